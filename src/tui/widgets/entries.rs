//! A few things to be said before something is done: choices, words and the name of a file, one below the
//! other, with the cursor on one of them.

use ratatui::layout::Rect;

use crate::engine::fold::folded;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_lines;

/// Rows that a text takes while it is typed: the name of a file is seen whole also where it is narrow.
const TALLEST: usize = 4;

/// One thing to be said.
#[derive(Clone, Debug)]
pub struct Entry {
    /// By what its answer is asked for.
    pub key: &'static str,
    /// What it is called.
    pub label: String,
    /// How it is answered.
    pub input: Input,
}

/// How something is answered.
#[derive(Clone, Debug)]
pub enum Input {
    /// One of several, each with what it means and its words.
    Choice(Vec<(String, String)>, usize),
    /// Words.
    Line(Editor),
    /// The name of a file or folder.
    Path(Editor),
}

impl Entry {
    /// A choice; the first is chosen.
    pub const fn choice(key: &'static str, label: String, ways: Vec<(String, String)>) -> Self {
        Self { key, label, input: Input::Choice(ways, 0) }
    }

    /// Words, empty to begin with.
    pub fn line(key: &'static str, label: String) -> Self {
        Self { key, label, input: Input::Line(Editor::default()) }
    }

    /// The name of a file or folder.
    pub fn path(key: &'static str, label: String, name: &str) -> Self {
        Self { key, label, input: Input::Path(Editor::new(name, false)) }
    }

    /// What was answered.
    pub fn said(&self) -> &str {
        match &self.input {
            Input::Choice(ways, at) => ways.get(*at).map_or("", |(key, _)| key),
            Input::Line(editor) | Input::Path(editor) => editor.text().trim(),
        }
    }
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub struct Entries {
    all: Vec<Entry>,
    at: usize,
}

impl Entries {
    /// With the cursor on the last one: a file's name most often, as the rest is right most often.
    pub const fn new(all: Vec<Entry>) -> Self {
        let at = all.len().saturating_sub(1);
        Self { all, at }
    }

    /// What was answered to one of them.
    pub fn said(&self, key: &str) -> &str {
        self.all.iter().find(|own| own.key == key).map_or("", Entry::said)
    }

    /// What was answered to all of them.
    pub fn answers(&self) -> Vec<String> {
        self.all.iter().map(|own| own.said().to_owned()).collect()
    }

    /// All of them with their answers.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.all.iter()
    }

    /// The one under the cursor.
    pub fn current(&self) -> Option<&Entry> {
        self.all.get(self.at)
    }

    /// Writes another text into one of them.
    pub fn write(&mut self, key: &str, text: &str) {
        for own in self.all.iter_mut().filter(|own| own.key == key) {
            if let Input::Line(editor) | Input::Path(editor) = &mut own.input {
                *editor = Editor::new(text, false);
            }
        }
    }

    /// Puts the cursor on the first.
    pub const fn first(&mut self) {
        self.at = 0;
    }

    /// Adds one behind the others, unless it is there, and puts the cursor on it.
    pub fn add(&mut self, entry: Entry) {
        let there = self.all.iter().position(|own| own.key == entry.key);
        self.at = there.unwrap_or(self.all.len());
        if there.is_none() {
            self.all.push(entry);
        }
    }

    /// Takes one away.
    pub fn remove(&mut self, key: &str) {
        self.all.retain(|own| own.key != key);
        self.at = self.at.min(self.all.len().saturating_sub(1));
    }

    /// Moves the cursor, chooses or edits; says whether the action is for this.
    pub fn act(&mut self, act: Act) -> bool {
        let (last, at) = (self.all.len().saturating_sub(1), self.at);
        match act {
            Act::LineDown | Act::FieldNext => self.at = if at == last { 0 } else { at + 1 },
            Act::LineUp | Act::FieldPrev => self.at = at.checked_sub(1).unwrap_or(last),
            _ => {
                return match self.all.get_mut(at).map(|own| &mut own.input) {
                    Some(Input::Choice(ways, at)) => chosen(ways, at, act),
                    Some(Input::Line(editor) | Input::Path(editor)) => {
                        editor.act(act);
                        !matches!(act, Act::Accept | Act::Leave | Act::Help)
                    }
                    None => false,
                };
            }
        }
        true
    }

    /// Takes typed text: into what is written, or the choice that begins so.
    pub fn typed(&mut self, text: &str) {
        match self.all.get_mut(self.at).map(|own| &mut own.input) {
            Some(Input::Line(editor) | Input::Path(editor)) => editor.insert(text),
            Some(Input::Choice(ways, at)) if text == " " => {
                chosen(ways, at, Act::CharRight);
            }
            Some(Input::Choice(ways, at)) => {
                let wanted = folded(text);
                let begins = |(_, words): &(String, String)| folded(words).starts_with(&wanted);
                let next = ways.iter().enumerate().cycle().skip(*at + 1).take(ways.len());
                *at = next.into_iter().find(|(_, way)| begins(way)).map_or(*at, |(at, _)| at);
            }
            None => {}
        }
    }

    /// Draws them; says how many rows they took.
    pub fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) -> usize {
        let column = self.all.iter().map(|own| cells(&own.label)).max().unwrap_or(0) + 2;
        let mut row = 0;
        let mut caret = None;
        for (at, own) in self.all.iter().enumerate() {
            let lit = at == self.at;
            canvas.row(area, row, &own.label, Role::Heading);
            match &own.input {
                Input::Choice(ways, chosen) => {
                    let words = ways.get(*chosen).map_or("", |(_, words)| words);
                    let words = if lit { format!("‹ {words} ›") } else { words.to_owned() };
                    let role = if lit { Role::Input } else { Role::Text };
                    canvas.at(area, row, column, &words, role);
                    if lit {
                        canvas.put_cursor(area, row, column);
                    }
                    row += 1;
                }
                Input::Line(editor) | Input::Path(editor) if lit => {
                    row += draw_lines(canvas, area, (row, column), editor, TALLEST);
                }
                Input::Line(editor) | Input::Path(editor) => {
                    canvas.at(area, row, column, editor.text(), Role::Text);
                    row += 1;
                }
            }
            // The cursor of the screen is where something was drawn last.
            caret = if lit { canvas.cursor } else { caret };
        }
        canvas.cursor = caret.or(canvas.cursor);
        row
    }
}

/// Another of several ways; says whether the action asks for one.
fn chosen(ways: &[(String, String)], at: &mut usize, act: Act) -> bool {
    let last = ways.len().saturating_sub(1);
    match act {
        Act::CharRight | Act::WordRight => *at = if *at == last { 0 } else { *at + 1 },
        Act::CharLeft | Act::WordLeft => *at = at.checked_sub(1).unwrap_or(last),
        Act::LineStart => *at = 0,
        Act::LineEnd => *at = last,
        _ => return false,
    }
    true
}
