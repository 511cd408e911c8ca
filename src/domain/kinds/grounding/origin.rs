//! A part of how the school became a community school.

use crate::domain::Level;
use crate::domain::declare::{Evidence, View};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const EVENT: Field = Field::new(100, "event", FieldType::Line2).level(Level::Public).required();
const WHO_ACTED: Field = Field::new(101, "who_acted", FieldType::Line2);
const DATE: Field = Field::new(102, "date", FieldType::Date);
const STATED_REASON: Field = Field::new(103, "stated_reason", FieldType::Text2);
/// The outcome that somebody expected of the school's road.
pub const EXPECTED_OUTCOME: Field = Field::new(104, "expected_outcome", FieldType::Text2);
/// Who told it.
pub const SOURCE_PERSON: Field =
    Field::new(105, "source_person", FieldType::Link(&[codes::PERSON]));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::ORIGIN,
    "origin",
    Level::Team,
    &[EVENT, WHO_ACTED, DATE, STATED_REASON, EXPECTED_OUTCOME, SOURCE_PERSON],
)
.ordered(Order::rising(DATE.code))
.evidence(&[Evidence::of("1.2.2")])
.views(&[View::List(&[&DATE, &EXPECTED_OUTCOME])]);
