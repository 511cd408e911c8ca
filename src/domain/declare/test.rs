//! Tests of a record, and the sets of records that they ask about.

use crate::domain::{FieldCode, KindCode};

/// A question to a record, with the answers yes, no and unknown.
#[derive(Clone, Copy, Debug)]
pub enum Test {
    /// Never true: for what must not be done at all.
    Never,
    /// The field has one of these choices; an empty one has the choice that its field begins with.
    Is(FieldCode, &'static [u16]),
    /// The field holds something.
    Filled(FieldCode),
    /// The field is empty.
    Empty(FieldCode),
    /// A living record is in the set.
    Any(Set),
    /// The record that a link field points to passes; unknown without one.
    Linked(FieldCode, &'static Self),
    /// The record that a link field pointed to before the change passes as it is after it; true
    /// without one, and of one that is in the trash.
    Left(FieldCode, &'static Self),
    /// Every one of them.
    All(&'static [Self]),
    /// At least one of them.
    Either(&'static [Self]),
    /// The opposite.
    Not(&'static Self),
}

/// Some living records, seen from one.
#[derive(Clone, Copy, Debug)]
pub struct Set {
    /// Which.
    pub from: Source,
    /// What each of them has to pass.
    pub only: Option<&'static Test>,
}

/// Where the records of a set come from.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// All of a kind.
    Kind(KindCode),
    /// Those of a kind that point here by a link field.
    Pointing(KindCode, FieldCode),
}

impl Set {
    /// All records of a kind.
    pub const fn of(kind: KindCode) -> Self {
        Self { from: Source::Kind(kind), only: None }
    }

    /// The records of a kind that point here by a link field.
    pub const fn pointing(kind: KindCode, by: FieldCode) -> Self {
        Self { from: Source::Pointing(kind, by), only: None }
    }

    /// Those of them that pass a test.
    #[must_use]
    pub const fn only(self, test: &'static Test) -> Self {
        Self { only: Some(test), ..self }
    }
}
