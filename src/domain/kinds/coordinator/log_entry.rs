//! What the coordinator did, minute by minute if it has to be (systems, 62).

use crate::domain::Level;
use crate::domain::declare::{Amount, Axis, Check, Day, Figure, Set, Table, Test, Than, View, Why};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::sites::site;

use super::job_line;

/// A day has no more.
const MINUTES_OF_DAY: FieldType = FieldType::Integer { min: 1, max: 1440 };
/// Half of the time of the first year should go to teams, assessment and problem solving (003, 004).
const HALF: i64 = 50;
const YEAR: i64 = 366;

const WHAT: Field = Field::new(100, "what", FieldType::Line2).level(Level::Public).required();
/// On which day.
pub const DATE: Field = Field::new(101, "date", FieldType::Date).required().today();
/// Which activity of the job.
pub const ACTIVITY: Field =
    Field::new(102, "activity", FieldType::Link(&[codes::JOB_LINE])).required();
/// How long.
pub const MINUTES: Field = Field::new(103, "minutes", MINUTES_OF_DAY).required();
const PEOPLE: Field =
    Field::new(104, "people", FieldType::Links(&[codes::PERSON])).level(Level::Private);
const BENCHMARK: Field = Field::new(105, "benchmark", FieldType::Link(&[codes::BENCHMARK]));
const REMARKS: Field = Field::new(106, "remarks", FieldType::Text).level(Level::Private);

const IS_ACTIVITY: Test = Test::Is(&job_line::FORM, &[job_line::ACTIVITY]);
/// The time of each activity, month by month.
const BY_MONTH: Table = Table::of_sums(
    "by_month",
    Axis::Records(&ACTIVITY, codes::JOB_LINE, Some(&IS_ACTIVITY)),
    Axis::Months(&DATE),
    &MINUTES,
);

/// What was written down of an activity in this school year.
const OF_LINE: Set = Set::pointing(codes::LOG_ENTRY, &ACTIVITY)
    .only(&Test::Not(&Test::Before(Day::Field(&DATE), Day::SchoolYear)));
const MINUTES_OF_LINE: Figure = Figure::amount(
    "minutes_this_year",
    FieldType::COUNT,
    Amount::Sum(OF_LINE, &Amount::Field(&MINUTES)),
);

const ALL: Set = Set::all(&[codes::LOG_ENTRY]);
const OF_FIRST: Test = Test::Linked(&ACTIVITY, &Test::Yes(&job_line::FIRST_YEAR));
const FIRST_SHARE: Amount = Amount::Share(
    &Amount::Sum(ALL.only(&OF_FIRST), &Amount::Field(&MINUTES)),
    &Amount::Sum(ALL, &Amount::Field(&MINUTES)),
);
const SHARE: Figure = Figure::amount("first_year_share", FieldType::Percent, FIRST_SHARE);
const IN_FIRST_YEAR: Test = Test::Compare(
    Amount::Days(Day::Field(&site::START), Day::Today(0)),
    Than::Less,
    Amount::Number(YEAR),
);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::LOG_ENTRY,
    "log_entry",
    Level::Team,
    &[WHAT, DATE, ACTIVITY, MINUTES, PEOPLE, BENCHMARK, REMARKS],
)
.ordered(Order::newest(DATE.code))
.adds(&[Adds::figures(codes::SITE, &[SHARE]), Adds::figures(codes::JOB_LINE, &[MINUTES_OF_LINE])])
.checks(&[Check::warning(
    "first_year_low",
    Test::All(&[IN_FIRST_YEAR, Test::Compare(FIRST_SHARE, Than::Less, Amount::Number(HALF))]),
)
.on(codes::SITE)
.tells(&[&SHARE])
.home()])
.views(&[
    View::List(&[&DATE, &ACTIVITY, &MINUTES]),
    View::Table(&BY_MONTH),
    View::Calendar(&[&DATE]),
])
.because(&[Why::named(&BENCHMARK)]);
