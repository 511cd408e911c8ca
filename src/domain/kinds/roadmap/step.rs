//! A step of a benchmark.

use super::progress;
use crate::domain::Level;
use crate::domain::declare::{Figure, Given, Guard, Row, Set, Stamp, Test, Way, Why, With};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Home, Kind, Order};
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
const NOT_DONE: &[u16] = &[progress::OPEN, progress::DOING, progress::WAIVED];
pub(super) const PROOFS: &[Choice] =
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
.at_home(Home::Roadmap)
.figures(&[
    Figure::code("progress", FieldType::Choice(progress::PROGRESS)),
    Figure::code("proof", FieldType::Choice(PROOFS)),
    Figure::code("evidence_count", FieldType::COUNT),
    Figure::code("shown_by", FieldType::Links(codes::ANY)),
])
.ordered(Order::rising(NUMBER.code))
.rows(ROWS)
.guards(&[
    Guard::new("reason", Way::While(Test::Is(&STATE, &[progress::WAIVED])), Test::Filled(&REASON)),
    // It is as far as its parts: that it was begun may be said, that it is done follows from them.
    Guard::new(
        "parts",
        Way::Reaches(&STATE, &[progress::DONE]),
        Test::Not(&Test::Any(Set::pointing(codes::STEP, &PARENT))),
    ),
    Guard::in_order(&START, &FINISH),
])
.stamps(&[
    Stamp::reaches(&STATE, &[progress::DOING], &START, With::Today),
    Stamp::reaches(&STATE, &[progress::DONE], &FINISH, With::Today),
    // One that is open again was never finished.
    Stamp::becomes(&STATE, NOT_DONE, &FINISH, With::Nothing),
])
.because(&[Why::named(&PARENT), Why::named(&BENCHMARK)]);

/// All steps and their parts, parents first.
const ROWS: &[Row] = &[
    Row::new("step-1.1", &[numbered("1.1"), of("benchmark-1")]),
    Row::new("step-1.2", &[numbered("1.2"), of("benchmark-1")]),
    Row::new("step-1.2.1", &[numbered("1.2.1"), of("benchmark-1"), part_of("step-1.2")]),
    Row::new("step-1.2.2", &[numbered("1.2.2"), of("benchmark-1"), part_of("step-1.2")]),
    Row::new("step-1.2.3", &[numbered("1.2.3"), of("benchmark-1"), part_of("step-1.2")]),
    Row::new("step-1.2.4", &[numbered("1.2.4"), of("benchmark-1"), part_of("step-1.2")]),
    Row::new("step-1.2.5", &[numbered("1.2.5"), of("benchmark-1"), part_of("step-1.2")]),
    Row::new("step-1.3", &[numbered("1.3"), of("benchmark-1")]),
    Row::new("step-2.1", &[numbered("2.1"), of("benchmark-2")]),
    Row::new("step-2.2", &[numbered("2.2"), of("benchmark-2")]),
    Row::new("step-2.3", &[numbered("2.3"), of("benchmark-2")]),
    Row::new("step-2.4", &[numbered("2.4"), of("benchmark-2")]),
    Row::new("step-3.1", &[numbered("3.1"), of("benchmark-3")]),
    Row::new("step-3.2", &[numbered("3.2"), of("benchmark-3")]),
    Row::new("step-3.3", &[numbered("3.3"), of("benchmark-3")]),
    Row::new("step-4.1", &[numbered("4.1"), of("benchmark-4")]),
    Row::new("step-4.2", &[numbered("4.2"), of("benchmark-4")]),
    Row::new("step-4.2.1", &[numbered("4.2.1"), of("benchmark-4"), part_of("step-4.2")]),
    Row::new("step-4.2.2", &[numbered("4.2.2"), of("benchmark-4"), part_of("step-4.2")]),
    Row::new("step-4.2.2.1", &[numbered("4.2.2.1"), of("benchmark-4"), part_of("step-4.2.2")]),
    Row::new("step-4.2.3", &[numbered("4.2.3"), of("benchmark-4"), part_of("step-4.2")]),
    Row::new("step-4.3", &[numbered("4.3"), of("benchmark-4")]),
    Row::new("step-4.3.1", &[numbered("4.3.1"), of("benchmark-4"), part_of("step-4.3")]),
    Row::new("step-4.3.2", &[numbered("4.3.2"), of("benchmark-4"), part_of("step-4.3")]),
    Row::new("step-4.3.3", &[numbered("4.3.3"), of("benchmark-4"), part_of("step-4.3")]),
    Row::new("step-5.1", &[numbered("5.1"), of("benchmark-5")]),
    Row::new("step-5.2", &[numbered("5.2"), of("benchmark-5")]),
    Row::new("step-5.3", &[numbered("5.3"), of("benchmark-5")]),
    Row::new("step-5.4", &[numbered("5.4"), of("benchmark-5")]),
    Row::new("step-6.1", &[numbered("6.1"), of("benchmark-6")]),
    Row::new("step-6.2", &[numbered("6.2"), of("benchmark-6")]),
    Row::new("step-6.3", &[numbered("6.3"), of("benchmark-6")]),
    Row::new("step-6.4", &[numbered("6.4"), of("benchmark-6")]),
    Row::new("step-7.1", &[numbered("7.1"), of("benchmark-7")]),
    Row::new("step-7.2", &[numbered("7.2"), of("benchmark-7")]),
    Row::new("step-7.3", &[numbered("7.3"), of("benchmark-7")]),
    Row::new("step-8.1", &[numbered("8.1"), of("benchmark-8")]),
    Row::new("step-8.1.1", &[numbered("8.1.1"), of("benchmark-8"), part_of("step-8.1")]),
    Row::new("step-8.2", &[numbered("8.2"), of("benchmark-8")]),
    Row::new("step-8.3", &[numbered("8.3"), of("benchmark-8")]),
    Row::new("step-9.1", &[numbered("9.1"), of("benchmark-9")]),
    Row::new("step-9.2", &[numbered("9.2"), of("benchmark-9")]),
    Row::new("step-9.3", &[numbered("9.3"), of("benchmark-9")]),
    Row::new("step-10.1", &[numbered("10.1"), of("benchmark-10")]),
    Row::new("step-10.2", &[numbered("10.2"), of("benchmark-10")]),
    Row::new("step-10.3", &[numbered("10.3"), of("benchmark-10")]),
    Row::new("step-10.4", &[numbered("10.4"), of("benchmark-10")]),
];

/// What a row holds in a field.
type Cell = (&'static Field, Given);

const fn numbered(number: &'static str) -> Cell {
    (&NUMBER, Given::Text(number))
}

const fn of(benchmark: &'static str) -> Cell {
    (&BENCHMARK, Given::Row(benchmark))
}

const fn part_of(step: &'static str) -> Cell {
    (&PARENT, Given::Row(step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_34_steps_and_13_parts() {
        let depth = |row: &&Row| row.code.matches('.').count();
        let steps = ROWS.iter().filter(|row| depth(row) == 1).count();
        assert_eq!((steps, ROWS.len() - steps), (34, 13));
        let per_benchmark = (1..=10).map(|benchmark| {
            let stem = format!("step-{benchmark}");
            let own = |row: &&Row| depth(row) == 1 && row.code.split('.').next() == Some(&stem);
            ROWS.iter().filter(own).count()
        });
        assert_eq!(per_benchmark.collect::<Vec<_>>(), [3, 4, 3, 3, 4, 4, 3, 3, 3, 4]);
    }
}
