//! History in sentences: who did what to which record. Which deeds there are is `engine::history`.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::common::CATALOGUE;
use crate::domain::kinds::PLACEMENT;
use crate::domain::{FieldCode, Kind, Language, Record, RecordId, Value};
use crate::engine::history::{Act, Deed};
use crate::engine::me::NOBODY;
use crate::engine::request::Names;
use crate::engine::{Cause, Target};

use super::Texts;

/// Letters of a value that a sentence quotes before it is cut.
const QUOTED: usize = 60;

impl Texts {
    /// What one transaction did to one record, a sentence per act. Of a record just made, the making
    /// alone is told: its first values stand in it. Of a row that moved, nobody needs the slots.
    pub fn deed(&self, deed: &Deed, names: &Names) -> Vec<String> {
        let tells_all = |act: &&Act| matches!(act, Act::Created | Act::Uncreated | Act::Moved(_));
        let whole = deed.acts.iter().find(tells_all);
        let acts = whole.map_or(&deed.acts[..], std::slice::from_ref);
        acts.iter().map(|act| self.because(&deed.cause, self.act(deed, act, names))).collect()
    }

    /// The name of an author: a person's, where the author is one of the workspace.
    pub fn author(&self, author: &str, names: &Names) -> String {
        match names.author(author) {
            Some(person) => self.title(person).into_owned(),
            None if author.is_empty() || author == NOBODY => {
                self.get("author-unknown").into_owned()
            }
            None => author.to_owned(),
        }
    }

    fn act(&self, deed: &Deed, act: &Act, names: &Names) -> String {
        let who = || FluentValue::from(self.author(&deed.author, names));
        let title = || FluentValue::from(self.deed_title(deed, names));
        let kind = || FluentValue::from(self.kind_of(deed.kind));
        let record = |id| self.with(id, &[("who", who()), ("title", title()), ("kind", kind())]);
        match act {
            Act::Created | Act::Restored if deed.kind == PLACEMENT => record("history-placed"),
            Act::Uncreated | Act::Removed if deed.kind == PLACEMENT => record("history-unplaced"),
            Act::Created => record("history-created"),
            Act::Uncreated => record("history-uncreated"),
            Act::Removed => record("history-removed"),
            Act::Restored => record("history-restored"),
            Act::Moved(way) => {
                let arguments = [("who", who()), ("title", title()), ("way", way.key().into())];
                self.with("history-moved", &arguments)
            }
            Act::Set { code, before, after } => {
                let shown = |value| self.quoted(deed, *code, value, names);
                let slot = ("field", self.slot(deed.kind, *code).into());
                let (id, values) = match (before, after) {
                    (None, Some(after)) => ("history-filled", vec![("after", shown(after))]),
                    (Some(before), Some(after)) => (
                        "history-changed",
                        vec![("before", shown(before)), ("after", shown(after))],
                    ),
                    (before, None) => {
                        let before = before.as_ref().map_or_else(|| "".into(), shown);
                        ("history-cleared", vec![("before", before)])
                    }
                };
                let start = [("who", who()), ("title", title()), slot];
                self.with(id, &start.into_iter().chain(values).collect::<Vec<_>>())
            }
            Act::Linked(code, id) => self.link("history-linked", deed, (*code, id), names),
            Act::Unlinked(code, id) => self.link("history-unlinked", deed, (*code, id), names),
        }
    }

    fn link(&self, id: &str, deed: &Deed, end: (FieldCode, &RecordId), names: &Names) -> String {
        let arguments = [
            ("who", self.author(&deed.author, names).into()),
            ("title", self.deed_title(deed, names).into()),
            ("relation", self.slot(deed.kind, end.0).into()),
            ("other", self.name(end.1, names).into()),
        ];
        self.with(id, &arguments)
    }

    /// What was done and by what it came to that, unless it was simply done.
    pub fn because(&self, cause: &Cause, what: String) -> String {
        let step = |of: &Target| ("number", FluentValue::from(of.sequence.to_string()));
        let (id, step) = match cause {
            Cause::Edit => return what,
            Cause::Undo(of) => ("history-by-undo", Some(step(of))),
            Cause::Redo(of) => ("history-by-redo", Some(step(of))),
            Cause::Import => ("history-by-import", None),
            Cause::Capture(_) => ("history-by-capture", None),
            Cause::Founding => ("history-by-founding", None),
            Cause::Recovery => ("history-by-recovery", None),
        };
        let what = ("what", FluentValue::from(what));
        self.with(id, &[what].into_iter().chain(step).collect::<Vec<_>>())
    }

    /// The title of the record, also when only the deed still knows it.
    fn deed_title(&self, deed: &Deed, names: &Names) -> String {
        if let Some(record) = names.get(&deed.id) {
            return shortened(&self.title_among(record, names));
        }
        let kind = Kind::by_code(deed.kind);
        let titles = |code: FieldCode| {
            let joined = kind.into_iter().flat_map(|kind| kind.titled_by.iter().copied());
            joined.chain(kind.map(Kind::title)).any(|field| field.code == code)
        };
        let mut past = Record::new(deed.id.clone(), deed.kind);
        for act in &deed.acts {
            if let Act::Set { code, before, after } = act
                && (titles(*code) || *code == CATALOGUE.code)
            {
                past.set(*code, after.clone().or_else(|| before.clone()));
            }
        }
        if past.slots().is_empty() {
            deed.id.to_string()
        } else {
            shortened(&self.title_among(&past, names))
        }
    }

    fn quoted(
        &self,
        deed: &Deed,
        code: FieldCode,
        value: &Value,
        names: &Names,
    ) -> FluentValue<'static> {
        let text = self.value(deed.kind, code, value, &|id| self.name(id, names));
        let text = match value {
            // Both halves are told: otherwise a changed translation reads as no change at all.
            Value::Text2(text) => {
                let halves = Language::ALL.iter().filter_map(|l| text.get(*l));
                halves.collect::<Vec<_>>().join(" / ")
            }
            _ => text,
        };
        FluentValue::from(shortened(&text))
    }

    /// The title of a record that is pointed to, or its id if it is gone.
    pub fn name(&self, id: &RecordId, names: &Names) -> String {
        names
            .get(id)
            .map_or_else(|| id.to_string(), |record| shortened(&self.title_among(record, names)))
    }
}

/// The begin of a text on one line, with `…` where something is left out.
pub fn shortened(text: &str) -> String {
    let line: Cow<'_, str> = if text.contains(['\n', '\t']) {
        text.split_whitespace().collect::<Vec<_>>().join(" ").into()
    } else {
        text.into()
    };
    if line.graphemes(true).nth(QUOTED).is_none() {
        return line.into_owned();
    }
    line.graphemes(true).take(QUOTED - 1).chain(["…"]).collect()
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn long_values_are_cut_between_letters() {
        assert_eq!(shortened("two\nlines"), "two lines");
        let long = "n\u{303}".repeat(100);
        assert_eq!(shortened(&long), format!("{}…", "n\u{303}".repeat(59)));
    }
}
