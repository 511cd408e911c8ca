//! A group of people that the school listens to.

use crate::domain::Level;
use crate::domain::declare::{Check, Row, Test};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::{codes, judgement};

const PERCENT: FieldType = FieldType::Integer { min: 0, max: 100 };
const PEOPLE: FieldType = FieldType::Integer { min: 0, max: 1_000_000 };

const NAME: Field = Field::new(100, "name", FieldType::Line2).level(Level::Public);
/// The group that this one is part of.
pub const PARENT: Field =
    Field::new(101, "parent", FieldType::Link(&[codes::GROUP])).level(Level::Public);
/// How many people belong to a group.
pub const SIZE: Field = Field::new(102, "size", PEOPLE);
const SIZE_SOURCE: Field = Field::new(103, "size_source", FieldType::Line2);
const AS_OF: Field = Field::new(104, "as_of", FieldType::Date);
const TARGET: Field = Field::new(105, "target", PERCENT);
const DESCRIPTION: Field = Field::new(106, "description", FieldType::Text2);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::GROUP,
    "group",
    Level::Public,
    &[NAME, PARENT, SIZE, SIZE_SOURCE, AS_OF, TARGET, DESCRIPTION],
)
.adds(&[Adds::fields(codes::GROUP, judgement::FIELDS)])
// The four groups that a community school reports on (systems, section 4.7).
.rows(&[
    Row::new("group-students", &[]),
    Row::new("group-staff", &[]),
    Row::new("group-families", &[]),
    Row::new("group-community", &[]),
])
.checks(&[Check::hole("no_size", Test::Empty(&SIZE)).home()]);
