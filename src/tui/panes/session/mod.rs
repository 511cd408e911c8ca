//! A meeting that is led, as the facilitator sees it: where the agenda is, how much time is left, what comes
//! next, the notes that are nobody else's; and in it what the room works on at this step.

mod agenda;
mod arrival;
mod lines;
mod rows;
mod voting;
mod weighing;

use ratatui::layout::Position;

use crate::domain::kinds::meetings::{agenda_item, meeting};
use crate::domain::kinds::{DECISION, GROUP, MEETING, OUTLINE, PARKED, TASK};
use crate::domain::{Home, Kind, KindCode, RecordId};
use crate::engine::Refusal;

use crate::tui::draw::canvas::Canvas;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place, Start};
use crate::tui::panes::outline::Outline;
use crate::tui::session::{Session, Step, vote_of};
use crate::tui::wall::Subject;
use crate::tui::world::World;

pub use voting::told as vote_told;

/// The pane.
#[derive(Default)]
pub struct SessionPane {
    /// What the room works on, and at which step of which meeting that is.
    activity: Option<Box<dyn Pane>>,
    at: Option<(RecordId, Step)>,
    /// What is worked on is put into groups.
    sorts: bool,
}

impl SessionPane {
    /// Brings what is worked on to where the meeting is.
    fn follow(&mut self, world: &World<'_>) {
        let Some(session) = world.session else {
            (self.activity, self.at) = (None, None);
            return;
        };
        let at = Some((session.meeting.clone(), session.step.clone()));
        if self.at != at {
            self.activity = Some(activity(session, &inside(world)));
            self.at = at;
        }
        let records = world.seen.records();
        let item = session.item().and_then(|id| records.get(id.as_str()));
        let activity = item.and_then(|own| own.choice(agenda_item::ACTIVITY.code));
        self.sorts = activity == Some(agenda_item::GROUP);
    }

    /// Does something with what is worked on, which has a part of the pane.
    fn with<R>(
        &mut self,
        world: &World<'_>,
        f: impl FnOnce(&mut dyn Pane, &World<'_>) -> R,
    ) -> Option<R> {
        let inside = inside(world);
        self.activity.as_mut().map(|own| f(&mut **own, &inside))
    }
}

/// The world of what is worked on.
fn inside<'a>(world: &World<'a>) -> World<'a> {
    World { area: agenda::areas(world.area).1, ..*world }
}

/// What the room works on at a step.
fn activity(session: &Session, world: &World<'_>) -> Box<dyn Pane> {
    let meeting = &session.meeting;
    let mut own: Box<dyn Pane> = match &session.step {
        Step::Arrival => Box::new(arrival::Arrival::new(meeting.clone())),
        Step::Close => Box::new(lines::Lines::of_meeting(meeting, TASK, None)),
        Step::Item(id) => item(id, meeting, world),
    };
    own.refresh(world, None);
    own
}

fn item(id: &RecordId, meeting: &RecordId, world: &World<'_>) -> Box<dyn Pane> {
    let records = world.seen.records();
    let own = records.get(id.as_str());
    let activity = own.and_then(|own| own.choice(agenda_item::ACTIVITY.code));
    let about = own.and_then(|own| records.get(own.link(agenda_item::ABOUT.code)?.as_str()));
    let lines = |first| -> Box<dyn Pane> {
        let about = about.map(|own| own.id.clone());
        Box::new(lines::Lines::of_meeting(meeting, first, about))
    };
    match (activity.unwrap_or(agenda_item::TALK), about.map(|own| (own.kind, &own.id))) {
        (agenda_item::VOTE, _) => match vote_of(id, records) {
            Some(vote) => Box::new(voting::Voting::new(vote.id.clone())),
            None => lines(DECISION),
        },
        (agenda_item::IMPACT_EFFORT, Some((OUTLINE, outline))) => {
            Box::new(weighing::Weighing::new(outline.clone()))
        }
        (agenda_item::DECIDE, _) => lines(DECISION),
        (agenda_item::PARKING_LOT, _) => lines(PARKED),
        (_, Some((OUTLINE, outline))) => {
            let Some(kind) = Kind::by_code(OUTLINE) else { return lines(DECISION) };
            let mut own = Outline::new(kind);
            own.go(&Place::At(Home::Outlines, outline.clone()), world);
            Box::new(own)
        }
        (_, Some((GROUP, group))) => Box::new(lines::Lines::of_group(group)),
        _ => lines(DECISION),
    }
}

impl Pane for SessionPane {
    fn context(&self) -> Context {
        match self.activity.as_ref().map_or(Context::List, |own| own.context()) {
            Context::Outline if self.sorts => Context::Sorting,
            other => other,
        }
    }

    fn goes_on(&self) -> bool {
        self.activity.as_ref().is_some_and(|own| own.goes_on())
    }

    fn seeks(&self) -> bool {
        self.activity.as_ref().is_some_and(|own| own.seeks())
    }

    fn title(&self) -> &'static str {
        "pane-session"
    }

    fn subject(&self) -> Option<&RecordId> {
        // Whoever comes to the end wants the minutes of the meeting, not a report about one of its tasks.
        match &self.at {
            Some((meeting, Step::Close)) => Some(meeting),
            _ => self.activity.as_ref()?.subject(),
        }
    }

    fn on_wall(&self) -> Option<Subject> {
        self.activity.as_ref()?.on_wall()
    }

    fn take_up(&mut self, seen: &[RecordId]) {
        self.activity.iter_mut().for_each(|own| own.take_up(seen));
    }

    fn capture(&mut self, inside: Option<RecordId>) {
        self.activity.iter_mut().for_each(|own| own.capture(inside.clone()));
    }

    fn hints(&self) -> &'static [Act] {
        match &self.activity {
            None => &[Act::Meeting, Act::Areas],
            Some(_) if self.context() == Context::Sorting => {
                &[Act::IntoNew, Act::StepNext, Act::Into(1), Act::Mark, Act::Timer, Act::Park]
            }
            // Among the rows of an outline the meeting goes on, too.
            Some(own) if own.context() == Context::Outline => {
                &[Act::New, Act::StepNext, Act::NewChild, Act::Timer, Act::Present, Act::Park]
            }
            Some(own) => own.hints(),
        }
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::StepNext => Some("word-step"),
            Act::Timer => Some("word-timer"),
            Act::Park => Some("word-park"),
            _ => self.activity.as_ref()?.word(act),
        }
    }

    fn refuses(&self, act: Act, world: &World<'_>) -> Option<&'static str> {
        match &self.activity {
            Some(own) => own.refuses(act, &inside(world)),
            None if act.is_on_records() || act.is_of_views() || act.is_of_detail() => {
                Some("why-no-meeting")
            }
            None => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let typing = self.context() == Context::Text;
        let asks = self.with(world, |own, world| {
            // Out of an outline leads to the list of all; here it leads out of the meeting.
            if !typing && act == Act::Back && own.is_at_rest() { None } else { own.act(act, world) }
        });
        match (asks.flatten(), world.session) {
            (None, Some(session)) if act == Act::Notes && !typing => {
                let start =
                    Start { field: Some(meeting::FACILITATOR_NOTES.code), ..Start::default() };
                let record = Some(session.meeting.clone());
                Some(vec![Ask::Form { kind: MEETING, record, start }])
            }
            (asks, _) => asks,
        }
    }

    fn takes_letters(&self) -> bool {
        self.activity.as_ref().is_some_and(|own| own.takes_letters())
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        self.with(world, |own, world| own.typed(text, world)).unwrap_or_default()
    }

    fn pasted(&mut self, text: &str, world: &World<'_>) -> Option<Vec<Ask>> {
        self.with(world, |own, world| own.pasted(text, world)).flatten()
    }

    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        self.follow(world);
        self.with(world, |own, world| own.refresh(world, kinds));
    }

    fn settled(&mut self, result: Result<(), Refusal>, world: &World<'_>) -> Vec<Ask> {
        self.with(world, |own, world| own.settled(result, world)).unwrap_or_default()
    }

    fn grown(&mut self, placements: &[RecordId]) -> Vec<Ask> {
        self.activity.as_mut().map_or_else(Vec::new, |own| own.grown(placements))
    }

    fn given(&mut self, id: &RecordId, world: &World<'_>) -> Vec<Ask> {
        self.with(world, |own, world| own.given(id, world)).unwrap_or_default()
    }

    fn reveal(&mut self, id: &RecordId) {
        self.activity.iter_mut().for_each(|own| own.reveal(id));
    }

    fn go(&mut self, to: &Place, world: &World<'_>) -> bool {
        let is_own = *to == Place::Session;
        if is_own {
            self.follow(world);
        }
        is_own
    }

    fn works(&self, world: &World<'_>) -> bool {
        self.activity.as_ref().is_some_and(|own| own.works(&inside(world)))
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        self.with(world, |own, world| own.work(world)).unwrap_or_default()
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        let area = agenda::areas(world.area).1;
        if !area.contains(at) {
            return Vec::new();
        }
        self.with(world, |own, world| own.click(at, world)).unwrap_or_default()
    }

    fn edited(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        self.with(world, |own, world| own.edited(text, world)).unwrap_or_default()
    }

    fn draft(&self, world: &World<'_>) -> Option<(String, String)> {
        self.activity.as_ref()?.draft(&inside(world))
    }

    fn end_entry(&mut self) {
        self.activity.iter_mut().for_each(|own| own.end_entry());
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let Some(session) = world.session else {
            return agenda::nobody(world, canvas);
        };
        agenda::draw(session, world, canvas);
        if let Some(own) = &self.activity {
            let world = inside(world);
            canvas.clear(world.area);
            own.draw(&world, canvas);
        }
    }
}
