//! What waits, line by line: dates that are near or past, and what kinds look for.

use chrono::NaiveDate;

use crate::domain::declare::{Check, Grade};
use crate::domain::kinds::Area;
use crate::domain::{Kind, Value};
use crate::engine::open::who;
use crate::engine::reckon::{Gap, Standing, Waiting};
use crate::engine::waiting::{DueDate, due_dates};

use crate::tui::draw::paint::Role;
use crate::tui::pane::Place;
use crate::tui::widgets::leads::{Item, Lead};
use crate::tui::world::World;

/// The dates of an area's records that are near or past.
pub fn dates_of(world: &World<'_>, area: &Area) -> Vec<DueDate> {
    let mut dates = due_dates(world.seen, world.setup.now.day());
    dates.retain(|due| area.has(due.kind));
    dates
}

/// Whatever the kinds of an area look for, and what is broken there.
pub fn standing_of(world: &World<'_>, area: &Area) -> Standing {
    Standing::of(world.seen, world.setup.now.day(), |kind| area.has(kind))
}

/// Dates, then what kinds look for: a line each, or one line together if there are many of a sort.
pub fn waits(
    world: &World<'_>,
    section: &'static str,
    dates: &[DueDate],
    checks: &[Waiting],
) -> Vec<Item> {
    let dates = dates.iter().filter_map(|due| date(world, section, due));
    let checks = checks.iter().flat_map(|own| match &own.gaps[..] {
        [first, ..] if own.count > own.gaps.len() => vec![together(world, section, own, first)],
        few => few.iter().map(|gap| check(world, section, own.check, gap)).collect(),
    });
    dates.chain(checks).collect()
}

/// One record, and what is missing or waits.
fn check(world: &World<'_>, section: &'static str, check: Option<&Check>, gap: &Gap) -> Item {
    let record = gap.id.as_ref().and_then(|id| world.seen.get(id.as_str()));
    let words = world.setup.texts.gap(gap, &|id| world.name(id));
    let title = record.map(|record| world.title(record)).filter(|title| !title.is_empty());
    let words = title.map_or_else(|| words.clone(), |title| format!("{title} · {words}"));
    let field = check.and_then(|check| check.aside);
    let aside = record.zip(field).and_then(|(own, field)| match own.get(field.code)? {
        Value::Date(day) => Some(away(world, *day)),
        Value::Moment(moment) => Some(away(world, moment.day())),
        _ => world.slot(own, field.code),
    });
    let aside = aside.unwrap_or_default();
    let due = gap.id.clone().map(|id| (id, gap.name()));
    Item { aside, role: role(gap), due, ..Item::new(section, words, leads(gap, check)) }
}

/// Many records of which the same is missing: how many, since when, and the way to all of them.
fn together(world: &World<'_>, section: &'static str, own: &Waiting, gap: &Gap) -> Item {
    let texts = world.setup.texts;
    let kinds = Kind::by_code(gap.kind).map(|kind| texts.kinds(kind)).unwrap_or_default();
    let count = texts.integer(i64::try_from(own.count).unwrap_or(i64::MAX));
    let what = texts.gap(gap, &|id| world.name(id));
    let words = match &gap.id {
        // What one lacks, another may have: it is told as that of one.
        Some(id) if !(gap.lacks.is_empty() && gap.told.is_empty()) => texts.with(
            "home-for-example",
            &[
                ("kinds", kinds.into()),
                ("count", count.into()),
                ("name", world.name(id).into()),
                ("what", what.into()),
            ],
        ),
        _ => format!("{kinds} ({count}) · {what}"),
    };
    let aside = own.since.map(|day| texts.with("home-since", &[("away", away(world, day).into())]));
    let aside = aside.unwrap_or_default();
    let lead = Lead::Due(gap.kind, gap.name());
    Item { aside, role: role(gap), ..Item::new(section, words, lead) }
}

/// A date that is near or past.
fn date(world: &World<'_>, section: &'static str, due: &DueDate) -> Option<Item> {
    let record = world.seen.get(due.id.as_str())?;
    let away = (due.day - world.setup.now.day()).num_days();
    let kind = Kind::by_code(due.kind)?;
    let field = world.setup.texts.on_day(kind, kind.field_of(due.field)?);
    let who = who(kind, record).map(|id| world.name(id));
    let whose = world.whose(record).filter(|whose| Some(whose) != who.as_ref());
    let parts = [Some(world.title(record)), whose, who, Some(field.into_owned())];
    let words = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let role = if away < 0 { Role::Error } else { Role::Text };
    let aside = world.setup.texts.away(away);
    let lead = Lead::Go(Place::Record(due.id.clone()));
    Some(Item { aside, role, ..Item::new(section, words, lead) })
}

fn away(world: &World<'_>, day: NaiveDate) -> String {
    world.setup.texts.away((day - world.setup.now.day()).num_days())
}

const fn role(gap: &Gap) -> Role {
    match gap.grade {
        Grade::Warning => Role::Late,
        Grade::Hole | Grade::Note => Role::Text,
    }
}

/// To the field that is to be filled, if it is about one; else to the record.
fn leads(gap: &Gap, check: Option<&Check>) -> Lead {
    match (&gap.id, check.and_then(Check::asks)) {
        (None, _) => Lead::Go(Place::Register(gap.kind)),
        (Some(id), Some(field)) => Lead::Form(gap.kind, id.clone(), field.code),
        (Some(id), None) => Lead::Go(Place::Record(id.clone())),
    }
}
