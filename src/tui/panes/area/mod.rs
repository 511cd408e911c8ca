//! An area as a pane, one code for all: a tab for its page, and one for each of its kinds,
//! in which all ways to look at it follow one another.

mod page;

use ratatui::layout::{Position, Rect};
use serde::{Deserialize, Serialize};

use crate::domain::kinds::Area;
use crate::domain::{Home, KindCode, RecordId};
use crate::texts::Texts;

use crate::tui::draw::canvas::Canvas;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::panes::registers::register::{self, Register};
use crate::tui::state::PaneState;
use crate::tui::wall::Subject;
use crate::tui::widgets::arranged::Arranged;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::tabs;
use crate::tui::widgets::views::turned;
use crate::tui::world::World;
use page::Page;

/// The pane of an area.
pub struct AreaPane {
    area: &'static Area,
    /// The message id of its name.
    title: String,
    page: Page,
    registers: Vec<Register>,
    /// Which register is looked at; `None` is the page.
    shown: Option<usize>,
}

/// What is to be there again: the register that is looked at, by the key of its kind, unless it is the
/// page.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct State {
    shown: Option<(String, register::State)>,
}

impl AreaPane {
    /// Before anything is read.
    pub fn new(area: &'static Area) -> Self {
        Self {
            area,
            title: format!("area-{}", area.key),
            page: Page::default(),
            registers: area.kinds().map(Register::new).collect(),
            shown: None,
        }
    }

    fn register(&self) -> Option<&Register> {
        self.registers.get(self.shown?)
    }

    fn register_mut(&mut self) -> Option<&mut Register> {
        self.registers.get_mut(self.shown?)
    }

    /// What is gone through by the keys of views: the page (`None`), then each way to look at each register.
    fn stops(&self) -> Vec<Option<(usize, usize)>> {
        let views = self.registers.iter().enumerate();
        let views = views.flat_map(|(at, own)| (0..own.views()).map(move |view| Some((at, view))));
        std::iter::once(None).chain(views).collect()
    }

    /// At which of them somebody is.
    fn stop(&self) -> usize {
        let own = self.shown.map(|at| (at, self.registers[at].view()));
        self.stops().iter().position(|stop| *stop == own).unwrap_or(0)
    }

    /// The names of the tabs.
    fn names(&self, texts: &Texts) -> Vec<String> {
        let page = texts.get(&self.title).into_owned();
        let kinds = self.registers.iter().map(|own| texts.kinds(own.kind).into_owned());
        std::iter::once(page).chain(kinds).collect()
    }

    /// Which tab is looked at.
    fn tab(&self) -> usize {
        self.shown.map_or(0, |at| at + 1)
    }

    /// Looks at the page, or at a register in one of its ways.
    fn turn(&mut self, stop: Option<(usize, usize)>, world: &World<'_>) {
        self.shown = stop.map(|(at, _)| at);
        if let Some((at, view)) = stop {
            self.registers[at].turn(view);
            self.registers[at].refresh(world);
        }
    }

    /// Looks at the list of a kind; `None` if it is of another area.
    fn show(&mut self, kind: KindCode, world: &World<'_>) -> Option<&mut Register> {
        let at = self.registers.iter().position(|own| own.kind.code == kind)?;
        self.turn(Some((at, 0)), world);
        self.register_mut()
    }

    fn act_on_page(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        if self.page.lines.act(act, usize::from(below(world.area).height)) {
            return Some(Vec::new());
        }
        if act != Act::Open {
            return None;
        }
        // A register of its own is a tab: from there, back leads to the page.
        if let Some(kind) = self.page.register() {
            self.show(kind, world);
            return Some(Vec::new());
        }
        Some(self.page.lines.selected()?.lead.asks())
    }
}

impl Pane for AreaPane {
    fn context(&self) -> Context {
        self.register().map_or(Context::List, Register::context)
    }

    fn seeks(&self) -> bool {
        true
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn subject(&self) -> Option<&RecordId> {
        self.register()?.selected()
    }

    fn on_wall(&self) -> Option<Subject> {
        self.register()?.on_wall()
    }

    fn hints(&self) -> &'static [Act] {
        let page: &[Act] = &[Act::Open, Act::ViewNext, Act::Areas, Act::Undo, Act::Quit];
        self.register().map_or(page, Register::hints)
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        self.register()?.word(act)
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        match (self.register(), act) {
            (_, Act::ViewNext | Act::ViewPrev) => None,
            (Some(register), act) => register.refuses(act),
            (None, act) if act.is_of_views() || act.is_of_detail() => Some("why-open-register"),
            (None, Act::New | Act::UndoStep | Act::SearchNext | Act::SearchPrev) => {
                Some("why-open-register")
            }
            (None, Act::Open) if self.page.lines.is_empty() => Some("why-nothing-selected"),
            (None, act) => act.is_on_records().then_some("why-open-register"),
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let stops = self.stops();
        if let Some(next) = turned(self.stop(), stops.len(), act) {
            self.turn(stops[next], world);
            return Some(Vec::new());
        }
        let Some(register) = self.register_mut() else { return self.act_on_page(act, world) };
        let asks = register.act(act, world, below(world.area));
        if asks.is_none() && act == Act::Back {
            self.shown = None;
            return Some(Vec::new());
        }
        asks
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        self.register_mut().into_iter().for_each(|own| own.typed(text, world));
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        self.page.expire(kinds.is_none());
        self.registers.iter_mut().for_each(|own| own.expire(kinds));
        self.register_mut().into_iter().for_each(|own| own.refresh(world));
    }

    fn works(&self, world: &World<'_>) -> bool {
        self.register().map_or_else(|| self.page.is_behind(world), Register::works)
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        match self.register_mut() {
            Some(register) => register.work(world),
            None => self.page.compute(world, self.area, &self.registers),
        }
        Vec::new()
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        let (area, texts) = (below(world.area), &world.setup.texts);
        if !area.contains(at) {
            let tab = tabs::at(at, world.area, &self.names(texts), self.tab());
            tab.into_iter().for_each(|tab| self.turn(tab.checked_sub(1).map(|at| (at, 0)), world));
            return Vec::new();
        }
        match self.register_mut() {
            Some(register) => register.click(at, world, area),
            None => self.page.lines.click(at, area, None, texts),
        }
        Vec::new()
    }

    fn unhide(&mut self, id: &RecordId, world: &World<'_>) {
        self.register_mut().into_iter().for_each(|own| own.unhide(id, world));
    }

    fn reveal(&mut self, id: &RecordId) {
        self.register_mut().into_iter().for_each(|own| own.reveal(id));
    }

    fn arrange(&mut self, arranged: &Arranged, world: &World<'_>) {
        self.register_mut().into_iter().for_each(|own| own.arrange(arranged, world));
    }

    fn go(&mut self, to: &Place, world: &World<'_>) -> bool {
        if let Place::View(kind, view) = to {
            let known = self.show(*kind, world).is_some();
            if let Some(at) = self.shown.filter(|_| known) {
                self.turn(Some((at, *view)), world);
            }
            return known;
        }
        let (kind, record) = match to {
            Place::Register(kind) => (Some(*kind), None),
            Place::At(Home::Area, id) => {
                (world.seen.get(id.as_str()).map(|record| record.kind), Some(id))
            }
            _ => return false,
        };
        let Some(register) = kind.and_then(|kind| self.show(kind, world)) else { return false };
        record.into_iter().for_each(|id| register.open(id, world));
        true
    }

    fn state(&self) -> Option<PaneState> {
        let shown = self.register().map(|own| (own.kind.key.to_owned(), own.state()));
        PaneState::of(&State { shown })
    }

    fn restore(&mut self, state: &PaneState, world: &World<'_>) {
        let Some(State { shown }) = state.read() else { return };
        self.shown = None;
        if let Some((kind, register)) = shown {
            self.shown = self.registers.iter().position(|own| own.kind.key == kind);
            self.register_mut().into_iter().for_each(|own| own.restore(&register, world));
        }
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let texts = &world.setup.texts;
        let head = Rect { height: world.area.height.min(1), ..world.area };
        tabs::draw(canvas, head, &self.names(texts), self.tab());
        let area = below(world.area);
        match self.register() {
            Some(register) => register.draw(world, canvas, area, true),
            None => {
                canvas.put_cursor(head, 0, 0);
                self.page.lines.draw(canvas, area, None, texts);
            }
        }
    }
}
