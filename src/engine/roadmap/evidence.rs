//! What belongs to a step by itself: the records that prove it, and what a new piece of evidence is.
//! One table; each area adds its rows when its records exist.

use std::sync::Arc;

use crate::domain::kinds::cycles::cycle;
use crate::domain::kinds::grounding::learning;
use crate::domain::kinds::outlines::{node, outline};
use crate::domain::kinds::people::seat;
use crate::domain::kinds::roadmap::step;
use crate::domain::kinds::{
    AIM, COACHING_GOAL, CYCLE, DOCUMENT, EXPECTATION, LEARNING, MODEL_NOTE, ORIGIN, OUTLINE,
    PROBLEM, REFLECTION, SEAT,
};
use crate::domain::relation::EVIDENCE;
use crate::domain::{FieldCode, KindCode, Record, RecordId, Value};
use crate::engine::Workspace;
use crate::engine::outlines::figures::{is_complete, root_causes};
use crate::engine::outlines::{Tree, role_of};
use crate::engine::people::{map, team};

/// A step and the records that show it.
struct Row {
    step: &'static str,
    /// The kind of its records: what `new` makes there.
    kind: KindCode,
    /// The choice that such a record has.
    with: Option<(FieldCode, u16)>,
    /// Another field that it has to have.
    filled: Option<FieldCode>,
    /// Whether what is there proves the step. Without a rule it is evidence, and somebody says so.
    proves: Option<fn(&Workspace) -> bool>,
}

const ROWS: [Row; 13] = [
    Row { with: Some((learning::LEARNED.code, learning::ALONE)), ..row("1.1", LEARNING) },
    row("1.2.1", REFLECTION),
    row("1.2.2", ORIGIN),
    Row { proves: Some(map::is_complete), ..row("1.2.3", EXPECTATION) },
    row("1.2.4", COACHING_GOAL),
    row("1.2.5", MODEL_NOTE),
    Row { with: Some((learning::LEARNED.code, learning::WITH_TEAM)), ..row("2.1", LEARNING) },
    Row { proves: Some(team::has_every_kind), ..row("2.2", SEAT) },
    Row { filled: Some(seat::AGREED.code), ..row("2.3", SEAT) },
    Row { proves: Some(has_aim), ..row("5.1", AIM) },
    Row {
        with: Some((outline::FORM.code, outline::FISHBONE)),
        proves: Some(has_root),
        ..row("5.2", OUTLINE)
    },
    Row {
        with: Some((outline::FORM.code, outline::DRIVERS)),
        proves: Some(has_idea),
        ..row("5.3", OUTLINE)
    },
    Row { proves: Some(is_studied), ..row("5.4", CYCLE) },
];

const fn row(step: &'static str, kind: KindCode) -> Row {
    Row { step, kind, with: None, filled: None, proves: None }
}

/// An aim says what is measured, how much is wanted, and by when.
fn has_aim(workspace: &Workspace) -> bool {
    workspace.of_kind(AIM).any(|aim| is_complete(aim))
}

/// A problem has a root cause.
fn has_root(workspace: &Workspace) -> bool {
    workspace.of_kind(PROBLEM).any(|problem| !root_causes(workspace, &problem.id).is_empty())
}

/// A driver diagram has come as far as a change idea.
fn has_idea(workspace: &Workspace) -> bool {
    let drivers =
        |own: &&Arc<Record>| own.get(outline::FORM.code) == Some(&Value::Choice(outline::DRIVERS));
    workspace.of_kind(OUTLINE).filter(drivers).any(|outline| {
        Tree::of(workspace, &outline.id).rows.iter().any(|row| {
            let node = workspace.get(row.node.as_str());
            node.is_some_and(|node| {
                role_of(node, outline::DRIVERS, row.depth) == Some(node::CHANGE_IDEA)
            })
        })
    })
}

/// A cycle is past its study.
fn is_studied(workspace: &Workspace) -> bool {
    workspace
        .of_kind(CYCLE)
        .any(|cycle| cycle.get(cycle::STAGE.code) == Some(&Value::Choice(cycle::ACT)))
}

/// Whether what is in the workspace proves a step.
pub(super) fn proves(workspace: &Workspace, step: &Record) -> bool {
    row_of(step).and_then(|row| row.proves).is_some_and(|rule| rule(workspace))
}

/// The records that show a step, benchmark or outcome: those linked to it, then those that belong to
/// it by themselves.
pub fn evidence_of(workspace: &Workspace, record: &Record) -> Vec<RecordId> {
    let linked = record.links(EVIDENCE).into_iter().flat_map(|links| links.keys());
    let mut ids: Vec<RecordId> = linked.filter(|id| lives(workspace, id)).cloned().collect();
    if let Some(row) = row_of(record) {
        let own = workspace.of_kind(row.kind).filter(|own| belongs(row, own));
        let own = own.map(|own| own.id.clone()).filter(|id| !ids.contains(id));
        ids.extend(own.collect::<Vec<_>>());
    }
    ids
}

/// What a new piece of evidence for a step is: its kind, and the choice that it begins with.
pub fn made_by_step(step: &Record) -> (KindCode, Option<(FieldCode, Value)>) {
    row_of(step).map_or((DOCUMENT, None), |row| {
        (row.kind, row.with.map(|(code, choice)| (code, Value::Choice(choice))))
    })
}

fn row_of(record: &Record) -> Option<&'static Row> {
    let number =
        record.text(step::NUMBER.code).filter(|_| record.kind == crate::domain::kinds::STEP)?;
    ROWS.iter().find(|row| row.step == number)
}

fn belongs(row: &Row, record: &Record) -> bool {
    let chosen = row.with.is_none_or(|(code, is)| record.get(code) == Some(&Value::Choice(is)));
    chosen && row.filled.is_none_or(|code| record.get(code).is_some())
}

fn lives(workspace: &Workspace, id: &RecordId) -> bool {
    workspace.get(id.as_str()).is_some_and(|record| !record.is_deleted())
}
