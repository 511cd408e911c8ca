//! What may not leave, and to whom.

use crate::domain::{KindCode, Level};

use super::Test;

/// A guard of the ways out: as long as the test does not hold of a record, nothing that tells of it is
/// written for these readers. Words: `release-<kind>-<key>`, with `{ $title }`.
#[derive(Clone, Copy, Debug)]
pub struct Release {
    /// Its name among the releases of its kind.
    pub key: &'static str,
    /// Whose records it is about, if not those of the kind that declares it.
    pub on: Option<KindCode>,
    /// For these readers, and for all who are farther out.
    pub to: Level,
    /// Which records it is about; all if `None`.
    pub when: Option<Test>,
    /// What must hold.
    pub needs: Test,
}

impl Release {
    /// A guard of all records of the kind.
    pub const fn new(key: &'static str, to: Level, needs: Test) -> Self {
        Self { key, on: None, to, when: None, needs }
    }

    /// About records of another kind: what belongs to what is held back is held back with it.
    #[must_use]
    pub const fn on(self, kind: KindCode) -> Self {
        Self { on: Some(kind), ..self }
    }

    /// Only of records that pass a test.
    #[must_use]
    pub const fn when(self, test: Test) -> Self {
        Self { when: Some(test), ..self }
    }
}
