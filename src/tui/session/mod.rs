//! A meeting while it is led: which one, at which step of it the room is, and how much time is left. The
//! steps are its agenda, with who came before it and what was agreed on after it.

mod begun;
pub mod timer;

use serde::{Deserialize, Serialize};

use crate::domain::kinds::AGENDA_ITEM;
use crate::domain::kinds::meetings::agenda_item;
use crate::domain::{Moment, Record, RecordId};
use crate::engine::Workspace;

use super::state::KeptId;
use timer::Timer;

pub use begun::{begun, vote_of};

/// A meeting that is led.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The meeting.
    pub meeting: RecordId,
    /// Where it is.
    pub step: Step,
    /// The time of this step.
    pub timer: Timer,
    /// That the time is over was told.
    pub rung: bool,
    /// The moment of the message in hand, on the steady clock.
    pub now: i64,
    /// The group that was chosen as the one that speaks; until another one is.
    pub voice: Option<RecordId>,
}

/// A step of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Who is here.
    Arrival,
    /// An item of its agenda.
    Item(RecordId),
    /// What was agreed on, and who does what.
    Close,
}

/// What of it is kept for the next start.
#[derive(Serialize, Deserialize)]
pub struct Kept {
    meeting: KeptId,
    /// The item; without one it is the first step or the last.
    item: Option<KeptId>,
    closing: bool,
    length: i64,
    left: i64,
    runs: bool,
    voice: Option<KeptId>,
    /// When that was, in milliseconds since 1970: the time goes on while nobody looks.
    at: i64,
}

impl Session {
    /// Before anything was done.
    pub const fn new(meeting: RecordId, now: i64) -> Self {
        let timer = Timer::of_minutes(0);
        Self { meeting, step: Step::Arrival, timer, rung: false, now, voice: None }
    }

    /// The group that speaks, if it is still there.
    pub fn speaks(&self, records: &Workspace) -> Option<&RecordId> {
        let is_there =
            |id: &&RecordId| records.get(id.as_str()).is_some_and(|own| !own.is_deleted());
        self.voice.as_ref().filter(is_there)
    }

    /// The step that so many steps on is reached from this one; `None` past either end.
    pub fn step_from(&self, by: isize, records: &Workspace) -> Option<Step> {
        let steps = steps(&self.meeting, records);
        let here = steps.iter().position(|step| *step == self.step).unwrap_or(0);
        steps.into_iter().nth(here.checked_add_signed(by)?)
    }

    /// The item of the agenda at which it is.
    pub const fn item(&self) -> Option<&RecordId> {
        match &self.step {
            Step::Item(id) => Some(id),
            Step::Arrival | Step::Close => None,
        }
    }

    /// Whether the room asks why, and why that, in this outline.
    pub fn asks_why(&self, outline: &RecordId, records: &Workspace) -> bool {
        self.does(agenda_item::FIVE_WHYS, outline, records)
    }

    /// Whether the room puts the rows of this outline into groups.
    pub fn sorts(&self, outline: &RecordId, records: &Workspace) -> bool {
        self.does(agenda_item::GROUP, outline, records)
    }

    fn does(&self, activity: u16, outline: &RecordId, records: &Workspace) -> bool {
        let item = self.item().and_then(|id| records.get(id.as_str()));
        item.is_some_and(|own| {
            own.link(agenda_item::ABOUT.code) == Some(outline)
                && own.choice(agenda_item::ACTIVITY.code) == Some(activity)
        })
    }

    /// Goes to a step. Its time runs at once.
    pub fn go_to(&mut self, step: Step, minutes: i64) {
        let mut timer = Timer::of_minutes(minutes);
        if timer.is_set() {
            timer.toggle(self.now);
        }
        (self.step, self.timer, self.rung) = (step, timer, false);
    }

    /// For the next start.
    pub fn kept(&self, now: Moment) -> Kept {
        Kept {
            meeting: KeptId(self.meeting.clone()),
            item: KeptId::of(self.item()),
            closing: self.step == Step::Close,
            length: self.timer.length(),
            left: self.timer.left(self.now),
            runs: self.timer.runs(),
            voice: KeptId::of(self.voice.as_ref()),
            at: now.millis,
        }
    }
}

impl Kept {
    /// As it was left, so much later.
    pub fn session(self, steady: i64, now: Moment) -> Session {
        let gone = if self.runs { (now.millis - self.at).max(0) } else { 0 };
        let timer = Timer::left_at(self.length, self.left - gone, self.runs.then_some(steady));
        let step = match self.item {
            Some(KeptId(id)) => Step::Item(id),
            None if self.closing => Step::Close,
            None => Step::Arrival,
        };
        let rung = self.left - gone <= 0;
        let voice = self.voice.map(|KeptId(id)| id);
        Session { meeting: self.meeting.0, step, timer, rung, now: steady, voice }
    }
}

/// The items of a meeting's agenda in their order.
pub fn items<'a>(meeting: &'a RecordId, records: &'a Workspace) -> Vec<&'a Record> {
    let items = records.pointing(meeting, AGENDA_ITEM, agenda_item::MEETING.code);
    let mut items: Vec<&Record> = items.map(|own| &**own).collect();
    items.sort_by_key(|own| {
        (own.integer(agenda_item::POSITION.code).unwrap_or(i64::MAX), own.id.clone())
    });
    items
}

/// All steps of a meeting.
pub fn steps(meeting: &RecordId, records: &Workspace) -> Vec<Step> {
    let items = items(meeting, records).into_iter().map(|own| Step::Item(own.id.clone()));
    std::iter::once(Step::Arrival).chain(items).chain([Step::Close]).collect()
}
