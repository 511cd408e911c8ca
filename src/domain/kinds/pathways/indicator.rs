//! What shows that a school gets where it wants to go: chosen by the school, in its own words.

use crate::domain::Level;
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const NOTE: Field = Field::new(101, "note", FieldType::Text2);

/// The kind.
pub static KIND: Kind = Kind::new(codes::INDICATOR, "indicator", Level::Public, &[TITLE, NOTE]);
