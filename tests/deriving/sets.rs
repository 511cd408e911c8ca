//! Worlds in which a set has members, or none.

use commonground::domain::declare::{Set, Source, Test};
use commonground::domain::{Record, RecordId, Value};
use commonground::engine::reckon::View;

use super::contents::{link, linked};
use super::truths::{About, ways};
use super::world::{World, Worlds};

/// Worlds with a new record in what a set is taken from, and that record.
pub fn with_one(
    world: World,
    about: &About,
    set: &Set,
) -> Box<dyn Iterator<Item = (World, RecordId)>> {
    let id = about.id.clone();
    match set.of {
        Source::All(kinds) => Box::new(kinds.iter().map(move |kind| {
            let mut world = world.clone();
            let made = world.add(*kind);
            (world, made)
        })),
        Source::Pointing(kind, by) => {
            let mut world = world;
            let made = world.add(kind);
            Box::new(std::iter::once((world.with(&made, by, Some(link(by, id))), made)))
        }
        Source::Alike(by) => {
            let kind = world.record(&id).kind;
            let joined: Worlds = match world.record(&id).get(by.code) {
                Some(_) => Box::new(std::iter::once(world)),
                None => linked(world, &id, by),
            };
            Box::new(joined.map(move |mut world| {
                let made = world.add(kind);
                let to = world.record(&id).get(by.code).cloned();
                (world.with(&made, by, to), made)
            }))
        }
        Source::Linked(by) => {
            let former = world.record(&id).get(by.code).cloned();
            Box::new(linked(world, &id, by).map(move |world| {
                let now = world.record(&id).get(by.code).cloned();
                let to = now.as_ref().and_then(|value| value.ends().next().cloned());
                // Whoever else was named among several stays.
                let both = match (&former, now) {
                    (Some(Value::Links(former)), Some(Value::Links(mut now))) => {
                        now.extend(former.iter().map(|(id, day)| (id.clone(), *day)));
                        Some(Value::Links(now))
                    }
                    (_, now) => now,
                };
                (world.with(&id, by, both), to.expect("it was linked just now"))
            }))
        }
    }
}

/// Worlds with a new record that is in the set.
pub fn with_member(
    world: World,
    about: &About,
    set: Set,
) -> Box<dyn Iterator<Item = (World, RecordId)>> {
    let asker = about.id.clone();
    let found = with_one(world, about, &set);
    Box::new(found.flat_map(move |(world, member)| {
        let about = About::within(&member, &asker);
        let passing: Worlds = match set.only {
            Some(only) => ways(world, &about, *only, true),
            None => Box::new(std::iter::once(world)),
        };
        passing.map(move |world| (world, member.clone()))
    }))
}

/// The world without the records from which a set is taken.
pub fn emptied(world: &World, about: &About, set: &Set) -> World {
    let all: Vec<RecordId> = match set.of {
        Source::All(kinds) => {
            let all = kinds.iter().flat_map(|kind| ids(world.of_kind(*kind)));
            all.filter(|id| *id != about.id || !set.only.is_some_and(is_of_others)).collect()
        }
        Source::Pointing(kind, by) => ids(world.pointing(&about.id, kind, by.code)),
        Source::Linked(by) => return world.with(&about.id, by, None),
        Source::Alike(by) => {
            let record = world.record(&about.id);
            let to = record.link(by.code);
            let alike = to.map(|to| world.pointing(to, record.kind, by.code)).unwrap_or_default();
            ids(alike.into_iter().filter(|own| own.id != about.id).collect())
        }
    };
    all.iter().fold(world.clone(), |world, id| world.trashed(id))
}

/// Whether the record that asks is in no set that is taken by this test.
fn is_of_others(test: &Test) -> bool {
    match test {
        Test::Other => true,
        Test::All(tests) => tests.iter().any(is_of_others),
        _ => false,
    }
}

fn ids(records: Vec<&Record>) -> Vec<RecordId> {
    records.into_iter().map(|own| own.id.clone()).collect()
}
