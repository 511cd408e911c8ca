//! The people whose school it is: persons and the groups they belong to.

use super::codes::{GROUP, ORGANIZATION, PERSON};
use crate::domain::Level;
use crate::domain::field::{Choice, Field, FieldCode, FieldType};
use crate::domain::kind::Kind;

/// The person's name.
pub const PERSON_NAME: FieldCode = FieldCode(100);
/// What the person does at the school.
pub const PERSON_ROLE: FieldCode = FieldCode(101);

/// How many people belong to a group.
pub const GROUP_SIZE: FieldCode = FieldCode(102);

/// The kinds of people of 000 B2.2, and "other".
const PERSON_KINDS: &[Choice] = &[
    Choice::new(1, "student"),
    Choice::new(2, "family"),
    Choice::new(3, "teacher"),
    Choice::new(4, "classified"),
    Choice::new(5, "administrator"),
    Choice::new(6, "partner"),
    Choice::new(7, "community"),
    Choice::new(8, "other"),
];

const PERCENT: FieldType = FieldType::Integer { min: 0, max: 100 };
const PEOPLE: FieldType = FieldType::Integer { min: 0, max: 1_000_000 };

pub(super) static KINDS: &[Kind] = &[PERSONS, GROUPS];

const PERSONS: Kind = Kind {
    code: PERSON,
    key: "person",
    level: Level::Team,
    fields: &[
        Field::new(PERSON_NAME.0, "name", FieldType::Line).required(),
        Field::new(PERSON_ROLE.0, "role", FieldType::Line2),
        Field::new(102, "person_kind", FieldType::Choice(PERSON_KINDS)),
        Field::new(103, "group", FieldType::Link(&[GROUP])),
        Field::new(104, "organization", FieldType::Link(&[ORGANIZATION])),
        Field::new(105, "languages", FieldType::Line),
        Field::new(106, "phone", FieldType::Line).level(Level::Private),
        Field::new(107, "email", FieldType::Line).level(Level::Private),
        Field::new(108, "remarks", FieldType::Text).level(Level::Private),
    ],
    figures: &[],
    order: None,
};

const GROUPS: Kind = Kind {
    code: GROUP,
    key: "group",
    level: Level::Public,
    fields: &[
        Field::new(100, "name", FieldType::Line2).level(Level::Public),
        Field::new(101, "parent", FieldType::Link(&[GROUP])).level(Level::Public),
        Field::new(GROUP_SIZE.0, "size", PEOPLE),
        Field::new(103, "size_source", FieldType::Line2),
        Field::new(104, "as_of", FieldType::Date),
        Field::new(105, "target", PERCENT),
        Field::new(106, "description", FieldType::Text2),
    ],
    figures: &[],
    order: None,
};
