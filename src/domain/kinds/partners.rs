//! Organizations that give time and resources.

use crate::domain::Level;
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;

use super::codes::ORGANIZATION;

const SECTORS: &[Choice] = &[
    Choice::new(1, "nonprofit"),
    Choice::new(2, "health"),
    Choice::new(3, "government"),
    Choice::new(4, "university"),
    Choice::new(5, "business"),
    Choice::new(6, "faith"),
    Choice::new(7, "labor"),
    Choice::new(8, "philanthropy"),
    Choice::new(9, "other"),
];

pub(super) static KINDS: &[Kind] = &[ORGANIZATIONS];

const ORGANIZATIONS: Kind = Kind {
    code: ORGANIZATION,
    key: "organization",
    level: Level::Partner,
    fields: &[
        Field::new(100, "name", FieldType::Line2).level(Level::Public).required(),
        Field::new(101, "sector", FieldType::Choice(SECTORS)).level(Level::Public),
        Field::new(102, "services", FieldType::Text2).level(Level::Public),
        Field::new(103, "since", FieldType::Date).level(Level::Partner),
        Field::new(104, "website", FieldType::Line).level(Level::Public),
        Field::new(105, "phone", FieldType::Line).level(Level::Private),
        Field::new(106, "email", FieldType::Line).level(Level::Private),
        Field::new(107, "remarks", FieldType::Text).level(Level::Private),
    ],
    totals: &[],
    newest_first: None,
};
