//! All state of the screens. Changed by `update` only, read by `view`.

use ratatui::layout::Rect;

use crate::config::Chord;
use crate::domain::kinds::{CYCLE, NOTE, OUTLINE};
use crate::domain::{Kind, Moment};
use crate::engine::Workspace;

use crate::tui::beside::{Drafts, Past};
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::layout;
use crate::tui::message::Message;
use crate::tui::pane::Pane;
use crate::tui::panes::cycles::Cycles;
use crate::tui::panes::history::History;
use crate::tui::panes::home::Home;
use crate::tui::panes::inbox::Inbox;
use crate::tui::panes::outline::Outline;
use crate::tui::panes::people::People;
use crate::tui::panes::registers::Registers;
use crate::tui::panes::roadmap::Roadmap;
use crate::tui::panes::search::SearchPane;
use crate::tui::setup::{Settings, Setup};
use crate::tui::welcome::Welcome;
use crate::tui::world::World;

/// The state.
pub struct Model {
    /// Language, keys, colours, size, mask.
    pub setup: Setup,
    /// The records; `None` until they are read: the first frame is drawn before.
    pub workspace: Option<Workspace>,
    /// The records as they were, while that is looked at.
    pub past: Past,
    /// There is no workspace yet.
    pub welcome: Option<Welcome>,
    /// Why the records cannot be read.
    pub closed: Option<String>,
    /// Panes and overlays.
    pub desk: Desk,
    /// What was pressed so far.
    pub keyboard: Keyboard,
    /// Texts being typed.
    pub drafts: Drafts,
    /// How far changes are kept.
    pub saving: Saving,
    /// Sentences that stay until dismissed, oldest first.
    pub notices: Vec<String>,
    /// A sentence about the last action.
    pub said: Option<String>,
    /// What came before the workspace was read.
    pub early: Vec<Message>,
}

/// What was pressed so far.
#[derive(Debug, Default)]
pub struct Keyboard {
    /// The keys of a sequence.
    pub pressed: Vec<Chord>,
    /// When what may follow them is to be shown in a box.
    pub hint_at: Option<Moment>,
    /// It is shown now.
    pub hinting: bool,
    /// The last key asked to cancel with nothing to cancel: the next one leaves.
    pub leaving: bool,
    /// A sentence was on the screen when the last key came.
    pub told: bool,
    /// Actions run from the palette, the last one first.
    pub recent: Vec<Act>,
    /// An action that was chosen and has to be run.
    pub next: Option<Act>,
}

/// Panes and the overlays above them.
pub struct Desk {
    /// The panes, in the order of their numbers.
    pub panes: Vec<Box<dyn Pane>>,
    /// Which pane has the focus.
    pub focus: usize,
    /// Which one had it before.
    pub before: usize,
    /// Overlays, the topmost last.
    pub overlays: Vec<Box<dyn Pane>>,
}

/// How far changes are kept.
#[derive(Debug, Default)]
pub struct Saving {
    /// The newest change.
    pub newest: u64,
    /// The newest change that is kept.
    pub saved: u64,
    /// When that was.
    pub at: Option<Moment>,
    /// Why nothing can be kept, and how many changes are only in memory.
    pub trouble: Option<(String, usize)>,
}

impl Model {
    /// The state before anything happened.
    pub fn new(settings: &Settings, now: Moment) -> Self {
        let desk = Desk::new();
        let mut setup = Setup::new(settings, now);
        setup.panes = desk.panes.iter().map(|pane| pane.title()).collect();
        Self {
            setup,
            workspace: None,
            past: Past::default(),
            welcome: None,
            closed: None,
            desk,
            keyboard: Keyboard::default(),
            drafts: Drafts::default(),
            saving: Saving::default(),
            notices: Vec::new(),
            said: None,
            early: Vec::new(),
        }
    }

    /// When a `Tick` is wanted, if at all.
    pub fn wakes_at(&self) -> Option<Moment> {
        self.drafts.due.into_iter().chain(self.keyboard.hint_at).min_by_key(|at| at.millis)
    }

    /// Whether what has the keys has work to go on with while nothing else waits.
    pub fn works(&self) -> bool {
        let pane = || self.desk.top().zip(self.world()).is_some_and(|(top, w)| top.works(&w));
        self.past.way.is_some() || pane()
    }

    /// Whether everything that was asked for is done: nothing is being saved or waits to be drawn.
    pub fn is_idle(&self) -> bool {
        self.saving.saved >= self.saving.newest && self.wakes_at().is_none() && !self.works()
    }

    /// What panes may look at; `None` until the workspace is read.
    pub fn world(&self) -> Option<World<'_>> {
        let area = self.body();
        let workspace = self.workspace.as_ref()?;
        Some(World::new(workspace, &self.past, &self.setup, &self.drafts, area))
    }

    /// Whose keys count now.
    pub fn context(&self) -> Context {
        match (&self.workspace, self.desk.top()) {
            (Some(_), Some(top)) => top.context(),
            _ => Context::Global,
        }
    }

    /// Whether Enter leads from the text that has the focus to the next one.
    pub fn goes_on(&self) -> bool {
        self.desk.top().is_some_and(Pane::goes_on)
    }

    /// Where panes are drawn.
    pub fn body(&self) -> Rect {
        layout::parts(self.setup.size, self.message().map(|(text, _)| text).as_deref()).body
    }

    /// Lets panes and overlays do something with a read-only view.
    pub(super) fn with_desk<R>(&mut self, f: impl FnOnce(&mut Desk, &World<'_>) -> R) -> Option<R> {
        let area = self.body();
        let workspace = self.workspace.as_ref()?;
        let world = World::new(workspace, &self.past, &self.setup, &self.drafts, area);
        Some(f(&mut self.desk, &world))
    }

    /// The same for the topmost one.
    pub(super) fn with_top<R>(
        &mut self,
        f: impl FnOnce(&mut dyn Pane, &World<'_>) -> R,
    ) -> Option<R> {
        self.with_desk(|desk, world| desk.top_mut().map(|top| f(top, world))).flatten()
    }
}

impl Desk {
    fn new() -> Self {
        let of = |kind, pane: fn(&'static Kind) -> Box<dyn Pane>| Kind::by_code(kind).map(pane);
        let panes: [Option<Box<dyn Pane>>; 9] = [
            Some(Box::new(Home::default())),
            Some(Box::new(Roadmap::default())),
            Some(Box::new(People::default())),
            of(OUTLINE, |kind| Box::new(Outline::new(kind))),
            of(CYCLE, |kind| Box::new(Cycles::new(kind))),
            of(NOTE, |kind| Box::new(Inbox::new(kind))),
            Some(Box::new(Registers::new())),
            Some(Box::new(History::default())),
            Some(Box::new(SearchPane::default())),
        ];
        let panes = panes.into_iter().flatten().collect();
        Self { panes, focus: 0, before: 0, overlays: Vec::new() }
    }

    /// Gives the focus to another pane.
    pub fn go_to(&mut self, pane: usize) {
        if pane != self.focus && pane < self.panes.len() {
            (self.before, self.focus) = (self.focus, pane);
        }
    }

    /// What has the keys.
    pub fn top(&self) -> Option<&dyn Pane> {
        self.overlays.last().or_else(|| self.panes.get(self.focus)).map(|pane| &**pane)
    }

    fn top_mut(&mut self) -> Option<&mut (dyn Pane + 'static)> {
        let top = self.overlays.last_mut().or_else(|| self.panes.get_mut(self.focus));
        top.map(|pane| &mut **pane)
    }
}
