//! Everybody on the map as a list, what the map still lacks above it, the selected one beside it.

use ratatui::layout::Rect;

use crate::domain::kinds::judgement;
use crate::domain::kinds::people::person;
use crate::domain::kinds::{EXPECTATION, PERSON};
use crate::domain::{Kind, Record, RecordId};
use crate::engine::figures::Figures;
use crate::engine::me::me;
use crate::engine::people::map::expectations_of;
use crate::engine::people::order::heard;
use crate::engine::reckon::Gap;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::detail;
use crate::tui::world::World;

use super::People;

/// Draws list and detail.
pub fn draw(
    people: &People,
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    (list, detail): (Rect, Option<Rect>),
) {
    let (records, cursor) = people.roll.list.window(usize::from(list.height));
    if records.is_empty() {
        canvas.row(list, 0, &world.setup.texts.get("list-nothing-found"), Role::Muted);
        canvas.put_cursor(list, 0, 0);
    }
    let indent = if people.marked.is_empty() { 2 } else { 4 };
    for (row, record) in records.iter().enumerate() {
        let marked = people.marked.contains(&record.id);
        let aside = beside(people, record, world);
        let aside = if list.width < 40 { String::new() } else { aside };
        if marked {
            canvas.at(list, row, 2, "✓", Role::Marked);
        }
        let role = if marked { Role::Marked } else { Role::Text };
        let words = (indent, &*world.title(record), role);
        canvas.beside((list, row), words, (&aside, Role::Muted));
        if row == cursor {
            canvas.cursor_row(list, row);
        }
    }
    let (Some(mut area), Some(record)) = (detail, people.roll.list.record()) else { return };
    if area.x > list.x {
        area = canvas.rule(area);
    }
    canvas.row(area, 0, &world.title(record), Role::Heading);
    let body = below(area);
    let from = people.way.scroll.of(&record.id);
    let lines = detail::told(told(record, world), body.width.into(), body.height.into(), from);
    detail::draw(canvas, body, &lines, 0);
}

/// What is told of somebody, first what they expect: it is what they are on the map for.
pub fn told(record: &Record, world: &World<'_>) -> Vec<(String, String)> {
    let figures = Figures::default();
    let told = detail::entries(world, &figures, record).map(detail::Entry::plain);
    let mut told: Vec<(String, String)> = told.collect();
    let kind = Kind::by_code(EXPECTATION).map(|kind| world.setup.texts.kinds(kind));
    told.sort_by_key(|(label, _)| Some(label.as_str()) != kind.as_deref());
    told
}

/// What stands at the end of a row: how affected and when heard, or how many expectations.
fn beside(people: &People, record: &Record, world: &World<'_>) -> String {
    let texts = world.setup.texts;
    let shown = |code| world.slot(record, code).filter(|_| world.shows(record, code));
    if people.by_need {
        let away = |day: chrono::NaiveDate| texts.away((day - world.setup.now.day()).num_days());
        let heard = match heard(&world.seen, record).map(away) {
            Some(away) => texts.with("people-heard", &[("away", away.into())]),
            None => texts.get("people-never-heard").into_owned(),
        };
        return shown(judgement::AFFECTED.code)
            .map_or(heard.clone(), |much| format!("{much} · {heard}"));
    }
    let count = expectations_of(&world.seen, &record.id).count();
    let kind = shown(person::PERSON_KIND.code).filter(|_| record.kind == PERSON);
    let kind = kind.unwrap_or_else(|| texts.kind_of(record.kind).into_owned());
    if count == 0 {
        return kind;
    }
    format!("{} · {kind}", texts.with("people-expectations", &[("count", count.into())]))
}

/// Whether the map is complete, or what it lacks.
pub fn standing(gaps: &[Gap], world: &World<'_>) -> (String, Role) {
    let texts = world.setup.texts;
    let own = me(&world.seen).map(|me| &me.id);
    let name = |id: &RecordId| match Some(id) == own {
        true => texts.get("people-own-missing").into_owned(),
        false => world.name(id),
    };
    let missing: Vec<String> = gaps.iter().filter_map(|gap| gap.id.as_ref()).map(name).collect();
    if missing.is_empty() {
        return (texts.get("people-complete").into_owned(), Role::Ok);
    }
    (texts.with("people-lacks", &[("what", missing.join(", ").into())]), Role::Warn)
}
