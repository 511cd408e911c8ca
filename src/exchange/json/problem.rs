//! What is wrong with a JSON document, and where.

use crate::engine::Refusal;

/// One problem. Syntax has a line and a column; anything else names the record and the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line and column, from 1, where they are known.
    pub place: Option<(usize, usize)>,
    /// The record, by id, or by its number in the document if the id cannot be read.
    pub record: Option<String>,
    /// The key within the record.
    pub key: Option<String>,
    /// What is wrong.
    pub what: What,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The text is no JSON.
    Syntax,
    /// It is JSON, but no complete export.
    NotAnExport,
    /// It was written by a newer version, in a format with this number.
    Newer(u64),
    /// There is no id, or it is none.
    BadId,
    /// Two records have this id.
    Twice,
    /// The engine knows the rule that is broken.
    Refused(Box<Refusal>),
    /// The value is not of the shape that the key asks for.
    BadShape,
}

impl Problem {
    /// A problem of the document as a whole.
    pub(super) const fn of_document(what: What) -> Self {
        Self { place: None, record: None, key: None, what }
    }
}
