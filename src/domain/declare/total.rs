//! Figures of all records of a kind together.

use crate::domain::field::{Field, FieldType};

use super::{Amount, Set};

/// A number about all records of a kind. Words: `<kind>-<key>` or `field-<key>`.
#[derive(Clone, Copy, Debug)]
pub struct Total {
    /// Key, type and level, as a field has them; it has no slot.
    pub field: Field,
    /// What it says.
    pub says: Says,
    /// The field whose choices part it.
    pub per: Option<&'static Field>,
}

/// What a number about all records of a kind says.
#[derive(Clone, Copy, Debug)]
pub enum Says {
    /// How many there are.
    Count,
    /// The sum of an amount of each.
    Sum(&'static Amount),
    /// How many records the first set has, of so many in the second; both are of whole kinds.
    Part(Set, Set),
    /// An amount that is made of sets of whole kinds, whoever is asked.
    Whole(&'static Amount),
}

impl Total {
    /// How many records there are.
    pub const fn count(key: &'static str) -> Self {
        Self { field: Field::new(0, key, FieldType::COUNT), says: Says::Count, per: None }
    }

    /// The sum of an amount of each.
    pub const fn sum(key: &'static str, ty: FieldType, amount: &'static Amount) -> Self {
        Self { field: Field::new(0, key, ty), says: Says::Sum(amount), per: None }
    }

    /// How many of how many.
    pub const fn part(key: &'static str, part: Set, all: Set) -> Self {
        let field = Field::new(0, key, FieldType::COUNT);
        Self { field, says: Says::Part(part, all), per: None }
    }

    /// An amount that is made of sets of whole kinds.
    pub const fn whole(key: &'static str, ty: FieldType, amount: &'static Amount) -> Self {
        Self { field: Field::new(0, key, ty), says: Says::Whole(amount), per: None }
    }

    /// For each choice of a field too.
    #[must_use]
    pub const fn per(self, field: &'static Field) -> Self {
        Self { per: Some(field), ..self }
    }
}
