//! What was predicted, and what came out beside it.

use crate::domain::kinds::cycles::prediction as kind;
use crate::domain::{Column, Field, Figure, Record, Value};

use super::World;

/// A prediction in words; what may not be seen of it is left out.
pub struct Foreseen {
    /// What was predicted: the words, the range, how sure somebody was, whether it was amended or came late.
    pub said: String,
    /// What came out, if anything is known: the number or the answer, how it matches, what was learned.
    pub came: Option<String>,
}

impl World<'_> {
    /// A prediction, and what came out.
    pub fn foreseen(&self, own: &Record) -> Foreseen {
        let texts = self.setup.texts;
        let figures = self.figures(&kind::KIND);
        let slot =
            |field: &Field| self.slot(own, field.code).filter(|_| self.shows(own, field.code));
        let called = |field: &Field| texts.field(&kind::KIND, field);
        let named = |field: &Field| slot(field).map(|value| format!("{}: {value}", called(field)));
        let figure = |figure: &'static Figure| self.shown(&figures, Column::Figure(figure), own);
        let is_amended = figures.get(self.seen, &kind::AMENDED, own) == Some(Value::Flag(true));
        let said = [
            Some(self.title(own)),
            range(slot(&kind::LOW), slot(&kind::HIGH)),
            slot(&kind::EXPECTED),
            named(&kind::CONFIDENCE),
            is_amended.then(|| called(&kind::AMENDED.field).to_lowercase()),
            named(&kind::LATE),
        ];
        let came = [
            slot(&kind::RESULT).or_else(|| slot(&kind::ANSWER)),
            figure(&kind::MATCH),
            slot(&kind::LEARNED),
        ];
        Foreseen { said: joined(said), came: Some(joined(came)).filter(|came| !came.is_empty()) }
    }
}

/// From how much to how much.
fn range(low: Option<String>, high: Option<String>) -> Option<String> {
    match (low, high) {
        (Some(low), Some(high)) => Some(format!("{low}–{high}")),
        (low, high) => low.map(|own| format!("≥ {own}")).or(high.map(|own| format!("≤ {own}"))),
    }
}

fn joined<const PARTS: usize>(parts: [Option<String>; PARTS]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
