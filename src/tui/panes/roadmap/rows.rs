//! The rows of each way to look at the roadmap.

use std::collections::BTreeSet;

use crate::domain::kinds::OUTCOME;
use crate::domain::kinds::roadmap::{benchmark, horizon, outcome};
use crate::domain::{FieldCode, RecordId, Value};
use crate::engine::Seen;
use crate::engine::roadmap::Roadmap;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// The message id of a heading.
    Heading(&'static str),
    /// A benchmark, by its place and record.
    Benchmark(usize, RecordId),
    /// A step.
    Step(usize, RecordId),
    /// An outcome.
    Outcome(RecordId),
}

impl Row {
    /// The record that it stands for.
    pub const fn id(&self) -> Option<&RecordId> {
        match self {
            Self::Heading(_) => None,
            Self::Benchmark(_, id) | Self::Step(_, id) | Self::Outcome(id) => Some(id),
        }
    }
}

/// The benchmarks alone.
pub fn benchmarks(roadmap: &Roadmap) -> Vec<Row> {
    let rows = roadmap.benchmarks.iter().enumerate();
    rows.map(|(at, own)| Row::Benchmark(at, own.id.clone())).collect()
}

/// The benchmarks, those unfolded with their steps.
pub fn with_steps(roadmap: &Roadmap, unfolded: &BTreeSet<RecordId>) -> Vec<Row> {
    let mut rows = Vec::new();
    for row in benchmarks(roadmap) {
        let open = row.id().filter(|id| unfolded.contains(*id)).cloned();
        rows.push(row);
        let Some(open) = open else { continue };
        let steps = roadmap.steps.iter().enumerate();
        let own = steps.filter(|(_, step)| step.benchmark.as_ref() == Some(&open));
        rows.extend(own.map(|(at, step)| Row::Step(at, step.id.clone())));
    }
    rows
}

/// All benchmarks with all their steps.
pub fn with_all_steps(roadmap: &Roadmap) -> Vec<Row> {
    with_steps(roadmap, &roadmap.benchmarks.iter().map(|own| own.id.clone()).collect())
}

/// Benchmarks and outcomes by the year in which they bear fruit.
pub fn by_horizon(roadmap: &Roadmap, seen: Seen<'_>) -> Vec<Row> {
    let bands = [
        (horizon::SHORT_TERM, "roadmap-short"),
        (horizon::MEDIUM_TERM, "roadmap-medium"),
        (horizon::LONG_TERM, "roadmap-long"),
    ];
    let lies = |id: &RecordId, code: FieldCode, horizon: u16| {
        let record = seen.get(id.as_str());
        record.and_then(|record| record.get(code)) == Some(&Value::Choice(horizon))
    };
    let mut outcomes: Vec<&RecordId> = seen.of_kind(OUTCOME).map(|own| &own.id).collect();
    // Seeded ids end in a number; shorter ones come first.
    outcomes.sort_by_key(|id| (id.as_str().len(), id.as_str()));
    let mut rows = Vec::new();
    for (horizon, heading) in bands {
        rows.push(Row::Heading(heading));
        let own = benchmarks(roadmap).into_iter();
        rows.extend(
            own.filter(|row| row.id().is_some_and(|id| lies(id, benchmark::HORIZON.code, horizon))),
        );
        let own = outcomes.iter().filter(|id| lies(id, outcome::HORIZON.code, horizon));
        rows.extend(own.map(|id| Row::Outcome((*id).clone())));
    }
    rows
}
