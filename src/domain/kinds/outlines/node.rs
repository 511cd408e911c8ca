//! What is said in outlines. Where it stands is a placement, so that it can stand in several places
//! and is still edited once.

use crate::domain::Level;
use crate::domain::declare::{Figure, Formula, Set};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;
use crate::domain::kinds::cycles::cycle;

/// A bone.
pub const CATEGORY: u16 = 1;
/// A cause, or a cause of a cause.
pub const CAUSE: u16 = 2;
/// A primary driver.
pub const PRIMARY: u16 = 3;
/// A secondary driver.
pub const SECONDARY: u16 = 4;
/// A change to try.
pub const CHANGE_IDEA: u16 = 5;
const ROLES: &[Choice] = &[
    Choice::new(CATEGORY, "category"),
    Choice::new(CAUSE, "cause"),
    Choice::new(PRIMARY, "primary"),
    Choice::new(SECONDARY, "secondary"),
    Choice::new(CHANGE_IDEA, "change_idea"),
];

/// What a node says.
pub const TEXT: Field = Field::new(100, "text", FieldType::Line2).level(Level::Public).required();
/// What it is; without it, where it stands says so.
pub const ROLE: Field = Field::new(101, "role", FieldType::Choice(ROLES));
/// What else there is to say of it.
pub const NOTE: Field = Field::new(102, "note", FieldType::Text2);
/// It is a root cause.
pub const ROOT: Field = Field::new(103, "root", FieldType::Flag);
/// Words by which it is found, separated by blanks.
pub const TAGS: Field = Field::new(104, "tags", FieldType::Line);
/// Who sees to it.
pub const OWNER: Field = Field::new(105, "owner", FieldType::Link(&[codes::PERSON]));
const MEASURE: Field = Field::new(106, "measure", FieldType::Link(&[codes::MEASURE]));

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::NODE, "node", Level::Team, &[TEXT, ROLE, NOTE, ROOT, TAGS, OWNER, MEASURE])
        .figures(&[Figure::by(
            "latest_cycle",
            FieldType::Link(&[codes::CYCLE]),
            Formula::Largest(Set::pointing(codes::CYCLE, &cycle::IDEA), &cycle::NUMBER),
        )]);
