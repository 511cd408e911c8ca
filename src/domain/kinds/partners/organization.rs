//! An organization that gives time and resources.

use crate::domain::Level;
use crate::domain::declare::View;
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::{codes, judgement};

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

const NAME: Field = Field::new(100, "name", FieldType::Line2).level(Level::Public).required();
/// Where it belongs.
pub(super) const SECTOR: Field =
    Field::new(101, "sector", FieldType::Choice(SECTORS)).level(Level::Public);
/// What it does.
pub(super) const SERVICES: Field =
    Field::new(102, "services", FieldType::Text2).level(Level::Public);
/// Since when it works with the school.
pub(super) const SINCE: Field = Field::new(103, "since", FieldType::Date).level(Level::Partner);
/// Where it can be read about.
pub(super) const WEBSITE: Field = Field::new(104, "website", FieldType::Line).level(Level::Public);
const PHONE: Field = Field::new(105, "phone", FieldType::Line).level(Level::Private);
const EMAIL: Field = Field::new(106, "email", FieldType::Line).level(Level::Private);
const REMARKS: Field = Field::new(107, "remarks", FieldType::Text).level(Level::Private);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::ORGANIZATION,
    "organization",
    Level::Partner,
    &[NAME, SECTOR, SERVICES, SINCE, WEBSITE, PHONE, EMAIL, REMARKS],
)
.adds(&[Adds::fields(codes::ORGANIZATION, judgement::FIELDS)])
.views(&[View::List(&[&SECTOR])]);
