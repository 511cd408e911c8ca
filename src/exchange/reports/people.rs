//! The map of people and the teams: what is there and what is missing.

use crate::domain::kinds::SEAT;
use crate::domain::kinds::people::{person, seat};
use crate::domain::{RecordId, Value};
use crate::engine::people::team::Team;
use crate::engine::reckon::Gap;
use crate::engine::reports::People;
use crate::engine::request::Names;
use crate::texts::Texts;

use super::{named, plain, section};

/// The page.
pub fn draw(report: &People, names: &Names, texts: Texts) -> String {
    let today = [("day", texts.date(report.today).into())];
    let mut page = format!("# {}\n", texts.with("report-people-title", &today));
    if let Some(gaps) = &report.gaps {
        let heading = format!("## {}", texts.get("report-map"));
        page.push_str(&section(&heading, map(gaps, names, texts)));
    }
    for (name, team) in &report.teams {
        let name = if name.is_empty() { texts.get("report-core-team") } else { plain(name).into() };
        page.push_str(&section(&format!("## {name}"), lines(team, names, texts)));
    }
    page
}

fn map(gaps: &[Gap], names: &Names, texts: Texts) -> Vec<String> {
    if gaps.is_empty() {
        return vec![texts.get("report-map-complete").into_owned()];
    }
    let line = |gap: &Gap| {
        let title = gap.id.as_ref().map(|id| plain(&texts.name(id, names))).unwrap_or_default();
        format!("{title} · {}", texts.gap(gap, &|id| plain(&texts.name(id, names))))
    };
    gaps.iter().map(line).collect()
}

fn lines(team: &Team, names: &Names, texts: Texts) -> Vec<String> {
    let mut lines = vec![texts.with("report-seats", &[("count", team.seats.len().into())])];
    if !team.missing.is_empty() {
        let kinds: Vec<String> = team.missing.iter().map(|kind| kind_of(*kind, texts)).collect();
        lines.push(texts.with("report-team-missing", &[("kinds", kinds.join(", ").into())]));
    }
    if let Some((person, count, all)) = &team.burdened {
        let person = plain(&texts.name(person, names));
        let told = [("person", person.into()), ("count", (*count).into()), ("all", (*all).into())];
        lines.push(texts.with("report-team-burdened", &told));
    }
    let told =
        |id: &str, seat: &RecordId| texts.with(id, &[("seat", named(seat, names, texts).into())]);
    lines.extend(team.empty.iter().map(|seat| told("report-seat-empty", seat)));
    for seat in team.seats.iter().filter(|seat| !team.empty.contains(seat)) {
        let Some(record) = names.get(seat) else { continue };
        let person = match record.get(seat::PERSON.code) {
            Some(Value::Link(id)) => plain(&texts.name(id, names)),
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
