//! A person of the school or around it.

use crate::domain::Level;
use crate::domain::declare::{Set, Test, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::sites::site;
use crate::domain::kinds::{codes, judgement};

/// A student.
pub const STUDENT: u16 = 1;
/// A parent or other family member.
pub const FAMILY: u16 = 2;
/// A teacher.
pub const TEACHER: u16 = 3;
/// Classified staff.
pub const CLASSIFIED: u16 = 4;
/// A principal, an assistant principal.
pub const ADMINISTRATOR: u16 = 5;
/// From a partner organization.
pub const PARTNER: u16 = 6;
/// Who lives or works around the school.
pub const COMMUNITY: u16 = 7;
/// The kinds of people of 000 B2.2, and "other".
pub const PERSON_KINDS: &[Choice] = &[
    Choice::new(STUDENT, "student"),
    Choice::new(FAMILY, "family"),
    Choice::new(TEACHER, "teacher"),
    Choice::new(CLASSIFIED, "classified"),
    Choice::new(ADMINISTRATOR, "administrator"),
    Choice::new(PARTNER, "partner"),
    Choice::new(COMMUNITY, "community"),
    Choice::new(8, "other"),
];

/// The person's name.
pub const NAME: Field = Field::new(100, "name", FieldType::Line).level(Level::Public).required();
/// What the person does at the school.
pub const ROLE: Field = Field::new(101, "role", FieldType::Line2);
/// Which of `PERSON_KINDS` the person is.
pub const PERSON_KIND: Field = Field::new(102, "person_kind", FieldType::Choice(PERSON_KINDS));
/// The group the person belongs to.
pub const GROUP: Field = Field::new(103, "group", FieldType::Link(&[codes::GROUP]));
/// The organization the person belongs to.
pub const ORGANIZATION: Field =
    Field::new(104, "organization", FieldType::Link(&[codes::ORGANIZATION]));
const LANGUAGES: Field = Field::new(105, "languages", FieldType::Line);
const PHONE: Field = Field::new(106, "phone", FieldType::Line).level(Level::Private);
const EMAIL: Field = Field::new(107, "email", FieldType::Line).level(Level::Private);
const REMARKS: Field = Field::new(108, "remarks", FieldType::Text).level(Level::Private);

/// Those who work at the school.
pub const STAFF: &[u16] = &[TEACHER, CLASSIFIED, ADMINISTRATOR];
/// Coordinates the work of a school.
pub const COORDINATES: Test = Test::Any(Set::pointing(codes::SITE, &site::COORDINATOR));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PERSON,
    "person",
    Level::Team,
    &[NAME, ROLE, PERSON_KIND, GROUP, ORGANIZATION, LANGUAGES, PHONE, EMAIL, REMARKS],
)
.adds(&[Adds::fields(codes::PERSON, judgement::FIELDS)])
.views(&[View::List(&[&PERSON_KIND, &GROUP])]);
