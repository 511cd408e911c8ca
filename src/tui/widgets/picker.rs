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
    /// Rows found elsewhere by what was typed; they stand below the others.
    more: Vec<Row<T>>,
    cursor: usize,
    editor: Editor,
}

/// How likely a row is meant by what was typed, the likeliest first: by the words that are read before
/// those by which it is found besides, by whole words before begins of words.
fn rank<T>(row: &Row<T>, typed: &str) -> u8 {
    let has = |text: &str, fits: &dyn Fn(&str) -> bool| {
        text.split(|c: char| !c.is_alphanumeric()).any(fits)
    };
    let (words, also) = (folded(&row.words), folded(&row.also));
    let (is_whole, begins) = (|word: &str| word == typed, |word: &str| word.starts_with(typed));
    match () {
        () if words == typed => 0,
        () if words.starts_with(typed) => 1,
        () if has(&words, &is_whole) => 2,
        () if has(&also, &is_whole) || also.split(", ").any(is_whole) => 3,
        () if has(&words, &begins) => 4,
        () if has(&also, &begins) => 5,
        () => 6,
    }
}

impl<T> Picker<T> {
    /// All rows, the first under the cursor.
    pub fn new(rows: Vec<Row<T>>) -> Self {
        let shown = (0..rows.len()).collect();
        Self { rows, shown, more: Vec::new(), cursor: 0, editor: Editor::default() }
    }

    /// Puts the cursor on the first row that fits.
    pub fn select(&mut self, fits: impl Fn(&Row<T>) -> bool) {
        let found = self.shown.iter().position(|at| fits(&self.rows[*at]));
        self.cursor = found.unwrap_or(self.cursor);
    }

    /// Puts the cursor on a row, or on the last one.
    pub fn go_to(&mut self, row: usize) {
        self.cursor = row.min(self.len().saturating_sub(1));
    }

    /// Puts other words at the end of rows.
    pub fn set_aside(&mut self, aside: impl Fn(&T) -> Option<String>) {
        for row in &mut self.rows {
            row.aside = aside(&row.what).unwrap_or(std::mem::take(&mut row.aside));
        }
    }

    /// The row under the cursor.
    pub fn selected(&self) -> Option<&Row<T>> {
        self.row(self.cursor)
    }

    /// What was typed.
    pub fn wanted(&self) -> &str {
        self.editor.text()
    }

    /// Puts other rows below those that were there from the begin.
    pub fn set_more(&mut self, more: Vec<Row<T>>) {
        self.more = more;
        self.cursor = self.cursor.min(self.len().saturating_sub(1));
    }

    fn row(&self, at: usize) -> Option<&Row<T>> {
        match self.shown.get(at) {
            Some(own) => self.rows.get(*own),
            None => self.more.get(at - self.shown.len()),
        }
    }

    fn len(&self) -> usize {
        self.shown.len() + self.more.len()
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
        if let Some(cursor) = moved(self.cursor, self.len(), rows, step) {
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
        // What is called so is most likely meant, then what begins so, then what has the word at all.
        let typed = folded(self.editor.text());
        self.shown.sort_by_cached_key(|at| rank(&self.rows[*at], typed.trim()));
        self.cursor = 0;
    }

    /// Draws the field and below it the rows; `empty` is said when none is left.
    pub fn draw(&self, canvas: &mut Canvas<'_>, area: Rect, mark: &str, empty: &str) {
        let column = canvas.at(area, 0, 0, mark, Role::Key);
        let body = below(area);
        let rows = usize::from(body.height);
        let top = (self.cursor + 1).saturating_sub(rows);
        if self.len() == 0 {
            canvas.row(body, 0, empty, Role::Muted);
        }
        for row in 0..rows {
            let Some(item) = self.row(row + top) else { break };
            let role = if item.muted { Role::Muted } else { Role::Text };
            canvas.beside((body, row), (2, &item.words, role), (&item.aside, Role::Key));
            if row + top == self.cursor {
                canvas.row(body, row, "›", Role::Text);
                canvas.paint(body, row, Role::Cursor);
            }
        }
        draw_line(canvas, area, (0, column), &self.editor, Role::Input);
    }
}
