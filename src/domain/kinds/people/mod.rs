//! The people whose school it is: persons and groups, what they expect, how they stand to each
//! other, and their seats in teams.

pub mod expectation;
pub mod group;
pub mod person;
pub mod relation;
pub mod seat;
pub mod team;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] =
    &[&person::KIND, &group::KIND, &expectation::KIND, &team::KIND, &seat::KIND, &relation::KIND];
