//! Rules of single kinds: what follows from a change, and what a record must not be.

mod cycles;
mod roadmap;

use chrono::NaiveDate;

use crate::domain::Record;
use crate::domain::kinds::{CYCLE, STEP};

use super::after::After;
use super::{Change, Edit, Refusal, Workspace};

/// What has to be done too when drafted records are kept.
pub(super) fn consequences(after: &After<'_>) -> Vec<Edit> {
    cycles::consequences(after)
}

/// Completes a record with what follows from its change on a day.
pub(super) fn follow(before: Option<&Record>, record: &mut Record, today: NaiveDate) {
    if record.kind == STEP {
        roadmap::dated(before, record, today);
    }
}

/// Whether all drafted records may be as they are.
pub(super) fn check(after: &After<'_>) -> Result<(), Refusal> {
    after.records.values().try_for_each(|record| match record.kind {
        STEP => roadmap::check(record),
        CYCLE => cycles::check(after, record),
        _ => Ok(()),
    })
}

/// Whether changes that take a past step back may be made.
pub(super) fn check_undo(workspace: &Workspace, back: &[Change]) -> Result<(), Refusal> {
    cycles::check_undo(workspace, back)
}
