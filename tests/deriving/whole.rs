//! A record of a kind with every field filled, as somebody may make it at once.

use std::iter::once;

use commonground::domain::declare::Way;
use commonground::domain::{Field, Kind, RecordId};
use commonground::engine::Edit;
use commonground::engine::typed::written;

use super::guards::{Declared, declared};
use super::roads::planned;
use super::truths::{About, all};
use super::world::{World, Worlds};

/// How many worlds are tried before a kind counts as one that cannot be filled at once.
const TRIED: usize = 3_000;

/// What has to be there before, and what somebody types to add the record.
pub fn whole(founded: &World, kind: &'static Kind) -> (World, Vec<String>) {
    let mut world = founded.clone();
    let id = world.add_with(kind, |_| true);
    let guards = declared().filter(|own| own.kind.code == kind.code && asks_new(own));
    let start: Worlds = Box::new(once(world));
    let worlds = guards.fold(start, |worlds, own| {
        let about = About::only(&id);
        let id = id.clone();
        Box::new(worlds.flat_map(move |world| {
            // What is met already needs no other worlds: there are many.
            let is_met = world.holds(&id, &own.guard.needs);
            let allowed = all(world.clone(), &about, vec![(own.guard.needs, true)]);
            once(world).chain(allowed.filter(move |_| !is_met))
        }))
    });
    let mut worlds = worlds.take(TRIED).filter(|world| is_full(world, kind, &id));
    let made = worlds.find_map(|world| {
        let before = world.without(&id);
        planned(&before.workspace(), &[making(&world, kind, &id)]).ok()?;
        Some((before, words(&world, kind, &id)))
    });
    made.unwrap_or_else(|| panic!("no {} can be filled at once", kind.key))
}

/// Whether a guard is asked about a record that is new.
const fn asks_new(own: &Declared) -> bool {
    matches!(own.guard.way, Way::Reaches(..) | Way::Changes(_) | Way::While(_))
}

fn is_full(world: &World, kind: &'static Kind, id: &RecordId) -> bool {
    typed(kind).all(|field| world.record(id).get(field.code).is_some())
}

/// The fields that people fill in.
fn typed(kind: &'static Kind) -> impl Iterator<Item = &'static Field> {
    kind.fields.iter().filter(|field| !field.is_kept())
}

fn making(world: &World, kind: &'static Kind, id: &RecordId) -> Edit {
    let value = |field: &Field| Some((field.code, world.record(id).get(field.code)?.clone()));
    let values = typed(kind).filter_map(value).collect();
    Edit::Create { id: id.clone(), kind: kind.code, values }
}

fn words(world: &World, kind: &'static Kind, id: &RecordId) -> Vec<String> {
    let pairs = typed(kind).filter_map(|field| {
        let value = world.record(id).get(field.code)?;
        Some(format!("{}={}", field.key, written(field, value, None)))
    });
    ["add".to_owned(), kind.key.to_owned()].into_iter().chain(pairs).collect()
}
