//! A list that is narrowed while somebody types: to the records in which all typed words occur. A
//! long register is looked through in slices, so that no letter waits for it.

use std::sync::Arc;

use ratatui::layout::Rect;

use crate::domain::{Record, RecordId};
use crate::engine::fold::Needle;
use crate::engine::{Seen, Sorted, Sorting};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::widgets::list::List;
use crate::tui::world::World;

/// Records that are looked at in one slice: a few milliseconds.
const SLICE: usize = 4_096;

/// The list, the register that it is narrowed from, and what was typed.
#[derive(Default)]
pub struct Filtered {
    /// What is listed, to be walked through.
    pub list: List,
    all: Sorted,
    editor: Editor,
    typing: bool,
    /// The text for which the list is narrowed.
    wanted: String,
    /// What is looked through for it, and how much of that was.
    from: Sorted,
    seen: usize,
    /// What was found for shorter texts, the shortest first: a letter taken back has its answer.
    found: Vec<(String, Sorted)>,
}

impl Filtered {
    /// How many records there are, listed or not.
    pub fn total(&self) -> usize {
        self.all.records().len()
    }

    /// What was typed.
    pub const fn editor(&self) -> &Editor {
        &self.editor
    }

    /// What was typed, as text.
    pub fn text(&self) -> &str {
        self.editor.text()
    }

    /// Whether somebody types.
    pub const fn is_typing(&self) -> bool {
        self.typing
    }

    /// Whether it is to be seen: somebody types, or something was typed.
    pub fn is_on(&self) -> bool {
        self.typing || !self.text().is_empty()
    }

    /// Begins to take letters.
    pub const fn begin(&mut self) {
        self.typing = true;
    }

    /// Lists everything again.
    pub fn clear(&mut self) {
        (self.editor, self.typing) = (Editor::default(), false);
        self.forget();
        self.list.set(self.all.clone());
    }

    /// Takes typed text.
    pub fn insert(&mut self, text: &str, world: &World<'_>) {
        self.editor.insert(text);
        self.narrow(world);
    }

    /// Takes up what was typed the last time.
    pub fn restore(&mut self, text: &str, world: &World<'_>) {
        self.editor = Editor::new(text, false);
        self.renew(world);
    }

    /// Carries out an action while somebody types, in a window of so many rows; whether it has a
    /// meaning here.
    pub fn act(&mut self, act: Act, rows: usize, world: &World<'_>) -> bool {
        match act {
            Act::Accept => self.typing = false,
            Act::Leave => self.clear(),
            Act::LineUp => drop(self.list.act(Act::Up, rows)),
            Act::LineDown => drop(self.list.act(Act::Down, rows)),
            Act::Help => return false,
            _ if self.editor.act(act) => self.narrow(world),
            _ => {}
        }
        true
    }

    /// Draws what was typed in a row.
    pub fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let column = canvas.at(area, 0, 0, "/ ", Role::Key);
        if self.typing {
            draw_line(canvas, area, (0, column), &self.editor, Role::Input);
        } else {
            canvas.at(area, 0, column, self.text(), Role::Text);
        }
    }

    /// Lets the list begin anew with what passes.
    fn narrow(&mut self, world: &World<'_>) {
        let text = self.editor.text().trim();
        if !self.works() {
            self.found.push((std::mem::take(&mut self.wanted), self.list.rows().clone()));
        }
        self.wanted = text.to_owned();
        // What holds a longer text holds a shorter one too.
        self.found.retain(|(shorter, _)| text.starts_with(shorter));
        let known = self.found.pop_if(|(known, _)| known == text);
        (self.from, self.seen) = (Sorted::default(), 0);
        if let Some((_, rows)) = known {
            return self.list.set(rows);
        }
        if text.is_empty() {
            return self.list.set(self.all.clone());
        }
        self.from = self.found.last().map_or(&self.all, |(_, rows)| rows).clone();
        self.list.set(self.from.emptied());
        self.work(world);
    }

    /// Whether there is more to look through.
    pub fn works(&self) -> bool {
        self.seen < self.from.records().len()
    }

    /// Looks through the next slice.
    pub fn work(&mut self, world: &World<'_>) {
        let needle = Needle::new(&self.wanted);
        let slice = self.from.records().iter().skip(self.seen).take(SLICE);
        self.list.extend(slice.filter(|record| world.finds(&needle, record)).cloned());
        self.seen += SLICE;
        if !self.works() {
            (self.from, self.seen) = (Sorted::default(), 0);
        }
    }

    /// Narrows the list from the begin to the end, with the cursor on its record, or at its place.
    fn renew(&mut self, world: &World<'_>) {
        let (selected, row) = (self.list.selected().cloned(), self.list.cursor());
        self.forget();
        self.list.set(self.all.clone());
        self.narrow(world);
        while self.works() {
            self.work(world);
        }
        self.list.go_to(row);
        selected.iter().for_each(|id| self.list.select(id));
    }

    /// Lets go of what was looked for.
    fn forget(&mut self) {
        self.wanted.clear();
        self.found.clear();
        (self.from, self.seen) = (Sorted::default(), 0);
    }

    /// Lets the next `follow` sort all records again: more than they changed.
    pub fn expire(&mut self) {
        self.all = Sorted::default();
    }

    /// Brings register and list to where the workspace is.
    pub fn follow<S: Sorting>(&mut self, sorting: &S, world: &World<'_>) {
        let all = &mut self.all;
        if self.wanted.is_empty() {
            return self.list.change(|rows| {
                // Rows that two hold have to be copied before they are changed.
                *rows = Sorted::default();
                all.follow(world.seen, sorting);
                *rows = all.clone();
            });
        }
        self.found.clear();
        if all.follow(world.seen, sorting) && !self.works() {
            let needle = Needle::new(&self.wanted);
            let passing = Passing { sorting, needle, world };
            self.list.change(|rows| {
                rows.follow(world.seen, &passing);
            });
        } else {
            self.renew(world);
        }
    }
}

/// The records of a sorting that pass.
struct Passing<'a, S> {
    sorting: &'a S,
    needle: Needle,
    world: &'a World<'a>,
}

impl<S: Sorting> Sorting for Passing<'_, S> {
    type Key = S::Key;

    fn candidates<'a>(&self, seen: Seen<'a>) -> impl Iterator<Item = &'a Arc<Record>> {
        self.sorting.candidates(seen)
    }

    fn key(&self, seen: Seen<'_>, record: &Record) -> Option<S::Key> {
        self.sorting.key(seen, record).filter(|_| self.world.finds(&self.needle, record))
    }

    fn moves_others(&self, seen: Seen<'_>, touched: &[&RecordId]) -> bool {
        self.sorting.moves_others(seen, touched)
    }
}
