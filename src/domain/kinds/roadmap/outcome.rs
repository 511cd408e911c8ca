//! What the district's logic model hopes for.

use super::{horizon, progress};
use crate::domain::Level;
use crate::domain::declare::{Given, Row, Why};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const STATES: &[Choice] = &[
    Choice::new(progress::OPEN, "open"),
    Choice::new(progress::DOING, "doing"),
    Choice::new(progress::DONE, "done"),
];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public);
/// In which horizon an outcome lies; the same codes as a benchmark's horizon.
pub const HORIZON: Field =
    Field::new(101, "horizon", FieldType::Choice(horizon::HORIZONS)).level(Level::Public);
/// How far it is.
pub const STATE: Field = Field::new(102, "state", FieldType::Choice(STATES)).begins(progress::OPEN);
/// The benchmark that leads to it.
pub const BENCHMARK: Field = Field::new(103, "benchmark", FieldType::Link(&[codes::BENCHMARK]));
const DATE: Field = Field::new(104, "date", FieldType::Date);
const NOTE: Field = Field::new(105, "note", FieldType::Text2);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::OUTCOME,
    "outcome",
    Level::Partner,
    &[TITLE, HORIZON, STATE, BENCHMARK, DATE, NOTE],
)
.ordered(Order::rising(HORIZON.code))
.rows(ROWS)
.because(&[Why::named(&BENCHMARK)]);

/// The outcomes of the district's logic model: 6 of the first year, 5 of the second, 4 later.
const ROWS: &[Row] = &[
    Row::new("outcome-1", &[(&HORIZON, Given::Choice(horizon::SHORT_TERM))]),
    Row::new("outcome-2", &[(&HORIZON, Given::Choice(horizon::SHORT_TERM))]),
    Row::new("outcome-3", &[(&HORIZON, Given::Choice(horizon::SHORT_TERM))]),
    Row::new("outcome-4", &[(&HORIZON, Given::Choice(horizon::SHORT_TERM))]),
    Row::new("outcome-5", &[(&HORIZON, Given::Choice(horizon::SHORT_TERM))]),
    Row::new("outcome-6", &[(&HORIZON, Given::Choice(horizon::SHORT_TERM))]),
    Row::new("outcome-7", &[(&HORIZON, Given::Choice(horizon::MEDIUM_TERM))]),
    Row::new("outcome-8", &[(&HORIZON, Given::Choice(horizon::MEDIUM_TERM))]),
    Row::new("outcome-9", &[(&HORIZON, Given::Choice(horizon::MEDIUM_TERM))]),
    Row::new("outcome-10", &[(&HORIZON, Given::Choice(horizon::MEDIUM_TERM))]),
    Row::new("outcome-11", &[(&HORIZON, Given::Choice(horizon::MEDIUM_TERM))]),
    Row::new("outcome-12", &[(&HORIZON, Given::Choice(horizon::LONG_TERM))]),
    Row::new("outcome-13", &[(&HORIZON, Given::Choice(horizon::LONG_TERM))]),
    Row::new("outcome-14", &[(&HORIZON, Given::Choice(horizon::LONG_TERM))]),
    Row::new("outcome-15", &[(&HORIZON, Given::Choice(horizon::LONG_TERM))]),
];
