//! How two of those on the map stand to each other.

use crate::domain::Level;
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const NATURES: &[Choice] = &[
    Choice::new(1, "works_with"),
    Choice::new(2, "supports"),
    Choice::new(3, "reports_to"),
    Choice::new(4, "family"),
    Choice::new(5, "in_tension"),
    Choice::new(6, "other"),
];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// From whom a relation goes.
pub const FROM: Field = Field::new(101, "from", FieldType::Link(codes::STAKEHOLDERS)).required();
/// To whom it goes.
pub const TO: Field = Field::new(102, "to", FieldType::Link(codes::STAKEHOLDERS)).required();
const NATURE: Field = Field::new(103, "nature", FieldType::Choice(NATURES));
const SINCE: Field = Field::new(104, "since", FieldType::Date);
const REMARKS: Field = Field::new(105, "remarks", FieldType::Text).level(Level::Private);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::RELATION,
    "relation",
    Level::Private,
    &[TITLE, FROM, TO, NATURE, SINCE, REMARKS],
)
.ordered(Order::newest(SINCE.code));
