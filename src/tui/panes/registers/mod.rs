//! Everything by kind: all kinds with their counts, and the register of one of them.

pub mod register;

use ratatui::layout::{Position, Rect};
use serde::{Deserialize, Serialize};

use crate::domain::kinds::{AREAS, Area};
use crate::domain::{Kind, KindCode, RecordId};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::state::PaneState;
use crate::tui::wall::Subject;
use crate::tui::widgets::arranged::Arranged;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::list::moved;
use crate::tui::widgets::views::turned;
use crate::tui::world::World;
use register::Register;

/// Columns of the kinds beside the list.
const KINDS: u16 = 24;
/// Where there is much room, their names are not cut.
const WIDEST: u16 = 34;
/// Below this width, kinds and list take turns.
const NARROW: u16 = 60;

/// The pane.
pub struct Registers {
    registers: Vec<Register>,
    /// Those that are listed: of areas that are in use.
    listed: Vec<usize>,
    /// What is written there: the areas, and below each its registers.
    lines: Vec<Line>,
    kind: usize,
    in_list: bool,
}

/// A row beside the list.
#[derive(Clone, Copy)]
enum Line {
    /// The name of an area.
    Area(&'static Area),
    /// The register with this number.
    Kind(usize),
}

/// What is to be there again at the next start.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct State {
    kind: String,
    in_list: bool,
    register: register::State,
}

impl Registers {
    /// Before anything is read.
    pub fn new() -> Self {
        let registers = Kind::all().map(Register::new).collect();
        Self { registers, listed: Vec::new(), lines: Vec::new(), kind: 0, in_list: false }
    }

    /// Lists the registers of areas that are in use, and the one that somebody went to.
    fn list(&mut self, world: &World<'_>) {
        let is_used = |kind| world.seen.of_kind(kind).next().is_some();
        let shown = AREAS.iter().filter(|area| area.is_shown(is_used));
        let shown: Vec<KindCode> = shown.flat_map(Area::kinds).map(|kind| kind.code).collect();
        let own = self.registers.iter().enumerate();
        let own = own.filter(|(at, own)| *at == self.kind || shown.contains(&own.kind.code));
        self.listed = own.map(|(at, _)| at).collect();
        self.lines.clear();
        let mut begun = None;
        for at in &self.listed {
            let area = Area::of(self.registers[*at].kind.code);
            if let Some(area) = area.filter(|own| Some(own.key) != begun) {
                self.lines.push(Line::Area(area));
                begun = Some(area.key);
            }
            self.lines.push(Line::Kind(*at));
        }
    }

    /// Where the register that is looked at stands among those that are listed.
    fn row(&self) -> usize {
        self.listed.iter().position(|at| *at == self.kind).unwrap_or(0)
    }

    fn register(&mut self) -> Option<&mut Register> {
        self.registers.get_mut(self.kind)
    }

    /// The register that has the focus.
    fn focused(&self) -> Option<&Register> {
        self.registers.get(self.kind).filter(|_| self.in_list)
    }

    /// Asks the register that is looked at now.
    fn look(&mut self, world: &World<'_>) {
        self.list(world);
        self.register().into_iter().for_each(|register| register.refresh(world));
    }

    /// The first line that is visible in so many rows.
    fn top(&self, rows: usize) -> usize {
        let at =
            self.lines.iter().position(|line| matches!(line, Line::Kind(at) if *at == self.kind));
        let at = at.unwrap_or(0);
        (at + 1).saturating_sub(rows)
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
        if let Some(row) = moved(self.row(), self.listed.len(), rows, act) {
            self.kind = self.listed.get(row).copied().unwrap_or(self.kind);
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
        let place = [self.row() + 1, self.listed.len()].map(|own| own.to_string());
        let place = [("shown", (&*place[0]).into()), ("all", (&*place[1]).into())];
        let place = texts.with("list-found", &place);
        let place = if self.lines.len() > rows { place } else { String::new() };
        let heading = texts.get("registers-heading");
        let head = Rect { width: body.width, ..area };
        canvas.beside((head, 0), (0, &heading, role), (&place, Role::Muted));
        let top = self.top(rows);
        for (row, line) in self.lines.iter().copied().skip(top).take(rows).enumerate() {
            let at = match line {
                Line::Area(area) => {
                    let area = texts.get(&format!("area-{}", area.key));
                    canvas.row(body, row, &area, Role::Muted);
                    continue;
                }
                Line::Kind(at) => at,
            };
            let own = &self.registers[at];
            let count = own.counted(world);
            let words = (2, &*texts.kinds(own.kind), Role::Text);
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
        self.focused().map_or(Context::List, Register::context)
    }

    fn seeks(&self) -> bool {
        true
    }

    fn title(&self) -> &'static str {
        "pane-registers"
    }

    fn subject(&self) -> Option<&RecordId> {
        self.registers.get(self.kind).filter(|_| self.in_list)?.selected()
    }

    fn on_wall(&self) -> Option<Subject> {
        self.registers.get(self.kind)?.on_wall()
    }

    fn hints(&self) -> &'static [Act] {
        let kinds: &[Act] = &[Act::Open, Act::New, Act::Search, Act::Undo, Act::Quit];
        self.focused().map_or(kinds, Register::hints)
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        self.registers.get(self.kind)?.word(act)
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        match self.focused() {
            Some(own) => own.refuses(act),
            None if act.is_of_views() || act.is_of_detail() => Some("why-open-register"),
            None if matches!(act, Act::SearchNext | Act::SearchPrev | Act::UndoStep) => {
                Some("why-open-register")
            }
            None => act.is_on_records().then_some("why-open-register"),
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        if !self.in_list {
            return self.act_on_kinds(act, world);
        }
        let area = self.list_area(world);
        let register = self.register()?;
        if let Some(view) = turned(register.view(), register.views(), act) {
            register.turn(view);
            self.look(world);
            return Some(Vec::new());
        }
        let asks = register.act(act, world, area);
        if asks.is_none() && act == Act::Back {
            self.in_list = false;
            return Some(Vec::new());
        }
        asks
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        self.register().into_iter().for_each(|own| own.typed(text, world));
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        self.registers.iter_mut().for_each(|register| register.expire(kinds));
        self.look(world);
    }

    fn works(&self, _world: &World<'_>) -> bool {
        self.registers.get(self.kind).is_some_and(Register::works)
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        self.register().into_iter().for_each(|own| own.work(world));
        Vec::new()
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        let (kinds, list) = self.areas(world);
        if let Some(body) = kinds.map(below).filter(|body| body.contains(at)) {
            let row = usize::from(at.y - body.y) + self.top(usize::from(body.height));
            let kind = match self.lines.get(row) {
                Some(Line::Kind(at)) => *at,
                Some(Line::Area(_)) | None => self.kind,
            };
            self.in_list = self.in_list && kind == self.kind;
            self.kind = kind;
            self.look(world);
        } else if list.is_some_and(|list| list.contains(at)) {
            self.in_list = true;
            let area = self.list_area(world);
            self.register().into_iter().for_each(|own| own.click(at, world, area));
        }
        Vec::new()
    }

    fn unhide(&mut self, id: &RecordId, world: &World<'_>) {
        self.register().into_iter().for_each(|own| own.unhide(id, world));
    }

    fn reveal(&mut self, id: &RecordId) {
        self.register().into_iter().for_each(|own| own.reveal(id));
    }

    fn arrange(&mut self, arranged: &Arranged, world: &World<'_>) {
        self.register().into_iter().for_each(|own| own.arrange(arranged, world));
    }

    fn state(&self) -> Option<PaneState> {
        let own = self.registers.get(self.kind)?;
        let (kind, register) = (own.kind.key.to_owned(), own.state());
        PaneState::of(&State { kind, in_list: self.in_list, register })
    }

    fn restore(&mut self, state: &PaneState, world: &World<'_>) {
        let Some(state) = state.read::<State>() else { return };
        let kind = self.registers.iter().position(|register| state.kind == register.kind.key);
        let Some(kind) = kind else { return };
        (self.kind, self.in_list) = (kind, state.in_list);
        self.list(world);
        self.registers[kind].restore(&state.register, world);
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let (kinds, list) = self.areas(world);
        if let Some(area) = kinds {
            self.draw_kinds(world, canvas, area);
        }
        let (Some(list), Some(own)) = (list, self.registers.get(self.kind)) else { return };
        if kinds.is_some() {
            canvas.rule(list);
        }
        own.draw(world, canvas, self.list_area(world), self.in_list);
    }
}
