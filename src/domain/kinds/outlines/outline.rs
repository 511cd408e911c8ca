//! A fishbone, a driver diagram, or a plain outline.

use crate::domain::Level;
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Figure, Kind};
use crate::domain::kinds::codes;

/// Causes on bones.
pub const FISHBONE: u16 = 1;
/// Drivers in columns; a node may stand in several places.
pub const DRIVERS: u16 = 2;
/// Nothing is drawn.
pub const PLAIN: u16 = 3;
const FORMS: &[Choice] = &[
    Choice::new(FISHBONE, "fishbone"),
    Choice::new(DRIVERS, "drivers"),
    Choice::new(PLAIN, "plain"),
];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).required();
/// What an outline is drawn as.
pub const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).begins(FISHBONE);
/// The problem at a fishbone's head.
pub const PROBLEM: Field = Field::new(102, "problem", FieldType::Link(&[codes::PROBLEM]));
/// The aim at the left of a driver diagram.
pub const AIM: Field = Field::new(103, "aim", FieldType::Link(&[codes::AIM]));
const DATE: Field = Field::new(104, "date", FieldType::Date);
const NOTE: Field = Field::new(105, "note", FieldType::Text2);

/// The kind.
pub static KIND: Kind = Kind {
    code: codes::OUTLINE,
    key: "outline",
    level: Level::Team,
    fields: &[TITLE, FORM, PROBLEM, AIM, DATE, NOTE],
    figures: &[Figure::new("nodes", FieldType::COUNT)],
    order: None,
};
