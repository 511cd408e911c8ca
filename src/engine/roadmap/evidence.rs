//! What belongs to a step by itself, as kinds declare it: the records that prove it, and what a new
//! piece of evidence is.

use chrono::NaiveDate;

use crate::domain::declare::{By, Evidence, Test};
use crate::domain::kinds::roadmap::step;
use crate::domain::kinds::{DOCUMENT, STEP};
use crate::domain::relation::EVIDENCE;
use crate::domain::{FieldCode, Kind, KindCode, Record, RecordId, Value};
use crate::engine::Workspace;
use crate::engine::reckon::{Reckoner, found};

/// Whether what is in the workspace proves a step on a day.
pub(super) fn proves(workspace: &Workspace, step: &Record, today: NaiveDate) -> bool {
    let Some((kind, row)) = row_of(step) else { return false };
    let Some(by) = row.proves else { return false };
    let over = Reckoner::new(workspace, today);
    match by {
        By::Test(test) => {
            let mut own = workspace.of_kind(kind.code);
            own.any(|own| belongs(over, row, own) && over.holds(own, &test))
        }
        // A table with gaps proves nothing.
        By::Cells(_) => false,
        By::Code(computed) => !found(workspace, computed, today).is_empty(),
    }
}

/// The records that show a step, benchmark or outcome: those linked to it, then those that belong to
/// it by themselves, then those that show its parts.
pub fn evidence_of(workspace: &Workspace, record: &Record, today: NaiveDate) -> Vec<RecordId> {
    let linked = record.links(EVIDENCE).into_iter().flat_map(|links| links.keys());
    let mut ids: Vec<RecordId> = linked.filter(|id| lives(workspace, id)).cloned().collect();
    if let Some((kind, row)) = row_of(record) {
        let over = Reckoner::new(workspace, today);
        let own = workspace.of_kind(kind.code).filter(|own| belongs(over, row, own));
        let own = own.map(|own| own.id.clone()).filter(|id| !ids.contains(id));
        ids.extend(own.collect::<Vec<_>>());
    }
    // Parents are never parts of their parts: planning refuses such a loop.
    for part in workspace.pointing(&record.id, STEP, step::PARENT.code) {
        for id in evidence_of(workspace, part, today) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    ids
}

/// The kind whose records show a step by themselves.
pub fn shown_by(step: &Record) -> Option<&'static Kind> {
    row_of(step).map(|(kind, _)| kind)
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

/// Whether what is in the workspace can prove a step by itself.
pub fn proves_itself(step: &Record) -> bool {
    row_of(step).is_some_and(|(_, row)| row.proves.is_some())
}

fn row_of(record: &Record) -> Option<(&'static Kind, &'static Evidence)> {
    let number = record.text(step::NUMBER.code).filter(|_| record.kind == STEP)?;
    let rows = Kind::all().flat_map(|kind| kind.rules.evidence.iter().map(move |row| (kind, row)));
    rows.into_iter().find(|(_, row)| row.step == number)
}

fn belongs<'a>(over: Reckoner<'a>, row: &Evidence, record: &'a Record) -> bool {
    row.when.is_none_or(|test| over.holds(record, &test))
}

fn lives(workspace: &Workspace, id: &RecordId) -> bool {
    workspace.get(id.as_str()).is_some_and(|record| !record.is_deleted())
}
