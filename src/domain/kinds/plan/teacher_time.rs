//! Time in which teachers work and learn together, asked for with schedule and budget (systems, 137).

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Check, Day, Figure, Guard, Set, Stamp, Test, View, Why, With,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const WAITING: u16 = 1;
const GRANTED: u16 = 2;
const CHANGED: u16 = 3;
const REFUSED: u16 = 4;
const ANSWERS: &[Choice] = &[
    Choice::new(WAITING, "waiting"),
    Choice::new(GRANTED, "granted"),
    Choice::new(CHANGED, "changed"),
    Choice::new(REFUSED, "refused"),
];
const PEOPLE: FieldType = FieldType::Integer { min: 1, max: 100_000 };
/// After so many days somebody asks again.
const PATIENCE: u16 = 90;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const YEAR: Field = Field::new(101, "year", FieldType::Year).required();
const WHO: Field = Field::new(102, "who", FieldType::Line2);
const TEACHERS: Field = Field::new(103, "teachers", PEOPLE);
/// In the year, of all of them together.
const HOURS: Field = Field::new(104, "hours", FieldType::Decimal);
const PURPOSE: Field = Field::new(105, "purpose", FieldType::Text2);
const COST: Field = Field::new(106, "cost", FieldType::PRICE);
const LINE: Field = Field::new(107, "line", FieldType::Link(&[codes::BUDGET_LINE]));
const SUBMITTED: Field = Field::new(108, "submitted", FieldType::Date);
const ANSWER: Field = Field::new(109, "answer", FieldType::Choice(ANSWERS));
const ANSWERED: Field = Field::new(110, "answered", FieldType::Date);

const ALL: Set = Set::all(&[codes::TEACHER_TIME]);
const WAS_SUBMITTED: Test = Test::Filled(&SUBMITTED);
/// How much of it is there for one of them: hours of all by teachers, of which a share of a hundred is one.
const HOURS_PER_TEACHER: Figure = Figure::amount(
    "hours_per_teacher",
    FieldType::Decimal,
    Amount::Share(
        &Amount::Field(&HOURS),
        &Amount::Times(&Amount::Field(&TEACHERS), &Amount::Number(100)),
    ),
);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::TEACHER_TIME,
    "teacher_time",
    Level::Team,
    &[TITLE, YEAR, WHO, TEACHERS, HOURS, PURPOSE, COST, LINE, SUBMITTED, ANSWER, ANSWERED],
)
.ordered(Order::newest(YEAR.code))
.figures(&[HOURS_PER_TEACHER])
.guards(&[Guard::in_order(&SUBMITTED, &ANSWERED)])
.stamps(&[Stamp::reaches(&ANSWER, &[GRANTED, CHANGED, REFUSED], &ANSWERED, With::Today)])
.checks(&[
    Check::hole("years_without", Test::Any(ALL))
        .unless(Test::EachYear(ALL, &YEAR, &WAS_SUBMITTED))
        .once()
        .home(),
    Check::note(
        "waits",
        Test::All(&[
            WAS_SUBMITTED,
            Test::Either(&[Test::Empty(&ANSWER), Test::Is(&ANSWER, &[WAITING])]),
            Test::Before(Day::Field(&SUBMITTED), Day::Ago(PATIENCE)),
        ]),
    ),
])
.views(&[
    View::List(&[&YEAR, &HOURS_PER_TEACHER.field, &TEACHERS, &HOURS, &SUBMITTED, &ANSWER]),
    View::Board(&ANSWER),
])
.because(&[Why::named(&LINE)]);
