//! What can be done with a record in one step: make another one from it, lay a template for it, move the
//! days of what belongs to it.

use crate::domain::field::{Field, KindCode};

use super::{Figure, Row, Set, Test};

/// A deed. One that makes a record is called as the kind of that; any other has words:
/// `deed-<kind>-<key>`.
#[derive(Clone, Copy, Debug)]
pub struct Deed {
    /// Its name among the deeds of the kind that declares it.
    pub key: &'static str,
    /// With whose records it is done.
    pub on: On,
    /// With which of them only.
    pub when: Option<Test>,
    /// What is done.
    pub does: Does,
    /// The choice that the record has from then on.
    pub then: Option<(&'static Field, u16)>,
}

/// With whose records a deed is done.
#[derive(Clone, Copy, Debug)]
pub enum On {
    /// Those of the kind that declares it.
    Own,
    /// Those of another kind: what a system does with what was there before stands with it.
    Kind(KindCode),
    /// Those of all kinds but these.
    AllBut(&'static [KindCode]),
}

/// What is done.
#[derive(Clone, Copy, Debug)]
pub enum Does {
    /// A record is made.
    Make(Making),
    /// It becomes a record of whatever kind somebody picks, which has it as its source.
    Become,
    /// The rows of a template are laid, each pointing here by a field; their days count from a day.
    Lay(KindCode, &'static [Row], &'static Field),
    /// A record is made for each day on which what the second field says comes again, until the planned school
    /// year ends and where there is none yet; the first field holds its day.
    Repeat(Making, &'static Field, &'static Field),
    /// The days in a field of a set are moved so that the first is on a day; the rest keep their
    /// distance.
    Shift(Set, &'static Field),
    /// What came of a meeting is for everybody from then on; which records those are, code finds out.
    Publish,
    /// A fishbone becomes a driver diagram: each category a primary driver, each cause a secondary one.
    Turn,
}

/// How a record is made from another one.
#[derive(Clone, Copy, Debug)]
pub struct Making {
    /// What it is.
    pub kind: KindCode,
    /// What its fields begin with.
    pub carries: &'static [(&'static Field, Carry)],
    /// Whether what the other one is called, or says, is taken over.
    pub words: bool,
    /// Whether the other one is its source, which joins them where no field does.
    pub sourced: bool,
}

/// What a field of a record to come begins with.
#[derive(Clone, Copy, Debug)]
pub enum Carry {
    /// The record that it is made from.
    Origin,
    /// What that holds in a field.
    Field(&'static Field),
    /// What is computed of that.
    Figure(&'static Figure),
    /// A choice.
    Choice(u16),
    /// Today.
    Today,
}

impl Deed {
    /// Makes a record with what its fields begin with.
    pub const fn make(
        key: &'static str,
        kind: KindCode,
        carries: &'static [(&'static Field, Carry)],
    ) -> Self {
        Self::new(key, Does::Make(Making { kind, carries, words: false, sourced: false }))
    }

    /// Makes a record that begins with the words of the other.
    pub const fn reword(
        key: &'static str,
        kind: KindCode,
        carries: &'static [(&'static Field, Carry)],
    ) -> Self {
        Self::new(key, Does::Make(Making { kind, carries, words: true, sourced: false }))
    }

    /// Becomes a record of any other kind.
    pub const fn becomes() -> Self {
        Self::new("", Does::Become)
    }

    /// Lays a template.
    pub const fn lay(
        key: &'static str,
        kind: KindCode,
        rows: &'static [Row],
        by: &'static Field,
    ) -> Self {
        Self::new(key, Does::Lay(kind, rows, by))
    }

    /// Makes records that begin with the words of the other, on the days on which it comes again.
    pub const fn repeat(
        key: &'static str,
        kind: KindCode,
        carries: &'static [(&'static Field, Carry)],
        day: &'static Field,
        rhythm: &'static Field,
    ) -> Self {
        let making = Making { kind, carries, words: true, sourced: false };
        Self::new(key, Does::Repeat(making, day, rhythm))
    }

    /// Moves days.
    pub const fn shift(key: &'static str, set: Set, field: &'static Field) -> Self {
        Self::new(key, Does::Shift(set, field))
    }

    /// Gives what came of a meeting to everybody.
    pub const fn publish(key: &'static str) -> Self {
        Self::new(key, Does::Publish)
    }

    /// Turns a fishbone into a driver diagram.
    pub const fn turn(key: &'static str) -> Self {
        Self::new(key, Does::Turn)
    }

    const fn new(key: &'static str, does: Does) -> Self {
        Self { key, on: On::Own, when: None, does, then: None }
    }

    /// With records of another kind.
    #[must_use]
    pub const fn on(self, kind: KindCode) -> Self {
        Self { on: On::Kind(kind), ..self }
    }

    /// With records of every kind but these.
    #[must_use]
    pub const fn on_all_but(self, kinds: &'static [KindCode]) -> Self {
        Self { on: On::AllBut(kinds), ..self }
    }

    /// Only with records that pass a test.
    #[must_use]
    pub const fn when(self, test: Test) -> Self {
        Self { when: Some(test), ..self }
    }

    /// The record has this choice from then on.
    #[must_use]
    pub const fn then(self, field: &'static Field, choice: u16) -> Self {
        Self { then: Some((field, choice)), ..self }
    }
}
