//! A meeting with a coach.

use crate::domain::Level;
use crate::domain::declare::View;
use crate::domain::field::{Field, FieldType, KindCode};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const TOPIC: Field = Field::new(100, "topic", FieldType::Line2).required();
const GOAL: Field = Field::new(101, "goal", FieldType::Link(&[codes::COACHING_GOAL]));
const DATE: Field = Field::new(102, "date", FieldType::Date);
const NOTES: Field = Field::new(103, "notes", FieldType::Text);
const PROGRESS_NOTE: Field = Field::new(104, "progress_note", FieldType::Line2);
const NEXT_ACTION: Field = Field::new(105, "next_action", FieldType::Line2);

/// The kind.
pub static KIND: Kind = Kind::new(
    KindCode(17),
    "coaching_session",
    Level::Private,
    &[TOPIC, GOAL, DATE, NOTES, PROGRESS_NOTE, NEXT_ACTION],
)
.ordered(Order::newest(DATE.code))
.views(&[View::List(&[&DATE, &GOAL]), View::Calendar(&[&DATE])]);
