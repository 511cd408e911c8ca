//! An organization that gives time and resources.

use crate::domain::Level;
use crate::domain::declare::{Axis, Table, Test};
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

/// The district may clear it, so that schools need not ask anew.
pub const VENDOR: u16 = 1;
const PUBLIC_AGENCY: u16 = 2;
const WAYS_TO_SERVE: &[Choice] = &[
    Choice::new(VENDOR, "vendor"),
    Choice::new(PUBLIC_AGENCY, "public_agency"),
    Choice::new(3, "lead_agency"),
    Choice::new(4, "funder"),
    Choice::new(5, "school"),
    Choice::new(6, "college"),
];
const GOVERNMENT_LEVELS: &[Choice] = &[
    Choice::new(1, "city"),
    Choice::new(2, "county"),
    Choice::new(3, "district"),
    Choice::new(4, "state"),
    Choice::new(5, "federal"),
];

const NAME: Field = Field::new(100, "name", FieldType::Line2).level(Level::Public).required();
/// Where it belongs.
pub(super) const SECTOR: Field =
    Field::new(101, "sector", FieldType::Choice(SECTORS)).level(Level::Public);
/// What it does.
pub const SERVICES: Field = Field::new(102, "services", FieldType::Text2).level(Level::Public);
/// Since when it works with the school.
pub(super) const SINCE: Field = Field::new(103, "since", FieldType::Date).level(Level::Partner);
/// Where it can be read about.
pub(super) const WEBSITE: Field = Field::new(104, "website", FieldType::Line).level(Level::Public);
const PHONE: Field = Field::new(105, "phone", FieldType::Line).level(Level::Private);
const EMAIL: Field = Field::new(106, "email", FieldType::Line).level(Level::Private);
const REMARKS: Field = Field::new(107, "remarks", FieldType::Text).level(Level::Private);
/// What it is for the school beside a partner: one may be several.
pub const SERVES_AS: Field =
    Field::new(207, "serves_as", FieldType::Choices(WAYS_TO_SERVE)).level(Level::Public);
const GOVERNMENT_LEVEL: Field =
    Field::new(208, "government_level", FieldType::Choice(GOVERNMENT_LEVELS)).level(Level::Public);
/// Where it helps: one agency serves many schools.
const SITES: Field =
    Field::new(209, "sites", FieldType::Links(&[codes::SITE])).level(Level::Public);
const CONTACT: Field =
    Field::new(210, "contact", FieldType::Link(&[codes::PERSON])).level(Level::Private);

const IS_PUBLIC: Test = Test::Is(&SERVES_AS, &[PUBLIC_AGENCY]);
/// Which public agencies serve which school.
pub(super) static PUBLIC_PARTNERS: Table = Table::of_names(
    "public",
    Axis::Records(&SITES, codes::SITE, None),
    Axis::choices(&GOVERNMENT_LEVEL),
)
.only(&IS_PUBLIC);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::ORGANIZATION,
    "organization",
    Level::Partner,
    &[NAME, SECTOR, SERVICES, SINCE, WEBSITE, PHONE, EMAIL, REMARKS],
)
.adds(&[
    Adds::fields(codes::ORGANIZATION, judgement::FIELDS),
    Adds::fields(codes::ORGANIZATION, &[SERVES_AS, GOVERNMENT_LEVEL, SITES, CONTACT]),
]);
