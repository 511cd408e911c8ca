//! A course, a module or a topic that people are to learn.

use crate::domain::Level;
use crate::domain::declare::{Given, Row, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const PUBLIC_COURSE: u16 = 3;
const FORMS: &[Choice] = &[
    Choice::new(1, "training"),
    Choice::new(2, "module"),
    Choice::new(PUBLIC_COURSE, "public_course"),
    Choice::new(4, "certificate"),
];
/// For those who lead a committee.
pub const LEADER: u16 = 1;
/// For the others in it.
pub const MEMBER: u16 = 2;
const PUBLIC: u16 = 6;
const TRACKS: &[Choice] = &[
    Choice::new(LEADER, "leader"),
    Choice::new(MEMBER, "member"),
    Choice::new(3, "coordinator"),
    Choice::new(4, "applicant"),
    Choice::new(5, "family"),
    Choice::new(PUBLIC, "public"),
];
const AUDIENCES: &[Choice] = &[
    Choice::new(1, "student"),
    Choice::new(2, "family"),
    Choice::new(3, "staff"),
    Choice::new(4, "community"),
    Choice::new(5, "partner"),
    Choice::new(6, "principal"),
    Choice::new(7, "coordinator"),
];

const FOR_ALL: &[(&Field, Given)] =
    &[(&FORM, Given::Choice(PUBLIC_COURSE)), (&TRACK, Given::Choice(PUBLIC))];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).begins(1);
/// For whom it is.
pub const TRACK: Field = Field::new(102, "track", FieldType::Choice(TRACKS));
const TOPICS: Field = Field::new(103, "topics", FieldType::Text2);
const AUDIENCE: Field = Field::new(104, "audience", FieldType::Choices(AUDIENCES));
/// Which version is taught now.
pub const VERSION: Field = Field::new(105, "version", FieldType::Integer { min: 1, max: 999 });
const VERSION_DATE: Field = Field::new(106, "version_date", FieldType::Date);
const PROVIDER: Field = Field::new(107, "provider", FieldType::Link(&[codes::ORGANIZATION]));
const DOCUMENT: Field = Field::new(108, "document", FieldType::Link(&[codes::DOCUMENT]));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::COURSE,
    "course",
    Level::Public,
    &[TITLE, FORM, TRACK, TOPICS, AUDIENCE, VERSION, VERSION_DATE, PROVIDER, DOCUMENT],
)
.views(&[View::List(&[&FORM, &TRACK, &VERSION])])
// The topics of public courses (systems, 67).
.rows(&[
    Row::new("course-community", FOR_ALL),
    Row::new("course-expectations", FOR_ALL),
    Row::new("course-indicators", FOR_ALL),
]);
