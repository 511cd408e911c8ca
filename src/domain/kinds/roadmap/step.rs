//! A step of a benchmark.

use super::{progress, rows};
use crate::domain::Level;
use crate::domain::declare::{Figure, Guard, Test, Way};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// Proven by what is in the workspace.
pub const PROOF_EVIDENCE: u16 = 1;
/// Said by somebody.
pub const PROOF_DECLARED: u16 = 2;
const STATES: &[Choice] = &[
    Choice::new(progress::OPEN, "open"),
    Choice::new(progress::DOING, "doing"),
    Choice::new(progress::DONE, "done"),
    Choice::new(progress::WAIVED, "waived"),
];
const PROOFS: &[Choice] =
    &[Choice::new(PROOF_EVIDENCE, "evidence"), Choice::new(PROOF_DECLARED, "declared")];
/// A week before a step is due, somebody should know.
const NOTICE: u16 = 7;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public);
/// A step's number, such as `4.2.1`.
pub const NUMBER: Field = Field::new(101, "number", FieldType::Line).level(Level::Public);
/// The benchmark it belongs to.
pub const BENCHMARK: Field = Field::new(102, "benchmark", FieldType::Link(&[codes::BENCHMARK]));
/// The step it is a part of.
pub const PARENT: Field = Field::new(103, "parent", FieldType::Link(&[codes::STEP]));
/// How far it is, as somebody said.
pub const STATE: Field = Field::new(104, "state", FieldType::Choice(STATES))
    .begins(progress::OPEN)
    .open(&[progress::DOING]);
/// Why it was waived.
pub const REASON: Field = Field::new(105, "reason", FieldType::Text2);
/// Who sees to it.
pub const OWNER: Field = Field::new(106, "owner", FieldType::Link(&[codes::PERSON]));
/// When it was begun.
pub const START: Field = Field::new(107, "start", FieldType::Date);
/// When it was done.
pub const FINISH: Field = Field::new(108, "finish", FieldType::Date);
/// By when somebody wants it done.
pub(super) const DUE: Field = Field::new(109, "due", FieldType::Date)
    .due(NOTICE, (STATE.code, &[progress::DONE, progress::WAIVED]));
const NOTE: Field = Field::new(110, "note", FieldType::Text2);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::STEP,
    "step",
    Level::Team,
    &[TITLE, NUMBER, BENCHMARK, PARENT, STATE, REASON, OWNER, START, FINISH, DUE, NOTE],
)
.figures(&[
    Figure::code("progress", FieldType::Choice(progress::PROGRESS)),
    Figure::code("proof", FieldType::Choice(PROOFS)),
    Figure::code("evidence_count", FieldType::COUNT),
])
.ordered(Order::rising(NUMBER.code))
.rows(rows::STEPS)
.guards(&[Guard::new(
    "reason",
    Way::While(Test::Is(&STATE, &[progress::WAIVED])),
    Test::Filled(&REASON),
)]);
