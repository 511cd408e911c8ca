//! What somebody thinks the answer will be.

use crate::domain::Level;
use crate::domain::declare::{Carry, Deed, Set, Test};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const TEXT: Field = Field::new(100, "text", FieldType::Line2).level(Level::Public).required();
/// The question of a prediction.
pub const QUESTION: Field =
    Field::new(101, "question", FieldType::Link(&[codes::QUESTION])).required();
/// What was learned beside it.
pub const LEARNED: Field = Field::new(102, "learned", FieldType::Text2);

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::PREDICTION, "prediction", Level::Team, &[TEXT, QUESTION, LEARNED]).deeds(&[
        Deed::make("prediction", codes::PREDICTION, &[(&QUESTION, Carry::Origin)])
            .on(codes::QUESTION)
            .when(Test::Not(&Test::Any(Set::pointing(codes::PREDICTION, &QUESTION)))),
    ]);
