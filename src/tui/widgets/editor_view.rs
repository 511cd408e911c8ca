//! The visible rows of a text being typed, and where the caret is in them. Looks only at the text
//! near the caret, so that a megabyte costs no more than a line.

use ratatui::layout::Rect;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::widgets::editor::Editor;

/// What is to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Safe rows.
    pub rows: Vec<String>,
    /// The row of the caret.
    pub row: usize,
    /// The column of the caret in cells.
    pub column: usize,
}

/// At most `height` rows of `width` cells around the caret.
pub fn window(editor: &Editor, width: usize, height: usize) -> Window {
    let (text, caret) = (editor.text(), editor.caret());
    let (width, height) = (width.saturating_sub(1).max(1), height.max(1));
    let near = width.saturating_mul(height).saturating_mul(4);
    let from = text.floor_char_boundary(caret.saturating_sub(near));
    let from =
        text[from..caret].rmatch_indices('\n').nth(height).map_or(from, |(at, _)| from + at + 1);
    let to = text.ceil_char_boundary(caret.saturating_add(near));
    let part = &text[from..to];
    let rows = cells::wrapped(part, width, usize::MAX);
    let own = rows.iter().rposition(|row| row.start <= caret - from).unwrap_or(0);
    let first = (own + 1).saturating_sub(height);
    let visible = rows.iter().skip(first).take(height);
    Window {
        rows: visible.map(|row| cells::fit(&part[row.clone()], width)).collect(),
        row: own - first,
        column: rows.get(own).map_or(0, |row| cells::cells(&part[row.start..caret - from])),
    }
}

/// Draws a text of one line from a column of a row on, with the hardware cursor at its caret.
pub fn draw_line(
    canvas: &mut Canvas<'_>,
    area: Rect,
    (row, column): (usize, usize),
    editor: &Editor,
    role: Role,
) {
    let part = window(editor, usize::from(area.width).saturating_sub(column), 1);
    for text in &part.rows {
        canvas.at(area, row, column, text, role);
    }
    canvas.put_cursor(area, row, column + part.column);
}

/// Draws a text of one line over as many rows as it takes, at most so many, the caret among them; says
/// how many it took.
pub fn draw_lines(
    canvas: &mut Canvas<'_>,
    area: Rect,
    (row, column): (usize, usize),
    editor: &Editor,
    most: usize,
) -> usize {
    let part = window(editor, usize::from(area.width).saturating_sub(column), most);
    for (at, text) in part.rows.iter().enumerate() {
        canvas.at(area, row + at, column, text, Role::Input);
    }
    canvas.put_cursor(area, row + part.row, column + part.column);
    part.rows.len().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_is_where_typing_goes() {
        for (text, width, height, rows, row, column) in [
            ("", 10, 3, vec![""], 0, 0),
            ("hola", 10, 3, vec!["hola"], 0, 4),
            ("uno dos", 5, 3, vec!["uno ", "dos"], 1, 3),
            ("a\nb\nc", 10, 2, vec!["b", "c"], 1, 1),
            ("a\n", 10, 2, vec!["a", ""], 1, 0),
            ("家庭", 10, 1, vec!["家庭"], 0, 4),
            ("\u{1b}[2J", 10, 1, vec!["␛[2J"], 0, 4),
        ] {
            let rows = rows.into_iter().map(str::to_owned).collect();
            let expected = Window { rows, row, column };
            assert_eq!(window(&Editor::new(text, true), width, height), expected, "{text:?}");
        }
    }

    #[test]
    fn a_megabyte_is_windowed() {
        let editor = Editor::new(&"palabra ".repeat(130_000), true);
        assert_eq!(window(&editor, 80, 20).rows.len(), 20);
        let editor = Editor::new(&"línea\n".repeat(160_000), true);
        assert_eq!(window(&editor, 80, 20).row, 19);
    }
}
