//! What a partner offers at a school.

use crate::domain::Level;
use crate::domain::declare::{Amount, Check, Figure, Guard, Test, Than, View, Why};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const FORMS: &[Choice] = &[
    Choice::new(1, "health"),
    Choice::new(2, "mental_health"),
    Choice::new(3, "social_emotional"),
    Choice::new(4, "restorative_justice"),
    Choice::new(5, "legal"),
    Choice::new(6, "housing"),
    Choice::new(7, "safety"),
    Choice::new(8, "tutoring"),
    Choice::new(9, "after_school"),
    Choice::new(10, "enrichment"),
    Choice::new(11, "arts"),
    Choice::new(12, "recreation"),
    Choice::new(13, "career_training"),
    Choice::new(14, "professional_development"),
    Choice::new(15, "facilitation"),
    Choice::new(16, "outreach"),
    Choice::new(17, "other"),
];
const AUDIENCES: &[Choice] = &[
    Choice::new(1, "student"),
    Choice::new(2, "family"),
    Choice::new(3, "staff"),
    Choice::new(4, "community"),
];
const OFFERED: u16 = 2;
const ENDED: u16 = 3;
const STATES: &[Choice] =
    &[Choice::new(1, "planned"), Choice::new(OFFERED, "offered"), Choice::new(ENDED, "ended")];
/// A month before a service ends, somebody should know.
const NOTICE: u16 = 30;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// What is offered.
pub(super) const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).required();
/// Who offers it.
pub(super) const PROVIDER: Field =
    Field::new(102, "provider", FieldType::Link(&[codes::ORGANIZATION]));
const AGREEMENT: Field = Field::new(103, "agreement", FieldType::Link(&[codes::AGREEMENT]));
const AUDIENCE: Field = Field::new(104, "audience", FieldType::Choices(AUDIENCES));
const NEEDS: Field = Field::new(105, "needs", FieldType::Links(&[codes::PROBLEM]));
const PLACES: Field = Field::new(106, "places", FieldType::COUNT);
const USED: Field = Field::new(107, "used", FieldType::COUNT);
const COST: Field = Field::new(108, "cost", FieldType::PRICE);
/// How somebody comes to it.
pub(super) const HOW_TO_ASK: Field = Field::new(109, "how_to_ask", FieldType::Text2);
const CONTACT: Field =
    Field::new(110, "contact", FieldType::Link(&[codes::PERSON])).level(Level::Private);
const START: Field = Field::new(111, "start", FieldType::Date);
const END: Field = Field::new(112, "end", FieldType::Date).due(NOTICE, (STATE.code, &[ENDED]));
/// Whether it is offered now.
pub(super) const STATE: Field = Field::new(113, "state", FieldType::Choice(STATES)).begins(OFFERED);

const FULL: Test = Test::Compare(Amount::Field(&USED), Than::AtLeast, Amount::Field(&PLACES));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::SERVICE,
    "service",
    Level::Public,
    &[
        TITLE, FORM, PROVIDER, AGREEMENT, AUDIENCE, NEEDS, PLACES, USED, COST, HOW_TO_ASK, CONTACT,
        START, END, STATE,
    ],
)
.guards(&[Guard::in_order(&START, &END)])
.figures(&[Figure::amount(
    "used_share",
    FieldType::Percent,
    Amount::Share(&Amount::Field(&USED), &Amount::Field(&PLACES)),
)])
.checks(&[
    Check::hole(
        "no_need",
        Test::All(&[Test::Empty(&NEEDS), Test::Not(&Test::Is(&STATE, &[ENDED]))]),
    ),
    Check::note("full", FULL),
])
.views(&[View::List(&[&STATE, &FORM, &PROVIDER]), View::Board(&STATE)])
.because(&[Why::named(&NEEDS), Why::named(&AGREEMENT)]);
