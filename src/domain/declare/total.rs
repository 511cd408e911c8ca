//! Figures of all records of a kind together.

use crate::domain::field::{Field, FieldType};

use super::Amount;

/// A number about all records of a kind. Words: `<kind>-<key>` or `field-<key>`.
#[derive(Clone, Copy, Debug)]
pub struct Total {
    /// Key, type and level, as a field has them; it has no slot.
    pub field: Field,
    /// What is added up; without it they are counted.
    pub sum: Option<&'static Amount>,
    /// The field whose choices part it.
    pub per: Option<&'static Field>,
}

impl Total {
    /// How many records there are.
    pub const fn count(key: &'static str) -> Self {
        Self { field: Field::new(0, key, FieldType::COUNT), sum: None, per: None }
    }

    /// The sum of an amount of each.
    pub const fn sum(key: &'static str, ty: FieldType, amount: &'static Amount) -> Self {
        Self { field: Field::new(0, key, ty), sum: Some(amount), per: None }
    }

    /// For each choice of a field too.
    #[must_use]
    pub const fn per(self, field: &'static Field) -> Self {
        Self { per: Some(field), ..self }
    }
}
