//! What may not leave, and to whom.

use crate::domain::Level;

use super::Test;

/// A guard of the ways out: as long as the test does not hold of a record, nothing that tells of it is
/// written for these readers. Words: `release-<kind>-<key>`, with `{ $title }`.
#[derive(Clone, Copy, Debug)]
pub struct Release {
    /// Its name among the releases of its kind.
    pub key: &'static str,
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
        Self { key, to, when: None, needs }
    }

    /// Only of records that pass a test.
    #[must_use]
    pub const fn when(self, test: Test) -> Self {
        Self { when: Some(test), ..self }
    }
}
