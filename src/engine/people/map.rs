//! Who is on the map of people, what they expect, and what it still lacks to be whole.

use std::sync::Arc;

use crate::domain::kinds::judgement;
use crate::domain::kinds::people::{expectation, group, person};
use crate::domain::kinds::{EXPECTATION, GROUP, PERSON, STAKEHOLDERS};
use crate::domain::relation::CONFLICT;
use crate::domain::{Record, RecordId, Value};
use crate::engine::me::me;
use crate::engine::{Edit, Workspace};

/// A quarter of the grid (Mendelow), the most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quarter {
    /// High influence, high interest: manage closely.
    Closely,
    /// High influence, low interest: keep satisfied.
    Satisfied,
    /// Low influence, high interest: keep informed.
    Informed,
    /// Low influence, low interest: monitor.
    Monitor,
}

/// The reporting groups for which nobody's expectation speaks. Persons need none of their own: a whole
/// school is on the roll, and each of its groups speaks through somebody.
pub fn silent_groups(workspace: &Workspace) -> Vec<RecordId> {
    let reporting =
        workspace.of_kind(GROUP).filter(|group| group.get(group::PARENT.code).is_none());
    let mut heard: Vec<RecordId> = Vec::new();
    for expectation in workspace.of_kind(EXPECTATION) {
        heard.extend(holder(expectation).into_iter().flat_map(|id| with_groups(workspace, id)));
    }
    let silent = reporting.filter(|group| !heard.contains(&group.id));
    silent.map(|group| group.id.clone()).collect()
}

/// Whether nothing is missing, the coordinator's own expectation included.
pub fn is_complete(workspace: &Workspace) -> bool {
    let has_own = |me: &Arc<Record>| expectations_of(workspace, &me.id).next().is_some();
    me(workspace).is_some_and(has_own) && silent_groups(workspace).is_empty()
}

/// What somebody expects.
pub fn expectations_of<'a>(
    workspace: &'a Workspace,
    holder: &'a RecordId,
) -> impl Iterator<Item = &'a Arc<Record>> {
    workspace.pointing(holder, EXPECTATION, expectation::HOLDER.code)
}

/// Who holds an expectation.
pub fn holder(expectation: &Record) -> Option<&RecordId> {
    expectation.link(expectation::HOLDER.code)
}

/// Everybody on the map: persons, organizations and groups.
pub fn everybody(workspace: &Workspace) -> impl Iterator<Item = &Arc<Record>> {
    STAKEHOLDERS.iter().flat_map(|kind| workspace.of_kind(*kind))
}

/// Influence and interest, if both were judged.
pub fn place(record: &Record) -> Option<(i64, i64)> {
    record.integer(judgement::INFLUENCE.code).zip(record.integer(judgement::INTEREST.code))
}

/// The quarter of a place.
pub const fn quarter((influence, interest): (i64, i64)) -> Quarter {
    match (influence >= judgement::HIGH, interest >= judgement::HIGH) {
        (true, true) => Quarter::Closely,
        (true, false) => Quarter::Satisfied,
        (false, true) => Quarter::Informed,
        (false, false) => Quarter::Monitor,
    }
}

/// The edits that say that two expectations cannot both be met.
pub fn conflict(one: &RecordId, other: &RecordId) -> Vec<Edit> {
    let value = Some(Value::Choice(expectation::IN_CONFLICT));
    let set = |id: &RecordId| Edit::Set {
        id: id.clone(),
        code: expectation::STATE.code,
        value: value.clone(),
    };
    let link = Edit::Link { from: one.clone(), relation: CONFLICT, to: other.clone() };
    vec![link, set(one), set(other)]
}

/// A holder, and the groups for which it speaks: its own, those above, and those of its members.
fn with_groups(workspace: &Workspace, id: &RecordId) -> Vec<RecordId> {
    let mut ids = vec![id.clone()];
    let first = workspace.get(id.as_str()).filter(|record| record.kind == PERSON);
    let of_person = first.and_then(|person| person.link(person::GROUP.code));
    let mut at = of_person.or(Some(id));
    // Groups are in one another, never in themselves: planning refuses such a loop.
    while let Some(group) = at {
        ids.push(group.clone());
        let record = workspace.get(group.as_str()).filter(|record| record.kind == GROUP);
        at = record.and_then(|record| record.link(group::PARENT.code));
    }
    ids.extend(first.and_then(|person| person.link(person::ORGANIZATION.code)).cloned());
    ids
}
