//! What is refused.

use crate::domain::{Field, KindCode};

use super::{Figure, Test};

/// When a change is of this way, the test must hold for the record as it will be; else the change is
/// refused. Words: `guard-<kind>-<key>`.
#[derive(Clone, Copy, Debug)]
pub struct Guard {
    /// Its name among the guards of the kind that declares it.
    pub key: &'static str,
    /// Whose records it guards, if not those of the kind that declares it.
    pub on: Option<KindCode>,
    /// For which changes it is asked.
    pub way: Way,
    /// Of which records it is asked only.
    pub when: Option<Test>,
    /// What must hold.
    pub needs: Test,
    /// Whether undo and redo ask it too.
    pub hold: Hold,
    /// What its words name: `{ $key }`. What is missing is `{ $lacks }`.
    pub tells: &'static [&'static Figure],
    /// Whether a reason that is given with the change meets it; undo and redo of a change that had one need
    /// no other.
    pub asks: bool,
    /// The field in which what it needs is filled in, where that is another one than the field that changes.
    pub mended_in: Option<&'static Field>,
}

/// How a record changes.
#[derive(Clone, Copy, Debug)]
pub enum Way {
    /// A record that was there gets one of these choices.
    Becomes(&'static Field, &'static [u16]),
    /// A record gets one of these choices from none of them, or begins with it. Whoever goes past a choice has
    /// what it needs, so those after it stand here too.
    Reaches(&'static Field, &'static [u16]),
    /// The choice of a record that was there goes back in the field's list.
    Back(&'static Field),
    /// The choice of a record that was there passes over one in the field's list.
    Leaps(&'static Field),
    /// One of the fields gets another value, or its first one.
    Changes(&'static [&'static Field]),
    /// The record goes to the trash or is taken back, or its link leads elsewhere from now on.
    Leaves(&'static Field),
    /// No change: as long as this holds of a record that is touched.
    While(Test),
}

/// Whether a guard is for steps of people only, or for what may never be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// A step of a person. Undo and redo go where somebody has been already.
    Step,
    /// Sealed: undo and redo must not get around it either.
    Sealed,
}

impl Way {
    /// The field that such a change is about, of several the first.
    pub const fn field(&self) -> Option<&'static Field> {
        match self {
            Self::Becomes(field, _) | Self::Reaches(field, _) => Some(field),
            Self::Back(field) | Self::Leaps(field) | Self::Leaves(field) => Some(field),
            Self::Changes(fields) => fields.first().copied(),
            Self::While(_) => None,
        }
    }
}

impl Guard {
    /// A guard of steps.
    pub const fn new(key: &'static str, way: Way, needs: Test) -> Self {
        let (on, when, tells, mended_in) = (None, None, &[], None);
        Self { key, on, way, when, needs, hold: Hold::Step, tells, asks: false, mended_in }
    }

    /// The second of two fields, two days or two numbers, never comes before the first. It has the words of
    /// all such guards, and is called by the second.
    pub const fn in_order(first: &'static Field, second: &'static Field) -> Self {
        let way = Way::While(Test::Filled(second));
        Self::new(second.key, way, Test::InOrder(first, second))
    }

    /// About records of another kind: what a system asks of what was there before stands with it.
    #[must_use]
    pub const fn on(self, kind: KindCode) -> Self {
        Self { on: Some(kind), ..self }
    }

    /// Only of records that pass a test.
    #[must_use]
    pub const fn when(self, test: Test) -> Self {
        Self { when: Some(test), ..self }
    }

    /// Its words name these.
    #[must_use]
    pub const fn tells(self, tells: &'static [&'static Figure]) -> Self {
        Self { tells, ..self }
    }

    /// A reason that is given with the change meets it too.
    #[must_use]
    pub const fn asks(self) -> Self {
        Self { asks: true, ..self }
    }

    /// What it needs is filled in there: who is refused is led to it.
    #[must_use]
    pub const fn mended_in(self, field: &'static Field) -> Self {
        Self { mended_in: Some(field), ..self }
    }

    /// Also for undo and redo.
    #[must_use]
    pub const fn sealed(self) -> Self {
        Self { hold: Hold::Sealed, ..self }
    }

    /// Whether it has a sentence of its own: a field that is missing is told like any other.
    pub const fn needs_words(&self) -> bool {
        !matches!(self.needs, Test::Filled(_) | Test::InOrder(..))
    }

    /// The field that it is about, if it is about one.
    pub const fn field(&self) -> Option<&'static Field> {
        match self.needs {
            Test::InOrder(_, second) => Some(second),
            _ => self.way.field(),
        }
    }

    /// Whether what breaks it shows as a check.
    pub const fn is_check(&self) -> bool {
        matches!(self.way, Way::While(_))
    }

    /// Whether undo and redo ask it.
    pub const fn holds_always(&self) -> bool {
        matches!((self.hold, self.way), (Hold::Sealed, _) | (_, Way::While(_)))
    }
}
