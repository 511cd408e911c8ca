//! How often something was heard, and in which way. It counts times, never people: who was heard is attendance.

use crate::domain::Level;
use crate::domain::declare::{Axis, Table, View};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::attention::METHODS;
use crate::domain::kinds::codes;

const TIMES: FieldType = FieldType::Integer { min: 1, max: 100_000 };

/// What was heard.
pub const FINDING: Field = Field::new(100, "finding", FieldType::Link(&[codes::FINDING]))
    .level(Level::Public)
    .required()
    .hangs();
/// On which day.
pub const DATE: Field =
    Field::new(101, "date", FieldType::Date).level(Level::Public).required().today();
/// In which way.
pub const METHOD: Field =
    Field::new(102, "method", FieldType::Choice(METHODS)).level(Level::Public).required();
/// How often.
pub const COUNT: Field = Field::new(103, "count", TIMES).required();
const GROUPS: Field = Field::new(104, "groups", FieldType::Links(&[codes::GROUP]));
const MEETING: Field = Field::new(105, "meeting", FieldType::Link(&[codes::MEETING]));
const NOTE: Field = Field::new(106, "note", FieldType::Line).level(Level::Private);

/// How often each was heard in which way.
const BY_METHOD: Table = Table::of_sums(
    "by_method",
    Axis::Records(&FINDING, codes::FINDING, None),
    Axis::choices(&METHOD),
    &COUNT,
);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::MENTION,
    "mention",
    Level::Team,
    &[FINDING, DATE, METHOD, COUNT, GROUPS, MEETING, NOTE],
)
.titled_by(&[&FINDING, &METHOD, &DATE])
.ordered(Order::newest(DATE.code))
.views(&[View::List(&[&COUNT, &GROUPS]), View::Table(&BY_METHOD)]);
