//! In which order those on the map are listed.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::Record;
use crate::domain::kinds::judgement;
use crate::domain::kinds::people::expectation;
use crate::engine::Workspace;

use super::map;

/// When anybody last listened to somebody: as it is noted, or as one of their expectations was heard.
pub fn heard(workspace: &Workspace, record: &Record) -> Option<NaiveDate> {
    let said = map::expectations_of(workspace, &record.id)
        .filter(|own| own.choice(expectation::BASIS.code) != Some(expectation::INFERRED))
        .filter_map(|own| own.date(expectation::DATE.code));
    record.date(judgement::LAST_HEARD.code).into_iter().chain(said).max()
}

/// Most affected and least heard first: by how much the work touches them, then by how long ago
/// anybody listened; who was never heard comes before all others.
pub fn most_affected_least_heard(
    workspace: &Workspace,
    record: &Record,
) -> (Reverse<u16>, Option<NaiveDate>) {
    (Reverse(record.choice(judgement::AFFECTED.code).unwrap_or(0)), heard(workspace, record))
}
