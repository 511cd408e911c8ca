//! A kind of record, declared once.

use super::common::COMMON;
use super::field::{Field, FieldCode, KindCode};
use super::{Level, Record};

/// One declared kind. List, form, detail, search, filter, CSV, JSON, command line, history in words
/// and redaction are derived from it.
#[derive(Debug)]
pub struct Kind {
    /// Permanent number.
    pub code: KindCode,
    /// English singular snake_case key.
    pub key: &'static str,
    /// Level of a new record; somebody may set another.
    pub level: Level,
    /// Its fields in the order of forms. The first is the title.
    pub fields: &'static [Field],
    /// Sums shown beside each record.
    pub totals: &'static [Total],
    /// The field that orders the register, newest or largest first; without one, by title.
    pub newest_first: Option<FieldCode>,
}

/// A sum over the records of one kind, shown with each of them: the `of` values of all records that
/// have the same `per` value and whose `date` is in the same month.
#[derive(Debug)]
pub struct Total {
    /// English snake_case key, as in JSON.
    pub key: &'static str,
    /// The decimal field that is summed.
    pub of: FieldCode,
    /// The field whose value is shared.
    pub per: FieldCode,
    /// The date field whose month is shared.
    pub date: FieldCode,
}

impl Kind {
    /// The field that names a record of this kind.
    pub const fn title(&self) -> &'static Field {
        &self.fields[0]
    }

    /// The kind's own field or common slot with this key.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().chain(COMMON).find(|field| field.key == key)
    }

    /// The kind's own field or common slot with this code.
    pub fn field_of(&self, code: FieldCode) -> Option<&'static Field> {
        self.fields.iter().chain(COMMON).find(|field| field.code == code)
    }

    /// The level of a record: its own if it has one, else the kind's.
    pub fn level_of(&self, record: &Record) -> Level {
        record.level().unwrap_or(self.level)
    }
}
