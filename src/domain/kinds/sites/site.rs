//! The school or district team that the workspace is for.

use crate::domain::Level;
use crate::domain::declare::{Check, Part, Report, Test, Told};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

/// Before elementary school.
pub const EARLY_EDUCATION: u16 = 1;
/// The first grades.
pub const ELEMENTARY: u16 = 2;
/// The grades between.
pub const MIDDLE: u16 = 3;
/// The last grades.
pub const HIGH: u16 = 4;
/// Several of them.
pub const SPAN: u16 = 5;
const SCHOOL_LEVELS: &[Choice] = &[
    Choice::new(EARLY_EDUCATION, "early_education"),
    Choice::new(ELEMENTARY, "elementary"),
    Choice::new(MIDDLE, "middle"),
    Choice::new(HIGH, "high"),
    Choice::new(SPAN, "span"),
    Choice::new(6, "adult"),
    Choice::new(7, "district"),
];

/// Its name.
pub const NAME: Field = Field::new(100, "name", FieldType::Line2).level(Level::Public).required();
/// Which grades it teaches.
pub const SCHOOL_LEVEL: Field =
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
