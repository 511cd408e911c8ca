//! The first record of an area brings the rows that its kinds begin with.

use std::collections::BTreeSet;

use crate::domain::KindCode;
use crate::domain::kinds::{AREAS, Area};
use crate::engine::after::After;
use crate::engine::{Edit, catalogue};

/// The rows of areas in which a record is made for the first time.
pub(super) fn first_used(after: &After<'_>) -> Vec<Edit> {
    let made: BTreeSet<KindCode> = after.records.values().map(|own| own.kind).collect();
    let begins = |area: &&Area| {
        !area.is_always_used()
            && area.kinds().any(|kind| made.contains(&kind.code))
            && area.kinds().all(|kind| after.before.of_kind(kind.code).next().is_none())
    };
    catalogue::laid(AREAS.iter().filter(begins), |id| after.find(id).is_some())
}
