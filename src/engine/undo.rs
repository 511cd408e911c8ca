//! Undo and redo: new transactions that take earlier ones back or do them again. The journal is
//! never cut.

use crate::domain::common::{AUTHOR, CHANGED, CREATED};
use crate::domain::kinds::REVISION;
use crate::domain::kinds::reasons::revision;
use crate::domain::{FieldCode, Filled, Kind, KindCode, Record, RecordId, Value};

use super::after::After;
use super::plan::{guarded, transaction};
use super::revisions::Reasons;
use super::{Cause, Change, Context, Journal, Refusal, Transaction, Workspace};

/// Plans to take back the last standing transaction, or the named one if nothing later touched its
/// slots.
///
/// # Errors
/// Nothing stands, the named one does not, a slot was touched since, or the journal is unreadable.
pub fn undo(
    workspace: &Workspace,
    context: &Context,
    journal: &dyn Journal,
    sequence: Option<u64>,
) -> Result<Transaction, Refusal> {
    let last = workspace.ledger().next_undo();
    let sequence = sequence.or(last).ok_or(Refusal::NothingToUndo)?;
    if !workspace.ledger().stands(sequence) {
        return Err(Refusal::CannotUndo(sequence));
    }
    let past = journal.transaction(sequence).map_err(Refusal::Journal)?;
    let back = past.changes.iter().map(Change::inverted).collect();
    let changes = allowed(workspace, context, sequence, back)?;
    transaction(workspace, context, Cause::Undo(past.target()), changes)
}

/// Plans to do the last undone transaction again.
///
/// # Errors
/// Nothing was undone since the last edit, a slot was touched since, or the journal is unreadable.
pub fn redo(
    workspace: &Workspace,
    context: &Context,
    journal: &dyn Journal,
) -> Result<Transaction, Refusal> {
    let sequence = workspace.ledger().next_redo().ok_or(Refusal::NothingToRedo)?;
    let past = journal.transaction(sequence).map_err(Refusal::Journal)?;
    let changes = allowed(workspace, context, sequence, past.changes.clone())?;
    transaction(workspace, context, Cause::Redo(past.target()), changes)
}

/// The changes of the past as they are made now, if nothing of today is against them.
fn allowed(
    workspace: &Workspace,
    context: &Context,
    sequence: u64,
    changes: Vec<Change>,
) -> Result<Vec<Change>, Refusal> {
    let mut changes = lasting(workspace, changes);
    changes.iter_mut().for_each(|change| onto_the_present(workspace, change));
    fits(workspace, sequence, &changes)?;
    let after = After::changes(workspace, &changes);
    guarded(&after, context.now.day(), true, &reasons_that_move(&after))?;
    after.without_loop()?;
    leads_somewhere(&after, sequence, &changes)?;
    Ok(marked(&after, context, changes))
}

/// A change of a series is about its days only: what was read on others since then stays.
fn onto_the_present(workspace: &Workspace, change: &mut Change) {
    if let (Some(Value::Series(before)), Some(Value::Series(after)), Some(Value::Series(now))) =
        (&change.before, &change.after, present(workspace, change))
        && let Some(then) = now.moved(before, after)
    {
        change.before = Some(Value::Series(now.clone()));
        change.after = Some(Value::Series(Box::new(then)));
    }
}

/// The changes without those of what was filled in for good: that stays as long as its record, and goes with it.
fn lasting(workspace: &Workspace, mut changes: Vec<Change>) -> Vec<Change> {
    let lasts = |kind: KindCode, code: FieldCode| {
        let field = Kind::by_code(kind).and_then(|kind| kind.field_of(code));
        field.is_some_and(|field| field.filled == Filled::ForGood)
    };
    let stays = |own: &Change| lasts(own.kind, own.code) && present(workspace, own).is_some();
    changes.retain(|change| !stays(change));
    let unmade = changes.iter().filter(|own| own.code == CREATED.code && own.after.is_none());
    let gone = unmade.filter_map(|own| workspace.get(own.id.as_str()));
    let with_it = gone.flat_map(|record| {
        let lasting = record.slots().iter().filter(|(code, _)| lasts(record.kind, *code));
        let (id, kind) = (&record.id, record.kind);
        lasting.map(move |(code, value)| Change {
            id: id.clone(),
            kind,
            code: *code,
            before: Some(value.clone()),
            after: None,
        })
    });
    let with_it: Vec<Change> = with_it.collect();
    changes.extend(with_it);
    changes
}

/// The reasons that come or go with these changes: what was changed for a reason goes back without another.
fn reasons_that_move(after: &After<'_>) -> Reasons {
    let moves = |id: &RecordId| after.former(id) != after.records.get(id);
    let revisions = after.records.values().filter(|own| own.kind == REVISION && moves(&own.id));
    let told = revisions.filter_map(|own| {
        let either = after.former(&own.id).into_iter().chain([own]);
        let said = |own: &Record| own.link(revision::ABOUT.code).cloned();
        either.filter_map(said).next().map(|about| (about, Box::default()))
    });
    told.collect()
}

/// Whether changes of the past fit the present: each slot must still hold what the change starts
/// from. Only the marks of who changed the record last may differ: a later edit of another slot
/// leaves them newer.
fn fits(workspace: &Workspace, sequence: u64, changes: &[Change]) -> Result<(), Refusal> {
    let touched = changes.iter().find(|change| {
        !is_mark(change.code) && present(workspace, change) != change.before.as_ref()
    });
    match touched {
        Some(change) => Err(Refusal::TouchedLater { sequence, id: change.id.clone() }),
        None => Ok(()),
    }
}

/// Whether a record whose making is taken back is gone, and no link leads to nothing: neither an older
/// one to what is gone, nor one of the changes.
fn leads_somewhere(after: &After<'_>, sequence: u64, changes: &[Change]) -> Result<(), Refusal> {
    let there = |id: &RecordId| after.find(id).is_some_and(|record| !is_gone(record));
    let touched = |id: &RecordId| Err(Refusal::TouchedLater { sequence, id: id.clone() });
    for change in changes {
        let unmade = change.code == CREATED.code && change.after.is_none();
        if unmade && there(&change.id) {
            return touched(&change.id);
        }
        if let Some(to) = change.after.iter().flat_map(Value::ends).find(|to| !there(to)) {
            return touched(to);
        }
    }
    let gone = after.records.values().filter(|record| is_gone(record));
    let pointing = gone.flat_map(|record| after.pointing_any(&record.id)).next();
    pointing.map_or(Ok(()), |record| Err(Refusal::PointedTo(Box::new(record.clone()))))
}

/// Whether nothing is left of a record but who changed it last.
fn is_gone(record: &Record) -> bool {
    record.slots().iter().all(|(code, _)| is_mark(*code))
}

/// Lets marks that are newer than the past say who undid, and when. Of a record that is gone nothing
/// stays.
fn marked(after: &After<'_>, context: &Context, mut changes: Vec<Change>) -> Vec<Change> {
    for change in changes.iter_mut().filter(|change| is_mark(change.code)) {
        let present = present(after.before, change).cloned();
        if after.records.get(&change.id).is_some_and(is_gone) {
            (change.before, change.after) = (present, None);
        } else if present != change.before {
            change.before = present;
            change.after = Some(match change.code {
                code if code == CHANGED.code => Value::Moment(context.now),
                _ => Value::Text(context.author.clone()),
            });
        }
    }
    changes
}

fn present<'a>(workspace: &'a Workspace, change: &Change) -> Option<&'a Value> {
    workspace.get(change.id.as_str()).and_then(|record| record.get(change.code))
}

fn is_mark(code: FieldCode) -> bool {
    code == CHANGED.code || code == AUTHOR.code
}
