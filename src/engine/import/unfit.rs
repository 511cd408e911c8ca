//! What a complete import tells: what it takes over although nobody could type it, as it keeps
//! everything, and links that it has to leave out, as they lead to nothing.

use std::collections::HashMap;

use chrono::Datelike;

use crate::domain::{Decimal, Field, FieldType, Kind, KindCode, Record, RecordId, Relation, Value};
use crate::engine::plan::LONGEST_TEXT;

use super::{Passed, Why};

/// The years that can be typed.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

/// Values that their fields do not allow, and links to what is not there, by field, each with the first
/// record that has one.
pub fn unfit(records: &[Record]) -> Vec<Passed> {
    let kinds: HashMap<&RecordId, KindCode> =
        records.iter().map(|record| (&record.id, record.kind)).collect();
    let mut found: Vec<((KindCode, &str, Why), Passed)> = Vec::new();
    for record in records {
        let Some(kind) = Kind::by_code(record.kind) else { continue };
        for (code, value) in record.slots() {
            let field = kind.field_of(*code);
            let relation = || Relation::by_code(*code).map(|relation| relation.key);
            let Some(key) = field.map(|field| field.key).or_else(relation) else { continue };
            let lost = value.ends().filter(|to| !kinds.contains_key(*to)).count();
            let unfit = field.is_some_and(|field| !fits(field, value, &kinds));
            for (why, cells) in [(Why::Nowhere, lost), (Why::Unfit, usize::from(unfit))] {
                let mark = (record.kind, key, why);
                match found.iter_mut().find(|(known, _)| *known == mark) {
                    _ if cells == 0 => {}
                    Some((_, passed)) => passed.cells += cells,
                    None => {
                        let head = format!("{}.{key}", record.id);
                        found.push((mark, Passed { head, column: 0, why, cells }));
                    }
                }
            }
        }
    }
    found.into_iter().map(|(_, passed)| passed).collect()
}

fn fits(field: &Field, value: &Value, kinds: &HashMap<&RecordId, KindCode>) -> bool {
    let leads = |allowed: &[KindCode], to: &RecordId| {
        kinds.get(to).is_none_or(|kind| allowed.contains(kind))
    };
    let hundred = Decimal::from_thousandths(100_000);
    let zero = Decimal::from_thousandths(0);
    match (field.ty, value) {
        (FieldType::Integer { min, max }, Value::Integer(number)) => (min..=max).contains(number),
        (FieldType::Money { min }, Value::Integer(cents)) => *cents >= min,
        (FieldType::Decimal, Value::Decimal(number)) => *number >= zero,
        (FieldType::Percent, Value::Decimal(number)) => (zero..=hundred).contains(number),
        (FieldType::Date, Value::Date(day)) => YEARS.contains(&day.year()),
        (FieldType::Link(allowed), Value::Link(to)) => leads(allowed, to),
        (FieldType::Links(allowed), Value::Links(all)) => all.keys().all(|to| leads(allowed, to)),
        (_, Value::Text(text)) => text.len() <= LONGEST_TEXT,
        (_, Value::Text2(text)) => {
            let halves = [&text.en, &text.es].into_iter().flatten();
            halves.into_iter().all(|half| half.len() <= LONGEST_TEXT)
        }
        _ => true,
    }
}
