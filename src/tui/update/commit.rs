//! Changes to the workspace: planned, applied at once, handed out to be kept. Own edits, undo,
//! requests of other processes and notes from the spool all go this way.

use std::sync::Arc;

use crate::domain::common::LEVEL;
use crate::domain::{Kind, KindCode, Level, RecordId, Value};
use crate::engine::capture::capture as take;
use crate::engine::history::deeds;
use crate::engine::listening::line::{counted, edits};
use crate::engine::meetings::{handed_in, said_again};
use crate::engine::people::unite::unite;
use crate::engine::readings::tally::tallied;
use crate::engine::request::{Asker, Request};
use crate::engine::service::Service;
use crate::engine::{
    Cause, Context, Edit, Journal, Refusal, Transaction, Workspace, catalogue, plan, undo,
};
use crate::texts::names::WORDS;

use crate::tui::env::Env;
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::tui::pane::Whole;
use crate::tui::world::World;

/// Who, when, in which language, for the user's own changes.
pub fn context(model: &Model) -> Context {
    let setup = &model.setup;
    let language = setup.texts.language;
    let own = |workspace| setup.hand.author.name(workspace).into();
    let author = model.workspace.as_ref().map(own).unwrap_or_default();
    let (replica, drawn) = (setup.hand.replica, setup.hand.drawn);
    Context { now: setup.now, author, replica, drawn, language, words: WORDS }
}

/// Plans and carries out edits as one step of undo.
pub fn commit(
    model: &mut Model,
    cause: Cause,
    edits: &[Edit],
    context: &Context,
    effects: &mut Vec<Effect>,
) -> Result<(), Refusal> {
    let Some(workspace) = &model.workspace else { return Ok(()) };
    let transaction = plan(workspace, context, cause, edits)?;
    if !transaction.changes.is_empty() {
        carry_out(model, transaction, effects);
    }
    Ok(())
}

/// Which step is to be undone or done again.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    /// The last one that stands is undone.
    Undo,
    /// This one is undone, whatever came after it.
    UndoOne(u64),
    /// The last one that was undone is done again.
    Redo,
}

/// Undoes or redoes a step and says which.
pub fn step(model: &mut Model, which: Which, env: &Env<'_>, effects: &mut Vec<Effect>) {
    if model.sight.shown.is_some() {
        return model.said = Some(model.setup.texts.get("why-in-past").into_owned());
    }
    let context = context(model);
    let Some(workspace) = &model.workspace else { return };
    let planned = match which {
        Which::Redo => undo::redo(workspace, &context, env.journal),
        Which::Undo => undo::undo(workspace, &context, env.journal, None),
        Which::UndoOne(one) => undo::undo(workspace, &context, env.journal, Some(one)),
    };
    let transaction = match planned {
        Ok(transaction) => transaction,
        Err(refusal) => return model.said = Some(model.setup.texts.refusal(&refusal)),
    };
    let past = match transaction.cause {
        Cause::Undo(of) | Cause::Redo(of) => env.journal.transaction(of.sequence).ok(),
        _ => None,
    };
    // What is gone after the step has to be named before it, and the other way round.
    let named = |model: &Model| past.as_ref().zip(model.world()).map(|(past, w)| words(&w, past));
    let before = named(model);
    carry_out(model, transaction, effects);
    let after = named(model);
    let again = matches!(which, Which::Redo);
    let what = if again { after } else { before }.unwrap_or_default();
    let time = past.map(|past| model.setup.texts.time(past.moment)).unwrap_or_default();
    let arguments = [("what", what.into()), ("time", time.into())];
    let id = if again { "said-redone" } else { "said-undone" };
    model.said = Some(model.setup.texts.with(id, &arguments));
}

fn words(world: &World<'_>, past: &Transaction) -> String {
    world.deeds(&deeds(past, None))
}

/// Answers a request of another process.
pub fn answer(
    model: &mut Model,
    (id, request, asker): (u64, &Request, Asker),
    context: &Context,
    env: &mut Env<'_>,
    effects: &mut Vec<Effect>,
) {
    let Some(workspace) = &model.workspace else { return };
    let (journal, fresh) = (env.journal, &mut *env.fresh);
    let result =
        Service { workspace, context, journal, fresh, asker, because: None }.answer(request);
    let transaction = result.as_ref().ok().and_then(|outcome| outcome.transaction.clone());
    let after = transaction.as_ref().map(|transaction| transaction.sequence);
    if let Some(transaction) = transaction {
        carry_out(model, transaction, effects);
    }
    effects.push(Effect::Reply { id, result: Box::new(result), after });
}

/// Takes a note from the spool, once.
pub fn capture(
    model: &mut Model,
    id: &RecordId,
    text: &str,
    context: &Context,
    effects: &mut Vec<Effect>,
) {
    let Some(workspace) = &model.workspace else { return };
    let after = match take(workspace, context, id, text) {
        Ok(transaction) => transaction.map(|transaction| {
            carry_out(model, transaction, effects);
            model.saving.newest
        }),
        Err(refusal) => return model.notices.push(model.setup.texts.refusal(&refusal)),
    };
    effects.push(Effect::CaptureTaken { id: id.clone(), after });
}

/// The edits of a change that is worked out on all records.
pub fn whole(model: &Model, change: &Whole, env: &mut Env<'_>) -> Result<Vec<Edit>, Refusal> {
    let Some(workspace) = &model.workspace else { return Ok(Vec::new()) };
    Ok(match change {
        Whole::Unite(kept, other) => {
            let records = workspace.get(kept.as_str()).zip(workspace.get(other.as_str()));
            records.map(|(kept, other)| unite(workspace, kept, other)).unwrap_or_default()
        }
        Whole::Cut(cut) => cut.edits(workspace),
        Whole::Again { again, first } => said_again(workspace, again, first),
        Whole::PutBack(kinds) => catalogue::put_back(workspace, kinds),
        Whole::Deed(own, id, day) => {
            return own.edits(workspace, &context(model), id, *day, env.fresh);
        }
        Whole::Make(kind, records) => {
            let made = records.iter().map(|values| Edit::Create {
                id: (env.fresh)(),
                kind: *kind,
                values: values.clone(),
            });
            made.collect()
        }
        Whole::Tally(sitting) => {
            return tallied(workspace, &context(model), sitting, env.fresh).map(|(edits, _)| edits);
        }
        Whole::Heard(meeting, line) => {
            let Some(meeting) = workspace.get(meeting.as_str()) else { return Ok(Vec::new()) };
            let context = context(model);
            let all = counted(workspace, &context, line).map_err(Refusal::Line)?;
            edits(workspace, &context, meeting, &all, env.fresh)
        }
        Whole::Ballot { vote, spoiled, dots } => {
            handed_in(workspace, vote, *spoiled, dots, env.fresh)
        }
    })
}

/// The edits that make records private or, if all are, give back their former levels; and what to
/// say.
pub fn privacy(model: &Model, ids: &[RecordId], env: &Env<'_>) -> (Vec<Edit>, &'static str) {
    let Some(workspace) = &model.workspace else { return (Vec::new(), "said-opened") };
    let level = |id: &RecordId| {
        let record = workspace.get(id.as_str())?;
        let kind = Kind::by_code(record.kind)?;
        Some((kind.level, kind.level_of(record)))
    };
    let known = ids.iter().filter_map(|id| Some((id, level(id)?)));
    let known: Vec<(&RecordId, (Level, Level))> = known.collect();
    let set = |id: &RecordId, level: Level| {
        let value = Some(Value::Choice(level.code()));
        Edit::Set { id: id.clone(), code: LEVEL.code, value }
    };
    if known.iter().any(|(_, (_, own))| *own != Level::Private) {
        let edits = known.iter().map(|(id, _)| set(id, Level::Private));
        return (edits.collect(), "said-private");
    }
    let edits = known.iter().map(|(id, (usual, _))| {
        let before = level_before(workspace, env.journal, id).unwrap_or(*usual);
        set(id, if before == Level::Private { Level::Team } else { before })
    });
    (edits.collect(), "said-opened")
}

/// The level that a record had before its level was last changed.
fn level_before(workspace: &Workspace, journal: &dyn Journal, id: &RecordId) -> Option<Level> {
    let entries = workspace.ledger().entries().iter().rev();
    let mut own = entries.filter(|entry| entry.touched.contains(id));
    own.find_map(|entry| {
        let past = journal.transaction(entry.sequence).ok()?;
        let change =
            past.changes.iter().find(|change| change.id == *id && change.code == LEVEL.code)?;
        match change.before {
            Some(Value::Choice(code)) => Some(Some(Level::from_code(code))),
            _ => Some(None),
        }
    })?
}

/// Applies a transaction, hands it out to be kept, and lets panes look again.
fn carry_out(model: &mut Model, transaction: Transaction, effects: &mut Vec<Effect>) {
    let Some(workspace) = &mut model.workspace else { return };
    workspace.apply(&transaction);
    model.saving.newest = transaction.sequence;
    let mut kinds: Vec<KindCode> = transaction.changes.iter().map(|change| change.kind).collect();
    kinds.dedup();
    effects.push(Effect::Commit(Arc::new(transaction)));
    refresh(model, Some(&kinds));
}

/// Lets panes and overlays look again at records of these kinds; at everything if `None`.
pub fn refresh(model: &mut Model, kinds: Option<&[KindCode]>) {
    model.redact();
    model.with_desk(|desk, world| desk.refresh(world, kinds));
}
