//! The only way panes draw: safe text, cut with `…`, in a role. Remembers where the hardware cursor
//! belongs.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::cells;
use super::paint::{Painter, Role, Surface};

/// A frame being drawn.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    painter: &'a Painter,
    /// Where the hardware cursor goes.
    pub cursor: Option<Position>,
}

impl<'a> Canvas<'a> {
    /// A canvas over a buffer.
    pub const fn new(buffer: &'a mut Buffer, painter: &'a Painter) -> Self {
        Self { buffer, painter, cursor: None }
    }

    /// Writes text at the begin of a row of an area.
    pub fn row(&mut self, area: Rect, row: usize, text: &str, role: Role) {
        self.at(area, row, 0, text, role);
    }

    /// Writes text into a row of an area from a column on; says how many cells it took.
    pub fn at(&mut self, area: Rect, row: usize, column: usize, text: &str, role: Role) -> usize {
        let room = usize::from(area.width).saturating_sub(column);
        if row >= usize::from(area.height) || room == 0 {
            return 0;
        }
        let text = cells::fit(text, room);
        let position = place(area, row, column);
        let style = self.painter.style(role);
        if cells::is_plain(&text) && self.buffer.area.contains(position) {
            for (x, letter) in (position.x..self.buffer.area.right()).zip(text.chars()) {
                self.buffer[(x, position.y)].set_char(letter).set_style(style);
            }
            return text.len();
        }
        let end = self.buffer.set_stringn(position.x, position.y, text, room, style);
        usize::from(end.0.saturating_sub(position.x))
    }

    /// Writes text at the end of a row of an area; says how many cells it took.
    pub fn right(&mut self, area: Rect, row: usize, text: &str, role: Role) -> usize {
        let text = cells::fit(text, usize::from(area.width));
        let column = usize::from(area.width).saturating_sub(cells::cells(&text));
        self.at(area, row, column, &text, role)
    }

    /// Paints a whole row of an area.
    pub fn paint(&mut self, area: Rect, row: usize, role: Role) {
        if row < usize::from(area.height) {
            let Position { x, y } = place(area, row, 0);
            self.buffer.set_style(Rect::new(x, y, area.width, 1), self.painter.style(role));
        }
    }

    /// A line down the left edge of an area; gives what is right of it.
    pub fn rule(&mut self, area: Rect) -> Rect {
        (0..usize::from(area.height)).for_each(|row| self.row(area, row, "│", Role::Border));
        let taken = area.width.min(2);
        Rect { x: area.x + taken, width: area.width - taken, ..area }
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        for position in area.intersection(self.buffer.area).positions() {
            self.buffer[position].reset();
            self.buffer[position].set_style(self.painter.surface(Surface::Bg));
        }
    }

    /// Puts the hardware cursor into a row of an area, if it is inside.
    pub fn put_cursor(&mut self, area: Rect, row: usize, column: usize) {
        if row < usize::from(area.height) && area.width > 0 {
            let column = column.min(usize::from(area.width) - 1);
            self.cursor = Some(place(area, row, column));
        }
    }
}

/// The cell of a row and column of an area; both are known to be inside or are held at the end.
fn place(area: Rect, row: usize, column: usize) -> Position {
    let inside = |offset: usize| u16::try_from(offset).unwrap_or(u16::MAX);
    Position::new(area.x.saturating_add(inside(column)), area.y.saturating_add(inside(row)))
}
