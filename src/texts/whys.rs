//! How an answer of five whys is known, in words behind its row: told where rows are read, and taken back from there.

use crate::domain::kinds::NODE;
use crate::domain::kinds::outlines::node;
use crate::domain::{Language, Record, Value};
use crate::engine::fold::folded;
use crate::engine::outlines::{Draft, Known};

use super::Texts;

/// The message id of the words before it.
const KNOWN: &str = "outline-known-mark";
/// What stands between how it is known and that it is the weakest link.
const DASH: &str = " – ";

impl Texts {
    /// How a node is known.
    pub fn known_by(&self, node: &Record) -> Option<String> {
        self.way_to_know(node.choice(node::KNOWN_BY.code)?)
    }

    fn way_to_know(&self, way: u16) -> Option<String> {
        let way = Value::Choice(Known::key(way).map(|_| way)?);
        Some(self.value(NODE, node::KNOWN_BY.code, &way, &|_| String::new()))
    }

    /// What a row says, with how it is known behind it.
    pub(super) fn with_known(&self, text: String, known: Known) -> String {
        let way = known.by.and_then(|way| self.way_to_know(way));
        let way = way.unwrap_or_else(|| self.get("outline-known-unsaid").into_owned());
        let weakest =
            if known.weakest { DASH.to_owned() + &self.get("whys-weakest") } else { String::new() };
        format!("{text} ({}: {way}{weakest})", self.get(KNOWN))
    }

    /// Takes the words from the end of a row.
    pub(super) fn take_known(draft: &mut Draft) {
        let Some((text, said)) =
            draft.text.strip_suffix(')').and_then(|text| text.rsplit_once('('))
        else {
            return;
        };
        let said = folded(said.split(DASH).next().unwrap_or_default());
        let known = Language::ALL.iter().find_map(|language| {
            let texts = Self::new(*language);
            let way = said.strip_prefix(&folded(&texts.get(KNOWN)))?.trim_start_matches(':').trim();
            let ways = node::KNOWN_BY.choices().iter();
            let by = ways
                .map(|own| own.code)
                .find(|own| texts.way_to_know(*own).is_some_and(|words| folded(&words) == way));
            let is_unsaid = folded(&texts.get("outline-known-unsaid")) == way;
            (by.is_some() || is_unsaid).then_some(by)
        });
        let text = text.trim_end();
        if let Some(by) = known.filter(|_| !text.is_empty()) {
            draft.known = by.map(|_| Known { by, weakest: false });
            draft.text = text.to_owned();
        }
    }
}
