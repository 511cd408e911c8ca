//! Who took which course.

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Axis, Check, Day, Figure, Formula, Guard, List, Part, Report, Set, Table, Test, Than,
    View, Way,
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
/// For which school it was taken: one that applies shows who did (systems, 132).
const SCHOOL: Field = Field::new(260, "school", FieldType::Link(&[codes::SITE]));

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
const TOOK_OLDER: Figure = Figure::by(
    "outdated_people",
    FieldType::Links(&[codes::PERSON]),
    Formula::Named(TRAININGS.only(&IS_OLDER), &PERSON),
);
/// Of a school: who took the module on becoming a community school, and when last.
const MODULES: Set = Set::pointing(codes::TRAINING, &SCHOOL)
    .only(&Test::All(&[IS_DONE, Test::Linked(&COURSE, &course::IS_MODULE)]));
const MODULE_PEOPLE: Figure = Figure::by(
    "module_people",
    FieldType::Links(&[codes::PERSON]),
    Formula::Named(MODULES, &PERSON),
);
const MODULE_LAST: Figure = Figure::day("module_last", Day::Latest(MODULES, &DATE));
/// Those who sit in a team today, and those of them who lead one.
const SEATS: Set = Set::pointing(codes::SEAT, &seat::PERSON);
const SITS: Test = Test::Any(SEATS.only(&seat::SITS));
const LEADS: Test =
    Test::Any(SEATS.only(&Test::All(&[seat::SITS, Test::Is(&seat::ROLE, &[seat::CHAIR])])));
const FOR_COMMITTEES: Test = Test::Is(&course::TRACK, &[course::LEADER, course::MEMBER]);
/// Who has taken what, of those who sit in a team.
const MATRIX: Table = Table::new(
    "matrix",
    Axis::Records(&PERSON, codes::PERSON, Some(&SITS)),
    Axis::Records(&COURSE, codes::COURSE, Some(&FOR_COMMITTEES)),
    &[&DATE],
)
.only(&IS_DONE)
.newest(&DATE);
/// What is asked of everybody in a team, and of those who lead one: the topics of leaders are not missing where
/// somebody leads nothing.
const OF_MEMBERS: Table = Table {
    key: "members",
    columns: Axis::Records(
        &COURSE,
        codes::COURSE,
        Some(&Test::Is(&course::TRACK, &[course::MEMBER])),
    ),
    ..MATRIX
};
const OF_LEADERS: Table = Table {
    key: "leaders",
    rows: Axis::Records(&PERSON, codes::PERSON, Some(&LEADS)),
    columns: Axis::Records(
        &COURSE,
        codes::COURSE,
        Some(&Test::Is(&course::TRACK, &[course::LEADER])),
    ),
    ..MATRIX
};

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::TRAINING,
    "training",
    Level::Team,
    &[PERSON, COURSE, VERSION, DATE, TRAINER, STATE, QUESTIONS, SCHOOL],
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
        .tells(&[&OUTDATED, &TOOK_OLDER])
        .home(),
    Check::cells("missing_topic", &OF_MEMBERS).on(codes::PERSON).home(),
    Check::cells("missing_leader_topic", &OF_LEADERS).on(codes::PERSON).home(),
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
.adds(&[
    Adds::figures(codes::COURSE, &[TAKEN, OUTDATED, TOOK_OLDER]),
    Adds::figures(codes::SITE, &[MODULE_PEOPLE, MODULE_LAST]),
]);
