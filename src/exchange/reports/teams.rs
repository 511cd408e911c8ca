//! The map of people and the teams: what is there and what is missing.

use std::collections::BTreeMap;

use crate::domain::kinds::SEAT;
use crate::domain::kinds::people::{person, seat};
use crate::domain::{RecordId, Value};
use crate::engine::people::team::Team;
use crate::engine::reckon::Gap;
use crate::engine::request::Names;
use crate::texts::Texts;

use super::block::{Block, listed};
use super::name::named;

/// What the map of people lacks; nothing for who may not see expectations.
pub(super) fn map(gaps: Option<&[Gap]>, names: &Names, texts: Texts) -> Vec<Block> {
    let Some(gaps) = gaps else { return Vec::new() };
    let line = |gap: &Gap| {
        let title = gap.id.as_ref().map(|id| texts.name(id, names)).unwrap_or_default();
        format!("{title} · {}", texts.gap(gap, &|id| texts.name(id, names)))
    };
    let lines: Vec<String> = match gaps {
        [] => vec![texts.get("report-map-complete").into_owned()],
        _ => gaps.iter().map(line).collect(),
    };
    listed(texts.get("report-map").into_owned(), lines)
}

/// Each team with its seats; the core team has no name.
pub(super) fn teams(teams: &BTreeMap<String, Team>, names: &Names, texts: Texts) -> Vec<Block> {
    let team = |(name, team): (&String, &Team)| {
        let core = || texts.get("report-core-team").into_owned();
        let name = if name.is_empty() { core() } else { name.clone() };
        listed(name, lines(team, names, texts))
    };
    teams.iter().flat_map(team).collect()
}

fn lines(team: &Team, names: &Names, texts: Texts) -> Vec<String> {
    let mut lines = vec![texts.with("report-seats", &[("count", team.seats.len().into())])];
    if !team.missing.is_empty() {
        let kinds: Vec<String> = team.missing.iter().map(|kind| kind_of(*kind, texts)).collect();
        lines.push(texts.with("report-team-missing", &[("kinds", kinds.join(", ").into())]));
    }
    if let Some((person, count, all)) = &team.burdened {
        let person = texts.name(person, names);
        let told = [("person", person.into()), ("count", (*count).into()), ("all", (*all).into())];
        lines.push(texts.with("report-team-burdened", &told));
    }
    let told =
        |id: &str, seat: &RecordId| texts.with(id, &[("seat", named(seat, names, texts).into())]);
    lines.extend(team.empty.iter().map(|seat| told("report-seat-empty", seat)));
    for seat in team.seats.iter().filter(|seat| !team.empty.contains(seat)) {
        let Some(record) = names.get(seat) else { continue };
        let person = match record.get(seat::PERSON.code) {
            Some(Value::Link(id)) => texts.name(id, names),
            _ => String::new(),
        };
        let (seat, person) =
            (("seat", named(seat, names, texts).into()), ("person", person.into()));
        lines.push(match record.get(seat::AGREED.code) {
            Some(Value::Date(day)) => {
                let day = ("day", texts.date(*day).into());
                texts.with("report-seat-agreed", &[seat, person, day])
            }
            _ => texts.with("report-seat-not-agreed", &[seat, person]),
        });
    }
    lines
}

/// A kind of person in words.
fn kind_of(kind: u16, texts: Texts) -> String {
    debug_assert!(person::PERSON_KINDS.iter().any(|known| known.code == kind));
    texts.value(SEAT, seat::PERSON_KIND.code, &Value::Choice(kind), &|_| String::new())
}
