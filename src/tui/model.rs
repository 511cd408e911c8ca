//! All state of the screens. Changed by `update` only, read by `view`.

use ratatui::layout::Rect;

use crate::config::Chord;
use crate::domain::Moment;
use crate::engine::Workspace;

use crate::tui::beside::{Drafts, Sight};
use crate::tui::desk::Desk;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::layout;
use crate::tui::message::Message;
use crate::tui::notices::Notices;
use crate::tui::pane::Pane;
use crate::tui::setup::{Settings, Setup};
use crate::tui::welcome::Welcome;
use crate::tui::world::World;

/// The state.
pub struct Model {
    /// Language, keys, colours, size, mask.
    pub setup: Setup,
    /// The records; `None` until they are read: the first frame is drawn before.
    pub workspace: Option<Workspace>,
    /// As of which day they are looked at, and for whom.
    pub sight: Sight,
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
    /// Sentences that stay until dismissed.
    pub notices: Notices,
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
    /// Which part of it, where it does not fit.
    pub hint_page: usize,
    /// The last key asked to cancel with nothing to cancel: the next one leaves.
    pub leaving: bool,
    /// A sentence was on the screen when the last key came.
    pub told: bool,
    /// Actions run from the palette, the last one first.
    pub recent: Vec<Act>,
    /// An action that was chosen and has to be run.
    pub next: Option<Act>,
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
        let desk = Desk::new(settings.looks.pinned.as_deref());
        let mut model = Self {
            setup: Setup::new(settings, now),
            workspace: None,
            sight: Sight::default(),
            welcome: None,
            closed: None,
            desk,
            keyboard: Keyboard::default(),
            drafts: Drafts::default(),
            saving: Saving::default(),
            notices: Notices::default(),
            said: None,
            early: Vec::new(),
        };
        model.number_panes();
        model
    }

    /// Tells the screens which panes there are, and which have a digit.
    fn number_panes(&mut self) {
        self.setup.panes = self.desk.titles();
    }

    /// Gives the digits to other panes.
    pub(super) fn pin(&mut self) {
        self.desk.pin(self.setup.looks.pinned.as_deref());
        self.number_panes();
        self.with_desk(Desk::look);
    }

    /// When a `Tick` is wanted, if at all.
    pub fn wakes_at(&self) -> Option<Moment> {
        let wall = self.sight.wall.as_ref().and_then(|wall| wall.told_until);
        let due = [self.drafts.due, self.keyboard.hint_at, wall].into_iter().flatten();
        due.min_by_key(|at| at.millis)
    }

    /// Milliseconds until the timer of a meeting shows something else; `None` while it stands still.
    pub fn timer_changes_in(&self, steady: i64) -> Option<i64> {
        self.sight.session.as_ref()?.timer.changes_in(steady)
    }

    /// Whether there is work to go on with while nothing else waits.
    pub fn works(&self) -> bool {
        let behind = || self.workspace.is_some() && self.desk.is_behind();
        self.sight.way.is_some() || self.top_works() || behind()
    }

    /// Whether what has the keys has such work.
    pub(super) fn top_works(&self) -> bool {
        self.desk.top().zip(self.world()).is_some_and(|(top, world)| top.works(&world))
    }

    /// Gives the focus to another pane.
    pub(super) fn go_to(&mut self, pane: usize) {
        self.desk.go_to(pane);
        self.with_desk(Desk::look);
    }

    /// Whether everything that was asked for is done: nothing is being saved or waits to be drawn.
    pub fn is_idle(&self) -> bool {
        self.saving.saved >= self.saving.newest && self.wakes_at().is_none() && !self.works()
    }

    /// What panes may look at; `None` until the workspace is read.
    pub fn world(&self) -> Option<World<'_>> {
        let (area, workspace) = (self.body(), self.workspace.as_ref()?);
        World::new(workspace, &self.sight, &self.setup, &self.drafts, area)
    }

    /// Whether this terminal shows the wall of another one, and nothing else.
    pub fn is_guest(&self) -> bool {
        self.sight.wall.as_ref().is_some_and(|wall| wall.sent.is_some())
    }

    /// Whether a pane has the keys while this terminal is the wall.
    pub fn is_hands_on(&self) -> bool {
        let mirrored = self.sight.wall.as_ref().is_some_and(|wall| wall.mirrored);
        mirrored && self.desk.overlays.is_empty()
    }

    /// Whose keys count now.
    pub fn context(&self) -> Context {
        if self.is_guest() {
            return Context::Present;
        }
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

    /// Redacts the records for the screen's audience, or brings what is left to where they are.
    pub(super) fn redact(&mut self) {
        if let Some(workspace) = &self.workspace {
            self.sight.follow(workspace, self.setup.shown_to);
        }
    }

    /// Lets panes and overlays do something with a read-only view.
    pub(super) fn with_desk<R>(&mut self, f: impl FnOnce(&mut Desk, &World<'_>) -> R) -> Option<R> {
        let (area, workspace) = (self.body(), self.workspace.as_ref()?);
        let world = World::new(workspace, &self.sight, &self.setup, &self.drafts, area)?;
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
