//! A register being looked at: a list that can be filtered, and the detail of the selected record.
//! Both panes are made of it.

mod deeds;
mod view;

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use ratatui::layout::{Position, Rect};
use serde_json::{Value, json};

use crate::domain::kinds::NOTE;
use crate::domain::{Kind, KindCode, Record, RecordId};
use crate::engine::Query;
use crate::engine::figures::Figures;

use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Start};
use crate::tui::widgets::detail;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::list::{List, moved};
use crate::tui::world::World;

/// From this width of the screen on, the detail stands beside the list.
const WIDE: u16 = 100;
/// From this height on, the detail stands below the list.
const TALL: u16 = 16;

/// The state of one register on the screen.
pub struct Browser {
    kind: &'static Kind,
    keeps: fn(&Record) -> bool,
    list: List,
    figures: Figures,
    /// The whole register in its order.
    all: Rc<Vec<RecordId>>,
    filter: Editor,
    filtering: bool,
    /// How far the detail is scrolled, while it has the focus.
    detail: Option<usize>,
    /// The detail was opened from another pane, to which going back leads.
    visited: bool,
    /// How many records the register holds; counted when somebody wants to know.
    count: OnceCell<usize>,
    /// Its records changed since it was last asked.
    expired: bool,
    /// Records that the next deed is for.
    marked: BTreeSet<RecordId>,
}

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
            list: List::default(),
            figures: Figures::default(),
            all: Rc::default(),
            filter: Editor::default(),
            filtering: false,
            detail: None,
            visited: false,
            count: OnceCell::new(),
            expired: true,
            marked: BTreeSet::new(),
        }
    }

    /// What is to be there again at the next start.
    pub fn state(&self) -> Value {
        json!({
            "selected": self.list.selected().map(RecordId::as_str),
            "filter": self.filter.text(),
            "detail": self.detail,
        })
    }

    /// Takes up the state of the last time, as far as its records are still here.
    pub fn restore(&mut self, state: &Value, world: &World<'_>) {
        if let Some(filter) = state["filter"].as_str() {
            self.filter = Editor::new(filter, false);
            self.narrow(world);
        }
        let selected = state["selected"].as_str().and_then(RecordId::parse);
        let Some(selected) = selected else { return };
        self.list.select(&selected);
        if self.list.selected() == Some(&selected) {
            self.detail = state["detail"].as_u64().and_then(|at| usize::try_from(at).ok());
        }
    }

    /// Whose keys count.
    pub const fn context(&self) -> Context {
        if self.filtering { Context::Text } else { Context::List }
    }

    /// Whether the detail has the focus.
    pub const fn is_open(&self) -> bool {
        self.detail.is_some()
    }

    /// The record under the cursor.
    pub fn selected(&self) -> Option<&RecordId> {
        self.list.selected()
    }

    /// Puts the cursor on a record.
    pub fn reveal(&mut self, id: &RecordId) {
        self.list.select(id);
    }

    /// Shows the detail of a record, without a filter that would hide it.
    pub fn open(&mut self, id: &RecordId, world: &World<'_>) {
        self.clear_filter(world);
        self.list.select(id);
        self.detail = self.list.selected().map(|_| 0);
        self.visited = true;
    }

    /// Notes that records of these kinds changed. Asking the register again costs as much as it is
    /// long: a register that nobody looks at waits for `refresh`.
    pub fn expire(&mut self, kinds: Option<&[KindCode]>) {
        if kinds.is_none_or(|kinds| kinds.contains(&self.kind.code)) {
            self.expired = true;
            self.count.take();
        }
    }

    /// How many records the register holds, filtered or not.
    pub fn count(&self, world: &World<'_>) -> usize {
        let own = || world.workspace.of_kind(self.kind.code);
        *self.count.get_or_init(|| own().filter(|record| (self.keeps)(record)).count())
    }

    /// Asks the register again, if it has to be.
    pub fn refresh(&mut self, world: &World<'_>) {
        if !std::mem::take(&mut self.expired) {
            return;
        }
        let mut ids = Query::all(self.kind.code, world.setup.texts.language).run(world.workspace);
        ids.retain(|id| world.workspace.get(id.as_str()).is_some_and(|own| (self.keeps)(own)));
        self.all = Rc::new(ids);
        self.figures = world.figures(self.kind);
        self.narrow(world);
    }

    /// Shows what the filter leaves of the register.
    fn narrow(&mut self, world: &World<'_>) {
        self.list.set(world.found(&self.all, self.filter.text()));
        let stays =
            |id: &RecordId| world.workspace.get(id.as_str()).is_some_and(|r| !r.is_deleted());
        self.marked.retain(stays);
        if self.list.selected().is_none() {
            // An undo, or another window, took away the record that was open.
            self.detail = None;
        }
    }

    /// The message id for an action that is called something else here.
    pub fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept if self.filtering => Some("word-show"),
            Act::Leave if self.filtering => Some("action-back"),
            _ => None,
        }
    }

    /// Why an action does nothing here: the message id of a sentence.
    pub fn refuses(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::MakeRecord => Some("why-only-notes"),
            Act::UndoStep | Act::Link | Act::Unite => Some("why-not-here"),
            _ if act.is_of_rows() => Some("why-not-here"),
            Act::StatusNext if self.kind.code != NOTE => Some("why-no-states"),
            Act::New | Act::Search if self.detail.is_some() => Some("why-in-detail"),
            Act::SearchNext | Act::SearchPrev if self.filter.text().is_empty() => {
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
            | Act::RecordHistory
                if self.list.selected().is_none() && self.marked.is_empty() =>
            {
                Some("why-nothing-selected")
            }
            _ => None,
        }
    }

    /// Carries out an action; `None` if it has no meaning here.
    pub fn act(&mut self, act: Act, world: &World<'_>, area: Rect) -> Option<Vec<Ask>> {
        if self.filtering {
            return self.act_in_filter(act, world, area);
        }
        if let Some(scroll) = self.detail {
            let scrolled = self.scrolled(scroll, act, world, area);
            match act {
                Act::Back | Act::Quit => {
                    self.detail = None;
                    let visited = std::mem::take(&mut self.visited);
                    return Some(visited.then_some(Ask::Return).into_iter().collect());
                }
                Act::Open => {}
                // What is shown then is another record: the same keys again must not take it too.
                Act::Delete => {
                    let asks = deeds::act(self, act, world);
                    (self.detail, self.visited) = (None, false);
                    return asks;
                }
                _ if scrolled.is_some() => self.detail = scrolled,
                _ => return deeds::act(self, act, world),
            }
            return Some(Vec::new());
        }
        if self.list.act(act, self.rows(world, area)) {
            return Some(Vec::new());
        }
        match act {
            Act::Search => self.filtering = true,
            Act::Open => {
                self.detail = self.list.selected().map(|_| 0);
                self.visited = false;
            }
            Act::Back if !self.marked.is_empty() => self.marked.clear(),
            Act::Back if !self.filter.text().is_empty() => self.clear_filter(world),
            Act::SearchNext | Act::SearchPrev => return Some(self.step(act, world)),
            Act::Mark => self.mark(world, area),
            Act::MarkAll => self.mark_all(),
            Act::New => {
                return Some(vec![Ask::Form {
                    kind: self.kind.code,
                    record: None,
                    start: Start::default(),
                }]);
            }
            _ => return deeds::act(self, act, world),
        }
        Some(Vec::new())
    }

    /// Takes typed text into the filter.
    pub fn typed(&mut self, text: &str, world: &World<'_>) {
        self.filter.insert(text);
        self.narrow(world);
    }

    fn act_in_filter(&mut self, act: Act, world: &World<'_>, area: Rect) -> Option<Vec<Ask>> {
        match act {
            Act::Accept => self.filtering = false,
            Act::Leave => self.clear_filter(world),
            Act::LineUp => drop(self.list.act(Act::Up, self.rows(world, area))),
            Act::LineDown => drop(self.list.act(Act::Down, self.rows(world, area))),
            Act::Help => return None,
            _ if self.filter.act(act) => self.narrow(world),
            _ => {}
        }
        Some(Vec::new())
    }

    /// Goes to the next match, or from the last one to the first, and says so.
    fn step(&mut self, act: Act, world: &World<'_>) -> Vec<Ask> {
        let wrapped = self.list.step(act == Act::SearchNext);
        let said = if act == Act::SearchNext { "said-first-again" } else { "said-last-again" };
        let said = wrapped.then(|| Ask::Say(world.setup.texts.get(said).into_owned()));
        said.into_iter().collect()
    }

    /// Marks the record under the cursor, or takes its mark away, and goes on to the next.
    fn mark(&mut self, world: &World<'_>, area: Rect) {
        let Some(id) = self.list.selected().cloned() else { return };
        if !self.marked.remove(&id) {
            self.marked.insert(id);
        }
        self.list.act(Act::Down, self.rows(world, area));
    }

    fn mark_all(&mut self) {
        let shown = self.list.ids();
        if shown.iter().all(|id| self.marked.contains(id)) {
            self.marked.clear();
        } else {
            self.marked.extend(shown.iter().cloned());
        }
    }

    /// Puts the cursor on the row that was clicked.
    pub fn click(&mut self, at: Position, world: &World<'_>, area: Rect) {
        let areas = self.areas(world, area);
        let Some(body) = areas.list.map(below).filter(|body| body.contains(at)) else { return };
        let (ids, _) = self.list.window(usize::from(body.height));
        let clicked = ids.get(usize::from(at.y - body.y)).cloned();
        clicked.iter().for_each(|id| self.list.select(id));
    }

    fn clear_filter(&mut self, world: &World<'_>) {
        self.filtering = false;
        self.filter = Editor::default();
        self.narrow(world);
    }

    /// Where a movement leads in the detail; `None` if the action is none.
    fn scrolled(&self, scroll: usize, act: Act, world: &World<'_>, area: Rect) -> Option<usize> {
        let area = self.areas(world, area).detail?;
        let rows = usize::from(area.height);
        let lines = self.detail_lines(world, area, usize::MAX).len();
        let stops = lines.saturating_sub(rows) + 1;
        moved(scroll, stops, rows, act)
    }

    fn detail_lines(&self, world: &World<'_>, area: Rect, limit: usize) -> Vec<detail::Line> {
        let record = self.list.selected().and_then(|id| self.list.record(id, world.workspace));
        let Some(record) = record else { return Vec::new() };
        detail::lines(world, &self.figures, &record, usize::from(area.width), limit)
    }

    fn rows(&self, world: &World<'_>, area: Rect) -> usize {
        let list = self.areas(world, area).list;
        list.map_or(0, |list| usize::from(list.height).saturating_sub(1))
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
