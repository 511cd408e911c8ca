//! One of the ten benchmarks. What it is, how far it is and when it ends is what a school shows its families;
//! who sees to it, how long it was estimated to take and of which steps it is made is the team's.

use super::{horizon, progress, step};
use crate::domain::Level;
use crate::domain::declare::{
    Amount, Check, Deed, Figure, Given, Guard, List, Part, Report, Row, Set, Test, Than, Told, Way,
};
use crate::domain::field::{Choice, Field, FieldCode, FieldType};
use crate::domain::kind::{Home, Kind, Order};
use crate::domain::kinds::codes;

/// Estimates are in weeks of 7 days.
pub const WEEKS: u16 = 1;
/// Estimates are in calendar months.
pub const MONTHS: u16 = 2;
const UNITS: &[Choice] = &[Choice::new(WEEKS, "weeks"), Choice::new(MONTHS, "months")];
const DURATION: FieldType = FieldType::Integer { min: 0, max: 520 };
const DAYS: FieldType = FieldType::Integer { min: i64::MIN, max: i64::MAX };

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public);
/// A benchmark's number, 1 to 10.
pub const NUMBER: Field =
    Field::new(101, "number", FieldType::Integer { min: 1, max: 99 }).level(Level::Public);
/// In which year it is to bear fruit.
pub const HORIZON: Field =
    Field::new(102, "horizon", FieldType::Choice(horizon::HORIZONS)).level(Level::Public);
const ESTIMATE_MIN: Field = Field::new(103, "estimate_min", DURATION);
const ESTIMATE_MAX: Field = Field::new(104, "estimate_max", DURATION);
const ESTIMATE_UNIT: Field = Field::new(105, "estimate_unit", FieldType::Choice(UNITS));
const OVERVIEW_MIN: Field = Field::new(106, "overview_min", DURATION);
const OVERVIEW_MAX: Field = Field::new(107, "overview_max", DURATION);
const OVERVIEW_UNIT: Field = Field::new(108, "overview_unit", FieldType::Choice(UNITS));
const OWN_MIN: Field = Field::new(110, "own_min", DURATION);
const OWN_MAX: Field = Field::new(111, "own_max", DURATION);
const OWN_UNIT: Field = Field::new(112, "own_unit", FieldType::Choice(UNITS));
/// It goes on and has no end.
pub const OPEN_ENDED: Field = Field::new(109, "open_ended", FieldType::Flag).level(Level::Public);
/// When it really began, or is to begin.
pub const START: Field = Field::new(113, "start", FieldType::Date).level(Level::Public);
/// When it was really finished.
pub const FINISH: Field = Field::new(114, "finish", FieldType::Date).level(Level::Public);
/// Who sees to it.
pub const OWNER: Field = Field::new(115, "owner", FieldType::Link(&[codes::PERSON]));
const NOTE: Field = Field::new(116, "note", FieldType::Text2);

/// Three fields that make an estimate: shortest, longest, unit.
#[derive(Clone, Copy, Debug)]
pub struct Estimate(pub [FieldCode; 3]);

/// The estimate that counts for the plan: shortest, longest, unit.
pub const ESTIMATE: Estimate = Estimate([ESTIMATE_MIN.code, ESTIMATE_MAX.code, ESTIMATE_UNIT.code]);
/// The estimate of the overview, kept where it differs.
pub const OVERVIEW: Estimate = Estimate([OVERVIEW_MIN.code, OVERVIEW_MAX.code, OVERVIEW_UNIT.code]);
/// The team's own estimate: it moves the forecast, never the plan.
pub const OWN: Estimate = Estimate([OWN_MIN.code, OWN_MAX.code, OWN_UNIT.code]);

/// By their numbers, the benchmarks that one follows. The sources give an order only; these are ours.
pub const FOLLOWS: &[(i64, &[i64])] = &[
    (2, &[1]),
    (3, &[2]),
    (4, &[2, 3]),
    (5, &[1]),
    (6, &[4]),
    (7, &[6]),
    (8, &[7]),
    (9, &[7]),
    (10, &[2]),
];

/// Those of its steps that nobody has done or waived.
const OPEN_STEPS: Set = Set::pointing(codes::STEP, &step::BENCHMARK)
    .only(&Test::Is(&step::STATE, &[progress::OPEN, progress::DOING]));

/// Solving problems together, and partners: the sources let them begin and never end.
const GOES_ON: Test = Test::Either(&[is_number(8), is_number(10)]);

const fn is_number(number: i64) -> Test {
    Test::Compare(Amount::Field(&NUMBER), Than::Equal, Amount::Number(number))
}

const PROGRESS: Figure =
    Figure::code("progress", FieldType::Choice(progress::PROGRESS)).level(Level::Public);
const LATE: Figure = Figure::code("late", FieldType::Flag).level(Level::Public);
const STEPS_DONE: Figure = Figure::code("steps_done", FieldType::COUNT);
const STEPS_TOTAL: Figure = Figure::code("steps_total", FieldType::COUNT);
const EARLIEST: Figure = Figure::code("earliest_finish", FieldType::Date).level(Level::Public);
const LATEST: Figure = Figure::code("latest_finish", FieldType::Date).level(Level::Public);
const FORECAST_EARLIEST: Figure =
    Figure::code("forecast_earliest", FieldType::Date).level(Level::Public);
const FORECAST_LATEST: Figure =
    Figure::code("forecast_latest", FieldType::Date).level(Level::Public);
const ON_TIME: Test =
    Test::All(&[Test::FigureIs(&PROGRESS, &[progress::DOING]), Test::Not(&Test::Says(&LATE))]);
/// The week that it is in.
const WEEK: Figure = Figure::code("week", FieldType::COUNT);
/// How many it takes.
const ALL_WEEKS: Figure = Figure::code("weeks", FieldType::Line);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::BENCHMARK,
    "benchmark",
    Level::Public,
    &[
        TITLE,
        NUMBER,
        HORIZON,
        ESTIMATE_MIN,
        ESTIMATE_MAX,
        ESTIMATE_UNIT,
        OVERVIEW_MIN,
        OVERVIEW_MAX,
        OVERVIEW_UNIT,
        OWN_MIN,
        OWN_MAX,
        OWN_UNIT,
        OPEN_ENDED,
        START,
        FINISH,
        OWNER,
        NOTE,
    ],
)
.at_home(Home::Roadmap)
.figures(&[
    PROGRESS,
    Figure::code("proof", FieldType::Choice(step::PROOFS)),
    STEPS_DONE,
    STEPS_TOTAL,
    EARLIEST,
    LATEST,
    FORECAST_EARLIEST,
    FORECAST_LATEST,
    LATE,
    Figure::code("slip_days", DAYS),
    Figure::code("past_first_year", FieldType::Flag),
])
.ordered(Order::rising(NUMBER.code))
.rows(ROWS)
.deeds(&[Deed::shift("steps", OPEN_STEPS, &step::DUE)])
.reports(&[Report::new(
    "roadmap",
    &[
        Part::List(List::all(
            codes::BENCHMARK,
            &[
                &NUMBER,
                &EARLIEST.field,
                &LATEST.field,
                &FORECAST_EARLIEST.field,
                &FORECAST_LATEST.field,
                &PROGRESS.field,
                &STEPS_DONE.field,
                &STEPS_TOTAL.field,
                &LATE.field,
            ],
        )),
        Part::Code(Told::PastFirstYear),
    ],
)])
.guards(&[
    Guard::new("goes_on", Way::While(GOES_ON), Test::Yes(&OPEN_ENDED)),
    Guard::new("no_end", Way::While(Test::Filled(&FINISH)), Test::Not(&Test::Yes(&OPEN_ENDED))),
    Guard::in_order(&START, &FINISH),
    Guard::in_order(&ESTIMATE_MIN, &ESTIMATE_MAX),
    Guard::in_order(&OVERVIEW_MIN, &OVERVIEW_MAX),
    Guard::in_order(&OWN_MIN, &OWN_MAX),
])
.checks(&[
    // Who types a last day says that it is over, and it is late no more: what speaks against it is told.
    Check::warning(
        "unfinished",
        Test::All(&[
            Test::Filled(&FINISH),
            Test::FigureIs(&PROGRESS, &[progress::OPEN, progress::DOING]),
        ]),
    )
    .home(),
    Check::warning("late", Test::Says(&LATE)).home(),
    Check::note("in_week", Test::All(&[ON_TIME, Test::Known(&WEEK)]))
        .tells(&[&WEEK, &ALL_WEEKS])
        .home(),
    Check::note("under_way", Test::All(&[ON_TIME, Test::Not(&Test::Known(&WEEK))])).home(),
]);

/// The benchmarks, by number. The estimate of the detail pages counts; that of the overview is kept
/// beside it, and differs for one only.
const ROWS: &[Row] = &[
    Row::new(
        "benchmark-1",
        &[
            numbered(1),
            in_horizon(horizon::SHORT_TERM),
            (&ESTIMATE_MIN, Given::Number(3)),
            (&ESTIMATE_MAX, Given::Number(3)),
            (&ESTIMATE_UNIT, Given::Choice(WEEKS)),
            (&OVERVIEW_MIN, Given::Number(3)),
            (&OVERVIEW_MAX, Given::Number(3)),
            (&OVERVIEW_UNIT, Given::Choice(WEEKS)),
        ],
    ),
    Row::new(
        "benchmark-2",
        &[
            numbered(2),
            in_horizon(horizon::SHORT_TERM),
            (&ESTIMATE_MIN, Given::Number(3)),
            (&ESTIMATE_MAX, Given::Number(3)),
            (&ESTIMATE_UNIT, Given::Choice(WEEKS)),
            (&OVERVIEW_MIN, Given::Number(3)),
            (&OVERVIEW_MAX, Given::Number(3)),
            (&OVERVIEW_UNIT, Given::Choice(WEEKS)),
        ],
    ),
    Row::new(
        "benchmark-3",
        &[
            numbered(3),
            in_horizon(horizon::SHORT_TERM),
            (&ESTIMATE_MIN, Given::Number(1)),
            (&ESTIMATE_MAX, Given::Number(2)),
            (&ESTIMATE_UNIT, Given::Choice(MONTHS)),
            (&OVERVIEW_MIN, Given::Number(1)),
            (&OVERVIEW_MAX, Given::Number(2)),
            (&OVERVIEW_UNIT, Given::Choice(MONTHS)),
        ],
    ),
    Row::new(
        "benchmark-4",
        &[
            numbered(4),
            in_horizon(horizon::SHORT_TERM),
            (&ESTIMATE_MIN, Given::Number(1)),
            (&ESTIMATE_MAX, Given::Number(2)),
            (&ESTIMATE_UNIT, Given::Choice(MONTHS)),
            (&OVERVIEW_MIN, Given::Number(1)),
            (&OVERVIEW_MAX, Given::Number(2)),
            (&OVERVIEW_UNIT, Given::Choice(MONTHS)),
        ],
    ),
    Row::new(
        "benchmark-5",
        &[
            numbered(5),
            in_horizon(horizon::SHORT_TERM),
            (&ESTIMATE_MIN, Given::Number(1)),
            (&ESTIMATE_MAX, Given::Number(3)),
            (&ESTIMATE_UNIT, Given::Choice(MONTHS)),
            (&OVERVIEW_MIN, Given::Number(1)),
            (&OVERVIEW_MAX, Given::Number(3)),
            (&OVERVIEW_UNIT, Given::Choice(MONTHS)),
        ],
    ),
    Row::new(
        "benchmark-6",
        &[
            numbered(6),
            in_horizon(horizon::SHORT_TERM),
            (&ESTIMATE_MIN, Given::Number(4)),
            (&ESTIMATE_MAX, Given::Number(6)),
            (&ESTIMATE_UNIT, Given::Choice(MONTHS)),
            (&OVERVIEW_MIN, Given::Number(4)),
            (&OVERVIEW_MAX, Given::Number(6)),
            (&OVERVIEW_UNIT, Given::Choice(MONTHS)),
        ],
    ),
    Row::new(
        "benchmark-7",
        &[
            numbered(7),
            in_horizon(horizon::SHORT_TERM),
            (&ESTIMATE_MIN, Given::Number(3)),
            (&ESTIMATE_MAX, Given::Number(4)),
            (&ESTIMATE_UNIT, Given::Choice(WEEKS)),
            (&OVERVIEW_MIN, Given::Number(3)),
            (&OVERVIEW_MAX, Given::Number(4)),
            (&OVERVIEW_UNIT, Given::Choice(WEEKS)),
        ],
    ),
    Row::new(
        "benchmark-8",
        &[numbered(8), in_horizon(horizon::MEDIUM_TERM), (&OPEN_ENDED, Given::Yes)],
    ),
    Row::new(
        "benchmark-9",
        &[
            numbered(9),
            in_horizon(horizon::MEDIUM_TERM),
            (&ESTIMATE_MIN, Given::Number(3)),
            (&ESTIMATE_MAX, Given::Number(4)),
            (&ESTIMATE_UNIT, Given::Choice(WEEKS)),
            (&OVERVIEW_MIN, Given::Number(1)),
            (&OVERVIEW_MAX, Given::Number(2)),
            (&OVERVIEW_UNIT, Given::Choice(WEEKS)),
        ],
    ),
    Row::new(
        "benchmark-10",
        &[numbered(10), in_horizon(horizon::LONG_TERM), (&OPEN_ENDED, Given::Yes)],
    ),
];

/// What a row holds in a field.
type Cell = (&'static Field, Given);

const fn numbered(number: i64) -> Cell {
    (&NUMBER, Given::Number(number))
}

const fn in_horizon(horizon: u16) -> Cell {
    (&HORIZON, Given::Choice(horizon))
}
