//! What was thought about a part of the district's logic model.

use crate::domain::Level;
use crate::domain::declare::Evidence;
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// The columns of the district's logic model.
const CELLS: &[Choice] = &[
    Choice::new(1, "situation"),
    Choice::new(2, "priorities"),
    Choice::new(3, "inputs"),
    Choice::new(4, "activities"),
    Choice::new(5, "outputs"),
    Choice::new(6, "short_outcomes"),
    Choice::new(7, "medium_outcomes"),
    Choice::new(8, "long_outcomes"),
];

const THOUGHT: Field = Field::new(100, "thought", FieldType::Text2).required();
const MODEL_PART: Field = Field::new(101, "model_part", FieldType::Choice(CELLS));
const DATE: Field = Field::new(102, "date", FieldType::Date);
const QUESTION: Field = Field::new(103, "question", FieldType::Text2);
const LOCAL_MEANING: Field = Field::new(104, "local_meaning", FieldType::Text2);
const PERSON: Field = Field::new(105, "person", FieldType::Link(&[codes::PERSON]));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::MODEL_NOTE,
    "model_note",
    Level::Team,
    &[THOUGHT, MODEL_PART, DATE, QUESTION, LOCAL_MEANING, PERSON],
)
.ordered(Order::rising(MODEL_PART.code))
.evidence(&[Evidence::of("1.2.5")]);
