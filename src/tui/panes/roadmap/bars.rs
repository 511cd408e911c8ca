//! The benchmarks as bars over time: what was planned above, what is expected below, today as a line
//! down, school years as bands. Without lines the days are told in words.

use chrono::{Datelike, Days, NaiveDate};
use ratatui::layout::Rect;

use crate::engine::roadmap::{Benchmark, Progress, Roadmap, Span};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::list::top_of;
use crate::tui::world::World;

use super::list::sign;
use super::told;

/// From this height on, plan and forecast have a row each: ten benchmarks and the axis.
const TWO_ROWS: usize = 21;
/// The first day of the school year, July 1 (decisions, 10).
const SCHOOL_YEAR: (u32, u32) = (7, 1);

/// A stretch of days over columns.
struct Axis {
    from: NaiveDate,
    days: i64,
    area: Rect,
}

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
    let Some(axis) = Axis::new(roadmap, world, area) else {
        canvas.paragraph(area, &texts.get("roadmap-no-start"), Role::Muted);
        return canvas.put_cursor(area, 0, 0);
    };
    axis.draw_years(world, canvas);
    let body = below(area);
    let top = top_of(cursor, roadmap.benchmarks.len(), room(height));
    for (at, own) in roadmap.benchmarks.iter().enumerate().skip(top).take(room(height)) {
        let row = (at - top) * rows;
        let late = own.schedule.is_some_and(|schedule| schedule.late);
        let (sign, role) = sign(own.progress, None, late);
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
            axis.draw_today(world, canvas, bars, row, rows);
            if rows == 2 {
                axis.draw_span(canvas, bars, row, &schedule.plan, PLAN, Role::Muted);
            }
            let forecast = if late { Role::Late } else { bar_role(own) };
            axis.draw_span(canvas, bars, row + rows - 1, &schedule.forecast, FORECAST, forecast);
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

/// How a span is drawn: its sure part, the part that depends, and what goes on.
struct Strokes(&'static str, &'static str, &'static str);
const PLAN: Strokes = Strokes("━", "┄", "→");
const FORECAST: Strokes = Strokes("█", "░", "→");

const fn bar_role(own: &Benchmark) -> Role {
    match own.progress {
        Progress::Done | Progress::Waived => Role::Done,
        Progress::Doing | Progress::Running => Role::Doing,
        Progress::Open => Role::Text,
    }
}

impl Axis {
    /// From the first day that is drawn to the last one; `None` without dates.
    fn new(roadmap: &Roadmap, world: &World<'_>, area: Rect) -> Option<Self> {
        let today = world.setup.now.day();
        let spans = || {
            let schedules = roadmap.benchmarks.iter().filter_map(|own| own.schedule);
            schedules.flat_map(|schedule| [schedule.plan, schedule.forecast])
        };
        let from = spans().map(|span| span.start.0).min()?.min(today);
        let ends = spans().filter_map(|span| span.finish).map(|(_, latest)| latest);
        let to = ends.max()?.max(today).checked_add_days(Days::new(30))?;
        let names = (area.width * 2 / 5).min(34);
        let area = Rect { x: area.x + names, width: area.width - names, ..area };
        Some(Self { from, days: (to - from).num_days().max(1), area })
    }

    /// The column of a day, held inside.
    fn column(&self, day: NaiveDate) -> usize {
        let last = i64::from(self.area.width).saturating_sub(1);
        let column = (day - self.from).num_days() * last / self.days;
        usize::try_from(column.clamp(0, last)).unwrap_or(0)
    }

    /// The school years along the top, each from its first day on.
    fn draw_years(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let (month, day) = SCHOOL_YEAR;
        let first = if (self.from.month(), self.from.day()) < SCHOOL_YEAR { -1 } else { 0 };
        for year in (self.from.year() + first).. {
            let Some(begin) = NaiveDate::from_ymd_opt(year, month, day) else { break };
            let column = self.column(begin.max(self.from));
            if (begin - self.from).num_days() > self.days {
                break;
            }
            let next = NaiveDate::from_ymd_opt(year + 1, month, day).unwrap_or(begin);
            let width = self.column(next).saturating_sub(column);
            let arguments =
                [("from", year.to_string().into()), ("to", (year + 1).to_string().into())];
            let name = format!("│{}", world.setup.texts.with("roadmap-school-year", &arguments));
            let width = u16::try_from(width.max(1)).unwrap_or(u16::MAX);
            let x = self.area.x + u16::try_from(column).unwrap_or(0);
            let room = self.area.right().saturating_sub(x);
            let area = Rect { x, width: width.min(room), height: 1, ..self.area };
            canvas.row(area, 0, &name, Role::Heading);
        }
    }

    fn draw_today(
        &self,
        world: &World<'_>,
        canvas: &mut Canvas<'_>,
        area: Rect,
        row: usize,
        rows: usize,
    ) {
        let column = self.column(world.setup.now.day());
        for row in row..row + rows {
            canvas.at(area, row, column, "│", Role::Warn);
        }
    }

    fn draw_span(
        &self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        row: usize,
        span: &Span,
        strokes: Strokes,
        role: Role,
    ) {
        let Strokes(sure, depends, on) = strokes;
        let from = self.column(span.start.0);
        let Some((earliest, latest)) = span.finish else {
            let last = usize::from(self.area.width).saturating_sub(1);
            let line = depends.repeat(last.saturating_sub(from));
            canvas.at(area, row, from, &format!("{line}{on}"), role);
            return;
        };
        let (sure_end, end) = (self.column(earliest), self.column(latest));
        let sure = sure.repeat((sure_end - from.min(sure_end)).max(1));
        let line = format!("{sure}{}", depends.repeat(end.saturating_sub(sure_end.max(from + 1))));
        canvas.at(area, row, from, &line, role);
    }
}
