//! A question that people are asked by a survey or a guide (systems, 20 and 34). What a cycle is to answer is another
//! kind: nobody predicts an answer here, and nobody is asked there.

use crate::domain::Level;
use crate::domain::declare::View;
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::attention::AREAS as ALL_AREAS;
use crate::domain::kinds::codes;

/// Answered in words.
pub const OPEN: u16 = 1;
/// From one to five.
pub const SCALE: u16 = 2;
/// Yes or no.
pub const YES_NO: u16 = 3;
/// One of some.
pub const CHOICE: u16 = 4;
/// A number.
pub const NUMBER: u16 = 5;
const FORMS: &[Choice] = &[
    Choice::new(OPEN, "open"),
    Choice::new(SCALE, "scale"),
    Choice::new(YES_NO, "yes_no"),
    Choice::new(CHOICE, "choice"),
    Choice::new(NUMBER, "number"),
];
const PLACES: FieldType = FieldType::Integer { min: 1, max: 999 };

const TEXT: Field = Field::new(100, "text", FieldType::Line2).level(Level::Public).required();
/// By what it is asked.
pub const INSTRUMENT: Field = Field::new(101, "instrument", FieldType::Link(&[codes::INSTRUMENT]))
    .level(Level::Public)
    .required()
    .hangs();
const POSITION: Field = Field::new(102, "position", PLACES);
/// How it is answered.
pub const FORM: Field = Field::new(103, "form", FieldType::Choice(FORMS));
/// What can be chosen, a line for each.
pub const OPTIONS: Field = Field::new(104, "options", FieldType::Text2);
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
