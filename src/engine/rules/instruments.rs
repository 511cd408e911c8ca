//! The version of an instrument: one more with each step that changes its words after somebody answered it.

use std::collections::BTreeSet;

use crate::domain::common::CREATED;
use crate::domain::kinds::listening::instrument;
use crate::domain::kinds::{INSTRUMENT, PARTICIPATION, QUESTION};
use crate::domain::{FieldCode, Record, RecordId, Value};
use crate::engine::Edit;
use crate::engine::after::After;

/// The versions that come with a step.
pub(super) fn consequences(after: &After<'_>) -> Vec<Edit> {
    let mut touched: BTreeSet<&RecordId> = BTreeSet::new();
    for own in after.records.values() {
        let former = after.former(&own.id);
        let changes = |fields: &[FieldCode]| {
            fields.iter().any(|code| former.and_then(|own| own.get(*code)) != own.get(*code))
        };
        let is_away = former.is_some_and(|former| former.is_deleted() != own.is_deleted());
        match own.kind {
            QUESTION if changes(instrument::ASKED_WORDS) || is_away => {
                touched.extend([Some(own), former].into_iter().flatten().filter_map(of));
            }
            INSTRUMENT if changes(instrument::OWN_WORDS) => drop(touched.insert(&own.id)),
            _ => {}
        }
    }
    let raised = touched.into_iter().filter_map(|id| raised(after, id));
    raised.collect()
}

fn of(question: &Record) -> Option<&RecordId> {
    question.link(instrument::INSTRUMENT.code)
}

/// One that is new has its first version; one that somebody answered has another one.
fn raised(after: &After<'_>, id: &RecordId) -> Option<Edit> {
    let own = after.find(id)?;
    let version = own.integer(instrument::VERSION.code);
    let is_new = after.former(id).is_none_or(|former| former.get(CREATED.code).is_none());
    let is_answered = !after.pointing(id, PARTICIPATION, instrument::ASKED_BY.code).is_empty();
    let next = match version {
        None => 1 + i64::from(is_answered && !is_new),
        Some(version) if is_answered && !is_new => version + 1,
        Some(_) => return None,
    };
    let (code, value) = (instrument::VERSION.code, Some(Value::Integer(next)));
    Some(Edit::Set { id: id.clone(), code, value })
}
