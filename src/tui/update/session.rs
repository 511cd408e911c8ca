//! A meeting is led: it begins, goes from step to step, and its time runs. What a step needs is made when the
//! room comes to it, as one step of undo.

use chrono::NaiveDate;

use crate::domain::kinds::meetings::{agenda_item, meeting};
use crate::domain::kinds::{GROUP, MEETING};
use crate::domain::{RecordId, Value};
use crate::engine::{Cause, Edit};

use crate::tui::env::Env;
use crate::tui::keys::actions::Act;
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::tui::overlays::line_box::LineBox;
use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::{Ask, Place};
use crate::tui::session::{Session, Step, begun};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

use super::{commit, remember};

/// Carries out an action on the meeting that is led; says whether it is one of these.
pub fn act(model: &mut Model, act: Act, env: &mut Env<'_>, effects: &mut Vec<Effect>) -> bool {
    match act {
        Act::Meeting => begin(model, env.steady),
        Act::StepNext => step(model, 1, env, effects),
        Act::StepPrev => step(model, -1, env, effects),
        Act::Timer => timed(model, |own| own.timer.toggle(own.now)),
        Act::TimerMore => timed(model, |own| own.timer.add(1, own.now)),
        Act::TimerLess => timed(model, |own| own.timer.add(-1, own.now)),
        Act::Park => park(model, env),
        Act::Voice => choose_voice(model),
        _ => return false,
    }
    remember::keep(model, effects);
    true
}

/// The meeting at hand, or the one that is led, or the only one of today; else one is chosen.
fn begin(model: &mut Model, steady: i64) {
    let Some(workspace) = &model.workspace else { return };
    let at_hand = model.desk.shown().and_then(|pane| pane.subject()).filter(|id| {
        let record = workspace.get(id.as_str());
        record.is_some_and(|own| own.kind == MEETING && !own.is_deleted())
    });
    let led = model.sight.session.as_ref().map(|own| &own.meeting);
    if let Some(id) = at_hand.or(led).cloned() {
        return lead(model, id, steady);
    }
    let Some(world) = model.world() else { return };
    let meetings = planned(&world);
    let today = model.setup.now.day();
    match &meetings[..] {
        [] => model.said = Some(model.setup.texts.get("why-no-meeting-planned").into_owned()),
        [(day, only), rest @ ..]
            if *day == today && rest.first().is_none_or(|own| own.0 > today) =>
        {
            let id = only.clone();
            lead(model, id, steady);
        }
        _ => {
            let choice = choice(&meetings, &world);
            model.desk.overlays.push(Box::new(choice));
        }
    }
}

/// Leads a meeting, from where it was left or from its begin.
pub fn lead(model: &mut Model, id: RecordId, steady: i64) {
    if model.sight.session.as_ref().map(|own| &own.meeting) != Some(&id) {
        model.sight.session = Some(Session::new(id, steady));
    }
    model.with_desk(|desk, world| desk.go(&Place::Session, world));
    commit::refresh(model, Some(&[MEETING]));
}

/// The meetings that are planned for today or later, the next one first.
fn planned(world: &World<'_>) -> Vec<(NaiveDate, RecordId)> {
    let today = world.setup.now.day();
    let planned = world.seen.of_kind(MEETING).filter(|own| {
        let state = own.choice(meeting::STATE.code).unwrap_or(meeting::PLANNED);
        state == meeting::PLANNED && !own.is_deleted()
    });
    let dated = planned.filter_map(|own| Some((own.date(meeting::DATE.code)?, own.id.clone())));
    let mut dated: Vec<_> = dated.filter(|(day, _)| *day >= today).collect();
    dated.sort();
    dated
}

fn choice(meetings: &[(NaiveDate, RecordId)], world: &World<'_>) -> Pick {
    let rows = meetings.iter().map(|(day, id)| {
        let then = vec![Ask::Lead(id.clone())];
        let row = Row::new(Picked { then, shows: Vec::new() }, world.name(id));
        Row { aside: world.setup.texts.date(*day), ..row }
    });
    Pick {
        title: "meeting-heading",
        size: (60, 12),
        words: ("word-lead", "action-back"),
        left: Vec::new(),
        picker: Picker::new(rows.collect()),
    }
}

/// Goes so many steps on. An item that is left behind was taken up.
fn step(model: &mut Model, by: isize, env: &mut Env<'_>, effects: &mut Vec<Effect>) {
    let (Some(session), Some(workspace)) = (&model.sight.session, &model.workspace) else {
        return none(model);
    };
    let Some(next) = session.step_from(by, workspace) else {
        let id = if by > 0 { "why-last-step" } else { "why-first-step" };
        return model.said = Some(model.setup.texts.get(id).into_owned());
    };
    let mut edits = Vec::new();
    if let (Some(id), true) = (session.item(), by > 0) {
        let value = Some(Value::Choice(agenda_item::DONE));
        edits.push(Edit::Set { id: id.clone(), code: agenda_item::STATE.code, value });
    }
    let mut minutes = 0;
    if let Step::Item(id) = &next
        && let Some(item) = workspace.get(id.as_str())
    {
        minutes = item.integer(agenda_item::MINUTES.code).unwrap_or(0);
        edits.extend(begun(item, workspace, env.fresh));
    }
    let context = commit::context(model);
    if let Err(refusal) = commit::commit(model, Cause::Edit, &edits, &context, effects) {
        return model.said = Some(model.setup.texts.refusal(&refusal));
    }
    if let Some(session) = &mut model.sight.session {
        session.go_to(next, minutes);
    }
    commit::refresh(model, Some(&[MEETING]));
}

fn timed(model: &mut Model, change: impl FnOnce(&mut Session)) {
    match &mut model.sight.session {
        Some(session) => change(session),
        None => none(model),
    }
}

/// A field for what is put off.
fn park(model: &mut Model, env: &mut Env<'_>) {
    match &model.sight.session {
        Some(session) => {
            let field = LineBox::parking((env.fresh)(), session.meeting.clone());
            model.desk.overlays.push(Box::new(field));
        }
        None => none(model),
    }
}

/// The list of the groups that may speak: by number, by name, or none of them.
fn choose_voice(model: &mut Model) {
    let Some(world) = model.world().filter(|world| world.session.is_some()) else {
        return none(model);
    };
    let groups = world.seen.of_kind(GROUP).filter(|own| !own.is_deleted());
    let mut groups: Vec<_> = groups.map(|own| (world.title(own), own.id.clone())).collect();
    groups.sort();
    let nobody = (world.setup.texts.get("voice-nobody").into_owned(), None);
    let groups = groups.into_iter().map(|(name, id)| (name, Some(id)));
    let rows = std::iter::once(nobody).chain(groups).enumerate().map(|(number, (name, id))| {
        let row = Row::new(Picked { then: vec![Ask::Speaks(id)], shows: Vec::new() }, name);
        Row { aside: number.to_string(), ..row }
    });
    let voices = Pick {
        title: "voice-heading",
        size: (44, 12),
        words: ("word-choose", "action-back"),
        left: Vec::new(),
        picker: Picker::new(rows.collect()),
    };
    model.desk.overlays.push(Box::new(voices));
}

/// A group speaks from now on.
pub fn speaks(model: &mut Model, group: Option<RecordId>, effects: &mut Vec<Effect>) {
    if let Some(session) = &mut model.sight.session {
        session.voice = group;
    }
    commit::refresh(model, Some(&[MEETING]));
    remember::keep(model, effects);
}

fn none(model: &mut Model) {
    model.said = Some(model.setup.texts.get("why-no-meeting").into_owned());
}

/// Tells the meeting what time it is, and rings once where the time of its step is over.
pub fn set_clock(model: &mut Model, steady: i64, effects: &mut Vec<Effect>) {
    let Some(session) = &mut model.sight.session else { return };
    session.now = steady;
    let over = session.timer.is_set() && session.timer.left(steady) <= 0;
    if over && !session.rung && model.setup.looks.bell {
        effects.push(Effect::Bell);
    }
    session.rung = over;
}
