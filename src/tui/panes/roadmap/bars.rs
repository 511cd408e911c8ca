//! The benchmarks as bars over time: what was planned above, what is expected below, today as a line
//! down, school years as bands. Without lines the days are told in words.

use chrono::NaiveDate;
use ratatui::layout::Rect;

use crate::engine::roadmap::{Benchmark, Progress, Roadmap, Span};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::widgets::axis::{Axis, Strokes};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::list::top_of;
use crate::tui::world::World;

use super::list::sign;
use super::told;

/// From this height on, plan and forecast have a row each: ten benchmarks and the axis.
const TWO_ROWS: usize = 21;

/// Benchmarks that fit into so many rows.
pub fn room(height: usize) -> usize {
    height.saturating_sub(1) / per(height)
}

/// Rows of one benchmark.
const fn per(height: usize) -> usize {
    if height >= TWO_ROWS { 2 } else { 1 }
}

/// Draws all of it.
pub fn draw(
    roadmap: &Roadmap,
    cursor: usize,
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let texts = world.setup.texts;
    let height = usize::from(area.height);
    let rows = per(height);
    let Some(axis) = Axis::over(days(roadmap), world.setup.now.day(), area) else {
        canvas.paragraph(area, &texts.get("roadmap-no-start"), Role::Muted);
        return canvas.put_cursor(area, 0, 0);
    };
    axis.draw_years(world, canvas);
    let body = below(area);
    let top = top_of(cursor, roadmap.benchmarks.len(), room(height));
    for (at, own) in roadmap.benchmarks.iter().enumerate().skip(top).take(room(height)) {
        let row = (at - top) * rows;
        let late = own.schedule.is_some_and(|schedule| schedule.late);
        let (sign, role) = sign(own.progress, own.proof, late);
        let name = format!("{sign} {:>2} {}", own.number, world.name(&own.id));
        let names = Rect { width: axis.area.x.saturating_sub(area.x + 1), ..body };
        if at == cursor {
            canvas.paint(names, row, Role::Cursor);
            canvas.row(names, row, "›", Role::Cursor);
            canvas.at(names, row, 2, &name, Role::Cursor);
            canvas.put_cursor(names, row, 0);
        } else {
            canvas.at(names, row, 2, &name, role);
        }
        if !canvas.has_lines() {
            let told = told::in_one_line(own, world).unwrap_or_default();
            let beside = Rect { x: axis.area.x, width: axis.area.width, ..body };
            canvas.at(beside, row, 0, &told, Role::Text);
            continue;
        }
        let bars = Rect { y: body.y, height: body.height, ..axis.area };
        if let Some(schedule) = &own.schedule {
            axis.draw_today(canvas, bars, row..row + rows);
            if rows == 2 {
                axis.draw_span(canvas, (bars, row), stretch(&schedule.plan), (&PLAN, Role::Muted));
            }
            let forecast = (&FORECAST, if late { Role::Late } else { bar_role(own) });
            let last = row + rows - 1;
            axis.draw_span(canvas, (bars, last), stretch(&schedule.forecast), forecast);
        }
    }
    let drawn = roadmap.benchmarks.len().min(room(height)) * rows;
    if let Some(own) = roadmap.benchmarks.get(cursor) {
        let line = told::in_one_line(own, world).unwrap_or_default();
        let rest = body.height.saturating_sub(u16::try_from(drawn + 1).unwrap_or(u16::MAX));
        let last = Rect { y: body.bottom() - rest, height: rest, ..body };
        canvas.paragraph(last, &line, Role::Muted);
    }
}

const PLAN: Strokes = Strokes("━", "┄", "→");
const FORECAST: Strokes = Strokes("█", "░", "→");

const fn bar_role(own: &Benchmark) -> Role {
    match own.progress {
        Progress::Done | Progress::Waived => Role::Done,
        Progress::Doing | Progress::Running => Role::Doing,
        Progress::Open => Role::Text,
    }
}

/// The days on which something begins or ends.
fn days(roadmap: &Roadmap) -> impl Iterator<Item = NaiveDate> {
    let schedules = roadmap.benchmarks.iter().filter_map(|own| own.schedule);
    let spans = schedules.flat_map(|schedule| [schedule.plan, schedule.forecast]);
    spans.flat_map(|span| [Some(span.start.0), span.finish.map(|(_, latest)| latest)]).flatten()
}

const fn stretch(span: &Span) -> (NaiveDate, Option<(NaiveDate, NaiveDate)>) {
    (span.start.0, span.finish)
}
