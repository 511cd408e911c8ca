//! Derives samples from declarations: worlds in which a test holds, and worlds in which it does not.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(dead_code, reason = "each user needs a part of it")]

pub mod amounts;
pub mod changes;
pub mod checklists;
pub mod checks;
pub mod code;
pub mod contents;
pub mod deeds;
pub mod evidence;
pub mod guards;
pub mod outside;
pub mod releases;
pub mod roads;
pub mod sets;
pub mod stamps;
pub mod tables;
pub mod truths;
pub mod whole;
pub mod world;

use commonground::domain::{Kind, RecordId};
use commonground::engine::reckon::View;

use super::{cli_office, samples};
use world::World;

/// How many more are looked at when one was found.
const MORE: usize = 60;
/// How many of them are enough.
const ENOUGH: usize = 12;

/// Records of a kind to begin with: a new one with what it needs, one with everything, and those that a
/// workspace begins with.
pub fn subjects(founded: &World, kind: &'static Kind) -> Vec<(World, RecordId)> {
    let (mut scant, mut full) = (founded.clone(), founded.clone());
    let new = scant.add(kind.code);
    let filled = full.add_with(kind, |_| true);
    let seeded =
        founded.of_kind(kind.code).into_iter().map(|own| (founded.clone(), own.id.clone()));
    [(scant, new), (full, filled)].into_iter().chain(seeded).collect()
}

/// The first of many, and some more that are near it.
pub fn some<T>(found: impl Iterator<Item = Option<T>>, tried: usize) -> Vec<T> {
    let mut found = found.take(tried);
    let first = found.by_ref().find_map(|own| own);
    let more = first.is_some().then(|| found.take(MORE).flatten());
    first.into_iter().chain(more.into_iter().flatten()).take(ENOUGH).collect()
}
