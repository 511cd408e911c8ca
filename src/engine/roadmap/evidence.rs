//! What belongs to a step by itself, as kinds declare it: the records that prove it, and what a new
//! piece of evidence is.

use std::sync::Arc;

use crate::domain::declare::{By, Computed, Evidence, Test};
use crate::domain::kinds::outlines::{node, outline};
use crate::domain::kinds::roadmap::step;
use crate::domain::kinds::{DOCUMENT, OUTLINE, PROBLEM, STEP};
use crate::domain::relation::EVIDENCE;
use crate::domain::{FieldCode, Kind, KindCode, Record, RecordId, Value};
use crate::engine::Workspace;
use crate::engine::outlines::figures::root_causes;
use crate::engine::outlines::{Tree, role_of};
use crate::engine::people::{map, team};
use crate::engine::reckon::{Truth, truth};

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

/// Whether what is in the workspace proves a step.
pub(super) fn proves(workspace: &Workspace, step: &Record) -> bool {
    let Some((kind, row)) = row_of(step) else { return false };
    match row.proves {
        None => false,
        Some(By::Test(test)) => workspace
            .of_kind(kind.code)
            .any(|own| belongs(workspace, row, own) && truth(workspace, own, &test) == Truth::Yes),
        Some(By::Code(Computed::CompleteMap)) => map::is_complete(workspace),
        Some(By::Code(Computed::EveryKindSits)) => team::has_every_kind(workspace),
        Some(By::Code(Computed::RootCause)) => has_root(workspace),
        Some(By::Code(Computed::ChangeIdea)) => has_idea(workspace),
    }
}

/// The records that show a step, benchmark or outcome: those linked to it, then those that belong to
/// it by themselves.
pub fn evidence_of(workspace: &Workspace, record: &Record) -> Vec<RecordId> {
    let linked = record.links(EVIDENCE).into_iter().flat_map(|links| links.keys());
    let mut ids: Vec<RecordId> = linked.filter(|id| lives(workspace, id)).cloned().collect();
    if let Some((kind, row)) = row_of(record) {
        let own = workspace.of_kind(kind.code).filter(|own| belongs(workspace, row, own));
        let own = own.map(|own| own.id.clone()).filter(|id| !ids.contains(id));
        ids.extend(own.collect::<Vec<_>>());
    }
    ids
}

/// What a new piece of evidence for a step is: its kind, and the choice that it begins with.
pub fn made_by_step(step: &Record) -> (KindCode, Option<(FieldCode, Value)>) {
    row_of(step).map_or((DOCUMENT, None), |(kind, row)| {
        let begins = match row.when {
            Some(Test::Is(field, [choice])) => Some((field.code, Value::Choice(*choice))),
            _ => None,
        };
        (kind.code, begins)
    })
}

fn row_of(record: &Record) -> Option<(&'static Kind, &'static Evidence)> {
    let number = record.text(step::NUMBER.code).filter(|_| record.kind == STEP)?;
    let rows = Kind::all().flat_map(|kind| kind.evidence.iter().map(move |row| (kind, row)));
    rows.into_iter().find(|(_, row)| row.step == number)
}

fn belongs(workspace: &Workspace, row: &Evidence, record: &Record) -> bool {
    row.when.is_none_or(|test| truth(workspace, record, &test) == Truth::Yes)
}

fn lives(workspace: &Workspace, id: &RecordId) -> bool {
    workspace.get(id.as_str()).is_some_and(|record| !record.is_deleted())
}
