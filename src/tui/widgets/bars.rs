//! The records of a kind as bars over time, from one day of theirs to another.

use std::sync::Arc;

use chrono::NaiveDate;
use ratatui::layout::Rect;

use crate::domain::{Field, Kind, KindCode, Record, RecordId};
use crate::engine::Query;
use crate::texts::Texts;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::fit;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::pane::Ask;
use crate::tui::widgets::axis::{Axis, Strokes};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::list::{moved, top_of};
use crate::tui::widgets::way::Way;
use crate::tui::world::World;

/// Rows that the school years take, and those that tell of the record at the cursor.
const FRAME: u16 = 1 + TOLD;
const TOLD: u16 = 2;
const BAR: Strokes = Strokes("█", "┄", "→");

/// The bars of a kind.
pub struct Bars {
    kind: &'static Kind,
    /// The fields of the first and the last day.
    ends: (&'static Field, &'static Field),
    records: Vec<Arc<Record>>,
    cursor: usize,
    expired: bool,
}

impl Bars {
    /// Before anything is read.
    pub const fn new(kind: &'static Kind, from: &'static Field, to: &'static Field) -> Self {
        Self { kind, ends: (from, to), records: Vec::new(), cursor: 0, expired: true }
    }

    fn here(&self) -> Option<&Arc<Record>> {
        self.records.get(self.cursor)
    }

    /// First and last day of a record. Without a first one it is where it ends.
    fn stretch(&self, record: &Record) -> Option<(NaiveDate, Option<NaiveDate>)> {
        let (from, to) = (record.date(self.ends.0.code), record.date(self.ends.1.code));
        Some((from.or(to)?, to))
    }

    fn axis(&self, world: &World<'_>, area: Rect) -> Option<Axis> {
        let stretches = self.records.iter().filter_map(|own| self.stretch(own));
        let days = stretches.flat_map(|(from, to)| [Some(from), to]).flatten();
        Axis::over(days, world.setup.now.day(), area)
    }

    /// A record: its bar, or in words where no lines can be drawn or it has no day.
    fn draw_bar(
        &self,
        record: &Record,
        world: &World<'_>,
        canvas: &mut Canvas<'_>,
        (axis, area, row): (&Axis, Rect, usize),
    ) {
        let (texts, today) = (world.setup.texts, world.setup.now.day());
        let Some((from, to)) = self.stretch(record) else {
            canvas.at(area, row, 0, &texts.get("bars-no-day"), Role::Muted);
            return;
        };
        if !canvas.has_lines() {
            canvas.at(area, row, 0, &stretch(texts, from, to), Role::Text);
            return;
        }
        let role = match to {
            Some(end) if end < today => Role::Muted,
            _ if from > today => Role::Text,
            _ => Role::Doing,
        };
        axis.draw_span(canvas, (area, row), (from, to.map(|end| (end, end))), (&BAR, role));
        axis.draw_today(canvas, area, row..row + 1);
    }

    /// The record at the cursor: its whole title and both days.
    fn draw_told(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(record) = self.here() else { return };
        canvas.row(area, 0, &fit(&world.title(record), area.width.into()), Role::Heading);
        let texts = world.setup.texts;
        let told = match self.stretch(record) {
            Some((from, to)) => stretch(texts, from, to),
            None => texts.get("bars-no-day").into_owned(),
        };
        canvas.row(below(area), 0, &told, Role::Muted);
    }
}

/// From when to when; what has no end goes on.
fn stretch(texts: Texts, from: NaiveDate, to: Option<NaiveDate>) -> String {
    let to = to.map(|day| format!(" {}", texts.date(day))).unwrap_or_default();
    format!("{} →{to}", texts.date(from))
}

impl Way for Bars {
    fn hints(&self) -> &'static [Act] {
        &[Act::Open, Act::New, Act::ViewNext, Act::Lens, Act::Back]
    }

    fn selected(&self) -> Option<&RecordId> {
        self.here().map(|own| &own.id)
    }

    fn reveal(&mut self, id: &RecordId) {
        let found = self.records.iter().position(|own| own.id == *id);
        self.cursor = found.unwrap_or(self.cursor);
    }

    fn refuses(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Open if self.records.is_empty() => Some("why-nothing-selected"),
            Act::Left | Act::Right => Some("why-not-here"),
            Act::MoveLeft | Act::MoveRight | Act::MoveUp | Act::MoveDown => Some("why-not-here"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, _world: &World<'_>, area: Rect) -> Option<Vec<Ask>> {
        let rows = area.height.saturating_sub(FRAME);
        self.cursor = moved(self.cursor, self.records.len(), rows.into(), act)?;
        Some(Vec::new())
    }

    fn expire(&mut self, kinds: Option<&[KindCode]>) {
        self.expired |= kinds.is_none_or(|kinds| kinds.contains(&self.kind.code));
    }

    fn refresh(&mut self, world: &World<'_>, query: &Query) {
        if !std::mem::take(&mut self.expired) {
            return;
        }
        let was = self.selected().cloned();
        self.records = query.run(world.seen);
        self.cursor = self.cursor.min(self.records.len().saturating_sub(1));
        was.iter().for_each(|id| self.reveal(id));
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(axis) = self.axis(world, area) else {
            canvas.paragraph(area, &world.setup.texts.get("bars-empty"), Role::Muted);
            return canvas.put_cursor(area, 0, 0);
        };
        axis.draw_years(world, canvas);
        let rows = area.height.saturating_sub(FRAME);
        let body = Rect { height: rows, ..below(area) };
        let names = Rect { width: axis.area.x.saturating_sub(area.x + 1), ..body };
        let bars = Rect { x: axis.area.x, width: axis.area.width, ..body };
        let top = top_of(self.cursor, self.records.len(), rows.into());
        for (row, record) in self.records.iter().skip(top).take(rows.into()).enumerate() {
            let here = top + row == self.cursor;
            let role = if here { Role::Cursor } else { Role::Text };
            if here {
                canvas.paint(names, row, Role::Cursor);
                canvas.row(names, row, "›", Role::Cursor);
                canvas.put_cursor(names, row, 0);
            }
            let room = usize::from(names.width).saturating_sub(2);
            canvas.at(names, row, 2, &fit(&world.title(record), room), role);
            self.draw_bar(record, world, canvas, (&axis, bars, row));
        }
        let drawn = u16::try_from(self.records.len() - top).unwrap_or(u16::MAX).min(rows);
        let under = body.y + drawn;
        let told = Rect { y: under, height: TOLD.min(area.bottom().saturating_sub(under)), ..area };
        self.draw_told(world, canvas, told);
    }
}
