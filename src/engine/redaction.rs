//! What an audience may see: the stricter of the record's and the field's level decides. A link to
//! a hidden record is hidden too, so that counts give nothing away.

use crate::domain::common::LEVEL;
use crate::domain::{FieldCode, Figure, Kind, Level, Record, RecordId, Value};

use super::{Ledger, Workspace};

/// Whether an audience may know that the record exists.
pub fn sees_record(audience: Level, record: &Record) -> bool {
    Kind::by_code(record.kind)
        .map_or(audience == Level::Private, |kind| audience.may_see(kind.level_of(record)))
}

/// Whether an audience may see a slot of a record. Slots that this version does not know are
/// private.
pub fn sees_slot(audience: Level, record: &Record, code: FieldCode) -> bool {
    let Some(kind) = Kind::by_code(record.kind) else { return audience == Level::Private };
    let known = kind.field_of(code).map(|field| field.level);
    let relation = crate::domain::Relation::by_code(code).map(|_| Level::Public);
    let level = known.or(relation).unwrap_or(Level::Private);
    audience.may_see(level.min(kind.level_of(record)))
}

/// Whether an audience may see a figure: it is made of what the audience may see.
pub fn sees_figure(audience: Level, figure: &Figure) -> bool {
    audience.may_see(figure.field.level)
}

/// The whole workspace as an audience sees it, without its history.
pub fn seen(workspace: &Workspace, audience: Level) -> Workspace {
    let records = workspace.records().filter_map(|record| redacted(workspace, audience, record));
    Workspace::from_parts(records, Ledger::default())
}

/// The record as an audience sees it; `None` if it may not know of it.
pub fn redacted(workspace: &Workspace, audience: Level, record: &Record) -> Option<Record> {
    if !sees_record(audience, record) {
        return None;
    }
    if audience == Level::Private {
        return Some(record.clone());
    }
    let sees = |id: &RecordId| {
        workspace.get(id.as_str()).is_some_and(|target| sees_record(audience, target))
    };
    let slots = record.slots().iter().filter(|(code, _)| sees_slot(audience, record, *code));
    let slots =
        slots.filter(|(code, _)| *code != LEVEL.code).filter_map(|(code, value)| match value {
            Value::Link(id) => sees(id).then(|| (*code, value.clone())),
            Value::Links(links) => {
                let seen: crate::domain::Links = links
                    .iter()
                    .filter(|(id, _)| sees(id))
                    .map(|(id, day)| (id.clone(), *day))
                    .collect();
                (!seen.is_empty()).then(|| (*code, Value::Links(Box::new(seen))))
            }
            value => Some((*code, value.clone())),
        });
    Some(Record::from_slots(record.id.clone(), record.kind, slots))
}
