//! The one way to make true, or not, what is found by code instead of declared as data: whoever adds a
//! variant writes its sample here.

use commonground::domain::declare::Computed;
use commonground::domain::kinds::listening::assessment;
use commonground::domain::kinds::meetings::{meeting, participation};
use commonground::domain::kinds::outlines::{node, outline, placement};
use commonground::domain::kinds::people::{expectation, group, person, seat};
use commonground::domain::kinds::program::program;
use commonground::domain::kinds::sites::site;
use commonground::domain::kinds::{
    ASSESSMENT, ASSET, EXPECTATION, GROUP, MEETING, NODE, OUTLINE, PARTICIPATION, PERSON,
    PLACEMENT, PROGRAM, SEAT, SITE,
};
use commonground::domain::{Choice, Field, KindCode, RecordId, Value};
use commonground::engine::reckon::View;

use super::world::World;
use crate::today;

/// A world in which code finds a record, or does not, and that record.
pub fn found_by_code(founded: &World, computed: Computed, is_found: bool) -> (World, RecordId) {
    let mut world = founded.clone();
    match computed {
        Computed::CompleteMap => complete_map(world, is_found),
        Computed::EveryKindSits => everybody_sits(world, is_found),
        Computed::ChangeIdea => {
            let role = if is_found { node::CHANGE_IDEA } else { node::PRIMARY };
            let form = [(&outline::FORM, Value::Choice(outline::DRIVERS))];
            let (world, drivers) = added(world, OUTLINE, &form);
            let (world, idea) = added(world, NODE, &[(&node::ROLE, Value::Choice(role))]);
            let place = [
                (&placement::OUTLINE, Value::Link(drivers.clone())),
                (&placement::NODE, Value::Link(idea)),
            ];
            (added(world, PLACEMENT, &place).0, drivers)
        }
        Computed::EveryGroupHeard => {
            let round = world.add(ASSESSMENT);
            (all_heard(&world, &round, if is_found { 18 } else { 5 }), round)
        }
        Computed::BookedTwice(MEETING) => met(world, is_found),
        Computed::BookedTwice(_) => booked(world, is_found),
        Computed::SilentGroup => {
            let group = world.add(GROUP);
            let world = if is_found { world } else { heard(world, &group).0 };
            (world, group)
        }
    }
}

/// Two programs in one room, at the same time or one after the other.
fn booked(mut world: World, is_found: bool) -> (World, RecordId) {
    let room = world.add(ASSET);
    let program = |world, begins| {
        let values = [
            (&program::SPACE, Value::Link(room.clone())),
            (&program::RHYTHM, Value::Choice(program::ONCE)),
            (&program::START, Value::Date(today::day())),
            (&program::BEGINS, Value::Integer(begins)),
            (&program::LENGTH, Value::Integer(60)),
        ];
        added(world, PROGRAM, &values)
    };
    let (world, _) = program(world, 15 * 60);
    program(world, if is_found { 15 * 60 + 30 } else { 16 * 60 })
}

/// Two meetings in one room, or each in its own, at the same time.
fn met(mut world: World, is_found: bool) -> (World, RecordId) {
    let room = world.add(ASSET);
    let other = if is_found { room.clone() } else { world.add(ASSET) };
    let meeting = |world, room| {
        let values = [
            (&program::ROOM, Value::Link(room)),
            (&meeting::DATE, Value::Date(today::day())),
            (&meeting::START_TIME, Value::Integer(15 * 60)),
        ];
        added(world, MEETING, &values)
    };
    let (world, _) = meeting(world, room);
    meeting(world, other)
}

/// The coordinator expects something, and so does every group, or no group.
fn complete_map(mut world: World, is_complete: bool) -> (World, RecordId) {
    let me = world.add(PERSON);
    let ids = |kind| world.of_kind(kind).into_iter().map(|own| own.id.clone()).collect();
    let (groups, sites): (Vec<RecordId>, Vec<RecordId>) = (ids(GROUP), ids(SITE));
    for site in sites {
        world = world.with(&site, &site::COORDINATOR, Some(Value::Link(me.clone())));
    }
    for group in groups.iter().filter(|_| is_complete) {
        world = heard(world, group).0;
    }
    heard(world, &me)
}

/// A seat for every kind of people, or for one only.
fn everybody_sits(world: World, is_everybody: bool) -> (World, RecordId) {
    let kinds = person::PERSON_KINDS.iter().take(if is_everybody { usize::MAX } else { 1 });
    let sit = |(mut world, _): (World, Option<RecordId>), kind: &Choice| {
        let sitter = Value::Link(world.add(PERSON));
        let values = [(&seat::PERSON, sitter), (&seat::PERSON_KIND, Value::Choice(kind.code))];
        let (world, seat) = added(world, SEAT, &values);
        (world, Some(seat))
    };
    let (world, seat) = kinds.fold((world, None), sit);
    (world, seat.expect("there are kinds of people"))
}

/// Few, enough, and too many of a group were heard, alone and as a part of one of which enough were.
pub fn listened(founded: &World, group: &RecordId) -> Vec<World> {
    let mut world = founded.clone();
    let whole = world.add(GROUP);
    let within = world.with(group, &group::PARENT, Some(Value::Link(whole.clone())));
    let within = counted(within, &whole, 10, 10);
    let alone = [5, 18, 30].map(|came| counted(founded.clone(), group, 20, came));
    alone.into_iter().chain([counted(within, group, 20, 5)]).collect()
}

/// So many of each group of 20 came in a round.
pub fn all_heard(world: &World, round: &RecordId, came: i64) -> World {
    let groups: Vec<RecordId> = world.of_kind(GROUP).iter().map(|own| own.id.clone()).collect();
    let came_of = |world, group: &RecordId| counted_in(world, round, group, 20, came);
    groups.iter().fold(world.clone(), came_of)
}

/// So many of a group of a size came in a round that goes on.
fn counted(world: World, group: &RecordId, size: i64, came: i64) -> World {
    let runs = [
        (&assessment::STATE, Value::Choice(assessment::RUNNING)),
        (&assessment::START, Value::Date(today::day())),
    ];
    let known = world.of_kind(ASSESSMENT).first().map(|own| own.id.clone());
    let (world, round) = match known {
        Some(round) => (world, round),
        None => added(world, ASSESSMENT, &runs),
    };
    counted_in(world, &round, group, size, came)
}

fn counted_in(world: World, round: &RecordId, group: &RecordId, size: i64, came: i64) -> World {
    let world = world.with(group, &group::SIZE, Some(Value::Integer(size)));
    let mark = [
        (&participation::ASSESSMENT, Value::Link(round.clone())),
        (&participation::DATE, Value::Date(today::day())),
        (&participation::FORM, Value::Choice(participation::BY_NUMBER)),
        (&participation::COUNT, Value::Integer(came)),
        (&participation::NEW, Value::Integer(came)),
        (&participation::GROUPS, Value::Links(Box::new([(group.clone(), today::day())].into()))),
    ];
    added(world, PARTICIPATION, &mark).0
}

/// Somebody's expectation is known.
fn heard(world: World, holder: &RecordId) -> (World, RecordId) {
    added(world, EXPECTATION, &[(&expectation::HOLDER, Value::Link(holder.clone()))])
}

fn added(mut world: World, kind: KindCode, values: &[(&Field, Value)]) -> (World, RecordId) {
    let id = world.add(kind);
    for (field, value) in values {
        world = world.with(&id, field, Some(value.clone()));
    }
    (world, id)
}
