//! Search through everything: all kinds, both languages, with the place where it was found.

use ratatui::layout::{Position, Rect};
use serde::{Deserialize, Serialize};

use crate::domain::KindCode;
use crate::engine::fold::Needle;
use crate::engine::search::{Hit, Search};
use crate::texts::names::row_name;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::state::PaneState;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

/// Bytes of text that are looked through in one slice: a few milliseconds.
const SLICE: usize = 1 << 20;
/// Rows of a hit: its title, and where it was found.
const ROWS: usize = 2;
/// Cells before the match in the text where it was found.
const LEAD: usize = 16;

/// The pane.
pub struct SearchPane {
    editor: Editor,
    typing: bool,
    /// Nothing was typed yet since typing began: a letter begins anew.
    fresh: bool,
    search: Option<Search>,
    done: bool,
    cursor: usize,
}

impl Default for SearchPane {
    /// Before anything is looked for.
    fn default() -> Self {
        let (editor, search) = (Editor::default(), None);
        Self { editor, typing: false, fresh: false, search, done: true, cursor: 0 }
    }
}

/// What is to be there again at the next start.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct State {
    text: String,
    cursor: usize,
}

impl SearchPane {
    /// Begins anew: something else is looked for, or the records changed.
    fn begin(&mut self, world: &World<'_>) {
        let needle = Needle::new(self.editor.text());
        self.done = needle.is_empty();
        self.search =
            (!self.done).then(|| Search::new(needle, row_name, world.setup.texts.language));
    }

    fn count(&self) -> usize {
        self.search.as_ref().map_or(0, |search| search.hits().len())
    }

    fn hits(&self) -> impl Iterator<Item = &Hit> {
        self.search.iter().flat_map(Search::hits)
    }

    fn opened(&self) -> Vec<Ask> {
        let hit = self.hits().nth(self.cursor);
        hit.map(|hit| Ask::Go(Place::Record(hit.id.clone()))).into_iter().collect()
    }

    fn page(world: &World<'_>) -> usize {
        (usize::from(world.area.height).saturating_sub(2) / ROWS).max(1)
    }

    fn step(&mut self, forward: bool, world: &World<'_>) -> Vec<Ask> {
        let last = self.count().saturating_sub(1);
        let (end, other, said) =
            if forward { (last, 0, "said-first-again") } else { (0, last, "said-last-again") };
        if self.cursor == end {
            self.cursor = other;
            return vec![Ask::Say(world.setup.texts.get(said).into_owned())];
        }
        self.cursor = if forward { self.cursor + 1 } else { self.cursor - 1 };
        Vec::new()
    }

    fn draw_hit(
        &self,
        hit: &Hit,
        world: &World<'_>,
        canvas: &mut Canvas<'_>,
        (area, row): (Rect, usize),
    ) {
        let Some(record) = world.seen.get(hit.id.as_str()) else { return };
        let texts = world.setup.texts;
        let kind = texts.kind_of(record.kind);
        let title = world.title(record);
        canvas.beside((area, row), (2, &title, Role::Text), (&kind, Role::Muted));
        let Some((line, place)) = hit.line(record, row_name) else { return };
        let slot = texts.slot_in(record.kind, hit.field, hit.language);
        let mut column = 4 + canvas.at(area, row + 1, 4, &format!("{slot}: "), Role::Muted);
        let room = usize::from(area.width).saturating_sub(column);
        // The match is to be seen, with what stands right before it.
        let before = &line[..place.start];
        let start = if cells::fits(&line[..place.end], room.saturating_sub(1)) {
            0
        } else {
            before.char_indices().rev().nth(LEAD).map_or(0, |(at, _)| at)
        };
        if start > 0 {
            column += canvas.at(area, row + 1, column, "…", Role::Muted);
        }
        column += canvas.at(area, row + 1, column, &line[start..place.start], Role::Muted);
        column += canvas.at(area, row + 1, column, &line[place.clone()], Role::Match);
        canvas.at(area, row + 1, column, &line[place.end..], Role::Muted);
    }
}

impl Pane for SearchPane {
    fn context(&self) -> Context {
        if self.typing { Context::Text } else { Context::List }
    }

    fn seeks(&self) -> bool {
        true
    }

    fn title(&self) -> &'static str {
        "pane-search"
    }

    fn hints(&self) -> &'static [Act] {
        if self.typing {
            &[Act::Leave, Act::Accept, Act::LineDown]
        } else if self.takes_letters() {
            &[Act::Search, Act::Palette, Act::PaneNext, Act::QuickNote]
        } else {
            &[Act::Search, Act::Open, Act::SearchNext, Act::Quit]
        }
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("action-open"),
            Act::Leave => Some("action-back"),
            _ => None,
        }
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        match act {
            Act::SearchNext | Act::SearchPrev | Act::Open if self.count() == 0 => {
                Some("why-not-searching")
            }
            Act::New | Act::UndoStep => Some("why-open-first"),
            _ if act.is_of_views() || act.is_of_detail() => Some("why-not-here"),
            _ if act.is_on_records() => Some("why-open-first"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let step = match act {
            Act::LineUp | Act::FieldPrev if self.typing => Act::Up,
            Act::LineDown | Act::FieldNext if self.typing => Act::Down,
            other => other,
        };
        if let Some(cursor) = moved(self.cursor, self.count(), Self::page(world), step) {
            self.cursor = cursor;
            return Some(Vec::new());
        }
        match act {
            Act::Search => (self.typing, self.fresh) = (true, true),
            Act::Open | Act::Accept => {
                // Whoever comes back goes on among what was found: no key is a letter there.
                self.typing &= self.count() == 0;
                return Some(self.opened());
            }
            Act::SearchNext | Act::SearchPrev => {
                return Some(self.step(act == Act::SearchNext, world));
            }
            Act::Leave => {
                self.typing = false;
                let nothing = self.editor.text().is_empty();
                return Some(nothing.then_some(Ask::Return).into_iter().collect());
            }
            Act::Back if !self.editor.text().is_empty() => {
                self.editor = Editor::default();
                self.begin(world);
            }
            Act::Help => return None,
            _ if !self.typing => return None,
            _ if self.editor.act(act) => {
                (self.cursor, self.fresh) = (0, false);
                self.begin(world);
            }
            _ => {}
        }
        Some(Vec::new())
    }

    fn takes_letters(&self) -> bool {
        !self.typing && self.editor.text().is_empty()
    }

    fn pasted(&mut self, text: &str, world: &World<'_>) -> Option<Vec<Ask>> {
        // Another search, as when one begins to type.
        self.fresh |= !self.typing;
        Some(self.typed(text, world))
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        self.typing = true;
        if std::mem::take(&mut self.fresh) {
            self.editor = Editor::default();
        }
        self.editor.insert(text);
        self.cursor = 0;
        self.begin(world);
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, _kinds: Option<&[KindCode]>) {
        if self.search.is_some() {
            self.begin(world);
        }
    }

    fn works(&self, _world: &World<'_>) -> bool {
        !self.done && self.search.is_some()
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        let search = self.search.as_mut();
        self.done = search.is_none_or(|search| search.step(world.seen, SLICE));
        self.cursor = self.cursor.min(self.count().saturating_sub(usize::from(self.done)));
        Vec::new()
    }

    fn go(&mut self, to: &Place, _world: &World<'_>) -> bool {
        *to == Place::Search
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        let page = Self::page(world);
        let top = (self.cursor + 1).saturating_sub(page);
        let row = usize::from(at.y.saturating_sub(world.area.y));
        match row.checked_sub(2) {
            None => self.typing = true,
            Some(row) => self.cursor = (top + row / ROWS).min(self.count().saturating_sub(1)),
        }
        Vec::new()
    }

    fn state(&self) -> Option<PaneState> {
        PaneState::of(&State { text: self.editor.text().to_owned(), cursor: self.cursor })
    }

    fn restore(&mut self, state: &PaneState, world: &World<'_>) {
        let Some(State { text, cursor }) = state.read() else { return };
        self.editor = Editor::new(&text, false);
        self.cursor = cursor;
        self.begin(world);
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let texts = world.setup.texts;
        let area = world.area;
        let role = if self.typing { Role::Heading } else { Role::Focus };
        let mut column = canvas.at(area, 0, 0, &texts.get("search-heading"), role) + 1;
        column += canvas.at(area, 0, column, "/ ", Role::Key);
        let body = below(below(area));
        if self.search.is_none() {
            canvas.paragraph(body, &texts.get("search-empty"), Role::Muted);
        } else {
            let count = i64::try_from(self.count()).unwrap_or(i64::MAX);
            let found = [("count", count.into())];
            let id = if self.done { "search-found" } else { "search-going-on" };
            canvas.row(area, 1, &texts.with(id, &found), Role::Muted);
        }
        canvas.put_cursor(area, 0, 0);
        let page = Self::page(world);
        let top = (self.cursor + 1).saturating_sub(page);
        for (at, hit) in self.hits().skip(top).take(page).enumerate() {
            self.draw_hit(hit, world, canvas, (body, at * ROWS));
            if at + top == self.cursor {
                canvas.row(body, at * ROWS, "›", Role::Text);
                canvas.paint(body, at * ROWS, Role::Cursor);
                canvas.put_cursor(body, at * ROWS, 0);
            }
        }
        if self.typing {
            draw_line(canvas, area, (0, column), &self.editor, Role::Input);
        } else {
            column += canvas.at(area, 0, column, self.editor.text(), Role::Muted) + 2;
            // Letters are keys now, which has to be seen.
            if !self.takes_letters() {
                let types = world.with_key("search-kept", Context::List, Act::Search);
                canvas.at(area, 0, column, &types, Role::Key);
            }
        }
    }
}
