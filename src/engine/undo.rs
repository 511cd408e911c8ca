//! Undo and redo: new transactions that take earlier ones back or do them again. The journal is
//! never cut.

use crate::domain::FieldCode;
use crate::domain::Value;
use crate::domain::common::{AUTHOR, CHANGED};

use super::after::After;
use super::plan::{guarded, transaction};
use super::revisions::Reasons;
use super::{Cause, Change, Context, Journal, Refusal, Target, Transaction, Workspace};

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
    let (past, back) = taken_back(workspace, context, journal, sequence)?;
    let changes = marked(workspace, context, back);
    transaction(workspace, context, Cause::Undo(past), changes)
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
    fits(workspace, sequence, &past.changes)?;
    let after = After::changes(workspace, &past.changes);
    guarded(&after, context.now.day(), true, &Reasons::new())?;
    after.without_loop()?;
    let changes = marked(workspace, context, past.changes.clone());
    transaction(workspace, context, Cause::Redo(past.target()), changes)
}

/// A transaction, and the changes that take it back, if they fit the present.
fn taken_back(
    workspace: &Workspace,
    context: &Context,
    journal: &dyn Journal,
    sequence: u64,
) -> Result<(Target, Vec<Change>), Refusal> {
    if !workspace.ledger().stands(sequence) {
        return Err(Refusal::CannotUndo(sequence));
    }
    let past = journal.transaction(sequence).map_err(Refusal::Journal)?;
    let back: Vec<Change> = past.changes.iter().map(Change::inverted).collect();
    fits(workspace, sequence, &back)?;
    let after = After::changes(workspace, &back);
    guarded(&after, context.now.day(), true, &Reasons::new())?;
    after.without_loop()?;
    Ok((past.target(), back))
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

/// Lets marks that are newer than the past say who undid, and when.
fn marked(workspace: &Workspace, context: &Context, mut changes: Vec<Change>) -> Vec<Change> {
    for change in changes.iter_mut().filter(|change| is_mark(change.code)) {
        let present = present(workspace, change).cloned();
        if present != change.before {
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
