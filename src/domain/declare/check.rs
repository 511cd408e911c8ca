//! What is missing, or should be looked at. Guards stop people, not data: what came in by a complete
//! import all the same shows here.

use super::Test;

/// Something to look at as long as the test holds of a record. Words: `check-<kind>-<key>`.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Its name among the checks of its kind.
    pub key: &'static str,
    /// How much it matters.
    pub grade: Grade,
    /// When it is due.
    pub test: Test,
}

/// How much a check matters, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Good to know.
    Note,
    /// Something is missing.
    Hole,
    /// Something is wrong or late.
    Warning,
}

impl Check {
    /// Something is missing while this holds.
    pub const fn hole(key: &'static str, test: Test) -> Self {
        Self { key, grade: Grade::Hole, test }
    }

    /// Something is wrong while this holds.
    pub const fn warning(key: &'static str, test: Test) -> Self {
        Self { key, grade: Grade::Warning, test }
    }
}

impl Grade {
    /// The key by which JSON names it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Hole => "hole",
            Self::Warning => "warning",
        }
    }
}
