//! Where the parts of the screen are, from its size alone, so that `update` and `view` agree.

use ratatui::layout::{Rect, Size};

use crate::tui::draw::cells::wrapped;

/// Below this, nothing but the wish for a larger window is shown.
pub const SMALLEST: Size = Size::new(20, 5);
/// Rows that a message may take.
const MESSAGE: usize = 3;

/// The parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The names of the panes.
    pub header: Rect,
    /// The pane or overlay.
    pub body: Rect,
    /// What is to be told.
    pub message: Rect,
    /// Key hints, and how far changes are kept.
    pub footer: Rect,
}

/// Whether a screen is too small to work on.
pub const fn too_small(size: Size) -> bool {
    size.width < SMALLEST.width || size.height < SMALLEST.height
}

/// Columns and rows that a message has at most.
pub fn message_room(size: Size) -> (usize, usize) {
    (size.width.into(), usize::from(size.height).saturating_sub(4).min(MESSAGE))
}

/// The parts of a screen that tells `message`.
pub fn parts(size: Size, message: Option<&str>) -> Parts {
    let whole = Rect::from((ratatui::layout::Position::ORIGIN, size));
    let (width, room) = message_room(size);
    let rows = message.map_or(0, |text| wrapped(text, width, room).len());
    let rows = u16::try_from(rows).unwrap_or(0);
    let row = |y: u16, height: u16| Rect { y, height, ..whole }.intersection(whole);
    let footer = size.height.saturating_sub(1);
    let message = footer.saturating_sub(rows);
    Parts {
        header: row(0, 1),
        body: row(1, message.saturating_sub(1)),
        message: row(message, rows),
        footer: row(footer, 1),
    }
}
