//! The only way panes draw: safe text, cut with `…`, in a role. Remembers where the hardware cursor
//! belongs.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::tui::draw::cells;
use crate::tui::draw::glyphs::Glyphs;
use crate::tui::draw::paint::{Painter, Role, Surface};

/// Where something lies over the rest of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panel {
    /// All that it covers.
    pub outer: Rect,
    /// What its title and border leave.
    pub inner: Rect,
}

/// From this size on, there is room for a border.
const ROOMY: (u16, u16) = (60, 14);
/// From this width on, a panel leaves room beside it for what it is about.
const WIDE: u16 = 100;

impl Panel {
    /// A panel over an area that wants so many columns and rows inside.
    pub fn over(area: Rect, width: u16, height: u16) -> Self {
        if area.width < ROOMY.0 || area.height < ROOMY.1 {
            let taken = area.height.min(1);
            let inner = Rect { y: area.y + taken, height: area.height - taken, ..area };
            return Self { outer: area, inner };
        }
        let (width, height) = (width.min(area.width - 8), height.min(area.height - 4));
        let inner = Rect {
            x: area.x + (area.width - width) / 2,
            y: area.y + (area.height - height) / 3 + 1,
            width,
            height,
        };
        let outer = Rect { x: inner.x - 2, y: inner.y - 1, width: width + 4, height: height + 2 };
        Self { outer, inner }
    }

    /// A panel along the right side of an area, over all of it where that is narrow.
    pub fn along(area: Rect) -> Self {
        if area.width < WIDE {
            return Self::over(area, area.width, area.height);
        }
        let width = area.width * 3 / 5;
        let outer = Rect { x: area.x + area.width - width, width, ..area };
        let inner = Rect {
            x: outer.x + 2,
            y: outer.y + 1,
            width: width - 4,
            height: outer.height.saturating_sub(2),
        };
        Self { outer, inner }
    }
}

/// What was drawn on a canvas, to be laid again.
pub struct Drawn {
    buffer: Buffer,
    cursor: Option<Position>,
}

/// A frame being drawn.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    painter: &'a Painter,
    glyphs: Glyphs,
    /// Where the hardware cursor goes.
    pub cursor: Option<Position>,
}

impl<'a> Canvas<'a> {
    /// A canvas over a buffer.
    pub const fn new(buffer: &'a mut Buffer, painter: &'a Painter, glyphs: Glyphs) -> Self {
        Self { buffer, painter, glyphs, cursor: None }
    }

    /// A copy of what was drawn so far.
    pub fn drawn(&self) -> Drawn {
        Drawn { buffer: self.buffer.clone(), cursor: self.cursor }
    }

    /// Lays what was drawn earlier over everything; not on a canvas of another size.
    pub fn lay(&mut self, drawn: &Drawn) -> bool {
        let fits = self.buffer.area == drawn.buffer.area;
        if fits {
            self.buffer.content.clone_from_slice(&drawn.buffer.content);
            self.cursor = drawn.cursor;
        }
        fits
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
        let text = self.fitted(text, room);
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
        let text = self.fitted(text, usize::from(area.width));
        let column = usize::from(area.width).saturating_sub(cells::cells(&text));
        self.at(area, row, column, &text, role)
    }

    /// Writes words from a column of a row on, and at its end what is told besides. If both have no
    /// room, half of it is for the words at least.
    pub fn beside(
        &mut self,
        (area, row): (Rect, usize),
        (column, words, role): (usize, &str, Role),
        (aside, aside_role): (&str, Role),
    ) {
        let room = usize::from(area.width).saturating_sub(column);
        let kept = cells::cells(&cells::fit(words, room / 2)) + column + 1;
        let kept = u16::try_from(kept).unwrap_or(u16::MAX).min(area.width);
        let end = Rect { x: area.x + kept, width: area.width - kept, ..area };
        let taken = self.right(end, row, aside, aside_role);
        let taken = u16::try_from(taken + usize::from(taken > 0)).unwrap_or(u16::MAX);
        let begin = Rect { width: area.width.saturating_sub(taken), ..area };
        self.at(begin, row, column, words, role);
    }

    /// The text as it may be drawn in so many cells.
    fn fitted(&self, text: &str, room: usize) -> String {
        cells::fit_in(text, room, self.glyphs)
    }

    /// Writes text from the first row of an area on, broken at blanks; says how many rows it took.
    pub fn paragraph(&mut self, area: Rect, text: &str, role: Role) -> usize {
        let rows = cells::paragraphs(text, area.width.into(), area.height.into());
        rows.iter().enumerate().for_each(|(at, row)| self.row(area, at, row, role));
        rows.len()
    }

    /// Paints a whole row of an area.
    pub fn paint(&mut self, area: Rect, row: usize, role: Role) {
        if row < usize::from(area.height) {
            let Position { x, y } = place(area, row, 0);
            self.buffer.set_style(Rect::new(x, y, area.width, 1), self.painter.style(role));
        }
    }

    /// Marks a row as the one under the cursor.
    pub fn cursor_row(&mut self, area: Rect, row: usize) {
        self.row(area, row, "›", Role::Text);
        self.paint(area, row, Role::Cursor);
        self.put_cursor(area, row, 0);
    }

    /// Whether lines are drawn at all.
    pub fn has_lines(&self) -> bool {
        self.glyphs.has_lines()
    }

    /// Whether letters may be made of blocks.
    pub const fn has_blocks(&self) -> bool {
        matches!(self.glyphs, Glyphs::Unicode)
    }

    /// Draws a widget of a library; what it draws looks like this.
    pub fn widget(&mut self, widget: impl Widget, area: Rect, role: Role) {
        let area = area.intersection(self.buffer.area);
        widget.render(area, self.buffer);
        self.buffer.set_style(area, self.painter.style(role));
    }

    /// A line down the left edge of an area; gives what is right of it.
    pub fn rule(&mut self, area: Rect) -> Rect {
        if self.glyphs.has_lines() {
            (0..usize::from(area.height)).for_each(|row| self.row(area, row, "│", Role::Border));
        }
        let taken = area.width.min(2);
        Rect { x: area.x + taken, width: area.width - taken, ..area }
    }

    /// Empties an area for what lies over the rest, with a title. Where there is room around it, a
    /// border sets it apart.
    pub fn panel(&mut self, panel: Panel, title: &str) {
        let Panel { outer, inner } = panel;
        self.fill(outer, Surface::Raised);
        let (first, last) = (0, usize::from(outer.height).saturating_sub(1));
        let boxed = inner.x > outer.x;
        if boxed && self.glyphs.has_lines() {
            let line = "─".repeat(usize::from(outer.width).saturating_sub(2));
            self.row(outer, first, &format!("┌{line}┐"), Role::Focus);
            self.row(outer, last, &format!("└{line}┘"), Role::Focus);
            for row in 1..last {
                self.row(outer, row, "│", Role::Focus);
                self.right(outer, row, "│", Role::Focus);
            }
        }
        let title = if boxed { format!(" {title} ") } else { title.to_owned() };
        let head = Rect { x: inner.x, width: inner.width, ..outer };
        self.row(head, first, &title, Role::Focus);
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        self.fill(area, Surface::Bg);
    }

    fn fill(&mut self, area: Rect, surface: Surface) {
        let mut cell = Cell::EMPTY;
        cell.set_style(self.painter.surface(surface));
        for row in area.intersection(self.buffer.area).rows() {
            let first = self.buffer.index_of(row.x, row.y);
            self.buffer.content[first..first + usize::from(row.width)].fill(cell.clone());
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
