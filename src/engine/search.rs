//! Search over all kinds: case and accents folded, both languages, with the field it was found in.

use std::cmp::Reverse;

use crate::domain::common::CHANGED;
use crate::domain::{FieldCode, Kind, Language, Record, RecordId, Value};

use super::fold::Needle;
use super::{Workspace, query};

/// A record that was found, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub id: RecordId,
    /// The first field in which one of the words occurs.
    pub field: FieldCode,
    /// The line of that field in which it occurs.
    pub line: String,
}

/// Finds records that hold all words of the needle. Those found in their title come first, then
/// the most recently changed. `may_see` says which fields may be looked into: what must not be
/// shown must not be found either.
pub fn search(
    workspace: &Workspace,
    needle: &Needle,
    may_see: impl Fn(&Record, FieldCode) -> bool,
) -> Vec<Hit> {
    if needle.is_empty() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for record in workspace.records().filter(|record| !record.is_deleted()) {
        let Some(kind) = Kind::by_code(record.kind) else { continue };
        if !needle.is_in(query::texts(record)) {
            continue;
        }
        let seen = kind.fields.iter().filter(|field| may_see(record, field.code));
        let texts: Vec<(FieldCode, &str)> =
            seen.flat_map(|f| texts_of(record, f.code).map(|text| (f.code, text))).collect();
        if !needle.is_in(texts.iter().map(|(_, text)| *text)) {
            continue;
        }
        let place = texts.iter().find_map(|(code, text)| {
            text.lines().find(|line| needle.touches(line)).map(|line| (*code, line))
        });
        let Some((field, line)) = place else { continue };
        let changed = record.moment(CHANGED).map_or(0, |moment| moment.millis);
        let order = (field != kind.title().code, Reverse(changed), &record.id);
        hits.push((order, Hit { id: record.id.clone(), field, line: line.to_owned() }));
    }
    hits.sort_by_key(|(order, _)| *order);
    hits.into_iter().map(|(_, hit)| hit).collect()
}

fn texts_of(record: &Record, code: FieldCode) -> impl Iterator<Item = &str> {
    let (one, both) = match record.get(code) {
        Some(Value::Text(text)) => (Some(&**text), None),
        Some(Value::Text2(text)) => (None, Some(text)),
        _ => (None, None),
    };
    let both = both.into_iter().flat_map(|text| Language::ALL.map(|language| text.get(language)));
    one.into_iter().chain(both.flatten())
}
