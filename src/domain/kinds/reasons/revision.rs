//! Why a record was changed, and what it said before. It comes with the change and goes with it, is hidden
//! with what it is about, and is no less private than the field that was changed.

use crate::domain::Level;
use crate::domain::common::CREATED;
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// The reason.
pub const REASON: Field = Field::new(100, "reason", FieldType::Line2).required();
/// What was changed.
pub const ABOUT: Field = Field::new(101, "about", FieldType::Link(codes::ANY)).required().hangs();
/// What the field that was changed is called; empty of a record that was made or put away.
pub const FIELD: Field = Field::new(102, "field", FieldType::Line2);
/// What that field held.
pub const FORMER: Field = Field::new(103, "former", FieldType::Text2);

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::REVISION, "revision", Level::Team, &[REASON, ABOUT, FIELD, FORMER])
        .titled_by(&[&FIELD, &REASON])
        .ordered(Order::newest(CREATED.code));
