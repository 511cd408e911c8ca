//! Seats once named their team in words. When a seat or a team is touched next, each spelling becomes one
//! team, and its seats lead there; what only lies there stays as it is, for older programs.

use std::collections::BTreeMap;

use crate::domain::common::LEVEL;
use crate::domain::kinds::people::{seat, team};
use crate::domain::kinds::{SEAT, TEAM};
use crate::domain::{Kind, KindCode, Language, Level, Record, RecordId, Text2, Value};
use crate::engine::after::After;
use crate::engine::fold::folded;
use crate::engine::{Edit, title_text};

/// The teams that seats name in words, and the way there.
pub(super) fn consequences(after: &After<'_>) -> Vec<Edit> {
    if !after.records.values().any(|own| own.kind == SEAT || own.kind == TEAM) {
        return Vec::new();
    }
    let mut spelled: BTreeMap<String, Vec<(&Record, &Text2)>> = BTreeMap::new();
    for own in living(after, SEAT) {
        if let Some(Value::Text2(words)) = own.get(seat::TEAM.code) {
            spelled.entry(folded(words.best(words.lead))).or_default().push((own, words));
        }
    }
    let called = |name: &str| {
        let is_called = |own: &&Record| {
            let mut titles = Language::ALL.iter().filter_map(|own_in| title_text(own, *own_in));
            titles.any(|title| folded(title) == name)
        };
        living(after, TEAM).find(is_called).map(|own| own.id.clone())
    };
    let edits = spelled.into_iter().flat_map(|(name, seats)| {
        let known = called(&name);
        let made = if known.is_none() { made(&seats) } else { None };
        let id = known.or_else(|| made.as_ref().map(|(id, _)| id.clone()));
        let seats = seats.into_iter().flat_map(move |(own, _)| led(own, id.clone()));
        made.map(|(_, edit)| edit).into_iter().chain(seats).collect::<Vec<_>>()
    });
    edits.collect()
}

/// A seat leads to a team, unless it leads to one already.
fn led(own: &Record, team: Option<RecordId>) -> Vec<Edit> {
    let Some(team) = team else { return Vec::new() };
    let set = |code, value| Edit::Set { id: own.id.clone(), code, value };
    let words = set(seat::TEAM.code, None);
    match own.link(seat::OF.code) {
        Some(_) => vec![words],
        None => vec![set(seat::OF.code, Some(Value::Link(team))), words],
    }
}

/// The team that some seats name. Planning knows no chance, so it is called after its first seat; it is
/// as private as all of them.
fn made(seats: &[(&Record, &Text2)]) -> Option<(RecordId, Edit)> {
    let (first, words) = seats.first()?;
    let id = RecordId::parse(&format!("team-of-{}", first.id))?;
    let mut values = vec![
        (team::NAME.code, Value::Text2(Box::new((*words).clone()))),
        (team::FORM.code, Value::Choice(team::OTHER)),
    ];
    let kind = Kind::by_code(SEAT)?;
    let level = seats.iter().map(|(own, _)| kind.level_of(own)).max().unwrap_or(kind.level);
    if level < Level::Team {
        values.push((LEVEL.code, Value::Choice(level.code())));
    }
    Some((id.clone(), Edit::Create { id, kind: TEAM, values }))
}

/// The living records of a kind as they will be.
fn living<'a>(after: &'a After<'_>, kind: KindCode) -> impl Iterator<Item = &'a Record> {
    let known = after.before.of_kind(kind).map(|own| &**own);
    let known = known.filter(|own| !after.records.contains_key(&own.id));
    let drafted = after.records.values().filter(move |own| own.kind == kind && !own.is_deleted());
    known.chain(drafted)
}
