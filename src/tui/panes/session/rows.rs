//! Rows of words of which each is read whole: they wrap, and what stands beside them keeps its place.

use ratatui::layout::Rect;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::{cells, paragraphs};
use crate::tui::draw::paint::Role;

/// Columns before the words, for the sign of the cursor.
const INDENT: usize = 2;

/// Rows to be drawn.
pub struct Rows<'a> {
    /// The words of each, and what stands at its end.
    pub all: &'a [(String, String)],
    /// The one in sight.
    pub cursor: usize,
    /// Whether it is marked.
    pub marked: bool,
    /// Columns that are kept free at the end, whatever stands there.
    pub aside: usize,
}

/// Where they were drawn.
pub struct Drawn {
    /// The line in which the one in sight begins.
    pub cursor: usize,
    /// The line after the last.
    pub end: usize,
}

/// Draws as many as have room whole, the one in sight among them.
pub fn draw(rows: &Rows<'_>, canvas: &mut Canvas<'_>, area: Rect) -> Drawn {
    let aside = rows.all.iter().map(|(_, aside)| cells(aside)).max().unwrap_or(0).max(rows.aside);
    let taken = INDENT + aside + usize::from(aside > 0);
    let width = usize::from(area.width).saturating_sub(taken);
    let wrapped = rows.all.iter().map(|(words, _)| paragraphs(words, width, usize::MAX));
    let wrapped: Vec<Vec<String>> = wrapped.collect();
    let heights: Vec<usize> = wrapped.iter().map(Vec::len).collect();
    let room = usize::from(area.height);
    let mut drawn = Drawn { cursor: 0, end: 0 };
    for at in first(&heights, rows.cursor, room)..wrapped.len() {
        let is_cursor = at == rows.cursor;
        if drawn.end + heights[at] > room && !is_cursor {
            break;
        }
        if is_cursor {
            drawn.cursor = drawn.end;
        }
        canvas.right(area, drawn.end, &rows.all[at].1, Role::Key);
        for (part, text) in wrapped[at].iter().enumerate() {
            canvas.at(area, drawn.end, INDENT, text, Role::Text);
            match (is_cursor && rows.marked, part) {
                (true, 0) => canvas.cursor_row(area, drawn.end),
                (true, _) => canvas.paint(area, drawn.end, Role::Cursor),
                (false, _) => {}
            }
            drawn.end += 1;
        }
    }
    drawn
}

/// The first row of a window of so many lines in which the one in sight is whole, with the next one if that
/// has room.
fn first(heights: &[usize], cursor: usize, room: usize) -> usize {
    let height = |at: usize| heights.get(at).copied().unwrap_or(0);
    let own = height(cursor);
    let ahead = height(cursor + 1);
    let mut left = room.saturating_sub(if own + ahead <= room { own + ahead } else { own });
    let mut first = cursor;
    while first > 0 && height(first - 1) <= left {
        first -= 1;
        left -= height(first);
    }
    first
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn the_window_holds_the_row_in_sight_whole() {
        let heights = [1, 3, 2, 2, 1];
        for (cursor, room, expected) in
            [(0, 5, 0), (1, 5, 1), (2, 5, 2), (3, 5, 2), (4, 5, 2), (4, 9, 0), (2, 1, 2)]
        {
            assert_eq!(first(&heights, cursor, room), expected, "{cursor} in {room}");
        }
    }
}
