//! What follows from a change, where it is more than a kind can declare.

mod catalogue;
mod cycles;
mod roadmap;

use chrono::NaiveDate;

use crate::domain::Record;
use crate::domain::kinds::STEP;

use super::Edit;
use super::after::After;

/// What has to be done too when drafted records are kept.
pub(super) fn consequences(after: &After<'_>) -> Vec<Edit> {
    let mut edits = cycles::consequences(after);
    edits.extend(catalogue::first_used(after));
    edits
}

/// Completes a record with what follows from its change on a day.
pub(super) fn follow(before: Option<&Record>, record: &mut Record, today: NaiveDate) {
    if record.kind == STEP {
        roadmap::dated(before, record, today);
    }
}
