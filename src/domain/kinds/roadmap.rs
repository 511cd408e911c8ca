//! The ten benchmarks, their steps, the outcomes that they lead to, and papers that prove them.

use super::codes::{BENCHMARK, DOCUMENT, OUTCOME, PERSON, STEP};
use crate::domain::Level;
use crate::domain::declare::{Guard, Test, Way};
use crate::domain::field::{Choice, Field, FieldCode, FieldType};
use crate::domain::kind::{Figure, Kind, Order};

/// A benchmark's number, 1 to 10.
pub const BENCHMARK_NUMBER: FieldCode = FieldCode(101);
/// In which year it is to bear fruit.
pub const BENCHMARK_HORIZON: FieldCode = FieldCode(102);
/// The estimate that counts for the plan: shortest, longest, unit.
pub const BENCHMARK_ESTIMATE: Estimate = Estimate([103, 104, 105]);
/// The estimate of the overview, kept where it differs.
pub const BENCHMARK_OVERVIEW: Estimate = Estimate([106, 107, 108]);
/// The team's own estimate: it moves the forecast, never the plan.
pub const BENCHMARK_OWN: Estimate = Estimate([110, 111, 112]);
/// It goes on and has no end.
pub const BENCHMARK_OPEN_ENDED: FieldCode = FieldCode(109);
/// When it really began, or is to begin.
pub const BENCHMARK_START: FieldCode = FieldCode(113);
/// When it was really finished.
pub const BENCHMARK_FINISH: FieldCode = FieldCode(114);
/// Who sees to it.
pub const BENCHMARK_OWNER: FieldCode = FieldCode(115);

/// A step's number, such as `4.2.1`.
pub const STEP_NUMBER: FieldCode = FieldCode(101);
/// The benchmark it belongs to.
pub const STEP_BENCHMARK: FieldCode = FieldCode(102);
/// The step it is a part of.
pub const STEP_PARENT: FieldCode = FieldCode(103);
/// How far it is, as somebody said.
pub const STEP_STATE: FieldCode = FieldCode(104);
/// Why it was waived.
pub const STEP_REASON: FieldCode = FieldCode(105);
/// Who sees to it.
pub const STEP_OWNER: FieldCode = FieldCode(106);
/// When it was begun.
pub const STEP_START: FieldCode = FieldCode(107);
/// When it was done.
pub const STEP_FINISH: FieldCode = FieldCode(108);

/// Not begun.
pub const OPEN: u16 = 1;
/// Begun.
pub const DOING: u16 = 2;
/// Done.
pub const DONE: u16 = 3;
/// Not needed here, with a reason.
pub const WAIVED: u16 = 4;
/// Goes on and has no end; only computed, never chosen.
pub const RUNNING: u16 = 5;

/// Proven by what is in the workspace.
pub const PROOF_EVIDENCE: u16 = 1;
/// Said by somebody.
pub const PROOF_DECLARED: u16 = 2;

/// In which horizon an outcome lies; the same codes as a benchmark's horizon.
pub const OUTCOME_HORIZON: FieldCode = FieldCode(101);
/// How far it is.
pub const OUTCOME_STATE: FieldCode = FieldCode(102);
/// A file path or web address. It is shown, never opened.
pub const DOCUMENT_ADDRESS: FieldCode = FieldCode(101);

/// Estimates are in weeks of 7 days.
pub const WEEKS: u16 = 1;
/// Estimates are in calendar months.
pub const MONTHS: u16 = 2;
/// The first year.
pub const SHORT_TERM: u16 = 1;
/// The second year.
pub const MEDIUM_TERM: u16 = 2;
/// The second and third year.
pub const LONG_TERM: u16 = 3;

/// The codes of three fields that make an estimate: shortest, longest, unit.
#[derive(Clone, Copy, Debug)]
pub struct Estimate(pub [u16; 3]);

const STATES: &[Choice] = &[
    Choice::new(OPEN, "open"),
    Choice::new(DOING, "doing"),
    Choice::new(DONE, "done"),
    Choice::new(WAIVED, "waived"),
];
const PROGRESS: &[Choice] = &[
    Choice::new(OPEN, "open"),
    Choice::new(DOING, "doing"),
    Choice::new(DONE, "done"),
    Choice::new(WAIVED, "waived"),
    Choice::new(RUNNING, "running"),
];
const PROOFS: &[Choice] =
    &[Choice::new(PROOF_EVIDENCE, "evidence"), Choice::new(PROOF_DECLARED, "declared")];
const HORIZONS: &[Choice] = &[
    Choice::new(SHORT_TERM, "short_term"),
    Choice::new(MEDIUM_TERM, "medium_term"),
    Choice::new(LONG_TERM, "long_term"),
];
const UNITS: &[Choice] = &[Choice::new(WEEKS, "weeks"), Choice::new(MONTHS, "months")];
const OUTCOME_STATES: &[Choice] =
    &[Choice::new(OPEN, "open"), Choice::new(DOING, "doing"), Choice::new(DONE, "done")];

const NUMBER: FieldType = FieldType::Integer { min: 1, max: 99 };
const DURATION: FieldType = FieldType::Integer { min: 0, max: 520 };
const COUNT: FieldType = FieldType::Integer { min: 0, max: i64::MAX };
const DAYS: FieldType = FieldType::Integer { min: i64::MIN, max: i64::MAX };
/// A week before a step is due, somebody should know.
const STEP_NOTICE: u16 = 7;

pub(super) static KINDS: &[Kind] = &[BENCHMARKS, STEPS, OUTCOMES, DOCUMENTS];

const BENCHMARKS: Kind = Kind {
    code: BENCHMARK,
    key: "benchmark",
    level: Level::Partner,
    fields: &[
        Field::new(100, "title", FieldType::Line2).level(Level::Public),
        Field::new(BENCHMARK_NUMBER.0, "number", NUMBER).level(Level::Public),
        Field::new(BENCHMARK_HORIZON.0, "horizon", FieldType::Choice(HORIZONS))
            .level(Level::Public),
        Field::new(BENCHMARK_ESTIMATE.0[0], "estimate_min", DURATION),
        Field::new(BENCHMARK_ESTIMATE.0[1], "estimate_max", DURATION),
        Field::new(BENCHMARK_ESTIMATE.0[2], "estimate_unit", FieldType::Choice(UNITS)),
        Field::new(BENCHMARK_OVERVIEW.0[0], "overview_min", DURATION),
        Field::new(BENCHMARK_OVERVIEW.0[1], "overview_max", DURATION),
        Field::new(BENCHMARK_OVERVIEW.0[2], "overview_unit", FieldType::Choice(UNITS)),
        Field::new(BENCHMARK_OWN.0[0], "own_min", DURATION),
        Field::new(BENCHMARK_OWN.0[1], "own_max", DURATION),
        Field::new(BENCHMARK_OWN.0[2], "own_unit", FieldType::Choice(UNITS)),
        Field::new(BENCHMARK_OPEN_ENDED.0, "open_ended", FieldType::Flag),
        Field::new(BENCHMARK_START.0, "start", FieldType::Date),
        Field::new(BENCHMARK_FINISH.0, "finish", FieldType::Date),
        Field::new(BENCHMARK_OWNER.0, "owner", FieldType::Link(&[PERSON])),
        Field::new(116, "note", FieldType::Text2),
    ],
    figures: &[
        Figure::new("progress", FieldType::Choice(PROGRESS)),
        Figure::new("steps_done", COUNT),
        Figure::new("steps_total", COUNT),
        Figure::new("earliest_finish", FieldType::Date),
        Figure::new("latest_finish", FieldType::Date),
        Figure::new("forecast_earliest", FieldType::Date),
        Figure::new("forecast_latest", FieldType::Date),
        Figure::new("late", FieldType::Flag),
        Figure::new("slip_days", DAYS),
        Figure::new("past_first_year", FieldType::Flag),
    ],
    order: Some(Order::rising(BENCHMARK_NUMBER)),
    guards: &[],
    checks: &[],
    evidence: &[],
};

const STEPS: Kind = Kind {
    code: STEP,
    key: "step",
    level: Level::Team,
    fields: &[
        Field::new(100, "title", FieldType::Line2).level(Level::Public),
        Field::new(STEP_NUMBER.0, "number", FieldType::Line).level(Level::Public),
        Field::new(STEP_BENCHMARK.0, "benchmark", FieldType::Link(&[BENCHMARK])),
        Field::new(STEP_PARENT.0, "parent", FieldType::Link(&[STEP])),
        Field::new(STEP_STATE.0, "state", FieldType::Choice(STATES)).begins(OPEN).open(&[DOING]),
        Field::new(STEP_REASON.0, "reason", FieldType::Text2),
        Field::new(STEP_OWNER.0, "owner", FieldType::Link(&[PERSON])),
        Field::new(STEP_START.0, "start", FieldType::Date),
        Field::new(STEP_FINISH.0, "finish", FieldType::Date),
        Field::new(109, "due", FieldType::Date).due(STEP_NOTICE, (STEP_STATE, &[DONE, WAIVED])),
        Field::new(110, "note", FieldType::Text2),
    ],
    figures: &[
        Figure::new("progress", FieldType::Choice(PROGRESS)),
        Figure::new("proof", FieldType::Choice(PROOFS)),
        Figure::new("evidence_count", COUNT),
    ],
    order: Some(Order::rising(STEP_NUMBER)),
    guards: &[Guard::new(
        "reason",
        Way::While(Test::Is(STEP_STATE, &[WAIVED])),
        Test::Filled(STEP_REASON),
    )],
    checks: &[],
    evidence: &[],
};

const OUTCOMES: Kind = Kind {
    code: OUTCOME,
    key: "outcome",
    level: Level::Partner,
    fields: &[
        Field::new(100, "title", FieldType::Line2).level(Level::Public),
        Field::new(OUTCOME_HORIZON.0, "horizon", FieldType::Choice(HORIZONS)).level(Level::Public),
        Field::new(OUTCOME_STATE.0, "state", FieldType::Choice(OUTCOME_STATES)).begins(OPEN),
        Field::new(103, "benchmark", FieldType::Link(&[BENCHMARK])),
        Field::new(104, "date", FieldType::Date),
        Field::new(105, "note", FieldType::Text2),
    ],
    figures: &[],
    order: Some(Order::rising(OUTCOME_HORIZON)),
    guards: &[],
    checks: &[],
    evidence: &[],
};

const DOCUMENTS: Kind = Kind {
    code: DOCUMENT,
    key: "document",
    level: Level::Team,
    fields: &[
        Field::new(100, "title", FieldType::Line2).required(),
        Field::new(DOCUMENT_ADDRESS.0, "address", FieldType::Line),
        Field::new(102, "date", FieldType::Date),
        Field::new(103, "remarks", FieldType::Text).level(Level::Private),
    ],
    figures: &[],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[],
};
