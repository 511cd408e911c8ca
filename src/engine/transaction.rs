//! A change as a value: before and after images of slots, who, when, why. The journal is a list of
//! these, and history, undo, repair and merging all read it.

use crate::domain::{FieldCode, KindCode, Moment, RecordId, Value};

use super::{Name, Target};

/// One user action, already decided: applying it cannot fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transaction {
    /// Its number in this journal, from 1 on without gaps. It orders this journal and is what people
    /// call it by; nobody else knows it.
    pub sequence: u64,
    /// What it is called in every copy of the workspace.
    pub name: Name,
    /// The newest that was here of every other replica when it was made, sorted by replica. Of a
    /// transaction from before there were marks it is empty: everything before it in the same
    /// journal was.
    pub seen: Vec<Name>,
    /// Who did it, as a name or a person's id.
    pub author: Box<str>,
    /// When.
    pub moment: Moment,
    /// Why.
    pub cause: Cause,
    /// What changed, sorted by record and slot.
    pub changes: Vec<Change>,
}

/// Why a transaction was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Somebody edited something.
    Edit,
    /// This transaction was undone.
    Undo(Target),
    /// This transaction, undone before, was done again.
    Redo(Target),
    /// The workspace was made with its first records; not to be undone.
    Founding,
    /// Rows came from a file.
    Import,
    /// A note came from the spool: its id, so that it is never taken twice.
    Capture(RecordId),
    /// The store found these records in the index though no journal had them.
    Recovery,
}

/// One slot of one record before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: KindCode,
    /// The slot.
    pub code: FieldCode,
    /// The value before; `None` if the slot was empty.
    pub before: Option<Value>,
    /// The value after; `None` if the slot is now empty.
    pub after: Option<Value>,
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn inverted(&self) -> Self {
        Self { before: self.after.clone(), after: self.before.clone(), ..self.clone() }
    }
}

/// The largest step, as `Transaction::weight` counts. A larger one is refused before it is made: what
/// is acknowledged has to be read again, whole, on a small machine.
pub const LARGEST_STEP: usize = 512 << 20;

impl Transaction {
    /// How an undo or redo of it says what it is about.
    pub const fn target(&self) -> Target {
        Target { replica: self.name.replica, number: self.name.number, sequence: self.sequence }
    }

    /// How many bytes it takes when it is kept, at most.
    pub fn weight(&self) -> usize {
        let record: usize = self.touched().map(|id| id.as_str().len() + 16).sum();
        let values = self.changes.iter().flat_map(|change| [&change.before, &change.after]);
        let values: usize = values.flatten().map(weight).sum();
        let bare = 1024
            + self.author.len()
            + self.seen.len() * 3 * NUMBER
            + record
            + values
            + self.changes.len() * 8;
        // What holds the pieces together.
        bare + bare / 1024
    }

    /// The ids of the records it touches, each once.
    pub fn touched(&self) -> impl Iterator<Item = &RecordId> {
        let mut last = None;
        self.changes.iter().map(|change| &change.id).filter(move |id| {
            let new = last != Some(*id);
            last = Some(*id);
            new
        })
    }
}

/// A number takes so many bytes when it is kept, at most.
const NUMBER: usize = 10;

/// How many bytes a value takes when it is kept, at most.
fn weight(value: &Value) -> usize {
    match value {
        Value::Text(text) => NUMBER + text.len(),
        Value::Text2(text) => {
            let texts = [&text.en, &text.es].into_iter().flatten();
            NUMBER + texts.map(|text| NUMBER + text.len()).sum::<usize>()
        }
        Value::Link(to) => NUMBER + to.as_str().len(),
        Value::Links(links) => {
            NUMBER + links.keys().map(|to| NUMBER + to.as_str().len()).sum::<usize>()
        }
        Value::Choices(codes) => NUMBER + codes.len() * NUMBER,
        Value::Series(series) => {
            let notes = series.notes().values().map(|note| 2 * NUMBER + note.len());
            2 * NUMBER + series.points().len() * 2 * NUMBER + notes.sum::<usize>()
        }
        Value::Moment(_) => 2 * NUMBER,
        Value::Integer(_)
        | Value::Decimal(_)
        | Value::Flag(_)
        | Value::Choice(_)
        | Value::Date(_) => NUMBER,
    }
}
