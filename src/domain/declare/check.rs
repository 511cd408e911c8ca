//! What is missing, or should be looked at. Guards stop people, not data: what came in by a complete
//! import all the same shows here.

use crate::domain::{Field, KindCode};

use super::{By, Figure, Table, Test};

/// Something to look at as long as it holds of a record. Words: `check-<kind>-<key>`.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Its name among the checks of the kind that declares it.
    pub key: &'static str,
    /// How much it matters.
    pub grade: Grade,
    /// Whose records it is about, if not those of the kind that declares it.
    pub on: Option<KindCode>,
    /// When it is due.
    pub by: By,
    /// With this it is not; what is missing of it is named, `{ $lacks }`.
    pub unless: Option<Test>,
    /// Whether it is asked once, not of each record: its test asks about all records of kinds.
    pub once: bool,
    /// Whether it waits on Home too.
    pub home: bool,
    /// What its words name: `{ $key }`.
    pub tells: &'static [&'static Figure],
    /// What stands at the end of its line, such as for whom it waits.
    pub aside: Option<&'static Field>,
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
    const fn new(key: &'static str, grade: Grade, by: By) -> Self {
        Self {
            key,
            grade,
            on: None,
            by,
            unless: None,
            once: false,
            home: false,
            tells: &[],
            aside: None,
        }
    }

    /// Good to know while this holds.
    pub const fn note(key: &'static str, test: Test) -> Self {
        Self::new(key, Grade::Note, By::Test(test))
    }

    /// Something is missing while this holds.
    pub const fn hole(key: &'static str, test: Test) -> Self {
        Self::new(key, Grade::Hole, By::Test(test))
    }

    /// Something is wrong while this holds.
    pub const fn warning(key: &'static str, test: Test) -> Self {
        Self::new(key, Grade::Warning, By::Test(test))
    }

    /// Something is missing in a row of a table, and named: `{ $lacks }`.
    pub const fn cells(key: &'static str, table: &'static Table) -> Self {
        Self::new(key, Grade::Hole, By::Cells(table))
    }

    /// Found by code instead.
    pub const fn code(key: &'static str, grade: Grade, code: super::Computed) -> Self {
        Self::new(key, grade, By::Code(code))
    }

    /// About records of another kind: what a system looks for in what was there before stands with it.
    #[must_use]
    pub const fn on(self, kind: KindCode) -> Self {
        Self { on: Some(kind), ..self }
    }

    /// Not with this; what is missing of it is named.
    #[must_use]
    pub const fn unless(self, test: Test) -> Self {
        Self { unless: Some(test), ..self }
    }

    /// Asked once, not of each record.
    #[must_use]
    pub const fn once(self) -> Self {
        Self { once: true, ..self }
    }

    /// It waits on Home too.
    #[must_use]
    pub const fn home(self) -> Self {
        Self { home: true, ..self }
    }

    /// Its words name these.
    #[must_use]
    pub const fn tells(self, tells: &'static [&'static Figure]) -> Self {
        Self { tells, ..self }
    }

    /// This field stands at the end of its line.
    #[must_use]
    pub const fn aside(self, field: &'static Field) -> Self {
        Self { aside: Some(field), ..self }
    }

    /// The field that has to be filled so that it is no longer due, if it is about one.
    pub const fn asks(&self) -> Option<&'static Field> {
        match self.by {
            By::Test(Test::Empty(field)) => Some(field),
            _ => None,
        }
    }
}

impl Grade {
    /// The place among what waits: what is wrong or late, then what goes on, then what is missing.
    pub const fn urgency(self) -> u8 {
        match self {
            Self::Warning => 0,
            Self::Note => 1,
            Self::Hole => 2,
        }
    }

    /// The key by which JSON names it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Hole => "hole",
            Self::Warning => "warning",
        }
    }
}
