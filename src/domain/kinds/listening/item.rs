//! A question that people are asked by a survey or a guide (systems, 20 and 34). What a cycle is to answer is another
//! kind: nobody predicts an answer here, and nobody is asked there.

use crate::domain::Level;
use crate::domain::declare::View;
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::attention::AREAS as ALL_AREAS;
use crate::domain::kinds::codes;

const FORMS: &[Choice] = &[
    Choice::new(1, "open"),
    Choice::new(2, "scale"),
    Choice::new(3, "yes_no"),
    Choice::new(4, "choice"),
    Choice::new(5, "number"),
];
const PLACES: FieldType = FieldType::Integer { min: 1, max: 999 };

const TEXT: Field = Field::new(100, "text", FieldType::Line2).level(Level::Public).required();
/// By what it is asked.
pub const INSTRUMENT: Field = Field::new(101, "instrument", FieldType::Link(&[codes::INSTRUMENT]))
    .level(Level::Public)
    .required()
    .hangs();
const POSITION: Field = Field::new(102, "position", PLACES);
const FORM: Field = Field::new(103, "form", FieldType::Choice(FORMS));
const OPTIONS: Field = Field::new(104, "options", FieldType::Text2);
/// About which areas it asks.
pub const AREAS: Field = Field::new(105, "areas", FieldType::Choices(ALL_AREAS));
/// Nobody is asked any more.
pub const RETIRED: Field = Field::new(106, "retired", FieldType::Flag);

/// The words to which answers are given.
pub const WORDS: &[&Field] = &[&TEXT, &INSTRUMENT, &FORM, &OPTIONS, &RETIRED];
/// The kind.
pub static KIND: Kind = Kind::new(
    codes::ITEM,
    "item",
    Level::Team,
    &[TEXT, INSTRUMENT, POSITION, FORM, OPTIONS, AREAS, RETIRED],
)
.ordered(Order::rising(POSITION.code))
.views(&[View::List(&[&INSTRUMENT, &POSITION, &FORM, &AREAS])]);
