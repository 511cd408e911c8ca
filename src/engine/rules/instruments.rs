//! The version of an instrument: one more with each step that changes its words after somebody answered it.

use std::collections::BTreeSet;

use crate::domain::common::CREATED;
use crate::domain::kinds::listening::{instrument, item};
use crate::domain::kinds::{INSTRUMENT, ITEM, PARTICIPATION};
use crate::domain::{Field, Record, RecordId, Value};
use crate::engine::Edit;
use crate::engine::after::After;

/// The versions that come with a step.
pub(super) fn consequences(after: &After<'_>) -> Vec<Edit> {
    let mut touched: BTreeSet<&RecordId> = BTreeSet::new();
    for own in after.records.values() {
        let former = after.former(&own.id);
        let changes = |fields: &[&Field]| {
            let held = |field: &Field| former.and_then(|own| own.get(field.code));
            fields.iter().any(|field| held(field) != own.get(field.code))
        };
        let is_away = former.is_some_and(|former| former.is_deleted() != own.is_deleted());
        match own.kind {
            ITEM if changes(item::WORDS) || is_away => {
                touched.extend([Some(own), former].into_iter().flatten().filter_map(of));
            }
            INSTRUMENT if changes(instrument::WORDS_OF) => drop(touched.insert(&own.id)),
            _ => {}
        }
    }
    let raised = touched.into_iter().filter_map(|id| raised(after, id));
    raised.collect()
}

fn of(item: &Record) -> Option<&RecordId> {
    item.link(item::INSTRUMENT.code)
}

/// One that is new has its first version; one that somebody answered has another one.
fn raised(after: &After<'_>, id: &RecordId) -> Option<Edit> {
    let own = after.find(id)?;
    let version = own.integer(instrument::VERSION.code);
    let is_new = after.former(id).is_none_or(|former| former.get(CREATED.code).is_none());
    let is_answered = !after.pointing(id, PARTICIPATION, instrument::INSTRUMENT.code).is_empty();
    let next = match version {
        None => 1 + i64::from(is_answered && !is_new),
        Some(version) if is_answered && !is_new => version + 1,
        Some(_) => return None,
    };
    let (code, value) = (instrument::VERSION.code, Some(Value::Integer(next)));
    Some(Edit::Set { id: id.clone(), code, value })
}
