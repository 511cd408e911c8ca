//! The school or district team that the workspace is for.

use crate::domain::Level;
use crate::domain::declare::{Check, Part, Report, Test, Told};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const SCHOOL_LEVELS: &[Choice] = &[
    Choice::new(1, "early_education"),
    Choice::new(2, "elementary"),
    Choice::new(3, "middle"),
    Choice::new(4, "high"),
    Choice::new(5, "span"),
    Choice::new(6, "adult"),
    Choice::new(7, "district"),
];

/// Its name.
pub const NAME: Field = Field::new(100, "name", FieldType::Line2).level(Level::Public).required();
const SCHOOL_LEVEL: Field =
    Field::new(101, "school_level", FieldType::Choice(SCHOOL_LEVELS)).level(Level::Public);
/// The day from which the plan counts.
pub const START: Field = Field::new(102, "start", FieldType::Date);
const ADDRESS: Field = Field::new(103, "address", FieldType::Line).level(Level::Public);
const DESCRIPTION: Field = Field::new(104, "description", FieldType::Text2).level(Level::Public);
/// Who coordinates: `me` of the workspace.
pub const COORDINATOR: Field = Field::new(105, "coordinator", FieldType::Link(&[codes::PERSON]));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::SITE,
    "site",
    Level::Public,
    &[NAME, SCHOOL_LEVEL, START, ADDRESS, DESCRIPTION, COORDINATOR],
)
.reports(&[Report::new("handover", &[Part::Code(Told::Open)])])
.checks(&[Check::warning("no_start", Test::Empty(&START)).home()]);
