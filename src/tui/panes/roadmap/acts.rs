//! What keys do to the row under the cursor.

use crate::domain::kinds::roadmap::{outcome, progress, step};
use crate::domain::kinds::{BENCHMARK, DOCUMENT, OUTCOME, STEP};
use crate::domain::{FieldCode, Home, Record, RecordId, Value};
use crate::engine::Edit;
use crate::engine::roadmap::made_by_step;

use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Place, Start, Wanted, Whole};
use crate::tui::widgets::acts;
use crate::tui::world::World;

use super::rows::Row;

/// Why an action does nothing on a row.
pub fn refuses(row: Option<&Row>, act: Act) -> Option<&'static str> {
    match (act, row) {
        (Act::New | Act::Open, None) => None,
        (Act::SearchNext | Act::SearchPrev, _) => Some("why-not-searching"),
        (Act::Mark | Act::MarkAll | Act::UndoStep | Act::Unite, _) => Some("why-not-here"),
        (act, _) if act.is_of_rows() => Some("why-not-here"),
        (Act::OrderNext, _) => Some("why-one-order"),
        (Act::Lens | Act::Columns, _) => Some("why-not-here"),
        (Act::StatusNext, Some(Row::Benchmark(..))) => Some("why-benchmark-state"),
        (Act::WhatIf, Some(Row::Step(..) | Row::Outcome(_))) => Some("why-only-benchmarks"),
        (act, None) if act.is_on_records() || act == Act::WhatIf => Some("why-nothing-selected"),
        _ => None,
    }
}

/// Carries out an action; `None` if it has no meaning here.
pub fn act(
    row: Option<&Row>,
    selected: Option<&RecordId>,
    act: Act,
    world: &World<'_>,
) -> Option<Vec<Ask>> {
    let Some((row, id)) = row.zip(selected) else {
        let brings = matches!(act, Act::Open | Act::New);
        return brings.then(|| vec![Ask::Whole(Whole::PutBack(vec![BENCHMARK, STEP, OUTCOME]))]);
    };
    let record = world.seen.get(id.as_str())?;
    match (act, row) {
        (Act::Open, _) => Some(vec![Ask::Go(Place::At(Home::Area, id.clone()))]),
        (Act::New, Row::Benchmark(..)) => {
            let values = vec![(step::BENCHMARK.code, Value::Link(id.clone()))];
            let start = Start { values, ..Start::default() };
            Some(vec![Ask::Form { kind: STEP, record: None, start }])
        }
        (Act::New, _) => Some(vec![evidence(record)]),
        (Act::Link, _) => Some(vec![Ask::Find(Wanted::Evidence(id.clone()))]),
        (Act::StatusNext, Row::Step(..)) => Some(step_on(record, world)),
        (Act::StatusNext, Row::Outcome(_)) => Some(vec![next(record, outcome::STATE.code)]),
        (Act::WhatIf, Row::Benchmark(..)) => Some(vec![Ask::WhatIf(id.clone())]),
        _ => acts::act(std::slice::from_ref(id), act, world),
    }
}

/// The next state of a step. The day of it is today, which moves the plan: that is said.
fn step_on(step: &Record, world: &World<'_>) -> Vec<Ask> {
    let said = match step.choice(step::STATE.code) {
        Some(progress::DOING) => "said-done-today",
        Some(progress::DONE) => return vec![next(step, step::STATE.code)],
        _ => "said-begun-today",
    };
    vec![next(step, step::STATE.code), Ask::Say(world.with_key(said, Context::List, Act::Edit))]
}

/// A new piece of evidence: what belongs to the step by itself, else a document that is linked.
fn evidence(record: &Record) -> Ask {
    let (kind, value) = made_by_step(record);
    let evidence_for = (kind == DOCUMENT).then(|| record.id.clone());
    let values = value.into_iter().collect();
    let start = Start { values, evidence_for, ..Start::default() };
    Ask::Form { kind, record: None, start }
}

/// The state that follows: open, under way, done. Waiving needs a reason, so it is in the form.
fn next(record: &Record, code: FieldCode) -> Ask {
    let next = match record.get(code) {
        Some(Value::Choice(progress::OPEN)) | None => progress::DOING,
        Some(Value::Choice(progress::DOING)) => progress::DONE,
        _ => progress::OPEN,
    };
    let value = Some(Value::Choice(next));
    Ask::Change(vec![Edit::Set { id: record.id.clone(), code, value }])
}
