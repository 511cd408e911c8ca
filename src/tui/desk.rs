//! Panes and the overlays above them. What is seen looks at each change at once; the other panes do
//! so when they are shown, or while nothing else waits: nobody should wait for what nobody sees.

use crate::domain::kinds::{CYCLE, NOTE, OUTLINE};
use crate::domain::{Kind, KindCode, RecordId};

use super::pane::{Pane, Place};
use super::panes::cycles::Cycles;
use super::panes::history::History;
use super::panes::home::Home;
use super::panes::inbox::Inbox;
use super::panes::outline::Outline;
use super::panes::people::People;
use super::panes::registers::Registers;
use super::panes::roadmap::Roadmap;
use super::panes::search::SearchPane;
use super::state::PaneState;
use super::world::World;

/// Panes and the overlays above them.
pub struct Desk {
    panes: Vec<Placed>,
    focus: usize,
    before: usize,
    /// Overlays, the topmost last.
    pub overlays: Vec<Box<dyn Pane>>,
}

/// A pane and what it has not looked at yet.
struct Placed {
    pane: Box<dyn Pane>,
    missed: Missed,
    /// The state of the last time, to be taken up after that.
    left: Option<PaneState>,
}

/// The message ids of the panes' names, in the order of their numbers.
pub fn pane_titles() -> Vec<&'static str> {
    Desk::new().panes().map(Pane::title).collect()
}

/// What changed.
enum Missed {
    Nothing,
    Kinds(Vec<KindCode>),
    Everything,
}

impl Desk {
    /// All panes, in the order of their numbers.
    pub fn new() -> Self {
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
        let placed = |pane| Placed { pane, missed: Missed::Nothing, left: None };
        let panes = panes.into_iter().flatten().map(placed).collect();
        Self { panes, focus: 0, before: 0, overlays: Vec::new() }
    }

    /// The panes, in the order of their numbers.
    pub fn panes(&self) -> impl Iterator<Item = &dyn Pane> {
        self.panes.iter().map(|own| &*own.pane)
    }

    /// Which pane has the focus, counted from 0.
    pub const fn focus(&self) -> usize {
        self.focus
    }

    /// The pane that has the focus.
    pub fn shown(&self) -> Option<&dyn Pane> {
        self.panes().nth(self.focus)
    }

    /// What has the keys.
    pub fn top(&self) -> Option<&dyn Pane> {
        self.overlays.last().map(|overlay| &**overlay).or_else(|| self.shown())
    }

    pub(super) fn top_mut(&mut self) -> Option<&mut (dyn Pane + 'static)> {
        let shown = self.panes.get_mut(self.focus).map(|own| &mut own.pane);
        self.overlays.last_mut().or(shown).map(|pane| &mut **pane)
    }

    /// Gives the focus to another pane. It has to `look` before it is drawn.
    pub(super) fn go_to(&mut self, pane: usize) {
        if pane != self.focus && pane < self.panes.len() {
            (self.before, self.focus) = (self.focus, pane);
        }
    }

    /// Gives it back to the one that had it before.
    pub(super) fn go_back(&mut self) {
        self.go_to(self.before);
    }

    /// Gives it to the first pane that is the place for this; says whether one is.
    pub(super) fn go(&mut self, place: &Place, world: &World<'_>) -> bool {
        let found = self.panes.iter_mut().position(|own| {
            own.look(world);
            own.pane.go(place, world)
        });
        found.into_iter().for_each(|pane| self.go_to(pane));
        found.is_some()
    }

    /// Puts the cursors on a record, wherever it is listed.
    pub(super) fn reveal(&mut self, id: &RecordId, world: &World<'_>) {
        for own in &mut self.panes {
            own.look(world);
            own.pane.reveal(id);
        }
    }

    /// Records of these kinds changed; everything if `None`.
    pub(super) fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        self.panes.iter_mut().for_each(|own| own.missed.add(kinds));
        self.look(world);
        self.overlays.iter_mut().for_each(|overlay| overlay.refresh(world, kinds));
    }

    /// Lets the pane that has the focus look at what it missed.
    pub(super) fn look(&mut self, world: &World<'_>) {
        self.panes.get_mut(self.focus).into_iter().for_each(|own| own.look(world));
    }

    /// Whether panes that are not seen have something to look at.
    pub fn is_behind(&self) -> bool {
        self.panes.iter().any(Placed::is_behind)
    }

    /// Lets the next of them look; those at once that missed little.
    pub(super) fn catch_up(&mut self, world: &World<'_>) {
        for own in self.panes.iter_mut().filter(|own| own.is_behind()) {
            let all = matches!(own.missed, Missed::Everything);
            own.look(world);
            if all {
                break;
            }
        }
    }

    /// The state of each pane, by the id of its title.
    pub fn states(&self) -> impl Iterator<Item = (&'static str, PaneState)> {
        self.panes.iter().filter_map(|own| {
            let state = own.left.clone().or_else(|| own.pane.state())?;
            Some((own.pane.title(), state))
        })
    }

    /// Keeps the states of the last time for the panes to take up.
    pub(super) fn leave_states(&mut self, mut of: impl FnMut(&str) -> Option<PaneState>) {
        self.panes.iter_mut().for_each(|own| own.left = of(own.pane.title()));
    }
}

impl Placed {
    const fn is_behind(&self) -> bool {
        !matches!((&self.missed, &self.left), (Missed::Nothing, None))
    }

    fn look(&mut self, world: &World<'_>) {
        match std::mem::replace(&mut self.missed, Missed::Nothing) {
            Missed::Nothing => {}
            Missed::Kinds(kinds) => self.pane.refresh(world, Some(&kinds)),
            Missed::Everything => self.pane.refresh(world, None),
        }
        if let Some(left) = self.left.take() {
            self.pane.restore(&left, world);
        }
    }
}

impl Missed {
    fn add(&mut self, kinds: Option<&[KindCode]>) {
        match (kinds, &mut *self) {
            (None, _) => *self = Self::Everything,
            (Some(kinds), Self::Nothing) => *self = Self::Kinds(kinds.to_vec()),
            (Some(kinds), Self::Kinds(known)) => {
                known.extend(kinds);
                known.sort_unstable();
                known.dedup();
            }
            (Some(_), Self::Everything) => {}
        }
    }
}
