//! Tests of a record, and the sets of records that they ask about.

use crate::domain::{Field, KindCode};

/// A question to a record, with the answers yes, no and unknown.
#[derive(Clone, Copy, Debug)]
pub enum Test {
    /// Never true: for what must not be done at all.
    Never,
    /// The field has one of these choices; an empty one has the choice that its field begins with.
    Is(&'static Field, &'static [u16]),
    /// The field holds something.
    Filled(&'static Field),
    /// The field is empty.
    Empty(&'static Field),
    /// A living record is in the set.
    Any(Set),
    /// The record that a link field pointed to before the change passes as it is after it; true
    /// without one, and of one that is in the trash.
    Left(&'static Field, &'static Self),
    /// Every one of them.
    All(&'static [Self]),
    /// At least one of them.
    Either(&'static [Self]),
    /// The opposite.
    Not(&'static Self),
}

/// The living records of a kind that point here by a link field.
#[derive(Clone, Copy, Debug)]
pub struct Set {
    /// The kind.
    pub kind: KindCode,
    /// The field.
    pub by: &'static Field,
    /// What each of them has to pass.
    pub only: Option<&'static Test>,
}

impl Set {
    /// The records of a kind that point here by a field.
    pub const fn pointing(kind: KindCode, by: &'static Field) -> Self {
        Self { kind, by, only: None }
    }

    /// Those of them that pass a test.
    #[must_use]
    pub const fn only(self, test: &'static Test) -> Self {
        Self { only: Some(test), ..self }
    }
}
