//! The second pane: all kinds with their counts, and the register of one of them.

use ratatui::layout::{Position, Rect};
use serde_json::{Value, json};

use crate::domain::{Kind, KindCode, RecordId};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::widgets::browser::{Browser, below};
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

/// Columns of the kinds beside the list.
const KINDS: u16 = 24;
/// Where there is much room, their names are not cut.
const WIDEST: u16 = 34;
/// Below this width, kinds and list take turns.
const NARROW: u16 = 60;

/// The pane.
pub struct Registers {
    registers: Vec<(&'static Kind, Browser)>,
    kind: usize,
    in_list: bool,
}

impl Registers {
    /// Before anything is read.
    pub fn new() -> Self {
        let registers = Kind::all().map(|kind| (kind, Browser::new(kind, |_| true)));
        Self { registers: registers.collect(), kind: 0, in_list: false }
    }

    fn browser(&mut self) -> Option<&mut Browser> {
        self.registers.get_mut(self.kind).map(|(_, browser)| browser)
    }

    /// Asks the register that is looked at now.
    fn look(&mut self, world: &World<'_>) {
        self.browser().into_iter().for_each(|browser| browser.refresh(world));
    }

    /// Whether the detail of a record has the focus.
    fn is_open(&self) -> bool {
        self.registers.get(self.kind).is_some_and(|(_, browser)| browser.is_open())
    }

    /// The first kind that is visible in so many rows.
    fn top(&self, rows: usize) -> usize {
        (self.kind + 1).saturating_sub(rows)
    }

    fn areas(&self, world: &World<'_>) -> (Option<Rect>, Option<Rect>) {
        let area = world.area;
        if area.width < NARROW || world.setup.zoomed {
            return if self.in_list { (None, Some(area)) } else { (Some(area), None) };
        }
        let kinds = (area.width / 4).clamp(KINDS, WIDEST);
        let list = Rect { x: area.x + kinds, width: area.width - kinds, ..area };
        (Some(Rect { width: kinds, ..area }), Some(list))
    }

    fn list_area(&self, world: &World<'_>) -> Rect {
        let list = self.areas(world).1.unwrap_or(world.area);
        let ruled = if list.x == world.area.x { 0 } else { list.width.min(2) };
        Rect { x: list.x + ruled, width: list.width - ruled, ..list }
    }

    fn act_on_kinds(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(world.area.height).saturating_sub(1);
        if let Some(kind) = moved(self.kind, self.registers.len(), rows, act) {
            self.kind = kind;
            self.look(world);
            return Some(Vec::new());
        }
        match act {
            Act::Open => self.in_list = true,
            Act::New | Act::Search => {
                self.in_list = true;
                return self.act(act, world);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn draw_kinds(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let texts = world.setup.texts;
        let role = if self.in_list { Role::Heading } else { Role::Focus };
        let body = Rect { width: area.width.saturating_sub(1), ..below(area) };
        let rows = usize::from(body.height);
        // That there are more than are seen is said.
        let place = [self.kind + 1, self.registers.len()].map(|own| own.to_string());
        let place = [("shown", (&*place[0]).into()), ("all", (&*place[1]).into())];
        let place = texts.with("list-found", &place);
        let place = if self.registers.len() > rows { place } else { String::new() };
        let heading = texts.get("registers-heading");
        let head = Rect { width: body.width, ..area };
        canvas.beside((head, 0), (0, &heading, role), (&place, Role::Muted));
        let top = self.top(rows);
        for (row, at) in (top..self.registers.len()).take(rows).enumerate() {
            let (kind, browser) = &self.registers[at];
            let count = texts.integer(i64::try_from(browser.count(world)).unwrap_or(i64::MAX));
            let words = (2, &*texts.kinds(kind), Role::Text);
            canvas.beside((body, row), words, (&count, Role::Muted));
            if at == self.kind {
                canvas.row(body, row, if self.in_list { "·" } else { "›" }, Role::Text);
                let role = if self.in_list { Role::CursorInactive } else { Role::Cursor };
                canvas.paint(body, row, role);
                if !self.in_list {
                    canvas.put_cursor(body, row, 0);
                }
            }
        }
    }
}

impl Pane for Registers {
    fn context(&self) -> Context {
        match self.registers.get(self.kind) {
            Some((_, browser)) if self.in_list => browser.context(),
            _ => Context::List,
        }
    }

    fn title(&self) -> &'static str {
        "pane-registers"
    }

    fn hints(&self) -> &'static [Act] {
        match (self.context(), self.in_list) {
            (Context::Text, _) => &[Act::Leave, Act::Accept],
            (_, true) if self.is_open() => {
                &[Act::Back, Act::Edit, Act::Delete, Act::RecordHistory, Act::Copy]
            }
            (_, true) => &[Act::Open, Act::New, Act::Edit, Act::Delete, Act::Search, Act::Back],
            (_, false) => &[Act::Open, Act::New, Act::Search, Act::Undo, Act::Quit],
        }
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        self.registers.get(self.kind)?.1.word(act)
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        match self.registers.get(self.kind) {
            _ if act.is_of_views() => Some("why-not-here"),
            Some((_, browser)) if self.in_list => browser.refuses(act),
            _ if matches!(act, Act::SearchNext | Act::SearchPrev | Act::UndoStep) => {
                Some("why-open-register")
            }
            _ => act.is_on_records().then_some("why-open-register"),
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        if !self.in_list {
            return self.act_on_kinds(act, world);
        }
        let area = self.list_area(world);
        let asks = self.browser()?.act(act, world, area);
        if asks.is_none() && act == Act::Back {
            self.in_list = false;
            return Some(Vec::new());
        }
        asks
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        if let Some(browser) = self.browser() {
            browser.typed(text, world);
        }
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        self.registers.iter_mut().for_each(|(_, browser)| browser.expire(kinds));
        self.look(world);
    }

    fn works(&self, _world: &World<'_>) -> bool {
        self.registers.get(self.kind).is_some_and(|(_, browser)| browser.works())
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        self.browser().into_iter().for_each(|browser| browser.work(world));
        Vec::new()
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        let (kinds, list) = self.areas(world);
        if let Some(body) = kinds.map(below).filter(|body| body.contains(at)) {
            let row = usize::from(at.y - body.y) + self.top(usize::from(body.height));
            self.in_list = self.in_list && row == self.kind;
            self.kind = row.min(self.registers.len().saturating_sub(1));
            self.look(world);
        } else if list.is_some_and(|list| list.contains(at)) {
            self.in_list = true;
            let area = self.list_area(world);
            self.browser().into_iter().for_each(|browser| browser.click(at, world, area));
        }
        Vec::new()
    }

    fn reveal(&mut self, id: &RecordId) {
        if let Some(browser) = self.browser() {
            browser.reveal(id);
        }
    }

    fn go(&mut self, to: &Place, world: &World<'_>) -> bool {
        let kind = match to {
            Place::Register(kind) => Some(*kind),
            Place::Record(id) => world.seen.get(id.as_str()).map(|record| record.kind),
            _ => None,
        };
        let found = self.registers.iter().position(|(own, _)| Some(own.code) == kind);
        let Some(at) = found else { return false };
        (self.kind, self.in_list) = (at, true);
        self.look(world);
        if let (Place::Record(id), Some(browser)) = (to, self.browser()) {
            browser.open(id);
        }
        true
    }

    fn state(&self) -> Value {
        let Some((kind, browser)) = self.registers.get(self.kind) else { return Value::Null };
        json!({ "kind": kind.key, "in_list": self.in_list, "list": browser.state() })
    }

    fn restore(&mut self, state: &Value, world: &World<'_>) {
        let kind = self.registers.iter().position(|(kind, _)| state["kind"] == kind.key);
        let Some(kind) = kind else { return };
        (self.kind, self.in_list) = (kind, state["in_list"] == true);
        self.look(world);
        self.browser().into_iter().for_each(|browser| browser.restore(&state["list"], world));
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let (kinds, list) = self.areas(world);
        if let Some(area) = kinds {
            self.draw_kinds(world, canvas, area);
        }
        let (Some(list), Some((kind, browser))) = (list, self.registers.get(self.kind)) else {
            return;
        };
        if kinds.is_some() {
            canvas.rule(list);
        }
        let heading = world.setup.texts.kinds(kind);
        let empty = world.with_key("register-empty", Context::List, Act::New);
        let area = self.list_area(world);
        browser.draw(world, canvas, area, (&heading, &empty), self.in_list);
    }
}
