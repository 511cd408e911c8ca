//! Teams, made of seats: which kinds of people are missing, who decides too much, who has not yet
//! agreed on the work.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::common::CREATED;
use crate::domain::kinds::SEAT;
use crate::domain::kinds::people::{person, seat, team};
use crate::domain::{FieldCode, Language, Record, RecordId, Value};
use crate::engine::fold::folded;
use crate::engine::{Workspace, title_text};

/// The kinds of people that the sources name for a team; "others" need no seat (systems, 11).
pub const NAMED_KINDS: [u16; 5] =
    [person::STUDENT, person::FAMILY, person::TEACHER, person::CLASSIFIED, person::PARTNER];

/// A team as it sits on a day.
#[derive(Clone, Debug, Default)]
pub struct Team {
    /// Its record; the core team needs none.
    pub id: Option<RecordId>,
    /// Its seats.
    pub seats: Vec<RecordId>,
    /// The kinds of people for whom nobody speaks.
    pub missing: Vec<u16>,
    /// Who decides more than half of the areas, with how many of how many.
    pub burdened: Option<(RecordId, usize, usize)>,
    /// Seats without anybody.
    pub empty: Vec<RecordId>,
    /// Seats whose person has not agreed on the work yet.
    pub not_agreed: Vec<RecordId>,
}

/// All teams by name; the core team has none and comes first.
pub fn teams(workspace: &Workspace, today: NaiveDate) -> BTreeMap<String, Team> {
    let mut seats: BTreeMap<String, Vec<&Arc<Record>>> = BTreeMap::new();
    seats.entry(String::new()).or_default();
    let ended = |seat: &&Arc<Record>| seat.date(seat::END.code).is_some_and(|day| day < today);
    let mut all: Vec<_> = workspace.of_kind(SEAT).filter(|seat| !ended(seat)).collect();
    // Seats that came in one step stand by name: their ids are chance.
    let name = |seat: &Arc<Record>| title_text(seat, Language::En).map(folded);
    all.sort_by_cached_key(|seat| (seat.moment(CREATED.code), name(seat), seat.id.clone()));
    for seat in all {
        seats.entry(name_of(workspace, seat)).or_default().push(seat);
    }
    seats.into_iter().map(|(name, seats)| (name, team(workspace, &seats))).collect()
}

/// Whether the core team has somebody of every named kind, whatever the day.
pub fn has_every_kind(workspace: &Workspace) -> bool {
    let seats = workspace.of_kind(SEAT).filter(|seat| name_of(workspace, seat).is_empty());
    let seats: Vec<&Arc<Record>> = seats.collect();
    team(workspace, &seats).missing.is_empty()
}

/// What the team of a seat is called; the core team is not. A name that stands in words only has not
/// become a team yet.
fn name_of(workspace: &Workspace, seat: &Record) -> String {
    let team = seat.link(seat::OF.code).and_then(|id| workspace.get(id.as_str()));
    match team {
        Some(team) if team.choice(team::FORM.code) == Some(team::CORE) => String::new(),
        Some(team) => text(team, team::NAME.code).to_owned(),
        None => text(seat, seat::TEAM.code).to_owned(),
    }
}

fn team(workspace: &Workspace, seats: &[&Arc<Record>]) -> Team {
    let mut team = Team::default();
    let mut present = BTreeSet::new();
    let mut areas: BTreeMap<String, BTreeSet<RecordId>> = BTreeMap::new();
    for seat in seats {
        team.seats.push(seat.id.clone());
        team.id = team.id.or_else(|| seat.link(seat::OF.code).cloned());
        let person = seat.link(seat::PERSON.code).and_then(|id| workspace.get(id.as_str()));
        let person = person.filter(|own| !own.is_deleted());
        let decided = decided(text(seat, seat::DECISION_AREA.code));
        for area in &decided {
            areas.entry(area.clone()).or_default();
        }
        let Some(person) = person else {
            team.empty.push(seat.id.clone());
            continue;
        };
        for area in decided {
            areas.entry(area).or_default().insert(person.id.clone());
        }
        present.extend(
            seat.choice(seat::PERSON_KIND.code).or_else(|| person.choice(person::PERSON_KIND.code)),
        );
        if seat.get(seat::AGREED.code).is_none() {
            team.not_agreed.push(seat.id.clone());
        }
    }
    team.missing = NAMED_KINDS.into_iter().filter(|kind| !present.contains(kind)).collect();
    team.burdened = burdened(&areas);
    team
}

/// The areas that a seat decides on: people write several into one line.
fn decided(text: &str) -> Vec<String> {
    let areas = text.split([',', ';']).map(|area| folded(area.trim()));
    areas.filter(|area| !area.is_empty()).collect()
}

/// The person in more than half of the decision areas. One area alone says nothing.
fn burdened(areas: &BTreeMap<String, BTreeSet<RecordId>>) -> Option<(RecordId, usize, usize)> {
    let mut held: BTreeMap<&RecordId, usize> = BTreeMap::new();
    areas.values().flatten().for_each(|person| *held.entry(person).or_default() += 1);
    let (person, count) = held.into_iter().max_by_key(|(_, count)| *count)?;
    (areas.len() > 1 && count * 2 > areas.len()).then(|| (person.clone(), count, areas.len()))
}

fn text(record: &Record, code: FieldCode) -> &str {
    match record.get(code) {
        Some(Value::Text(text)) => text,
        Some(Value::Text2(text)) => text.best(text.lead),
        _ => "",
    }
}
