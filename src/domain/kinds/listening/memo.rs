//! From where somebody looks, and what that may do to what they hear: a memo of stance or reflexivity, beside what it
//! is about (systems, 21).

use crate::domain::Level;
use crate::domain::declare::{By, Evidence, Test, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const OTHER: u16 = 5;
/// Ways of looking at research (000 B4.2).
const STANCES: &[Choice] = &[
    Choice::new(1, "positivism"),
    Choice::new(2, "transformative"),
    Choice::new(3, "constructivism"),
    Choice::new(4, "post_structuralism"),
    Choice::new(OTHER, "other"),
];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const STANCE: Field = Field::new(101, "stance", FieldType::Choice(STANCES));
const OTHER_STANCE: Field =
    Field::new(102, "other_stance", FieldType::Line2).when(&STANCE, &[OTHER]);
const MEMO: Field = Field::new(103, "memo", FieldType::Text2).required();
const WRITER: Field = Field::new(104, "writer", FieldType::Link(&[codes::PERSON]));
const DATE: Field = Field::new(105, "date", FieldType::Date);
const SUBJECTS: FieldType =
    FieldType::Links(&[codes::INSTRUMENT, codes::FINDING, codes::ASSESSMENT, codes::OUTREACH]);
const ABOUT: Field = Field::new(106, "about", SUBJECTS);

const HAS_STANCE: Test = Test::Filled(&STANCE);
/// It stands beside what it is about.
const IS_BESIDE: Test = Test::Filled(&ABOUT);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::MEMO,
    "memo",
    Level::Team,
    &[TITLE, STANCE, OTHER_STANCE, MEMO, WRITER, DATE, ABOUT],
)
.ordered(Order::newest(DATE.code))
.evidence(&[
    Evidence::of("4.2.2").when(HAS_STANCE),
    Evidence::of("4.2.2.1").when(HAS_STANCE).proven(By::Test(HAS_STANCE)),
    Evidence::of("4.2.3").when(IS_BESIDE).proven(By::Test(IS_BESIDE)),
])
.views(&[View::List(&[&STANCE, &WRITER, &DATE, &ABOUT])]);
