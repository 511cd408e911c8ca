//! One of many, found by typing: a field and the rows that hold all typed words.

use ratatui::layout::Rect;

use crate::engine::fold::{Needle, folded};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::widgets::list::moved;

/// A row that can be picked.
#[derive(Clone, Debug)]
pub struct Row<T> {
    /// What it stands for.
    pub what: T,
    /// What it says.
    pub words: String,
    /// What stands at its end, such as its keys.
    pub aside: String,
    /// What it is found by besides.
    pub also: String,
    /// It is there but cannot be picked now.
    pub muted: bool,
}

impl<T> Row<T> {
    /// A row with words only.
    pub const fn new(what: T, words: String) -> Self {
        Self { what, words, aside: String::new(), also: String::new(), muted: false }
    }
}

/// The rows, what was typed, and the row under the cursor.
#[derive(Debug)]
pub struct Picker<T> {
    rows: Vec<Row<T>>,
    shown: Vec<usize>,
    cursor: usize,
    editor: Editor,
}

impl<T> Picker<T> {
    /// All rows, the first under the cursor.
    pub fn new(rows: Vec<Row<T>>) -> Self {
        let shown = (0..rows.len()).collect();
        Self { rows, shown, cursor: 0, editor: Editor::default() }
    }

    /// Puts the cursor on the first row that fits.
    pub fn select(&mut self, fits: impl Fn(&T) -> bool) {
        let found = self.shown.iter().position(|at| fits(&self.rows[*at].what));
        self.cursor = found.unwrap_or(self.cursor);
    }

    /// The row under the cursor.
    pub fn selected(&self) -> Option<&Row<T>> {
        self.shown.get(self.cursor).and_then(|at| self.rows.get(*at))
    }

    /// Takes typed text.
    pub fn typed(&mut self, text: &str) {
        self.editor.insert(text);
        self.narrow();
    }

    /// Moves the cursor or edits what was typed; says whether the action is for this.
    pub fn act(&mut self, act: Act, rows: usize) -> bool {
        let step = match act {
            Act::LineUp | Act::FieldPrev => Act::Up,
            Act::LineDown | Act::FieldNext => Act::Down,
            other => other,
        };
        if let Some(cursor) = moved(self.cursor, self.shown.len(), rows, step) {
            self.cursor = cursor;
        } else if self.editor.act(act) {
            self.narrow();
        } else {
            return matches!(
                act,
                Act::CharLeft | Act::CharRight | Act::WordLeft | Act::WordRight | Act::LineStart
            );
        }
        true
    }

    fn narrow(&mut self) {
        let needle = Needle::new(self.editor.text());
        let fits = |at: &usize| {
            let row = &self.rows[*at];
            needle.is_in([&*row.words, &*row.aside, &*row.also].into_iter())
        };
        self.shown = (0..self.rows.len()).filter(fits).collect();
        // What begins so is most likely meant.
        let begin = folded(self.editor.text());
        self.shown.sort_by_key(|at| !folded(&self.rows[*at].words).starts_with(&begin));
        self.cursor = 0;
    }

    /// Draws the field and below it the rows; `empty` is said when none is left.
    pub fn draw(&self, canvas: &mut Canvas<'_>, area: Rect, mark: &str, empty: &str) {
        let column = canvas.at(area, 0, 0, mark, Role::Key);
        let body = below(area);
        let rows = usize::from(body.height);
        let top = (self.cursor + 1).saturating_sub(rows);
        if self.shown.is_empty() {
            canvas.row(body, 0, empty, Role::Muted);
        }
        for (row, at) in self.shown.iter().skip(top).take(rows).enumerate() {
            let item = &self.rows[*at];
            let role = if item.muted { Role::Muted } else { Role::Text };
            let taken = canvas.right(body, row, &item.aside, Role::Key);
            let width = body.width.saturating_sub(u16::try_from(taken + 1).unwrap_or(u16::MAX));
            canvas.at(Rect { width, ..body }, row, 2, &item.words, role);
            if row + top == self.cursor {
                canvas.row(body, row, "›", Role::Text);
                canvas.paint(body, row, Role::Cursor);
            }
        }
        draw_line(canvas, area, (0, column), &self.editor, Role::Input);
    }
}
