//! One run of listening: what a community needs and what it has (systems, 23).

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Check, Day, Figure, Guard, Set, Stamp, Test, Than, Way, With,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::people::group;

const APPLICATION: u16 = 1;
const FULL: u16 = 2;
/// A school that applies asks for a few weeks, later a whole year is listened to.
const FORMS: &[Choice] = &[Choice::new(APPLICATION, "application"), Choice::new(FULL, "full")];
const PLANNED: u16 = 1;
/// Under way.
pub const RUNNING: u16 = 2;
/// Over.
pub const CLOSED: u16 = 3;
const STATES: &[Choice] = &[
    Choice::new(PLANNED, "planned"),
    Choice::new(RUNNING, "running"),
    Choice::new(CLOSED, "closed"),
];
/// Four months are the least for a whole round, a year is the most (000 B6, 003).
const SHORTEST: i64 = 120;
const LONGEST: i64 = 366;
const WAVES: FieldType = FieldType::Integer { min: 1, max: 9 };

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).begins(FULL);
const YEAR: Field = Field::new(102, "year", FieldType::Year);
const WAVE: Field = Field::new(103, "wave", WAVES);
/// From when on people are asked.
pub const START: Field = Field::new(104, "start", FieldType::Date).level(Level::Public);
/// Until when.
pub const END: Field = Field::new(105, "end", FieldType::Date).level(Level::Public);
const TEAM: Field = Field::new(106, "team", FieldType::Link(&[codes::TEAM]));
/// How far it is.
pub const STATE: Field = Field::new(107, "state", FieldType::Choice(STATES)).begins(PLANNED);
const RESULTS: Field = Field::new(108, "results", FieldType::Links(&[codes::DOCUMENT]));
const SUMMARY: Field = Field::new(109, "summary", FieldType::Text2).level(Level::Public);
/// What the principal's main objectives take from it.
const PRINCIPAL_USE: Field = Field::new(110, "principal_use", FieldType::Text2);

/// The round for which a meeting listens.
pub const ASSESSMENT: Field = Field::new(160, "assessment", FieldType::Link(&[codes::ASSESSMENT]));
/// How many of each group are to be heard, in percent, where a group says nothing else.
pub const REACH_TARGET: Field =
    Field::new(162, "reach_target", FieldType::Integer { min: 1, max: 100 });

/// Whether every group was heard well enough in this round; unknown while somebody's number is.
pub const HEARD_ENOUGH: Figure =
    Figure::code_from("heard_enough", FieldType::Flag, group::HEARD_IN);

const ITS_DAYS: Amount = Amount::Days(Day::Field(&START), Day::Field(&END));
const IS_RUNNING: Test = Test::Is(&STATE, &[RUNNING]);
/// Another one of its form goes on.
const OTHER_RUNS: Test = Test::Any(Set::all(&[codes::ASSESSMENT]).only(&Test::All(&[
    Test::Other,
    Test::Same(&FORM),
    IS_RUNNING,
])));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::ASSESSMENT,
    "assessment",
    Level::Partner,
    &[TITLE, FORM, YEAR, WAVE, START, END, TEAM, STATE, RESULTS, SUMMARY, PRINCIPAL_USE],
)
.ordered(Order::newest(START.code))
.figures(&[HEARD_ENOUGH])
.guards(&[
    Guard::in_order(&START, &END),
    Guard::new("one", Way::Reaches(&STATE, &[RUNNING]), Test::Not(&OTHER_RUNS)),
])
.stamps(&[
    Stamp::reaches(&STATE, &[RUNNING], &START, With::Today),
    Stamp::reaches(&STATE, &[CLOSED], &END, With::Today),
])
.checks(&[
    Check::hole("no_team", Test::All(&[IS_RUNNING, Test::Empty(&TEAM)])),
    Check::warning(
        "past_end",
        Test::All(&[IS_RUNNING, Test::Before(Day::Field(&END), Day::Today(0))]),
    )
    .home(),
    Check::note(
        "fieldwork",
        Test::All(&[
            Test::Is(&FORM, &[FULL]),
            Test::Either(&[
                Test::Compare(ITS_DAYS, Than::Less, Amount::Number(SHORTEST)),
                Test::Compare(ITS_DAYS, Than::More, Amount::Number(LONGEST)),
            ]),
        ]),
    ),
])
.adds(&[Adds::fields(codes::MEETING, &[ASSESSMENT]), Adds::fields(codes::SITE, &[REACH_TARGET])]);
