//! What follows from a change, where it is more than a kind can declare.

mod catalogue;
mod cycles;
mod instruments;
mod teams;
mod votes;

use super::Edit;
use super::after::After;

/// What has to be done too when drafted records are kept.
pub(super) fn consequences(after: &After<'_>) -> Vec<Edit> {
    let mut edits = cycles::consequences(after);
    edits.extend(catalogue::first_used(after));
    edits.extend(instruments::consequences(after));
    edits.extend(teams::consequences(after));
    edits.extend(votes::consequences(after));
    edits
}
