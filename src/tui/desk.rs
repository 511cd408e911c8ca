//! Panes and the overlays above them. What is seen looks at each change at once; the other panes do
//! so when they are shown, or while nothing else waits: nobody should wait for what nobody sees.
//! Whoever follows a line to another place leaves a trail, on which Esc leads back.

use crate::domain::kinds::{AREAS, CYCLE, NOTE, OUTLINE};
use crate::domain::{self, Kind, KindCode, RecordId};

use super::pane::{Pane, Place};
use super::panes::area::AreaPane;
use super::panes::cycles::Cycles;
use super::panes::history::History;
use super::panes::home::Home;
use super::panes::inbox::Inbox;
use super::panes::outline::Outline;
use super::panes::people::People;
use super::panes::registers::Registers;
use super::panes::roadmap::Roadmap;
use super::panes::search::SearchPane;
use super::panes::session::SessionPane;
use super::pinned::{Panes, USUAL, name};
use super::state::PaneState;
use super::world::World;

/// Panes and the overlays above them.
pub struct Desk {
    /// Those that have a digit, in the order of the digits, then all others.
    panes: Vec<Placed>,
    /// How many have a digit.
    pinned: usize,
    focus: usize,
    /// Where somebody was before following a line, the last place last.
    trail: Vec<Left>,
    /// Overlays, the topmost last.
    pub overlays: Vec<Box<dyn Pane>>,
}

/// A place that was left by following a line.
struct Left {
    pane: usize,
    /// What the pane showed.
    state: Option<PaneState>,
    /// It shows something else since then.
    changed: bool,
}

/// A pane and what it has not looked at yet.
struct Placed {
    pane: Box<dyn Pane>,
    missed: Missed,
    /// The state of the last time, to be taken up after that.
    left: Option<PaneState>,
}

/// The panes as they are named and numbered where these are pinned.
pub fn panes(pinned: Option<&[String]>) -> Panes {
    Desk::new(pinned).titles()
}

/// What changed.
enum Missed {
    Nothing,
    Kinds(Vec<KindCode>),
    Everything,
}

impl Desk {
    /// All panes; those that are pinned, by name, have the digits.
    pub fn new(pinned: Option<&[String]>) -> Self {
        let of = |kind, pane: fn(&'static Kind) -> Box<dyn Pane>| Kind::by_code(kind).map(pane);
        let panes: [Option<Box<dyn Pane>>; USUAL.len()] = [
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
        let areas = AREAS.iter().map(|area| Box::new(AreaPane::new(area)) as Box<dyn Pane>);
        let placed = |pane| Placed { pane, missed: Missed::Nothing, left: None };
        let session = Box::<SessionPane>::default() as Box<dyn Pane>;
        let panes = panes.into_iter().flatten().chain([session]).chain(areas);
        let panes = panes.map(placed).collect();
        let (overlays, trail) = (Vec::new(), Vec::new());
        let mut desk = Self { panes, pinned: 0, focus: 0, trail, overlays };
        desk.pin(pinned);
        desk
    }

    /// Gives the digits to panes by name, in this order; without names, to the usual ones.
    pub(super) fn pin(&mut self, names: Option<&[String]>) {
        let at = |title: &str| match names {
            // The page of an area whose pane is pinned has the same name; the pane comes first.
            _ if title.starts_with("area-") && USUAL.contains(&name(title)) => None,
            Some(names) => names.iter().position(|own| own == name(title)),
            None => USUAL.iter().position(|own| *own == name(title)),
        };
        let shown = self.shown().map(|pane| pane.title().to_owned());
        self.panes.sort_by_key(|own| at(own.pane.title()).unwrap_or(usize::MAX));
        self.pinned = self.panes().filter(|pane| at(pane.title()).is_some()).count();
        let focus = self.panes().position(|pane| Some(pane.title()) == shown.as_deref());
        self.focus = focus.unwrap_or(0);
        self.trail.clear();
    }

    /// The panes: those with digits in their order, then the others.
    pub fn panes(&self) -> impl Iterator<Item = &dyn Pane> {
        self.panes.iter().map(|own| &*own.pane)
    }

    /// How they are named, and how many have a digit.
    pub(super) fn titles(&self) -> Panes {
        let titles = self.panes().map(|pane| pane.title().to_owned()).collect();
        Panes { titles, pinned: self.pinned }
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
        if pane < self.panes.len() {
            self.focus = pane;
        }
        self.trail.clear();
    }

    /// Gives the focus to the first pane that is the place for this; says whether one is. The way leads
    /// back to where it is now.
    pub(super) fn go(&mut self, place: &Place, world: &World<'_>) -> bool {
        let Some(own) = self.panes.get(self.focus) else { return false };
        let left = Left { pane: self.focus, state: own.pane.state(), changed: false };
        let places = at_home(place, world);
        let Some(found) = places.iter().find_map(|place| self.shows(place, world)) else {
            return false;
        };
        self.trail.push(left);
        let changes = !matches!(place, Place::Pane(_));
        for left in self.trail.iter_mut().filter(|left| left.pane == found) {
            left.changed |= changes;
        }
        self.focus = found;
        true
    }

    /// The pane that is the place for this, if there is one; it shows it then.
    fn shows(&mut self, place: &Place, world: &World<'_>) -> Option<usize> {
        if let Place::Pane(pane) = place {
            return Some(*pane).filter(|pane| *pane < self.panes.len());
        }
        self.panes.iter_mut().position(|own| {
            own.look(world);
            own.pane.go(place, world)
        })
    }

    /// Goes back to where the place that is shown was reached from; says whether there is a way.
    pub(super) fn go_back(&mut self, world: &World<'_>) -> bool {
        let Some(left) = self.trail.pop() else { return false };
        self.focus = left.pane;
        if let Some(own) = self.panes.get_mut(left.pane) {
            own.look(world);
            if let Some(state) = left.state.filter(|_| left.changed) {
                own.pane.restore(&state, world);
            }
        }
        true
    }

    /// Puts the cursors on a record, wherever it is listed.
    pub(super) fn reveal(&mut self, id: &RecordId, world: &World<'_>) {
        for own in &mut self.panes {
            own.look(world);
            own.pane.unhide(id, world);
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
    pub fn states(&self) -> impl Iterator<Item = (&str, PaneState)> {
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

/// Where something is looked for, first things first: a record in the pane that is the home of its
/// kind, then in the registers of its area.
fn at_home(place: &Place, world: &World<'_>) -> Vec<Place> {
    let Place::Record(id) = place else { return vec![place.clone()] };
    let record = world.seen.get(id.as_str());
    let home = record.and_then(|record| Kind::by_code(record.kind)).map(|kind| kind.home);
    home.into_iter().chain([domain::Home::Area]).map(|home| Place::At(home, id.clone())).collect()
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
