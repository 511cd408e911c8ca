//! What records are called and what their fields hold, as a page says it. For whoever interprets, what has no
//! words in the language of the page is marked with the one in which it stands, and counted.

use std::cell::Cell;

use crate::domain::{Field, Kind, Record, RecordId, Value};
use crate::engine::request::{Names, View};
use crate::texts::Texts;

/// The words of a page.
pub(super) struct Words<'a> {
    /// The records that the page mentions.
    pub names: &'a Names,
    /// The language of the page.
    pub texts: Texts,
    marks: bool,
    missing: Cell<usize>,
}

impl<'a> Words<'a> {
    /// In a language; with marks for whoever interprets.
    pub const fn new(names: &'a Names, texts: Texts, marks: bool) -> Self {
        Self { names, texts, marks, missing: Cell::new(0) }
    }

    /// What a record is called.
    pub fn title(&self, record: &Record) -> String {
        let title = self.texts.title_among(record, self.names).into_owned();
        let kind = Kind::by_code(record.kind).filter(|kind| kind.titled_by.is_empty());
        self.marked(title, kind.and_then(|kind| record.get(kind.title().code)))
    }

    /// What the record with this id is called.
    pub fn name(&self, id: &RecordId) -> String {
        let record = self.names.get(id);
        record.map_or_else(|| self.texts.name(id, self.names), |record| self.title(record))
    }

    /// What stands in a field.
    pub fn value(&self, kind: &Kind, field: &Field, value: &Value) -> String {
        let said = self.texts.of_field(Some(kind), Some(field), value, &|id| self.name(id));
        self.marked(said, Some(value))
    }

    /// What stands in a field of a record, or what a figure of it is.
    pub fn shown(&self, kind: &'static Kind, field: &Field, view: &View) -> String {
        let figure = kind.figures.iter().find(|own| own.field.key == field.key);
        let value: Option<&Value> = match figure {
            Some(figure) => view.figure(figure),
            None => view.record.get(field.code),
        };
        value.map(|value| self.value(kind, field, value)).unwrap_or_default()
    }

    /// How many of the words so far stand in the other language, if any do.
    pub fn missing(&self) -> Option<String> {
        let count = self.missing.get();
        (count > 0).then(|| self.texts.with("report-marked", &[("count", count.into())]))
    }

    fn marked(&self, said: String, value: Option<&Value>) -> String {
        let Some(Value::Text2(text)) = value.filter(|_| self.marks) else { return said };
        let spoken = text.spoken(self.texts.language);
        if spoken == self.texts.language {
            return said;
        }
        self.missing.set(self.missing.get() + 1);
        format!("{said} [{}]", spoken.key())
    }
}
