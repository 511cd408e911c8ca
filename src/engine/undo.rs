//! Undo and redo: new transactions that take earlier ones back or do them again. The journal is
//! never cut.

use crate::domain::FieldCode;
use crate::domain::Value;
use crate::domain::common::{AUTHOR, CHANGED};

use super::plan::transaction;
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
    let ledger = workspace.ledger();
    let last = ledger.next_undo();
    let sequence = match sequence {
        Some(named) if ledger.stands(named) => named,
        Some(named) => return Err(Refusal::CannotUndo(named)),
        None => last.ok_or(Refusal::NothingToUndo)?,
    };
    let past = journal.transaction(sequence).map_err(Refusal::Journal)?;
    let back: Vec<Change> = past.changes.iter().map(Change::inverted).collect();
    let changes = fitted(workspace, context, sequence, back)?;
    Ok(transaction(workspace, context, Cause::Undo(sequence), changes))
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
    let changes = fitted(workspace, context, sequence, past.changes.clone())?;
    Ok(transaction(workspace, context, Cause::Redo(sequence), changes))
}

/// Fits changes of the past to the present: each slot must still hold what the change starts from.
/// Only the marks of who changed the record last may differ: a later edit of another slot leaves
/// them newer, and then they say who undid, and when.
fn fitted(
    workspace: &Workspace,
    context: &Context,
    sequence: u64,
    changes: Vec<Change>,
) -> Result<Vec<Change>, Refusal> {
    let mut fitted = Vec::with_capacity(changes.len());
    for mut change in changes {
        let record = workspace.get(change.id.as_str());
        let present = record.and_then(|record| record.get(change.code)).cloned();
        if present != change.before {
            if !is_mark(change.code) {
                return Err(Refusal::TouchedLater { sequence, id: change.id });
            }
            change.before = present;
            change.after = Some(match change.code {
                CHANGED => Value::Moment(context.now),
                _ => Value::Text(context.author.clone()),
            });
        }
        fitted.push(change);
    }
    Ok(fitted)
}

fn is_mark(code: FieldCode) -> bool {
    code == CHANGED || code == AUTHOR
}
