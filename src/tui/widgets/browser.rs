//! A register being looked at: a list that can be filtered, and the detail of the selected record.
//! Both panes are made of it.

use std::rc::Rc;

use ratatui::layout::Rect;

use crate::domain::kinds::{NOTE, NOTE_STATE, NOTE_STATE_FILED, NOTE_STATE_OPEN};
use crate::domain::{Kind, KindCode, Record, RecordId, Value};
use crate::engine::totals::Totals;
use crate::engine::{Edit, Query};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::{Act, Context};
use crate::tui::pane::Ask;
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
    totals: Totals,
    /// The whole register in its order.
    all: Rc<Vec<RecordId>>,
    filter: Editor,
    filtering: bool,
    /// How far the detail is scrolled, while it has the focus.
    detail: Option<usize>,
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
            totals: Totals::default(),
            all: Rc::default(),
            filter: Editor::default(),
            filtering: false,
            detail: None,
        }
    }

    /// Whose keys count.
    pub const fn context(&self) -> Context {
        if self.filtering { Context::Text } else { Context::List }
    }

    /// The record under the cursor.
    pub fn selected(&self) -> Option<&RecordId> {
        self.list.selected()
    }

    /// Puts the cursor on a record.
    pub fn reveal(&mut self, id: &RecordId) {
        self.list.select(id);
    }

    /// How many records the register holds, filtered or not.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// Asks the register again, if records of these kinds concern it.
    pub fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        if kinds.is_some_and(|kinds| !kinds.contains(&self.kind.code)) {
            return;
        }
        let mut ids = Query::all(self.kind.code, world.setup.texts.language).run(world.workspace);
        ids.retain(|id| world.workspace.get(id.as_str()).is_some_and(|own| (self.keeps)(own)));
        self.all = Rc::new(ids);
        self.totals = Totals::of(world.workspace, self.kind);
        self.narrow(world);
    }

    /// Shows what the filter leaves of the register.
    fn narrow(&mut self, world: &World<'_>) {
        self.list.set(world.found(&self.all, self.filter.text()));
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

    /// Whether an action does something here.
    pub fn knows(&self, act: Act) -> bool {
        match act {
            Act::MakeRecord => false,
            Act::StatusNext => self.kind.code == NOTE,
            Act::Open | Act::New | Act::Search => self.detail.is_none(),
            _ => true,
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
                Act::Back | Act::Quit => self.detail = None,
                _ if scrolled.is_some() => self.detail = scrolled,
                _ => return self.act_on_selected(act, world),
            }
            return Some(Vec::new());
        }
        if self.list.act(act, self.rows(world, area)) {
            return Some(Vec::new());
        }
        match act {
            Act::Search => self.filtering = true,
            Act::Open => self.detail = self.list.selected().map(|_| 0),
            Act::Back if !self.filter.text().is_empty() => self.clear_filter(world),
            Act::New => {
                return Some(vec![Ask::Form { kind: self.kind.code, record: None, source: None }]);
            }
            _ => return self.act_on_selected(act, world),
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

    fn clear_filter(&mut self, world: &World<'_>) {
        self.filtering = false;
        self.filter = Editor::default();
        self.narrow(world);
    }

    fn act_on_selected(&self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let id = self.list.selected()?.clone();
        let texts = world.setup.texts;
        let kind = self.kind.code;
        match act {
            Act::Edit => Some(vec![Ask::Form { kind, record: Some(id), source: None }]),
            Act::Delete => {
                let title = world.name(&id);
                let said = texts.with("said-deleted", &[("title", title.into())]);
                Some(vec![Ask::Change(vec![Edit::Remove(id)]), Ask::Say(said)])
            }
            Act::MarkPrivate => Some(vec![Ask::TogglePrivate(id)]),
            Act::StatusNext if kind == NOTE => {
                let record = world.workspace.get(id.as_str())?;
                let filed = Value::Choice(NOTE_STATE_FILED);
                let (next, said) = if record.get(NOTE_STATE) == Some(&filed) {
                    (NOTE_STATE_OPEN, "said-note-open")
                } else {
                    (NOTE_STATE_FILED, "said-note-filed")
                };
                let value = Some(Value::Choice(next));
                let edit = Edit::Set { id, code: NOTE_STATE, value };
                Some(vec![Ask::Change(vec![edit]), Ask::Say(texts.get(said).into_owned())])
            }
            _ => None,
        }
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
        let record = self.list.selected().and_then(|id| world.workspace.get(id.as_str()));
        let Some(record) = record else { return Vec::new() };
        detail::lines(world, &self.totals, record, usize::from(area.width), limit)
    }

    fn rows(&self, world: &World<'_>, area: Rect) -> usize {
        let list = self.areas(world, area).list;
        list.map_or(0, |list| usize::from(list.height).saturating_sub(1))
    }

    fn areas(&self, world: &World<'_>, area: Rect) -> Areas {
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

    /// Draws list and detail. `heading` names the list, `empty` is said when nothing is in it.
    pub fn draw(
        &self,
        world: &World<'_>,
        canvas: &mut Canvas<'_>,
        area: Rect,
        (heading, empty): (&str, &str),
        focused: bool,
    ) {
        let areas = self.areas(world, area);
        if let Some(list) = areas.list {
            self.draw_list(world, canvas, list, (heading, empty), focused);
        }
        let Some(mut area) = areas.detail else { return };
        if areas.list.is_some_and(|list| list.x != area.x) {
            area = canvas.rule(area);
        }
        let title = self.list.selected().map(|id| world.name(id)).unwrap_or_default();
        let role = if self.detail.is_some() { Role::Focus } else { Role::Heading };
        let mark = if self.detail.is_some() { "› " } else { "" };
        canvas.row(area, 0, &format!("{mark}{title}"), role);
        let body = below(area);
        let scroll = self.detail.unwrap_or(0);
        let lines = self.detail_lines(world, body, scroll + usize::from(body.height));
        detail::draw(canvas, body, &lines, scroll);
        if self.detail.is_some() {
            canvas.put_cursor(area, 0, 0);
        }
    }

    fn draw_list(
        &self,
        world: &World<'_>,
        canvas: &mut Canvas<'_>,
        area: Rect,
        (heading, empty): (&str, &str),
        focused: bool,
    ) {
        let texts = world.setup.texts;
        let number = |count: usize| texts.integer(i64::try_from(count).unwrap_or(i64::MAX));
        let focused = focused && self.detail.is_none();
        let role = if focused { Role::Focus } else { Role::Heading };
        let mut column = canvas.at(area, 0, 0, heading, role) + 1;
        if self.filtering || !self.filter.text().is_empty() {
            let found =
                [("shown", number(self.list.len()).into()), ("all", number(self.all.len()).into())];
            column += canvas.at(area, 0, column, &texts.with("list-found", &found), Role::Muted);
            column += canvas.at(area, 0, column, " / ", Role::Key);
            column += canvas.at(area, 0, column, self.filter.text(), Role::Input);
        } else {
            canvas.at(area, 0, column, &number(self.all.len()), Role::Muted);
        }
        let body = below(area);
        let (ids, cursor) = self.list.window(usize::from(body.height));
        if ids.is_empty() {
            let words =
                if self.all.is_empty() { empty.into() } else { texts.get("list-nothing-found") };
            let rows = crate::tui::draw::cells::paragraphs(&words, usize::from(body.width), 4);
            rows.iter().enumerate().for_each(|(at, row)| canvas.row(body, at, row, Role::Muted));
        }
        for (row, id) in ids.iter().enumerate() {
            let title = world.name(id);
            canvas.at(body, row, 2, &title, Role::Text);
            if row == cursor {
                canvas.row(body, row, if focused { "›" } else { "·" }, Role::Text);
                canvas.paint(body, row, if focused { Role::Cursor } else { Role::CursorInactive });
            }
        }
        match (self.filtering, focused) {
            (true, _) => canvas.put_cursor(area, 0, column),
            (false, true) => canvas.put_cursor(body, cursor, 0),
            _ => {}
        }
    }
}

/// An area without its first row.
pub fn below(area: Rect) -> Rect {
    let taken = area.height.min(1);
    Rect { y: area.y + taken, height: area.height - taken, ..area }
}
