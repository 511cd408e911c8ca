//! Where somebody stood on the grid before: read from the past steps that moved them.

use chrono::NaiveDate;

use crate::domain::common::CREATED;
use crate::domain::kinds::judgement;
use crate::domain::{FieldCode, Record};
use crate::engine::history::steps;
use crate::engine::{Ledger, Transaction};

use super::map;

/// The steps that may have moved a record, the last `limit` of them, oldest first. The one that made
/// it is left out: it may have made a whole school, and its day is known.
pub fn moves(ledger: &Ledger, record: &Record, limit: usize) -> Vec<u64> {
    let made = record.moment(CREATED.code);
    let own = steps(ledger, Some(&record.id)).filter(|step| Some(step.moment) != made);
    let mut latest: Vec<u64> = own.take(limit).map(|step| step.sequence).collect();
    latest.reverse();
    latest
}

/// The places of a record and the day on which it came to each, oldest first; the last one is where
/// it stands. Moves of one day are one. `steps` are its `moves`.
pub fn trail<'a>(
    record: &Record,
    steps: impl DoubleEndedIterator<Item = &'a Transaction>,
) -> Vec<(NaiveDate, (i64, i64))> {
    let mut at = record.clone();
    let mut places: Vec<(NaiveDate, (i64, i64))> = Vec::new();
    let mut stood = |at: &Record, day: NaiveDate| {
        let place = map::place(at).filter(|_| places.last().is_none_or(|(last, _)| *last != day));
        places.extend(place.map(|place| (day, place)));
    };
    for step in steps.rev() {
        let moved =
            |code: FieldCode| [judgement::INFLUENCE.code, judgement::INTEREST.code].contains(&code);
        let own = step.changes.iter().filter(|change| change.id == record.id && moved(change.code));
        let own: Vec<_> = own.collect();
        if own.is_empty() {
            continue;
        }
        stood(&at, step.moment.day());
        own.iter().for_each(|change| at.set(change.code, change.before.clone()));
    }
    record.moment(CREATED.code).iter().for_each(|made| stood(&at, made.day()));
    places.reverse();
    places
}
