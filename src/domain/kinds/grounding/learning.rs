//! Something read, seen or heard about community schools.

use crate::domain::Level;
use crate::domain::declare::{Evidence, Test, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// Learned alone.
pub const ALONE: u16 = 1;
/// Learned with the team.
pub const WITH_TEAM: u16 = 2;
const TOPICS: &[Choice] = &[
    Choice::new(1, "history"),
    Choice::new(2, "principle"),
    Choice::new(3, "practice"),
    Choice::new(4, "success"),
];
const LEARNERS: &[Choice] = &[Choice::new(ALONE, "alone"), Choice::new(WITH_TEAM, "with_team")];

const TOPIC: Field = Field::new(100, "topic", FieldType::Line2).level(Level::Public).required();
const ABOUT: Field = Field::new(101, "about", FieldType::Choice(TOPICS));
const DATE: Field = Field::new(102, "date", FieldType::Date);
/// Whether it was learned alone or with the team.
pub const LEARNED: Field = Field::new(103, "learned", FieldType::Choice(LEARNERS)).begins(ALONE);
const PERSON: Field = Field::new(104, "person", FieldType::Link(&[codes::PERSON]));
const REFERENCE: Field = Field::new(105, "reference", FieldType::Line);
const TAKEAWAYS: Field = Field::new(106, "takeaways", FieldType::Text2);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::LEARNING,
    "learning",
    Level::Team,
    &[TOPIC, ABOUT, DATE, LEARNED, PERSON, REFERENCE, TAKEAWAYS],
)
.ordered(Order::newest(DATE.code))
.evidence(&[
    Evidence::of("1.1").when(Test::Is(&LEARNED, &[ALONE])),
    Evidence::of("2.1").when(Test::Is(&LEARNED, &[WITH_TEAM])),
])
.views(&[View::List(&[&LEARNED, &ABOUT, &DATE])]);
