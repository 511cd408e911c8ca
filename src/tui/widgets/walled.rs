//! The data wall: every priority on which the school works on one screen, each with its newest number, its target, its
//! chart and what else is to be read of it.

use ratatui::layout::Rect;

use crate::domain::kinds::{AIM, CHART_PHASE, CYCLE, MEASURE, PRIORITY, READING};
use crate::domain::{KindCode, RecordId};
use crate::engine::Query;
use crate::engine::wall::{Tile, Wall};
use crate::texts::wall::{Place, TileLine};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::{fit_in, paragraphs};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::Ask;
use crate::tui::wall::Subject;
use crate::tui::widgets::charted;
use crate::tui::widgets::list::{moved, top_of};
use crate::tui::widgets::way::Way;
use crate::tui::world::World;

/// What is on the wall.
const SHOWN: [KindCode; 6] = [PRIORITY, AIM, MEASURE, READING, CHART_PHASE, CYCLE];
/// Rows of a tile at least: what it is called, and its number.
const LEAST: usize = 2;
/// From so many rows on a tile leaves one free to the next.
const AIRY: usize = 10;
/// Columns of a tile, and rows below its number, from which a chart stands beside the words.
const WITH_CHART: (u16, u16) = (60, 4);
/// Rows of a chart before anything stands below it.
const CHART: u16 = 5;
/// A chart is no wider and no higher.
const LARGEST: (u16, u16) = (64, 12);
/// What is read of a tile below its number: what the chart says, what is tried, what was asked, what became of it.
const LINES: usize = 4;

/// The wall in the window.
pub struct Walled {
    wall: Wall,
    cursor: usize,
    expired: bool,
}

impl Default for Walled {
    fn default() -> Self {
        Self { wall: Wall::default(), cursor: 0, expired: true }
    }
}

impl Walled {
    /// Rows for each tile, and how many tiles there is room for, when those that ended have so many rows.
    fn rows(&self, height: u16) -> (usize, usize, usize) {
        let (height, count) = (usize::from(height), self.wall.tiles.len().max(1));
        let free =
            height.saturating_sub(count * AIRY).max(usize::from(height > count * (LEAST + 1)));
        let ended = self.wall.ended.len().min(free);
        let room = height - ended;
        let fits = (room / LEAST).clamp(1, count);
        (room / fits, fits, ended)
    }
}

/// A priority: what it is called, its number, then lines beside its chart and below it.
fn draw_tile(
    (tile, is_here): (&Tile, bool),
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let mark = if is_here { "›" } else { " " };
    let title = format!("{mark} {}", world.name(&tile.priority));
    let title = fit_in(&title, area.width.into(), world.setup.glyphs);
    canvas.row(area, 0, &title, Role::Heading);
    if is_here {
        canvas.paint(area, 0, Role::Cursor);
        canvas.put_cursor(area, 0, 0);
    }
    let body = draw_number(tile, world, canvas, moved_in(area));
    let (beside, below, low) = parted(tile, world, body);
    let high = body.height - low;
    let measured = tile.measured.as_ref().filter(|own| own.latest.is_some());
    let has_room = area.width >= WITH_CHART.0 && body.height >= WITH_CHART.1;
    let mut words = Rect { height: high, ..body };
    if let Some(own) = measured.filter(|_| has_room && canvas.has_lines()) {
        let width = (body.width * 2 / 5).min(LARGEST.0);
        let (x, height) = (body.x + body.width - width, high.min(LARGEST.1));
        charted::alone(&own.charted, world, canvas, Rect { x, width, height, ..body });
        words.width -= width + 2;
    }
    draw_lines(&beside, canvas, words);
    draw_lines(&below, canvas, after(body, high.into()));
}

/// The newest number with what it is to become; what is left below it.
fn draw_number(tile: &Tile, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    let Some((number, told)) = world.setup.texts.wall_number(tile) else { return area };
    // It is read whole, unless that would leave nothing of the rest.
    let (width, high) = (usize::from(area.width), usize::from(area.height));
    let room = if high <= LEAST { high } else { high.saturating_sub(LINES).max(1) };
    let whole = if told.is_empty() { number.clone() } else { format!("{number} · {told}") };
    let rows = paragraphs(&whole, width, room);
    rows.iter().enumerate().for_each(|(at, row)| canvas.row(area, at, row, Role::Text));
    let number = fit_in(&number, width, world.setup.glyphs);
    canvas.at(area, 0, 0, &number, Role::Heading);
    after(area, rows.len())
}

/// The lines beside the chart, those below it, and so many rows for these.
fn parted(tile: &Tile, world: &World<'_>, area: Rect) -> (Vec<TileLine>, Vec<TileLine>, u16) {
    let mut lines = world.setup.texts.wall_lines(tile, &|id| world.name(id));
    // What says more of the title gives way to what people asked for.
    lines.retain(|own| own.place != Place::More || usize::from(area.height) > LINES);
    let below = lines.iter().filter(|own| own.place == Place::Below);
    let rows = |own: &TileLine| paragraphs(&said(own), area.width.into(), usize::MAX - 1).len();
    let (count, wanted) = (below.clone().count(), below.map(rows).sum::<usize>());
    let low = wanted.min(area.height.saturating_sub(CHART).into());
    if low < count {
        return (lines, Vec::new(), 0);
    }
    let (below, beside) = lines.into_iter().partition(|own| own.place == Place::Below);
    (beside, below, u16::try_from(low).unwrap_or(0))
}

/// What is below the first row, a little further in.
fn moved_in(area: Rect) -> Rect {
    let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
    after(inner, 1)
}

/// What is below so many rows.
fn after(area: Rect, rows: usize) -> Rect {
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

fn said(own: &TileLine) -> String {
    format!("{}: {}", own.label, own.words)
}

/// Each line has a row, the first ones more if there is room.
fn draw_lines(lines: &[TileLine], canvas: &mut Canvas<'_>, area: Rect) {
    let room = usize::from(area.height);
    let (mut row, mut left) = (0, room.saturating_sub(lines.len()));
    for own in lines.iter().take(room) {
        let rows = paragraphs(&said(own), area.width.into(), 1 + left);
        let role = if own.is_signal { Role::Warn } else { Role::Text };
        left -= rows.len().saturating_sub(1).min(left);
        for words in rows {
            canvas.row(area, row, &words, role);
            row += 1;
        }
    }
}

impl Way for Walled {
    fn hints(&self) -> &'static [Act] {
        &[Act::Open, Act::Present, Act::ViewNext, Act::Edit, Act::New, Act::Back]
    }

    fn selected(&self) -> Option<&RecordId> {
        self.wall.tiles.get(self.cursor).map(|own| &own.priority)
    }

    fn on_wall(&self) -> Option<Subject> {
        let tiles = self.wall.tiles.iter().map(|own| &own.priority);
        let of = tiles.chain(self.wall.ended.iter().map(|own| &own.priority)).cloned().collect();
        Some(Subject::Wall { of, cursor: self.selected().cloned() })
    }

    fn reveal(&mut self, id: &RecordId) {
        let found = self.wall.tiles.iter().position(|own| own.priority == *id);
        self.cursor = found.unwrap_or(self.cursor);
    }

    fn refuses(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Open if self.wall.tiles.is_empty() => Some("why-nothing-selected"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, _world: &World<'_>, _area: Rect) -> Option<Vec<Ask>> {
        self.cursor = moved(self.cursor, self.wall.tiles.len(), 1, act)?;
        Some(Vec::new())
    }

    fn expire(&mut self, kinds: Option<&[KindCode]>) {
        self.expired |= kinds.is_none_or(|kinds| SHOWN.iter().any(|own| kinds.contains(own)));
    }

    fn refresh(&mut self, world: &World<'_>, query: &Query) {
        if !std::mem::take(&mut self.expired) {
            return;
        }
        let was = self.selected().cloned();
        let records = query.run(world.seen);
        self.wall = Wall::of(world.seen, records.iter().map(|own| &**own));
        self.cursor = self.cursor.min(self.wall.tiles.len().saturating_sub(1));
        was.iter().for_each(|id| self.reveal(id));
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        canvas.put_cursor(area, 0, 0);
        let (high, fits, ended) = self.rows(area.height);
        let count = self.wall.tiles.len();
        if count == 0 {
            let words = world.nothing_yet("wall-empty-do", Context::Board, Act::New);
            canvas.paragraph(area, &words, Role::Muted);
        }
        let top = top_of(self.cursor, count, fits);
        let tiles = self.wall.tiles.iter().enumerate().skip(top).take(fits);
        for (row, (at, tile)) in tiles.enumerate() {
            let rows = |rows: usize| u16::try_from(rows).unwrap_or(u16::MAX);
            let height = rows(high - usize::from(high >= AIRY));
            let own = Rect { y: area.y + rows(row * high), height, ..area };
            draw_tile((tile, at == self.cursor), world, canvas, own);
        }
        let texts = world.setup.texts;
        let end = usize::from(area.height) - ended;
        for (row, own) in self.wall.ended.iter().take(ended).enumerate() {
            let words = texts.wall_ended(own, &|id| world.name(id));
            let words = fit_in(&words, area.width.into(), world.setup.glyphs);
            canvas.row(area, end + row, &words, Role::Muted);
        }
    }
}
