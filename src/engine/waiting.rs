//! Dates that are near or past, by what fields declare, and whether a backup is due. What else waits
//! is a check (`engine::reckon`).

use chrono::{Days, NaiveDate};

use crate::domain::{FieldCode, Kind, KindCode, Moment, RecordId};

use super::open::counts;
use super::{Seen, seed};

/// After so long a backup is old.
const OLD_BACKUP_MILLIS: i64 = 7 * 24 * 60 * 60 * 1000;

/// A date that is near or past.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DueDate {
    /// The date.
    pub day: NaiveDate,
    /// The record that has it.
    pub id: RecordId,
    /// The record's kind.
    pub kind: KindCode,
    /// The field that holds it.
    pub field: FieldCode,
}

/// Whether the last backup is old, or there never was one of what somebody wrote.
pub fn wants_backup(seen: Seen<'_>, now: Moment, backed_up: Option<Moment>) -> bool {
    let age = |at: Moment| now.millis.saturating_sub(at.millis);
    backed_up.is_none_or(|at| age(at) > OLD_BACKUP_MILLIS) && !seed::is_fresh(&seen)
}

/// The dates that are near or past, the earliest first.
pub fn due_dates(seen: Seen<'_>, today: NaiveDate) -> Vec<DueDate> {
    let fields = Kind::all().flat_map(|kind| kind.fields.iter().map(move |field| (kind, field)));
    let mut found = Vec::new();
    for (kind, field, due) in fields.filter_map(|(kind, field)| Some((kind, field, field.due?))) {
        let dates = seen.of_kind(kind.code).filter_map(|record| {
            let day = record.date(field.code).filter(|_| counts(field, record))?;
            (day <= today.checked_add_days(Days::new(due.days.into()))?).then(|| DueDate {
                day,
                id: record.id.clone(),
                kind: kind.code,
                field: field.code,
            })
        });
        found.extend(dates);
    }
    found.sort();
    found
}
