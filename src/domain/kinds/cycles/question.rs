//! What a cycle is to answer.

use crate::domain::Level;
use crate::domain::declare::Why;
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

/// What is asked.
pub const TEXT: Field = Field::new(100, "text", FieldType::Line2).level(Level::Public).required();
/// The cycle of a question.
pub const CYCLE: Field = Field::new(101, "cycle", FieldType::Link(&[codes::CYCLE])).required();

/// The kind.
pub static KIND: Kind = Kind::new(codes::QUESTION, "question", Level::Team, &[TEXT, CYCLE])
    .because(&[Why::named(&CYCLE)]);
