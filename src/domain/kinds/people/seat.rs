//! A seat in a team.

use super::person;
use crate::domain::Level;
use crate::domain::declare::{
    Axis, By, Check, Computed, Day, Evidence, Guard, Part, Report, Stamp, Table, Test, Told, View,
    With,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

/// Leads the team.
pub const CHAIR: u16 = 2;
const ROLES: &[Choice] = &[
    Choice::new(1, "member"),
    Choice::new(CHAIR, "chair"),
    Choice::new(3, "facilitator"),
    Choice::new(4, "recorder"),
    Choice::new(5, "other"),
];
const WAITING: u16 = 1;
const YES: u16 = 2;
const NO: u16 = 3;
const ANSWERS: &[Choice] =
    &[Choice::new(WAITING, "waiting"), Choice::new(YES, "yes"), Choice::new(NO, "no")];
/// After two weeks without an answer, somebody asks again.
const PATIENCE: u16 = 14;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// Who sits there; nobody if it is empty.
pub const PERSON: Field =
    Field::new(101, "person", FieldType::Link(&[codes::PERSON])).open_while_empty();
/// Which of `PERSON_KINDS` the seat speaks for; without one, the person's own kind counts.
pub const PERSON_KIND: Field =
    Field::new(102, "person_kind", FieldType::Choice(person::PERSON_KINDS));
/// The team in words, as it was written before teams were records; read once (`engine::rules`).
pub const TEAM: Field = Field::new(103, "team", FieldType::Line2);
const STRENGTH: Field = Field::new(104, "strength", FieldType::Line2);
/// What the seat decides.
pub const DECISION_AREA: Field = Field::new(105, "decision_area", FieldType::Line2);
/// The first day.
pub const START: Field = Field::new(106, "start", FieldType::Date);
/// The last day.
pub const END: Field = Field::new(107, "end", FieldType::Date);
const WORK_EXPECTED: Field = Field::new(108, "work_expected", FieldType::Text2);
const HOURS: Field = Field::new(109, "hours", FieldType::Decimal);
const SUPPORT_NEEDED: Field = Field::new(110, "support_needed", FieldType::Text2);
const QUESTIONS: Field = Field::new(111, "questions", FieldType::Text2);
/// The day on which what the work asks was agreed.
pub const AGREED: Field = Field::new(112, "agreed", FieldType::Date).open_while_empty();

/// The team; empty for the core team. Who may not know of the team would take its seats for those of the core.
pub const OF: Field = Field::new(113, "of", FieldType::Link(&[codes::TEAM])).hangs();
const GROUP: Field = Field::new(114, "group", FieldType::Link(&[codes::GROUP]));
/// What whoever sits there does in the team.
pub const ROLE: Field = Field::new(115, "role", FieldType::Choice(ROLES));
const INVITED: Field = Field::new(116, "invited", FieldType::Date);
const ANSWER: Field = Field::new(117, "answer", FieldType::Choice(ANSWERS));
const ANSWERED: Field = Field::new(118, "answered", FieldType::Date);
const ASKED_BY: Field = Field::new(119, "asked_by", FieldType::Link(&[codes::PERSON]));
const LANGUAGE: Field = Field::new(120, "language", FieldType::Line);
const TASK: Field = Field::new(121, "task", FieldType::Line2);

const NOT_OVER: Test = Test::Either(&[Test::Empty(&END), Test::Not(&Test::is_past(&END))]);
/// Somebody sits there now, or is to: nobody said no, and the last day is not over.
pub const SITS: Test =
    Test::All(&[Test::Filled(&PERSON), Test::Not(&Test::Is(&ANSWER, &[WAITING, NO])), NOT_OVER]);

/// Who was invited and what they answered, group by group.
const RECRUITING: Table = Table::of_counts(
    "recruiting",
    Axis::Records(&GROUP, codes::GROUP, None),
    Axis::choices(&ANSWER),
)
.only(&Test::Filled(&INVITED));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::SEAT,
    "seat",
    Level::Team,
    &[
        TITLE,
        PERSON,
        PERSON_KIND,
        OF,
        ROLE,
        GROUP,
        STRENGTH,
        DECISION_AREA,
        START,
        END,
        WORK_EXPECTED,
        HOURS,
        SUPPORT_NEEDED,
        QUESTIONS,
        AGREED,
        INVITED,
        ASKED_BY,
        ANSWER,
        ANSWERED,
        LANGUAGE,
        TASK,
    ],
)
.formerly(&[TEAM])
.guards(&[Guard::in_order(&START, &END), Guard::in_order(&INVITED, &ANSWERED)])
.stamps(&[Stamp::reaches(&ANSWER, &[YES, NO], &ANSWERED, With::Today)])
.checks(&[Check::note(
    "waits",
    Test::All(&[
        Test::Is(&ANSWER, &[WAITING]),
        Test::Before(Day::Field(&INVITED), Day::Ago(PATIENCE)),
    ]),
)])
.views(&[View::List(&[&PERSON, &OF, &ROLE, &ANSWER]), View::Table(&RECRUITING)])
.reports(&[Report::new("people", &[Part::Code(Told::Map), Part::Code(Told::Teams)])])
.evidence(&[
    Evidence::of("2.2").proven(By::Code(Computed::EveryKindSits)),
    Evidence::of("2.3").when(Test::Filled(&AGREED)),
]);
