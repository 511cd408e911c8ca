//! Draws the history: steps under their days, and what the opened step changed.

use ratatui::layout::{Position, Rect};

use crate::domain::kinds::PLACEMENT;
use crate::domain::kinds::outlines::placement;
use crate::engine::Ledger;
use crate::engine::history::{Act as Deeded, Deed, deeds, telling};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::detail::Line;
use crate::tui::world::World;

use super::History;

/// From this width on, the opened step stands beside the list.
const WIDE: u16 = 100;

/// Where list and detail are drawn.
fn areas(history: &History, world: &World<'_>) -> (Option<Rect>, Option<Rect>) {
    let area = world.area;
    if area.width >= WIDE && !world.setup.zoomed {
        let half = area.width / 2;
        let right = Rect { x: area.x + half, width: area.width - half, ..area };
        return (Some(Rect { width: half - 1, ..area }), Some(right));
    }
    if history.detail.is_some() { (None, Some(area)) } else { (Some(area), None) }
}

/// Rows of the list below its heading.
fn rows(world: &World<'_>) -> usize {
    usize::from(below(world.area).height).max(1)
}

/// Whether a step stands under a heading of its own day, if `top` is the first one shown.
fn begins_day(history: &History, ledger: &Ledger, at: usize, top: usize) -> bool {
    let day = |at: usize| {
        let step = history.steps.get(at)?;
        Some(ledger.entry(*step)?.moment.day())
    };
    at == top || at.checked_sub(1).and_then(day) != day(at)
}

/// The first step that is shown, so that the one under the cursor is on the screen.
pub fn top(history: &History, world: &World<'_>) -> usize {
    let top = history.top.min(history.cursor);
    let room = rows(world);
    let cost = |from: usize| {
        let headed = |at: &usize| begins_day(history, world.ledger, *at, from);
        (from..=history.cursor).map(|at| 1 + usize::from(headed(&at))).sum::<usize>()
    };
    // Never further back than a screen: each step takes a row at least.
    let first = top.max(history.cursor.saturating_sub(room));
    (first..=history.cursor).find(|from| cost(*from) <= room).unwrap_or(history.cursor)
}

/// The step at a cell, if there is one.
pub fn step_at(history: &History, world: &World<'_>, at: Position) -> Option<usize> {
    let body = below(areas(history, world).0?);
    let wanted = body.contains(at).then(|| usize::from(at.y - body.y))?;
    let top = top(history, world);
    let mut row = 0;
    for step in top..history.steps.len() {
        row += usize::from(begins_day(history, world.ledger, step, top));
        if row >= wanted {
            return (row == wanted).then_some(step);
        }
        row += 1;
    }
    None
}

/// Draws the pane.
pub fn draw(history: &History, world: &World<'_>, canvas: &mut Canvas<'_>) {
    let (list, detail) = areas(history, world);
    if let Some(area) = list {
        draw_list(history, world, canvas, area);
    }
    let Some(mut area) = detail else { return };
    if list.is_some() {
        area = canvas.rule(area);
    }
    let scroll = history.detail.unwrap_or(0);
    let lines = detail_lines_in(history, world, usize::from(area.width));
    let focused = history.detail.is_some();
    for (row, line) in lines.iter().skip(scroll).take(usize::from(area.height)).enumerate() {
        let role = if row == 0 && focused { Role::Focus } else { Role::Heading };
        canvas.row(area, row, &line.label, role);
        canvas.at(area, row, if line.label.is_empty() { 2 } else { 0 }, &line.text, Role::Text);
    }
    if focused {
        canvas.put_cursor(area, 0, 0);
    }
}

fn draw_list(history: &History, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let texts = world.setup.texts;
    let focused = history.detail.is_none();
    let heading = match &history.of {
        Some(id) => texts.with("history-of", &[("title", world.name(id).into())]),
        None => texts.get("history-heading").into_owned(),
    };
    canvas.row(area, 0, &heading, if focused { Role::Focus } else { Role::Heading });
    let body = below(area);
    if history.steps.is_empty() {
        canvas.row(body, 0, &texts.get("history-empty"), Role::Muted);
        canvas.put_cursor(body, 0, 0);
    }
    let top = top(history, world);
    let mut row = 0;
    for (at, step) in history.steps.iter().enumerate().skip(top) {
        if row >= usize::from(body.height) {
            break;
        }
        let Some(entry) = world.ledger.entry(*step) else { continue };
        if begins_day(history, world.ledger, at, top) {
            let day = texts.day(entry.moment.day(), world.setup.now.day());
            canvas.row(body, row, &day, Role::Heading);
            row += 1;
        }
        let column = 2 + canvas.at(body, row, 2, &texts.time(entry.moment), Role::Muted) + 1;
        let words = words(history, world, *step);
        let stands = !history.is_taken_back(*step, world);
        canvas.at(body, row, column, &words, if stands { Role::Text } else { Role::Muted });
        if at == history.cursor {
            canvas.row(body, row, if focused { "›" } else { "·" }, Role::Text);
            canvas.paint(body, row, if focused { Role::Cursor } else { Role::CursorInactive });
            if focused {
                canvas.put_cursor(body, row, 0);
            }
        }
        row += 1;
    }
}

/// What a step did, in one line.
fn words(history: &History, world: &World<'_>, step: u64) -> String {
    let texts = world.setup.texts;
    if world.is_many(step) {
        return world.many(step);
    }
    match history.read.get(&step) {
        Some(Some(read)) => world.step_line(read, history.of.as_ref()),
        Some(None) => texts.get("history-unreadable").into_owned(),
        None => "…".to_owned(),
    }
}

/// What the step under the cursor changed, in the width that the screen gives it.
pub fn detail_lines(history: &History, world: &World<'_>) -> Vec<Line> {
    let area = areas(history, world).1.unwrap_or(world.area);
    detail_lines_in(history, world, usize::from(area.width))
}

fn detail_lines_in(history: &History, world: &World<'_>, width: usize) -> Vec<Line> {
    let texts = world.setup.texts;
    let Some(read) = history.step(history.cursor) else { return Vec::new() };
    let who = world.name_of_author(&read.done.author);
    let when = texts.moment(read.done.moment);
    let mut lines =
        vec![Line { label: format!("{when} · {who}"), text: String::new(), lead: None }];
    let add = |lines: &mut Vec<Line>, text: &str| {
        let rows = cells::paragraphs(text, width.saturating_sub(2), 6);
        lines.extend(rows.into_iter().map(|text| Line { label: String::new(), text, lead: None }));
    };
    if history.is_taken_back(read.done.sequence, world) {
        add(&mut lines, &texts.get("history-undone"));
    }
    for deed in telling(&deeds(&read.done, history.of.as_ref())) {
        let label = world.deeds(std::slice::from_ref(deed));
        lines.push(Line { label: cells::fit(&label, width), text: String::new(), lead: None });
        values(deed, world).iter().for_each(|text| add(&mut lines, text));
    }
    lines
}

/// What a deed set, field by field; hidden values stay hidden.
fn values(deed: &Deed, world: &World<'_>) -> Vec<String> {
    let texts = world.setup.texts;
    let set = |act: &Deeded| {
        let Deeded::Set { code, before, after } = act else { return None };
        // A key of the program's, which says nothing to anybody.
        if *code == placement::ORDER.code && deed.kind == PLACEMENT {
            return None;
        }
        let shown = |value: &Option<crate::domain::Value>| match value {
            Some(value) => world.past_value(deed, *code, value),
            None => "–".to_owned(),
        };
        let field = texts.slot(deed.kind, *code);
        Some(format!("{field}: {} → {}", shown(before), shown(after)))
    };
    deed.acts.iter().filter_map(set).collect()
}
