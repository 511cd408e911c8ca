//! In which order those on the map are listed.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::kinds::judgement::{AFFECTED, LAST_HEARD};
use crate::domain::{Record, Value};

/// Most affected and least heard first: by how much the work touches them, then by how long ago
/// anybody listened; who was never heard comes before all others.
pub fn most_affected_least_heard(record: &Record) -> (Reverse<u16>, Option<NaiveDate>) {
    let affected = match record.get(AFFECTED) {
        Some(Value::Choice(amount)) => *amount,
        _ => 0,
    };
    let heard = match record.get(LAST_HEARD) {
        Some(Value::Date(day)) => Some(*day),
        _ => None,
    };
    (Reverse(affected), heard)
}
