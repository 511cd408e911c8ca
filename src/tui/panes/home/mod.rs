//! The first pane: what waits, computed; what was done lately; the last backup. Each line is one key
//! from its place.

mod items;

use chrono::NaiveDate;
use ratatui::layout::Position;

use crate::domain::KindCode;
use crate::engine::history::steps;

use crate::tui::beside::Step;
use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;
use items::Item;

/// Steps that are told under "done lately".
const LATELY: usize = 5;

/// The pane.
#[derive(Default)]
pub struct Home {
    items: Vec<Item>,
    /// The last steps, those that were read with what they did.
    lately: Vec<(u64, Option<Step>)>,
    cursor: usize,
    /// What the items were computed from; `None` if that changed in another way.
    from: Option<Stamp>,
    /// The newest step that was asked for.
    asked: Option<u64>,
}

/// The newest step, how many texts are unfinished, the day: what items depend on.
type Stamp = (u64, usize, NaiveDate);

fn stamp(world: &World<'_>) -> Stamp {
    (world.ledger.last(), world.drafts.len(), world.setup.now.day())
}

impl Home {
    /// Headings stand between items: what is drawn in each row.
    fn lines<'a>(&'a self, world: &World<'_>) -> Vec<(Option<usize>, Line<'a>)> {
        let texts = world.setup.texts;
        let day = texts.weekday(world.setup.now.day());
        let mut lines = vec![(None, Line::Heading(day))];
        let mut section = None;
        for (at, item) in self.items.iter().enumerate() {
            if section != Some(item.section) {
                section = Some(item.section);
                lines.push((None, Line::Blank));
                lines.push((None, Line::Heading(texts.get(item.section).into_owned())));
            }
            lines.push((Some(at), Line::Item(item)));
        }
        lines
    }

    /// The one under the cursor.
    fn item(&self) -> Option<&Item> {
        self.items.get(self.cursor)
    }

    /// The first line that is drawn in so many rows.
    fn top(&self, lines: &[(Option<usize>, Line<'_>)], rows: usize) -> usize {
        let own = lines.iter().position(|(at, _)| *at == Some(self.cursor)).unwrap_or(0);
        // The headings above the first item belong to it.
        if self.cursor == 0 { 0 } else { (own + 1).saturating_sub(rows) }
    }
}

/// What is drawn in a row.
enum Line<'a> {
    Blank,
    Heading(String),
    Item(&'a Item),
}

impl Pane for Home {
    fn context(&self) -> Context {
        Context::List
    }

    fn title(&self) -> &'static str {
        "pane-home"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Open, Act::QuickNote, Act::Palette, Act::Search, Act::Undo, Act::Quit]
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        match act {
            Act::New | Act::UndoStep | Act::SearchNext | Act::SearchPrev => Some("why-open-first"),
            _ if act.is_of_views() => Some("why-not-here"),
            Act::SetAside => {
                self.item().is_none_or(|item| item.due.is_none()).then_some("why-not-due")
            }
            _ if act.is_on_records() => Some("why-open-first"),
            Act::Open if self.items.is_empty() => Some("why-nothing-selected"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(world.area.height);
        if let Some(cursor) = moved(self.cursor, self.items.len(), rows, act) {
            self.cursor = cursor;
            return Some(Vec::new());
        }
        match act {
            Act::Open => Some(self.item()?.lead.asks()),
            Act::SetAside => {
                let (id, check) = self.item()?.due.clone()?;
                Some(vec![Ask::SetAside(id, Some(check))])
            }
            _ => None,
        }
    }

    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        self.from = None;
        // What is hidden now is not told for one frame more.
        if kinds.is_none() && !self.items.is_empty() {
            self.items = items::items(world, &self.lately);
        }
    }

    fn works(&self, world: &World<'_>) -> bool {
        self.from != Some(stamp(world))
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        let last = world.ledger.last();
        if self.asked != Some(last) {
            self.asked = Some(last);
            let lately = steps(world.ledger, None).take(LATELY).map(|entry| entry.sequence);
            let lately: Vec<u64> = lately.collect();
            self.lately = lately.iter().map(|step| (*step, None)).collect();
            let small = lately.into_iter().filter(|step| !world.is_many(*step));
            return vec![Ask::Steps(small.collect())];
        }
        self.from = Some(stamp(world));
        self.items = items::items(world, &self.lately);
        self.cursor = self.cursor.min(self.items.len().saturating_sub(1));
        Vec::new()
    }

    fn steps(&mut self, wanted: &[u64], read: Vec<Option<Step>>) {
        for (step, read) in wanted.iter().zip(read) {
            let own = self.lately.iter_mut().find(|(own, _)| own == step);
            own.into_iter().for_each(|own| own.1.clone_from(&read));
        }
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        let lines = self.lines(world);
        let top = self.top(&lines, usize::from(world.area.height));
        let row = usize::from(at.y.saturating_sub(world.area.y));
        let clicked = lines.get(top + row).and_then(|(item, _)| *item);
        drop(lines);
        self.cursor = clicked.unwrap_or(self.cursor);
        Vec::new()
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let area = world.area;
        let lines = self.lines(world);
        let rows = usize::from(area.height);
        let top = self.top(&lines, rows);
        for (row, (at, line)) in lines.iter().skip(top).take(rows).enumerate() {
            match line {
                Line::Blank => {}
                Line::Heading(words) => {
                    let role = if row + top == 0 { Role::Focus } else { Role::Heading };
                    canvas.row(area, row, words, role);
                }
                Line::Item(item) => {
                    let aside = (item.aside.as_str(), Role::Muted);
                    canvas.beside((area, row), (2, &item.words, item.role), aside);
                }
            }
            if *at == Some(self.cursor) {
                canvas.row(area, row, "›", Role::Text);
                canvas.paint(area, row, Role::Cursor);
                canvas.put_cursor(area, row, 0);
            }
        }
        if self.items.is_empty() {
            let words = world.setup.texts.get("home-nothing");
            canvas.row(below(below(area)), 0, &words, Role::Muted);
            canvas.put_cursor(area, 0, 0);
        }
    }
}
