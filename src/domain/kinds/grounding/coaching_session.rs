//! A meeting with a coach.

use crate::domain::Level;
use crate::domain::declare::{View, Why};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const TOPIC: Field = Field::new(100, "topic", FieldType::Line2).level(Level::Public).required();
/// What it was about.
pub const GOAL: Field = Field::new(101, "goal", FieldType::Link(&[codes::COACHING_GOAL]));
/// When it was.
pub const DATE: Field = Field::new(102, "date", FieldType::Date);
const NOTES: Field = Field::new(103, "notes", FieldType::Text);
/// How far the goal is, in words.
pub const PROGRESS_NOTE: Field = Field::new(104, "progress_note", FieldType::Line2);
/// What is to be done until the next one.
pub const NEXT_ACTION: Field = Field::new(105, "next_action", FieldType::Line2);
const REACHED: Field = Field::new(106, "reached", FieldType::Decimal);
/// With whom it was.
pub const COACH: Field = Field::new(107, "coach", FieldType::Link(&[codes::PERSON]));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::COACHING_SESSION,
    "coaching_session",
    Level::Private,
    &[TOPIC, GOAL, DATE, NOTES, PROGRESS_NOTE, NEXT_ACTION, REACHED, COACH],
)
.ordered(Order::newest(DATE.code))
.views(&[View::List(&[&DATE, &PROGRESS_NOTE, &GOAL]), View::Calendar(&[&DATE])])
.because(&[Why::named(&GOAL)]);
