//! The school or district team that the workspace is for.

use crate::domain::field::{Choice, Field, FieldCode, FieldType};
use crate::domain::kind::Kind;

use super::codes::{PERSON, SITE};
use crate::domain::Level;

/// Its name.
pub const SITE_NAME: FieldCode = FieldCode(100);
/// The day from which the plan counts.
pub const SITE_START: FieldCode = FieldCode(102);
/// Who coordinates: `me` of the workspace.
pub const SITE_COORDINATOR: FieldCode = FieldCode(105);

const SCHOOL_LEVELS: &[Choice] = &[
    Choice::new(1, "early_education"),
    Choice::new(2, "elementary"),
    Choice::new(3, "middle"),
    Choice::new(4, "high"),
    Choice::new(5, "span"),
    Choice::new(6, "adult"),
    Choice::new(7, "district"),
];

pub(super) static KINDS: &[Kind] = &[SITES];

const SITES: Kind = Kind {
    code: SITE,
    key: "site",
    level: Level::Public,
    fields: &[
        Field::new(SITE_NAME.0, "name", FieldType::Line2).level(Level::Public).required(),
        Field::new(101, "school_level", FieldType::Choice(SCHOOL_LEVELS)).level(Level::Public),
        Field::new(SITE_START.0, "start", FieldType::Date),
        Field::new(103, "address", FieldType::Line).level(Level::Public),
        Field::new(104, "description", FieldType::Text2).level(Level::Public),
        Field::new(SITE_COORDINATOR.0, "coordinator", FieldType::Link(&[PERSON])),
    ],
    figures: &[],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[],
};
