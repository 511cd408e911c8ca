//! What a room sees: the subject that the facilitator has at hand, as slides for people who sit far
//! away. On one terminal it covers the work view (`mirrored`); with a second one, which follows over the
//! socket, the work view stays as it is.
//!
//! A slide is made in `room`, of what the wall's audience may see and of nothing else.

pub mod deck;
mod draw;
mod rows;
mod slide;
mod subject;
pub mod tongues;

use crate::config::{Layered, Theme};
use crate::domain::{Language, Level, Moment, RecordId};

use super::keys::actions::Act;
use super::keys::context::Context;
use super::setup::Setup;
use super::world::lacking::{self, Lack};
use tongues::Tongues;

pub use draw::draw;
pub use rows::Row;
pub use slide::{Clock, Page, Slide, pages};
pub use subject::{Subject, Typed};

/// With more rows than this, letters are too small for the last row of a room (`ux.md` 4.1).
const READABLE: u16 = 20;

/// The wall, while something is presented.
pub struct Wall {
    /// Who may be in the room.
    pub audience: Level,
    /// The wall is this terminal.
    pub mirrored: bool,
    /// What hides the subject.
    pub curtain: Curtain,
    /// The wall stays as it is, whatever is done.
    pub frozen: bool,
    /// Something of the subject may not be told.
    pub held: bool,
    /// Light letters on a dark ground, for a dark room.
    pub dark: bool,
    /// In which languages it speaks.
    pub speech: Speech,
    /// The number of rows is told until then.
    pub told_until: Option<Moment>,
    /// What was sent to this terminal, which shows the wall of another one and nothing else.
    pub sent: Option<Option<Slide>>,
    /// What is on the wall now.
    pub page: Page,
    /// What would come next.
    pub next: Option<Slide>,
    place: Place,
}

/// In which languages a wall speaks.
#[derive(Default)]
pub struct Speech {
    /// How many it shows.
    pub tongues: Tongues,
    /// The one that was chosen to lead here, whatever would.
    pub lead: Option<Language>,
    /// The one that leads now.
    pub leads: Option<Language>,
    /// What is shown and lacks one of them.
    pub lacking: Vec<Lack>,
    /// The list of that was asked for in sight of the room; told as long as the number of rows.
    pub refused: bool,
}

/// Which of the pages is shown.
#[derive(Default)]
struct Place {
    at: usize,
    /// What was shown when it was chosen.
    of: Option<RecordId>,
    cursor: Option<RecordId>,
}

/// What hides the subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curtain {
    /// Nothing.
    Open,
    /// The neutral slide.
    Neutral,
    /// A dark wall.
    Blank,
    /// The time that is left, and nothing else.
    Timer,
}

/// Where to go among the slides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the next.
    Next,
    /// To the one before.
    Back,
    /// To the first.
    First,
    /// To the last.
    Last,
}

impl Wall {
    /// A wall on another terminal: it begins with the neutral slide there, and nothing changes here.
    pub fn elsewhere(audience: Level) -> Self {
        Self { curtain: Curtain::Neutral, ..Self::new(audience, false) }
    }

    /// A wall for an audience.
    pub fn new(audience: Level, mirrored: bool) -> Self {
        Self {
            audience,
            mirrored,
            curtain: Curtain::Open,
            frozen: false,
            held: false,
            dark: false,
            speech: Speech::default(),
            told_until: None,
            sent: None,
            page: Page::default(),
            next: None,
            place: Place::default(),
        }
    }

    /// What is told for a while: what is not there in both languages, how many rows the wall has, and how it
    /// has fewer. At the neutral slide, how to go on.
    pub fn told(&self, setup: &Setup) -> Option<String> {
        if self.page.slide.blank {
            return None;
        }
        if self.speech.refused {
            return Some(setup.texts.get("why-not-in-sight").into_owned());
        }
        let rows = setup.size.height;
        if self.sent == Some(None) && self.curtain == Curtain::Open {
            return Some(setup.texts.get("wall-waits").into_owned());
        }
        if self.curtain == Curtain::Neutral {
            let key = |act| {
                let keys = setup.bindings.keys(Context::Present, act).next();
                keys.map(|keys| setup.keys(keys)).unwrap_or_default()
            };
            let told = [("stop", key(Act::Stop).into()), ("next", key(Act::Next).into())];
            return Some(setup.texts.with("wall-neutral", &told));
        }
        if self.frozen {
            return Some(setup.texts.get("wall-frozen").into_owned());
        }
        self.told_until?;
        let id = if rows > READABLE { "wall-zoom" } else { "wall-rows" };
        let rows = setup.texts.with(id, &[("rows", rows.into())]);
        let lacks = lacking::told(&self.speech.lacking, setup.texts);
        Some(lacks.into_iter().chain([rows]).collect::<Vec<_>>().join(" · "))
    }

    /// Its colours.
    pub fn theme(&self) -> Theme {
        let name = if self.dark { "projector-dark" } else { "projector" };
        Theme::built_in(name).unwrap_or_default()
    }

    /// Turns to another slide; what hides the subject goes first.
    pub fn turn(&mut self, turn: Turn) {
        if self.curtain != Curtain::Open {
            self.curtain = Curtain::Open;
            return;
        }
        let at = self.place.at;
        self.place.at = match turn {
            Turn::Next => at.saturating_add(1),
            Turn::Back => at.saturating_sub(1),
            Turn::First => 0,
            Turn::Last => usize::MAX,
        };
    }

    /// Makes the page anew: the one that is shown of these, or the one to which the cursor went.
    pub fn turn_to(&mut self, mut pages: Vec<Page>, subject: &Subject) {
        let place = &mut self.place;
        if place.of.as_ref() != subject.about() {
            *place = Place { of: subject.about().cloned(), ..Place::default() };
        }
        // The room follows the cursor when it moves, and what is typed always.
        let moved = place.cursor.as_ref() != subject.cursor();
        place.cursor = subject.cursor().cloned();
        let holds =
            |page: &Page| place.cursor.as_ref().is_some_and(|cursor| page.of.contains(cursor));
        let typed = pages.iter().position(|page| page.typed);
        let began = (moved && place.cursor.is_none()).then_some(0);
        let found = typed.or_else(|| pages.iter().position(holds).filter(|_| moved)).or(began);
        place.at = found.unwrap_or(place.at).min(pages.len().saturating_sub(1));
        self.next = (place.at + 1 < pages.len()).then(|| pages.swap_remove(place.at + 1).slide);
        if place.at < pages.len() {
            self.page = pages.swap_remove(place.at);
        }
    }
}
