//! The ten benchmarks, 34 steps with 13 parts, and 15 district outcomes (systems, sections 2, 4.14).

use crate::domain::Field;
use crate::domain::declare::{Given, Row};

use super::benchmark::{
    ESTIMATE_MAX, ESTIMATE_MIN, ESTIMATE_UNIT, HORIZON, MONTHS, NUMBER, OPEN_ENDED, OVERVIEW_MAX,
    OVERVIEW_MIN, OVERVIEW_UNIT, WEEKS,
};
use super::horizon::{LONG_TERM, MEDIUM_TERM, SHORT_TERM};
use super::{outcome, step};

/// What a row holds in a field.
type Cell = (&'static Field, Given);

/// The benchmarks, by number. The estimate of the detail pages counts; that of the overview is kept
/// beside it, and differs for one only.
pub(super) const BENCHMARKS: &[Row] = &[
    Row::new(
        "benchmark-1",
        &[
            number(1),
            horizon(SHORT_TERM),
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
            number(2),
            horizon(SHORT_TERM),
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
            number(3),
            horizon(SHORT_TERM),
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
            number(4),
            horizon(SHORT_TERM),
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
            number(5),
            horizon(SHORT_TERM),
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
            number(6),
            horizon(SHORT_TERM),
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
            number(7),
            horizon(SHORT_TERM),
            (&ESTIMATE_MIN, Given::Number(3)),
            (&ESTIMATE_MAX, Given::Number(4)),
            (&ESTIMATE_UNIT, Given::Choice(WEEKS)),
            (&OVERVIEW_MIN, Given::Number(3)),
            (&OVERVIEW_MAX, Given::Number(4)),
            (&OVERVIEW_UNIT, Given::Choice(WEEKS)),
        ],
    ),
    Row::new("benchmark-8", &[number(8), horizon(MEDIUM_TERM), (&OPEN_ENDED, Given::Yes)]),
    Row::new(
        "benchmark-9",
        &[
            number(9),
            horizon(MEDIUM_TERM),
            (&ESTIMATE_MIN, Given::Number(3)),
            (&ESTIMATE_MAX, Given::Number(4)),
            (&ESTIMATE_UNIT, Given::Choice(WEEKS)),
            (&OVERVIEW_MIN, Given::Number(1)),
            (&OVERVIEW_MAX, Given::Number(2)),
            (&OVERVIEW_UNIT, Given::Choice(WEEKS)),
        ],
    ),
    Row::new("benchmark-10", &[number(10), horizon(LONG_TERM), (&OPEN_ENDED, Given::Yes)]),
];

/// All steps and their parts, parents first.
pub(super) const STEPS: &[Row] = &[
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

/// The outcomes of the district's logic model: 6 of the first year, 5 of the second, 4 later.
pub(super) const OUTCOMES: &[Row] = &[
    Row::new("outcome-1", &[(&outcome::HORIZON, Given::Choice(SHORT_TERM))]),
    Row::new("outcome-2", &[(&outcome::HORIZON, Given::Choice(SHORT_TERM))]),
    Row::new("outcome-3", &[(&outcome::HORIZON, Given::Choice(SHORT_TERM))]),
    Row::new("outcome-4", &[(&outcome::HORIZON, Given::Choice(SHORT_TERM))]),
    Row::new("outcome-5", &[(&outcome::HORIZON, Given::Choice(SHORT_TERM))]),
    Row::new("outcome-6", &[(&outcome::HORIZON, Given::Choice(SHORT_TERM))]),
    Row::new("outcome-7", &[(&outcome::HORIZON, Given::Choice(MEDIUM_TERM))]),
    Row::new("outcome-8", &[(&outcome::HORIZON, Given::Choice(MEDIUM_TERM))]),
    Row::new("outcome-9", &[(&outcome::HORIZON, Given::Choice(MEDIUM_TERM))]),
    Row::new("outcome-10", &[(&outcome::HORIZON, Given::Choice(MEDIUM_TERM))]),
    Row::new("outcome-11", &[(&outcome::HORIZON, Given::Choice(MEDIUM_TERM))]),
    Row::new("outcome-12", &[(&outcome::HORIZON, Given::Choice(LONG_TERM))]),
    Row::new("outcome-13", &[(&outcome::HORIZON, Given::Choice(LONG_TERM))]),
    Row::new("outcome-14", &[(&outcome::HORIZON, Given::Choice(LONG_TERM))]),
    Row::new("outcome-15", &[(&outcome::HORIZON, Given::Choice(LONG_TERM))]),
];

const fn number(number: i64) -> Cell {
    (&NUMBER, Given::Number(number))
}

const fn horizon(horizon: u16) -> Cell {
    (&HORIZON, Given::Choice(horizon))
}

const fn numbered(number: &'static str) -> Cell {
    (&step::NUMBER, Given::Text(number))
}

const fn of(benchmark: &'static str) -> Cell {
    (&step::BENCHMARK, Given::Row(benchmark))
}

const fn part_of(step: &'static str) -> Cell {
    (&step::PARENT, Given::Row(step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_34_steps_and_13_parts() {
        let depth = |row: &&Row| row.code.matches('.').count();
        let steps = STEPS.iter().filter(|row| depth(row) == 1).count();
        assert_eq!((steps, STEPS.len() - steps), (34, 13));
        let per_benchmark = BENCHMARKS.iter().map(|benchmark| {
            let stem = benchmark.code.replace("benchmark", "step");
            let own = |row: &&Row| depth(row) == 1 && row.code.split('.').next() == Some(&stem);
            STEPS.iter().filter(own).count()
        });
        assert_eq!(per_benchmark.collect::<Vec<_>>(), [3, 4, 3, 3, 4, 4, 3, 3, 3, 4]);
    }
}
