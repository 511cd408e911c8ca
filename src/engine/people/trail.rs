//! Where somebody stood on the grid before: read from the past steps that moved them.

use chrono::NaiveDate;

use crate::domain::kinds::judgement::{INFLUENCE, INTEREST};
use crate::domain::{FieldCode, Record};
use crate::engine::Transaction;

use super::map;

/// The places of a record and the day on which it came to each, oldest first; the last one is where
/// it stands. Moves of one day are one.
pub fn trail<'a>(
    record: &Record,
    steps: impl DoubleEndedIterator<Item = &'a Transaction>,
) -> Vec<(NaiveDate, (i64, i64))> {
    let mut at = record.clone();
    let mut places: Vec<(NaiveDate, (i64, i64))> = Vec::new();
    for step in steps.rev() {
        let moved = |code: FieldCode| [INFLUENCE, INTEREST].contains(&code);
        let own = step.changes.iter().filter(|change| change.id == record.id && moved(change.code));
        let own: Vec<_> = own.collect();
        if own.is_empty() {
            continue;
        }
        let day = step.moment.day();
        if let Some(place) =
            map::place(&at).filter(|_| places.last().is_none_or(|(last, _)| *last != day))
        {
            places.push((day, place));
        }
        own.iter().for_each(|change| at.set(change.code, change.before.clone()));
    }
    places.reverse();
    places
}
