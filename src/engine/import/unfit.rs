//! What a complete import takes over although nobody could type it: it is kept, as everything there
//! is, and told.

use std::collections::HashMap;

use chrono::Datelike;

use crate::domain::{Decimal, Field, FieldType, Kind, KindCode, Record, RecordId, Value};
use crate::engine::plan::LONGEST_TEXT;

use super::{Passed, Why};

/// The years that can be typed.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

/// Values that their fields do not allow, by field, each with the first record that has one.
pub fn unfit(records: &[Record]) -> Vec<Passed> {
    let kinds: HashMap<&RecordId, KindCode> =
        records.iter().map(|record| (&record.id, record.kind)).collect();
    let mut found: Vec<((KindCode, &str), Passed)> = Vec::new();
    for record in records {
        let Some(kind) = Kind::by_code(record.kind) else { continue };
        for (code, value) in record.slots() {
            let Some(field) = kind.field_of(*code) else { continue };
            if fits(field, value, &kinds) {
                continue;
            }
            let key = (record.kind, field.key);
            match found.iter_mut().find(|(known, _)| *known == key) {
                Some((_, passed)) => passed.cells += 1,
                None => {
                    let head = format!("{}.{}", record.id, field.key);
                    found.push((key, Passed { head, column: 0, why: Why::Unfit, cells: 1 }));
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
