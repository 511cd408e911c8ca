//! What a change fills in by itself.

use crate::domain::{Field, KindCode};

use super::Way;

/// When a change is of this way, an empty field that nobody fills with it gets a value.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    /// Whose records it fills in, if not those of the kind that declares it.
    pub on: Option<KindCode>,
    /// With which changes.
    pub way: Way,
    /// What is filled in.
    pub field: &'static Field,
    /// With what.
    pub with: With,
}

/// What a stamp fills in.
#[derive(Clone, Copy, Debug)]
pub enum With {
    /// The day of the change.
    Today,
    /// Whoever makes the change, where that is a person here; else the coordinator.
    Me,
    /// What stands at the end of a path: fields of this record, of the one that it links to, and so on.
    Value(&'static [&'static Field]),
    /// Nothing: the field is empty again.
    Nothing,
}

impl Stamp {
    const fn new(way: Way, field: &'static Field, with: With) -> Self {
        Self { on: None, way, field, with }
    }

    /// About records of another kind: what a system asks of what was there before stands with it.
    #[must_use]
    pub const fn on(self, kind: KindCode) -> Self {
        Self { on: Some(kind), ..self }
    }

    /// When a record gets one of these choices, or begins with it.
    pub const fn reaches(
        by: &'static Field,
        choices: &'static [u16],
        field: &'static Field,
        with: With,
    ) -> Self {
        Self::new(Way::Reaches(by, choices), field, with)
    }

    /// When a record that was there gets one of these choices.
    pub const fn becomes(
        by: &'static Field,
        choices: &'static [u16],
        field: &'static Field,
        with: With,
    ) -> Self {
        Self::new(Way::Becomes(by, choices), field, with)
    }

    /// When one of these fields gets another value, or its first one.
    pub const fn changes(
        fields: &'static [&'static Field],
        field: &'static Field,
        with: With,
    ) -> Self {
        Self::new(Way::Changes(fields), field, with)
    }
}
