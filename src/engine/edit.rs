//! Edits: what somebody wishes to change, before anybody looked whether it may be.

use std::collections::BTreeSet;

use crate::domain::{Choice, Field, FieldCode, Kind, KindCode, Language, Moment, RecordId, Value};

use super::Drawn;

/// One wish. A list of them is one step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A new record. The id comes from outside, because chance does.
    Create {
        /// A fresh or seeded id.
        id: RecordId,
        /// Its kind.
        kind: KindCode,
        /// Its first values.
        values: Vec<(FieldCode, Value)>,
    },
    /// Set or clear one slot.
    Set {
        /// The record.
        id: RecordId,
        /// The slot.
        code: FieldCode,
        /// The new value; `None` clears it.
        value: Option<Value>,
    },
    /// Put a record in the trash.
    Remove(RecordId),
    /// Take a record out of the trash.
    Restore(RecordId),
    /// Link two records.
    Link {
        /// Where the relation starts.
        from: RecordId,
        /// Its code.
        relation: FieldCode,
        /// Where it ends.
        to: RecordId,
    },
    /// Take a link away.
    Unlink {
        /// Where the relation starts.
        from: RecordId,
        /// Its code.
        relation: FieldCode,
        /// Where it ends.
        to: RecordId,
    },
    /// Why a record is changed by the other edits of the list.
    Because {
        /// The record.
        id: RecordId,
        /// The reason.
        reason: Box<str>,
    },
}

impl Edit {
    /// The record that it changes.
    pub const fn id(&self) -> &RecordId {
        match self {
            Self::Create { id, .. }
            | Self::Set { id, .. }
            | Self::Remove(id)
            | Self::Restore(id)
            | Self::Link { from: id, .. }
            | Self::Unlink { from: id, .. }
            | Self::Because { id, .. } => id,
        }
    }
}

/// The edits, each of their records changed for a reason.
pub fn because(mut edits: Vec<Edit>, reason: &str) -> Vec<Edit> {
    let ids: BTreeSet<RecordId> = edits.iter().map(|edit| edit.id().clone()).collect();
    edits.extend(ids.into_iter().map(|id| Edit::Because { id, reason: reason.into() }));
    edits
}

/// Who edits, when, where: everything planning needs that is not in the workspace.
#[derive(Clone, Debug)]
pub struct Context {
    /// The present moment.
    pub now: Moment,
    /// Who.
    pub author: Box<str>,
    /// The copy of the workspace.
    pub replica: u64,
    /// Chance for the name of one transaction.
    pub drawn: Drawn,
    /// The language in which text without a language is typed.
    pub language: Language,
    /// What people call things, as they may type it.
    pub words: Words,
}

/// Words that only `texts` knows.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Of catalogue rows: a seeded record is called by them until somebody rewords it.
    pub row: RowName,
    /// Of choices.
    pub choice: ChoiceName,
    /// Of fields.
    pub field: FieldName,
}

/// The words of a choice of a field in a language.
pub type ChoiceName = fn(&Kind, &Field, &Choice, Language) -> String;

/// The words of a field of a kind in a language.
pub type FieldName = fn(&Kind, &Field, Language) -> String;

/// The words of a catalogue row in a language, if there are any.
pub type RowName = fn(&str, Language) -> Option<String>;
