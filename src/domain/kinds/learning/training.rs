//! Who took which course.

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Axis, Check, Day, Figure, Guard, List, Part, Report, Set, Table, Test, Than, View, Way,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::people::seat;

use super::course;

const DONE: u16 = 2;
const STATES: &[Choice] = &[Choice::new(1, "planned"), Choice::new(DONE, "done")];

const PERSON: Field =
    Field::new(100, "person", FieldType::Link(&[codes::PERSON])).level(Level::Public).required();
const COURSE: Field =
    Field::new(101, "course", FieldType::Link(&[codes::COURSE])).level(Level::Public).required();
const VERSION: Field = Field::new(102, "version", FieldType::Integer { min: 1, max: 999 });
const DATE: Field = Field::new(103, "date", FieldType::Date);
const TRAINER: Field = Field::new(104, "trainer", FieldType::Line2);
const STATE: Field = Field::new(105, "state", FieldType::Choice(STATES)).begins(1).open(&[1]);
const QUESTIONS: Field = Field::new(106, "questions", FieldType::Text2);

/// It was taken.
const IS_DONE: Test = Test::Is(&STATE, &[DONE]);
/// It was taken in a version that is no longer taught.
const IS_OLDER: Test = Test::All(&[
    IS_DONE,
    Test::Compare(
        Amount::Field(&VERSION),
        Than::Less,
        Amount::Of(&COURSE, &Amount::Field(&course::VERSION)),
    ),
]);
/// Of a course: who took it, and who has to hear what is new.
const TRAININGS: Set = Set::pointing(codes::TRAINING, &COURSE);
const TAKEN: Figure = Figure::count("taken", TRAININGS.only(&IS_DONE));
const OUTDATED: Figure = Figure::count("outdated", TRAININGS.only(&IS_OLDER));
/// Those who sit in a team today.
const SITS: Test = Test::Any(Set::pointing(codes::SEAT, &seat::PERSON).only(&Test::Either(&[
    Test::Empty(&seat::END),
    Test::Not(&Test::Before(Day::Field(&seat::END), Day::Today(0))),
])));
const FOR_COMMITTEES: Test = Test::Is(&course::TRACK, &[course::LEADER, course::MEMBER]);
/// Who has taken what, of those who sit in a team.
const MATRIX: Table = Table::new(
    "matrix",
    Axis::Records(&PERSON, codes::PERSON, Some(&SITS)),
    Axis::Records(&COURSE, codes::COURSE, Some(&FOR_COMMITTEES)),
    &[&DATE],
)
.only(&IS_DONE);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::TRAINING,
    "training",
    Level::Team,
    &[PERSON, COURSE, VERSION, DATE, TRAINER, STATE, QUESTIONS],
)
.titled_by(&[&PERSON, &COURSE])
.ordered(Order::newest(DATE.code))
.guards(&[Guard::new(
    "done",
    Way::Reaches(&STATE, &[DONE]),
    Test::All(&[Test::Filled(&DATE), Test::Filled(&VERSION)]),
)])
.checks(&[
    Check::note("older", IS_OLDER),
    Check::note("older_version", Test::Any(TRAININGS.only(&IS_OLDER)))
        .on(codes::COURSE)
        .tells(&[&OUTDATED]),
    Check::cells("missing_topic", &MATRIX).on(codes::PERSON).home(),
])
.views(&[View::List(&[&STATE, &DATE, &VERSION]), View::Table(&MATRIX), View::Calendar(&[&DATE])])
.reports(&[Report::new(
    "training",
    &[
        Part::Table(codes::TRAINING, "matrix"),
        Part::List(List::all(codes::COURSE, &[&course::TRACK, &TAKEN.field, &OUTDATED.field])),
        Part::Checks(&[codes::TRAINING, codes::COURSE]),
    ],
)])
.adds(&[Adds::figures(codes::COURSE, &[TAKEN, OUTDATED])]);
