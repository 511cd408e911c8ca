//! Carries out what a pane asked for.

use std::collections::VecDeque;

use crate::domain::declare::Does;
use crate::domain::kinds::meetings::agenda_item;
use crate::domain::kinds::{NODE, PLACEMENT};
use crate::domain::{FieldCode, Kind, KindCode, RecordId, Value};
use crate::engine::outlines::{Draft, Spot, drafted};
use crate::engine::reckon::{Gap, Standing, checks_of};
use crate::engine::{Cause, Edit, Journal, Refusal};

use crate::tui::beside::Step;
use crate::tui::desk::Desk;
use crate::tui::env::Env;
use crate::tui::form::Form;
use crate::tui::message::{Effect, Exit};
use crate::tui::model::Model;
use crate::tui::overlays::arrange::{columns, lens};
use crate::tui::overlays::because::Because;
use crate::tui::overlays::bones::bones;
use crate::tui::overlays::consent::Consent;
use crate::tui::overlays::day_box::DayBox;
use crate::tui::overlays::decision::decision;
use crate::tui::overlays::deeds::{Deeds, deeds};
use crate::tui::overlays::due::due as list_due;
use crate::tui::overlays::errand_box::ErrandBox;
use crate::tui::overlays::files::report_about;
use crate::tui::overlays::find_record::FindRecord;
use crate::tui::overlays::interpreter::Interpreter;
use crate::tui::overlays::note_box::{self, NoteBox};
use crate::tui::overlays::pick::Pick;
use crate::tui::overlays::pull_in::pull_in;
use crate::tui::overlays::purpose::Purpose;
use crate::tui::overlays::settings::pins;
use crate::tui::overlays::thread::ThreadPanel;
use crate::tui::overlays::trash::trash;
use crate::tui::overlays::what_if::WhatIf;
use crate::tui::pane::{Ask, Pane, Place, Start, Whole};
use crate::tui::update::commit;
use crate::tui::update::drafts;
use crate::tui::update::{leaving, looks, past, session, wall};
use crate::tui::world::World;

/// Carries out wishes in their order; those that follow from one come before the rest.
pub fn fulfil(model: &mut Model, asks: Vec<Ask>, env: &mut Env<'_>, effects: &mut Vec<Effect>) {
    let mut waiting: VecDeque<Ask> = asks.into();
    while let Some(ask) = waiting.pop_front() {
        let more = match ask {
            Ask::Change(edits) => change(model, edits, &mut waiting, effects),
            other => one(model, other, env, effects),
        };
        more.into_iter().rev().for_each(|ask| waiting.push_front(ask));
    }
}

fn one(model: &mut Model, ask: Ask, env: &mut Env<'_>, effects: &mut Vec<Effect>) -> Vec<Ask> {
    match ask {
        Ask::Form { .. }
        | Ask::Deeds(_)
        | Ask::Do(..)
        | Ask::Report(..)
        | Ask::Fill(_)
        | Ask::Find(_)
        | Ask::SetAside(..)
            if model.sight.shown.is_some() =>
        {
            in_past(model)
        }
        Ask::Change(_) => {}
        Ask::Lead(id) => session::lead(model, id, env.steady),
        Ask::Speaks(group) => session::speaks(model, group, effects),
        Ask::Whole(change) => return whole(model, &change, env),
        Ask::TogglePrivate(ids) => {
            let (edits, said) = commit::privacy(model, &ids, env);
            let said = model.setup.texts.get(said).into_owned();
            return vec![Ask::Change(edits), Ask::Say(said)];
        }
        Ask::Form { kind, record, start } => open_form(model, kind, record, start, env),
        Ask::Lens(kind, now) => {
            let kind = Kind::by_code(kind);
            let lens = model.world().zip(kind).map(|(world, kind)| lens(kind, &now, &world));
            model.desk.overlays.extend(lens.map(|own| Box::new(own) as Box<dyn Pane>));
        }
        Ask::Columns(kind, now, last) => {
            let kind = Kind::by_code(kind);
            let chosen = |(world, kind)| columns(kind, &now, last.as_deref(), &world);
            let columns = model.world().zip(kind).map(chosen);
            model.desk.overlays.extend(columns.map(|own| Box::new(own) as Box<dyn Pane>));
        }
        Ask::Arrange(arranged) => {
            model.with_top(|top, world| top.arrange(&arranged, world));
        }
        Ask::Deeds(id) => {
            let offered = model.world().map_or(Deeds::None, |world| deeds(&id, &world));
            match offered {
                Deeds::None => model.said = Some(model.setup.texts.get("why-no-deeds").into()),
                Deeds::One(deed) => return vec![deed],
                Deeds::Some(pick) => model.desk.overlays.push(Box::new(pick)),
            }
        }
        Ask::Thread(id) => {
            let panel = model.world().map(|world| ThreadPanel::new(id, &world));
            model.desk.overlays.extend(panel.map(|own| Box::new(own) as Box<dyn Pane>));
        }
        Ask::Do(own, id) => match own.makes() {
            Some(kind) => {
                let start = model.world().map(|world| Start::of(own, &id, &world));
                return start
                    .map(|start| Ask::Form { kind, record: None, start })
                    .into_iter()
                    .collect();
            }
            None if own.asks_consent() => {
                let consent = model.world().map(|world| Consent::to_publish(own, id, &world));
                match consent.flatten() {
                    Some(consent) => model.desk.overlays.push(Box::new(consent)),
                    None => model.said = Some(model.setup.texts.get("answer-unchanged").into()),
                }
            }
            None if own.asks_day() => {
                let day = model.world().map(|world| DayBox::of_deed(own, id, &world));
                model.desk.overlays.extend(day.map(|own| Box::new(own) as Box<dyn Pane>));
            }
            None => return vec![Ask::Whole(Whole::Deed(own, id, None))],
        },
        Ask::Find(wanted) => {
            let finder = model.world().map(|world| FindRecord::new(wanted, &world));
            model.desk.overlays.extend(finder.map(|finder| Box::new(finder) as Box<dyn Pane>));
        }
        Ask::Decide(id) => {
            let decision = model.world().map(|world| decision(&id, &world));
            model.desk.overlays.extend(decision.map(|own| Box::new(own) as Box<dyn Pane>));
        }
        Ask::Bones { outline, spot } => {
            let bones = model.world().map(|world| bones(&outline, &spot, &world));
            model.desk.overlays.extend(bones.map(|own| Box::new(own) as Box<dyn Pane>));
        }
        Ask::Grow { outline, spot, drafts } => return grow(model, &outline, &spot, &drafts, env),
        Ask::Grown(placements) => {
            return model.with_top(|top, _| top.grown(&placements)).unwrap_or_default();
        }
        Ask::Give(id) => {
            return model.with_top(|top, world| top.given(&id, world)).unwrap_or_default();
        }
        Ask::PullIn(vote, at) => match model.world().map(|world| pull_in(&vote, at, &world)) {
            Some(Ok(pick)) => model.desk.overlays.push(Box::new(pick)),
            Some(Err(why)) => model.said = Some(model.setup.texts.get(why).into()),
            None => {}
        },
        Ask::Due(kind, check) => {
            let list = model.world().map(|world| due_list(kind, &check, &world));
            model.desk.overlays.extend(list.map(|list| Box::new(list) as Box<dyn Pane>));
        }
        Ask::SetAside(id, check) => return set_aside(model, &id, check.as_deref(), env),
        Ask::WhatIf(id) => {
            let what_if = model.world().and_then(|world| WhatIf::new(id, &world));
            model.desk.overlays.extend(what_if.map(|own| Box::new(own) as Box<dyn Pane>));
        }
        Ask::Report(own, known) => {
            let about = model.world().and_then(|world| report_about(own, &known, &world));
            match about {
                Some(pick) => model.desk.overlays.push(Box::new(pick)),
                None => return vec![Ask::Fill(Purpose::Report(own, known))],
            }
        }
        Ask::Fill(purpose) => {
            let own = model.world().map(|world| ErrandBox::new(purpose, &world));
            model.desk.overlays.extend(own.map(|own| Box::new(own) as Box<dyn Pane>));
        }
        Ask::Errand(errand) => effects.push(Effect::Errand(errand)),
        Ask::Trash => match model.world().and_then(|world| trash(&world)) {
            Some(list) => model.desk.overlays.push(Box::new(list)),
            None => model.said = Some(model.setup.texts.get("trash-empty").into()),
        },
        Ask::Pins(last) => {
            let pick = model.world().map(|world| pins(last.as_deref(), &world));
            model.desk.overlays.extend(pick.map(|pick| Box::new(pick) as Box<dyn Pane>));
        }
        Ask::Pin(names) => looks::pin(model, names, effects),
        Ask::Note => {
            // What was told of it is seen now.
            let found = model.setup.texts.get("said-note-found");
            model.notices.put_away(&found);
            let text = model.drafts.known.get(note_box::DRAFT).map_or("", String::as_str);
            let note = NoteBox::new((env.fresh)(), text);
            model.desk.overlays.push(Box::new(note));
        }
        Ask::NoteOf(text) => {
            fulfil(model, vec![Ask::Note], env, effects);
            return model.with_top(|top, world| top.typed(&text, world)).unwrap_or_default();
        }
        Ask::Typed => drafts::touch(model),
        Ask::KeepDraft => drafts::keep(model, effects),
        Ask::DropDraft(key) => drafts::forget(model, &key, effects),
        Ask::EndEntry => {
            model.with_top(|top, _| top.end_entry());
        }
        Ask::Close => drop(model.desk.overlays.pop()),
        Ask::Return => drop(model.with_desk(Desk::go_back)),
        Ask::Go(place) => go(model, &place),
        Ask::Run(act) => {
            let recent = &mut model.keyboard.recent;
            recent.retain(|known| *known != act);
            recent.insert(0, act);
            model.keyboard.next = Some(act);
        }
        Ask::Steps(wanted) => {
            let read = wanted.iter().map(|sequence| step(env.journal, *sequence)).collect();
            model.with_top(|top, _| top.steps(&wanted, read));
        }
        Ask::UndoStep(sequence) => {
            commit::step(model, commit::Which::UndoOne(sequence), env, effects)
        }
        Ask::AsOf(day) => past::see(model, day),
        Ask::Copy(text) => effects.push(Effect::Copy(text)),
        Ask::Edit(text) => {
            drafts::keep(model, effects);
            effects.push(Effect::Edit { text });
        }
        Ask::Mend => {
            drafts::keep(model, effects);
            effects.push(Effect::Mend);
        }
        Ask::Show(look) => looks::show(model, look, effects),
        Ask::Keep(look) => looks::keep(model, look, effects),
        Ask::Reveal(id) => drop(model.with_desk(|desk, world| desk.reveal(&id, world))),
        Ask::Wall(act) => wall::act(model, act, effects),
        Ask::Translate(of, at) => {
            let own = model.world().map(|world| Interpreter::new(of, at, &world));
            model.desk.overlays.extend(own.map(|own| Box::new(own) as Box<dyn Pane>));
        }
        Ask::Say(sentence) => model.said = Some(sentence),
        Ask::Tell(errand, told) => model.notices.push_of(errand, told),
        Ask::Erase(wish) => {
            effects.push(Effect::Erase(wish));
            leaving::leave(model, Exit::Again, effects);
        }
        Ask::Leave => effects.push(Effect::Quit(Exit::Quit)),
    }
    Vec::new()
}

/// The change that is worked out on all records, and what is said of it; or why it is refused.
fn whole(model: &mut Model, change: &Whole, env: &mut Env<'_>) -> Vec<Ask> {
    let texts = model.setup.texts;
    match (commit::whole(model, change, env), change) {
        (Err(refusal), _) => vec![Ask::Say(texts.refusal(&refusal))],
        (Ok(edits), Whole::Deed(..)) if edits.is_empty() => {
            vec![Ask::Say(texts.get("answer-unchanged").into_owned())]
        }
        (Ok(edits), Whole::Deed(own, ..)) => {
            let said = texts.with("said-deed", &[("deed", texts.deed_name(own).into())]);
            // What was turned into something else is gone on with there.
            let made = edits.iter().find(|_| matches!(own.deed.does, Does::Turn));
            let go = made.map(|made| Ask::Go(Place::Record(made.id().clone())));
            [Ask::Change(edits)].into_iter().chain(go).chain([Ask::Say(said)]).collect()
        }
        (Ok(edits), Whole::PutBack(_)) => {
            let said = if edits.is_empty() { "said-nothing-put-back" } else { "said-put-back" };
            vec![Ask::Change(edits), Ask::Say(texts.get(said).into_owned())]
        }
        (Ok(edits), _) => vec![Ask::Change(edits)],
    }
}

/// The change that puts drafts into an outline, and that its pane is told what came of it.
fn grow(
    model: &mut Model,
    outline: &RecordId,
    spot: &Spot,
    drafts: &[Draft],
    env: &mut Env<'_>,
) -> Vec<Ask> {
    let language = model.setup.texts.language;
    let mut edits = drafted(outline, spot, drafts, language, env.fresh);
    let heard = heard(model, outline);
    for edit in &mut edits {
        if let Edit::Create { kind: NODE, values, .. } = edit {
            values.extend(heard.iter().cloned());
        }
    }
    let placed = edits.iter().filter_map(|edit| match edit {
        Edit::Create { id, kind: PLACEMENT, .. } => Some(id.clone()),
        _ => None,
    });
    let placed = placed.collect();
    vec![Ask::Change(edits), Ask::Grown(placed)]
}

/// Where and by whom it is said, if an outline is what the room works on at this step of a meeting.
fn heard(model: &Model, outline: &RecordId) -> Vec<(FieldCode, Value)> {
    let Some((session, records)) = model.sight.session.as_ref().zip(model.workspace.as_ref())
    else {
        return Vec::new();
    };
    let item = session.item().and_then(|id| records.get(id.as_str()));
    if item.and_then(|own| own.link(agenda_item::ABOUT.code)) != Some(outline) {
        return Vec::new();
    }
    let by = session.speaks(records).map(|group| {
        let groups = std::iter::once((group.clone(), model.setup.now.day())).collect();
        (agenda_item::SAID_BY.code, Value::Links(Box::new(groups)))
    });
    let at = (agenda_item::SAID_AT.code, Value::Link(session.meeting.clone()));
    std::iter::once(at).chain(by).collect()
}

/// Makes a change; what its pane asks for then. What follows one that is not made would tell of it and
/// is dropped; where a reason is asked for, it waits for the reason with the change.
fn change(
    model: &mut Model,
    edits: Vec<Edit>,
    waiting: &mut VecDeque<Ask>,
    effects: &mut Vec<Effect>,
) -> Vec<Ask> {
    if model.sight.shown.is_some() {
        in_past(model);
        waiting.clear();
        return Vec::new();
    }
    let context = commit::context(model);
    let result = commit::commit(model, Cause::Edit, &edits, &context, effects);
    if let Err(Refusal::Guard(broken)) = &result
        && broken.asks
    {
        let because = Because::changed(broken.clone(), edits, waiting.drain(..).collect());
        model.desk.overlays.push(Box::new(because));
        return Vec::new();
    }
    if result.is_err() {
        waiting.clear();
    }
    model.with_top(|top, world| top.settled(result, world)).unwrap_or_default()
}

/// The records of a kind of which a check is due.
fn due_list(kind: KindCode, check: &str, world: &World<'_>) -> Pick {
    let standing = Standing::of(world.seen, world.setup.now.day(), |own| own == kind);
    let mut due = standing.gaps(world.seen);
    due.retain(|gap| gap.name() == check);
    let declared = checks_of(kind).iter().find(|(owner, own)| {
        due.first().is_some_and(|gap| (gap.owner, gap.check) == (owner.code, own.key))
    });
    list_due(&due, declared.and_then(|(_, own)| own.asks()), world)
}

/// Asks why a check is not to be told of a record any more.
fn set_aside(model: &mut Model, id: &RecordId, check: Option<&str>, env: &mut Env<'_>) -> Vec<Ask> {
    let due = model.world().map(|world| {
        let kind = world.seen.get(id.as_str()).map(|own| own.kind);
        let today = world.setup.now.day();
        let standing = Standing::of(world.seen, today, |own| kind == Some(own));
        let mut due = standing.gaps(world.seen);
        let is_meant = |gap: &Gap| check.is_none_or(|check| gap.name() == check);
        due.retain(|gap| gap.id.as_ref() == Some(id) && is_meant(gap));
        due
    });
    match due.filter(|due| !due.is_empty()) {
        Some(due) => {
            let aside = Because::not_told((env.fresh)(), due);
            model.desk.overlays.push(Box::new(aside));
            Vec::new()
        }
        None => vec![Ask::Say(model.setup.texts.get("why-not-due").into_owned())],
    }
}

fn in_past(model: &mut Model) {
    model.said = Some(model.setup.texts.get("why-in-past").into_owned());
}

/// A past step, if it can be read.
fn step(journal: &dyn Journal, sequence: u64) -> Option<Step> {
    let done = journal.transaction(sequence).ok()?;
    let of = match done.cause {
        Cause::Undo(of) | Cause::Redo(of) => journal.transaction(of.sequence).ok(),
        _ => None,
    };
    Some(Step { done, of })
}

/// Gives the focus to the first pane that is the place for it.
fn go(model: &mut Model, place: &Place) {
    if model.with_desk(|desk, world| desk.go(place, world)) == Some(true) {
        model.desk.overlays.clear();
    }
}

fn open_form(
    model: &mut Model,
    kind: KindCode,
    record: Option<RecordId>,
    start: Start,
    env: &mut Env<'_>,
) {
    let Some(kind) = Kind::by_code(kind) else { return };
    let id = record.unwrap_or_else(|| (env.fresh)());
    let form = model.world().map(|world: World<'_>| Form::new(kind, id, start, &world));
    model.desk.overlays.extend(form.map(|form| Box::new(form) as Box<dyn Pane>));
}
