//! In which order those on the map are listed.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::Record;
use crate::domain::kinds::judgement;

/// Most affected and least heard first: by how much the work touches them, then by how long ago
/// anybody listened; who was never heard comes before all others.
pub fn most_affected_least_heard(record: &Record) -> (Reverse<u16>, Option<NaiveDate>) {
    (
        Reverse(record.choice(judgement::AFFECTED.code).unwrap_or(0)),
        record.date(judgement::LAST_HEARD.code),
    )
}
