//! A change as a value: before and after images of slots, who, when, why. The journal is a list of
//! these, and history, undo, repair and merging all read it.

use crate::domain::{FieldCode, KindCode, Moment, RecordId, Value};

/// One user action, already decided: applying it cannot fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transaction {
    /// Its number in this workspace, from 1 on without gaps.
    pub sequence: u64,
    /// The copy of the workspace in which it was made: a random number per `init` or `restore`.
    pub replica: u64,
    /// Its number in that replica. Equal to `sequence` until copies are merged.
    pub number: u64,
    /// The highest number seen of every other replica, sorted by replica.
    pub seen: Vec<(u64, u64)>,
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
    /// The transaction with this sequence was undone.
    Undo(u64),
    /// The transaction with this sequence, undone before, was done again.
    Redo(u64),
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
    /// How many bytes it takes when it is kept, at most.
    pub fn weight(&self) -> usize {
        let record: usize = self.touched().map(|id| id.as_str().len() + 16).sum();
        let values = self.changes.iter().flat_map(|change| [&change.before, &change.after]);
        let values: usize = values.flatten().map(weight).sum();
        let bare = 1024 + self.author.len() + record + values + self.changes.len() * 8;
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

/// How many bytes a value takes when it is kept, at most.
fn weight(value: &Value) -> usize {
    const NUMBER: usize = 10;
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
        Value::Moment(_) => 2 * NUMBER,
        Value::Integer(_)
        | Value::Decimal(_)
        | Value::Flag(_)
        | Value::Choice(_)
        | Value::Date(_) => NUMBER,
    }
}
