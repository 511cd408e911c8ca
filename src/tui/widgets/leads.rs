//! Lines under headings, each a way to somewhere: what waits, and the registers of an area.

use ratatui::layout::{Position, Rect};

use crate::domain::{FieldCode, KindCode, RecordId};
use crate::texts::Texts;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::pane::{Ask, Place, Start};
use crate::tui::widgets::list::moved;

/// One line.
pub struct Item {
    /// The message id of the heading that it stands under.
    pub section: &'static str,
    /// What it says.
    pub words: String,
    /// What stands at its end.
    pub aside: String,
    /// How it looks.
    pub role: Role,
    /// Where it leads.
    pub lead: Lead,
    /// The record and the check that is due of it, if it tells of one.
    pub due: Option<(RecordId, String)>,
}

/// Where a line leads.
pub enum Lead {
    /// To a record or a pane.
    Go(Place),
    /// To the list of the records of which the same is due.
    Due(KindCode, String),
    /// To a field of a record that is to be filled in.
    Form(KindCode, RecordId, FieldCode),
    /// To a form that was left unfinished.
    Unfinished(KindCode, Start),
    /// To the note that was being written.
    Note,
    /// To an action.
    Run(Act),
}

impl Item {
    /// A line with words only.
    pub const fn new(section: &'static str, words: String, lead: Lead) -> Self {
        Self { section, words, aside: String::new(), role: Role::Text, lead, due: None }
    }
}

impl Item {
    /// The record of which it tells, if it is one.
    pub fn record(&self) -> Option<&RecordId> {
        match &self.lead {
            Lead::Go(Place::Record(id)) | Lead::Form(_, id, _) => Some(id),
            _ => self.due.as_ref().map(|(id, _)| id),
        }
    }
}

impl Lead {
    /// What has to be asked for.
    pub fn asks(&self) -> Vec<Ask> {
        let ask = match self {
            Self::Go(place) => Ask::Go(place.clone()),
            Self::Form(kind, id, field) => {
                let start = Start { field: Some(*field), ..Start::default() };
                Ask::Form { kind: *kind, record: Some(id.clone()), start }
            }
            Self::Due(kind, check) => Ask::Due(*kind, check.clone()),
            Self::Unfinished(kind, start) => {
                Ask::Form { kind: *kind, record: None, start: start.clone() }
            }
            Self::Note => Ask::Note,
            Self::Run(act) => Ask::Run(*act),
        };
        vec![ask]
    }
}

/// The lines, and the one under the cursor.
#[derive(Default)]
pub struct Leads {
    items: Vec<Item>,
    cursor: usize,
}

/// What is drawn in a row.
enum Line<'a> {
    Blank,
    Title(&'a str),
    Heading(String),
    Item(usize, &'a Item),
}

impl Leads {
    /// Puts other lines in.
    pub fn set(&mut self, items: Vec<Item>) {
        self.items = items;
        self.cursor = self.cursor.min(self.items.len().saturating_sub(1));
    }

    /// Whether there is no line.
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The line under the cursor.
    pub fn selected(&self) -> Option<&Item> {
        self.items.get(self.cursor)
    }

    /// Moves the cursor in a window of so many rows; whether the action is a movement.
    pub fn act(&mut self, act: Act, rows: usize) -> bool {
        let cursor = moved(self.cursor, self.items.len(), rows, act);
        self.cursor = cursor.unwrap_or(self.cursor);
        cursor.is_some()
    }

    /// Headings stand between items: what is drawn in each row.
    fn lines<'a>(&'a self, title: Option<&'a str>, texts: &Texts) -> Vec<Line<'a>> {
        let mut lines: Vec<Line<'_>> = title.map(Line::Title).into_iter().collect();
        let mut section = None;
        for (at, item) in self.items.iter().enumerate() {
            if section != Some(item.section) {
                section = Some(item.section);
                if !lines.is_empty() {
                    lines.push(Line::Blank);
                }
                lines.push(Line::Heading(texts.get(item.section).into_owned()));
            }
            lines.push(Line::Item(at, item));
        }
        lines
    }

    /// The first line that is drawn in so many rows.
    fn top(&self, lines: &[Line<'_>], rows: usize) -> usize {
        let own =
            lines.iter().position(|line| matches!(line, Line::Item(at, _) if *at == self.cursor));
        // The headings above the first item belong to it.
        if self.cursor == 0 { 0 } else { (own.unwrap_or(0) + 1).saturating_sub(rows) }
    }

    /// Puts the cursor on the line that was clicked.
    pub fn click(&mut self, at: Position, area: Rect, title: Option<&str>, texts: &Texts) {
        let lines = self.lines(title, texts);
        let top = self.top(&lines, usize::from(area.height));
        let row = usize::from(at.y.saturating_sub(area.y));
        let clicked = match lines.get(top + row) {
            Some(Line::Item(at, _)) => Some(*at),
            _ => None,
        };
        self.cursor = clicked.unwrap_or(self.cursor);
    }

    /// Draws the lines, below a title if there is one.
    pub fn draw(&self, canvas: &mut Canvas<'_>, area: Rect, title: Option<&str>, texts: &Texts) {
        let lines = self.lines(title, texts);
        let rows = usize::from(area.height);
        let top = self.top(&lines, rows);
        for (row, line) in lines.iter().skip(top).take(rows).enumerate() {
            match line {
                Line::Blank => {}
                Line::Title(words) => canvas.row(area, row, words, Role::Focus),
                // In the last row it would be the head of nothing.
                Line::Heading(_) if row + 1 == rows => {}
                Line::Heading(words) => canvas.row(area, row, words, Role::Heading),
                Line::Item(at, item) => {
                    let aside = (item.aside.as_str(), Role::Muted);
                    canvas.beside((area, row), (2, &item.words, item.role), aside);
                    if *at == self.cursor {
                        canvas.cursor_row(area, row);
                    }
                }
            }
        }
    }
}
