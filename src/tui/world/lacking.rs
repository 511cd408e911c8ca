//! Texts that are there in one language only. Whoever tells something to a room learns of them by telling it,
//! so nothing can be forgotten; on the wall such a text has the mark of its language.

use std::cell::RefCell;
use std::collections::HashSet;

use crate::domain::{FieldCode, Language, Record, RecordId, Text2, Value};
use crate::texts::Texts;
use crate::tui::wall::tongues::marked;

use super::World;

/// A text that lacks a language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Lack {
    /// The record.
    pub id: RecordId,
    /// The field.
    pub field: FieldCode,
    /// The language that it lacks.
    pub language: Language,
}

impl Lack {
    /// The text in the language that is there.
    pub fn original<'a>(&self, world: &World<'a>) -> Option<&'a str> {
        self.both(world)?.get(self.language.other())
    }

    /// Whether it lacks the language still.
    pub fn is_still(&self, world: &World<'_>) -> bool {
        self.both(world).is_some_and(|both| both.get(self.language).is_none())
    }

    fn both<'a>(&self, world: &World<'a>) -> Option<&'a Text2> {
        let record = world.seen.records().get(self.id.as_str())?;
        match record.get(self.field)? {
            Value::Text2(both) if world.shows(record, self.field) => Some(both),
            _ => None,
        }
    }
}

/// Those that were told so far, each once.
#[derive(Debug, Default)]
pub struct Lacking {
    all: RefCell<Vec<Lack>>,
    known: RefCell<HashSet<Lack>>,
}

impl Lacking {
    /// All of them, in the order in which they were told.
    pub fn all(self) -> Vec<Lack> {
        self.all.into_inner()
    }

    fn note(&self, lack: Lack) {
        if self.known.borrow_mut().insert(lack.clone()) {
            self.all.borrow_mut().push(lack);
        }
    }
}

impl World<'_> {
    /// A text as it is told: to a room with its mark, where it is not in the language that is asked for.
    pub(super) fn told(&self, record: &Record, field: FieldCode, text: String) -> String {
        let (Some(lacking), Some(Value::Text2(both))) = (self.lacking, record.get(field)) else {
            return text;
        };
        let Some(language) = Language::ALL.into_iter().find(|own| both.get(*own).is_none()) else {
            return text;
        };
        lacking.note(Lack { id: record.id.clone(), field, language });
        if language == self.setup.texts.language {
            return marked(&text, language.other());
        }
        text
    }
}

/// How many texts lack which language, if any does.
pub fn told(lacking: &[Lack], texts: Texts) -> Option<String> {
    let counted = Language::ALL.into_iter().filter_map(|language| {
        let count = lacking.iter().filter(|own| own.language == language).count();
        let id = match language {
            Language::En => "wall-lacks-en",
            Language::Es => "wall-lacks-es",
        };
        (count > 0).then(|| texts.with(id, &[("count", count.into())]))
    });
    let counted = counted.collect::<Vec<_>>().join(" · ");
    (!counted.is_empty()).then_some(counted)
}
