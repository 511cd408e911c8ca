//! Taking a note that came from outside the screens, exactly once: its id is also the mark by which
//! a second arrival is known.

use crate::domain::kinds::NOTE;
use crate::domain::kinds::notes::note;
use crate::domain::{RecordId, Value};

use super::{Cause, Context, Edit, Refusal, Transaction, Workspace, plan};

/// A new note, which waits in the inbox.
pub fn note(id: RecordId, text: &str) -> Edit {
    Edit::Create { id, kind: NOTE, values: vec![(note::TEXT.code, Value::Text(text.into()))] }
}

/// Plans to take a note; `None` if it was taken before.
///
/// # Errors
/// It has no text, or is too long.
pub fn capture(
    workspace: &Workspace,
    context: &Context,
    id: &RecordId,
    text: &str,
) -> Result<Option<Transaction>, Refusal> {
    if workspace.ledger().has_capture(id) {
        return Ok(None);
    }
    let edits = [note(id.clone(), text)];
    plan(workspace, context, Cause::Capture(id.clone()), &edits).map(Some)
}
