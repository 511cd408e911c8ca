//! A register being looked at: a list that can be filtered, and the detail of the selected record.
//! Both panes are made of it.

mod acts;
mod asked;
mod kept;
pub mod table;
mod view;

use std::cell::OnceCell;
use std::collections::BTreeSet;

use ratatui::layout::{Position, Rect};

use crate::domain::kinds::NOTE;
use crate::domain::{Kind, KindCode, Record, RecordId};
use crate::engine::deed::deeds_of;
use crate::engine::figures::Figures;

use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Place};
use crate::tui::wall::Subject;
use crate::tui::widgets::arranged::Arranged;
use crate::tui::widgets::detail::{self, Scroll};
use crate::tui::widgets::filtered::Filtered;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

/// From this width of the screen on, the detail stands beside the list.
const WIDE: u16 = 100;
/// From this height on, the detail stands below the list.
const TALL: u16 = 16;

pub use kept::State;

/// The state of one register on the screen.
pub struct Browser {
    kind: &'static Kind,
    keeps: fn(&Record) -> bool,
    /// How somebody arranged it.
    arranged: Arranged,
    rows: Filtered,
    figures: Figures,
    /// The line of the detail under the cursor, while it has the focus.
    detail: Option<usize>,
    /// How far it is scrolled while it has not.
    scroll: Scroll,
    /// The detail was opened from another pane, to which going back leads.
    visited: bool,
    /// How many records the register holds; counted when somebody wants to know.
    count: OnceCell<usize>,
    /// Its records changed since it was last asked.
    expired: bool,
    /// Records that the next deed is for.
    marked: BTreeSet<RecordId>,
}

/// So many records of a list a room is shown, those around the cursor: nobody turns a hundred slides.
const ON_WALL: usize = 300;

/// Where the parts are drawn.
struct Areas {
    list: Option<Rect>,
    detail: Option<Rect>,
}

impl Browser {
    /// A register of a kind; `keeps` says which records belong to it.
    pub fn new(kind: &'static Kind, keeps: fn(&Record) -> bool) -> Self {
        Self {
            kind,
            keeps,
            arranged: Arranged::default(),
            rows: Filtered::default(),
            figures: Figures::default(),
            detail: None,
            scroll: Scroll::default(),
            visited: false,
            count: OnceCell::new(),
            expired: true,
            marked: BTreeSet::new(),
        }
    }

    /// Whose keys count.
    pub const fn context(&self) -> Context {
        if self.rows.is_typing() { Context::Text } else { Context::List }
    }

    /// Whether the detail has the focus.
    pub const fn is_open(&self) -> bool {
        self.detail.is_some()
    }

    /// What is looked for.
    pub const fn filter(&self) -> &Filtered {
        &self.rows
    }

    /// Lists everything again.
    pub fn widen(&mut self) {
        self.rows.clear();
    }

    /// The record under the cursor.
    pub fn selected(&self) -> Option<&RecordId> {
        self.rows.list.selected()
    }

    /// What a room sees of it: the record that is open, or the list.
    pub fn on_wall(&self) -> Option<Subject> {
        if self.is_open() {
            return self.selected().cloned().map(Subject::Record);
        }
        let (near, at) = self.rows.list.window(ON_WALL);
        let cursor = near.get(at).filter(|_| self.rows.list.cursor() > 0);
        Some(Subject::List {
            kind: self.kind.code,
            of: near.iter().map(|own| own.id.clone()).collect(),
            cursor: cursor.map(|own| own.id.clone()),
            typed: None,
        })
    }

    /// Puts the cursor on a record.
    pub fn reveal(&mut self, id: &RecordId) {
        self.rows.list.select(id);
    }

    /// Notes that records of these kinds changed. Asking the register again costs as much as it is
    /// long: a register that nobody looks at waits for `refresh`.
    pub fn expire(&mut self, kinds: Option<&[KindCode]>) {
        // What is computed may be made of records of any kind.
        let computes = !self.kind.figures.is_empty();
        let own = kinds.is_none_or(|kinds| kinds.contains(&self.kind.code));
        self.expired |= own || computes;
        if own {
            self.count.take();
        }
        if kinds.is_none() {
            self.rows.expire();
        }
    }

    /// How many records the register holds, filtered or not.
    pub fn count(&self, world: &World<'_>) -> usize {
        let own = || world.seen.of_kind(self.kind.code);
        *self.count.get_or_init(|| own().filter(|record| (self.keeps)(record)).count())
    }

    /// Asks the register again, if it has to be.
    pub fn refresh(&mut self, world: &World<'_>) {
        if !std::mem::take(&mut self.expired) {
            return;
        }
        let figures = world.figures(self.kind);
        if figures.day() != self.figures.day() {
            // By what is counted to today, others stand elsewhere the day after.
            self.rows.expire();
        }
        self.figures = figures;
        self.rows.follow(&self.own(world), world);
        let stays = |id: &RecordId| world.seen.get(id.as_str()).is_some_and(|r| !r.is_deleted());
        self.marked.retain(stays);
        if self.rows.list.selected().is_none() {
            // An undo, or another window, took away the record that was open.
            self.detail = None;
        }
    }

    /// Whether there is more to look through for what was typed.
    pub fn works(&self) -> bool {
        self.rows.works()
    }

    /// Looks on through the register for what was typed.
    pub fn work(&mut self, world: &World<'_>) {
        self.rows.work(world);
    }

    /// The message id for an action that is called something else here.
    pub fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept if self.rows.is_typing() => Some("word-show"),
            Act::Leave if self.rows.is_typing() => Some("action-back"),
            _ => None,
        }
    }

    /// Why an action does nothing here: the message id of a sentence.
    pub fn refuses(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::MakeRecord if deeds_of(self.kind.code).is_empty() => Some("why-no-deeds"),
            Act::UndoStep | Act::Link | Act::Unite => Some("why-not-here"),
            _ if act.is_of_rows() => Some("why-not-here"),
            Act::StatusNext if self.kind.code != NOTE => Some("why-no-states"),
            Act::New | Act::Lens | Act::Columns if self.detail.is_some() => Some("why-in-detail"),
            Act::SearchNext | Act::SearchPrev if self.rows.text().is_empty() => {
                Some("why-not-searching")
            }
            Act::Open
            | Act::Edit
            | Act::EditExternal
            | Act::Delete
            | Act::Copy
            | Act::Mark
            | Act::StatusNext
            | Act::MarkPrivate
            | Act::Pillars
            | Act::SetAside
            | Act::MakeRecord
            | Act::RecordHistory
                if self.rows.list.selected().is_none() && self.marked.is_empty() =>
            {
                Some("why-nothing-selected")
            }
            _ => None,
        }
    }

    /// Carries out an action; `None` if it has no meaning here.
    pub fn act(&mut self, act: Act, world: &World<'_>, area: Rect) -> Option<Vec<Ask>> {
        if self.rows.is_typing() {
            let rows = self.rows(world, area);
            let taken = self.rows.act(act, rows, world);
            return taken.then(Vec::new);
        }
        if let Some(line) = self.detail {
            let went = self.went(line, act, world, area);
            match act {
                Act::Back | Act::Quit => {
                    self.detail = None;
                    let visited = std::mem::take(&mut self.visited);
                    return Some(visited.then_some(Ask::Return).into_iter().collect());
                }
                Act::Open => return Some(self.follow(line, world, area)),
                Act::Search => {
                    (self.detail, self.visited) = (None, false);
                    self.rows.begin();
                }
                // What is shown then is another record: the same keys again must not take it too.
                Act::Delete => {
                    let asks = acts::act(self, act, world);
                    (self.detail, self.visited) = (None, false);
                    return asks;
                }
                _ if went.is_some() => self.detail = went,
                _ => return acts::act(self, act, world),
            }
            return Some(Vec::new());
        }
        if self.rows.list.act(act, self.rows(world, area)) || self.scrolled(act, world, area) {
            return Some(Vec::new());
        }
        match act {
            Act::Search => self.rows.begin(),
            Act::Open => {
                self.detail = self.rows.list.selected().map(|_| 0);
                self.visited = false;
            }
            Act::Back if !self.marked.is_empty() => self.marked.clear(),
            Act::Back if !self.rows.text().is_empty() => self.rows.clear(),
            Act::SearchNext | Act::SearchPrev => return Some(self.step(act, world)),
            Act::Mark => self.mark(world, area),
            Act::MarkAll => self.mark_all(),
            Act::New => return Some(vec![self.form()]),
            Act::Lens => return Some(vec![self.lens()]),
            Act::Columns => return Some(vec![self.choice()]),
            _ => return acts::act(self, act, world),
        }
        Some(Vec::new())
    }

    /// Takes typed text into the filter.
    pub fn typed(&mut self, text: &str, world: &World<'_>) {
        self.rows.insert(text, world);
    }

    /// Goes to the next match, or from the last one to the first, and says so.
    fn step(&mut self, act: Act, world: &World<'_>) -> Vec<Ask> {
        let wrapped = self.rows.list.step(act == Act::SearchNext);
        let said = if act == Act::SearchNext { "said-first-again" } else { "said-last-again" };
        let said = wrapped.then(|| Ask::Say(world.setup.texts.get(said).into_owned()));
        said.into_iter().collect()
    }

    /// Marks the record under the cursor, or takes its mark away, and goes on to the next.
    fn mark(&mut self, world: &World<'_>, area: Rect) {
        let Some(id) = self.rows.list.selected().cloned() else { return };
        if !self.marked.remove(&id) {
            self.marked.insert(id);
        }
        self.rows.list.act(Act::Down, self.rows(world, area));
    }

    fn mark_all(&mut self) {
        let shown = self.rows.list.records();
        if shown.iter().all(|record| self.marked.contains(&record.id)) {
            self.marked.clear();
        } else {
            self.marked.extend(shown.iter().map(|record| record.id.clone()));
        }
    }

    /// Puts the cursor on the row that was clicked.
    pub fn click(&mut self, at: Position, world: &World<'_>, area: Rect) {
        let areas = self.areas(world, area);
        let Some(list) = areas.list.filter(|list| below(*list).contains(at)) else { return };
        let body = below(list);
        let heads = u16::try_from(self.heads(world, list)).unwrap_or(0);
        let (records, _) = self.rows.list.window(usize::from(body.height - heads.min(body.height)));
        let clicked =
            at.y.checked_sub(body.y + heads)
                .and_then(|row| records.get(usize::from(row)))
                .map(|own| own.id.clone());
        clicked.iter().for_each(|id| self.rows.list.select(id));
    }

    /// Scrolls the detail that stands beside the list; whether the action does that.
    fn scrolled(&mut self, act: Act, world: &World<'_>, area: Rect) -> bool {
        let told = self.areas(world, area).detail.map(below);
        let (Some(area), Some(id)) = (told, self.rows.list.selected().cloned()) else {
            return false;
        };
        let is_one = matches!(act, Act::DetailDown | Act::DetailUp);
        let lines = || self.detail_lines(world, area, usize::MAX).len();
        let lines = if is_one { lines() } else { 0 };
        self.scroll.act(act, &id, (lines, area.height.into()))
    }

    /// Where a movement leads in the detail; `None` if the action is none.
    fn went(&self, line: usize, act: Act, world: &World<'_>, area: Rect) -> Option<usize> {
        let area = self.areas(world, area).detail?;
        let lines = self.detail_lines(world, area, usize::MAX).len();
        moved(line, lines, usize::from(area.height), act)
    }

    /// To the record that a line of the detail names.
    fn follow(&self, line: usize, world: &World<'_>, area: Rect) -> Vec<Ask> {
        let area = self.areas(world, area).detail.unwrap_or(area);
        let lines = self.detail_lines(world, area, line + 1);
        let lead = lines.get(line).and_then(|line| line.lead.as_ref());
        lead.map(|id| Ask::Go(Place::Record(id.clone()))).into_iter().collect()
    }

    fn detail_lines(&self, world: &World<'_>, area: Rect, limit: usize) -> Vec<detail::Line> {
        let Some(record) = self.rows.list.record() else { return Vec::new() };
        detail::lines(world, &self.figures, record, usize::from(area.width), limit)
    }

    fn rows(&self, world: &World<'_>, area: Rect) -> usize {
        let list = self.areas(world, area).list;
        list.map_or(0, |list| usize::from(list.height).saturating_sub(1 + self.heads(world, list)))
    }

    /// Rows between the name of the list and its records: what it is narrowed to, and its columns.
    fn heads(&self, world: &World<'_>, list: Rect) -> usize {
        usize::from(self.narrowed(world).is_some()) + usize::from(self.has_heads(world, list))
    }

    fn areas(&self, world: &World<'_>, area: Rect) -> Areas {
        if world.setup.zoomed {
            return match self.detail {
                Some(_) => Areas { list: None, detail: Some(area) },
                None => Areas { list: Some(area), detail: None },
            };
        }
        if world.setup.size.width >= WIDE {
            let half = area.width / 2;
            let detail = Rect { x: area.x + half, width: area.width - half, ..area };
            return Areas { list: Some(Rect { width: half, ..area }), detail: Some(detail) };
        }
        if self.detail.is_some() {
            return Areas { list: None, detail: Some(area) };
        }
        if area.height < TALL {
            return Areas { list: Some(area), detail: None };
        }
        let upper = area.height * 3 / 5;
        let detail = Rect { y: area.y + upper, height: area.height - upper, ..area };
        Areas { list: Some(Rect { height: upper, ..area }), detail: Some(detail) }
    }
}

/// An area without its first row.
pub fn below(area: Rect) -> Rect {
    let taken = area.height.min(1);
    Rect { y: area.y + taken, height: area.height - taken, ..area }
}
