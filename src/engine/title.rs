//! The name of a record, from its first field.

use crate::domain::common::CATALOGUE;
use crate::domain::{Kind, Language, Record, Value};

/// The record's own title in a language: its first line. `None` while it has no words of its own;
/// then `texts` names it by what it joins, by its catalogue row, or as untitled.
pub fn title_text(record: &Record, language: Language) -> Option<&str> {
    let kind = Kind::by_code(record.kind).filter(|kind| kind.titled_by.is_empty())?;
    let text = match record.get(kind.title().code)? {
        Value::Text(text) => text,
        Value::Text2(text) => text.best(language),
        _ => return None,
    };
    text.lines().next()
}

/// The code of the catalogue row that a seeded record stands for.
pub fn catalogue_code(record: &Record) -> Option<&str> {
    record.text(CATALOGUE.code)
}
