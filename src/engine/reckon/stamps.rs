//! What a change fills in by itself, for whatever goes through planning: edits, forms, commands, rows of
//! a file. Undo and redo bring back what was there, a complete import is kept as it is.

use crate::domain::declare::{Stamp, With};
use crate::domain::{FieldCode, Record, RecordId, Value};
use crate::engine::Context;
use crate::engine::after::After;
use crate::engine::me::person_of;

use super::Reckoner;
use super::declared::stamps_of;
use super::guards::goes;

/// Fills in what the drafted records' kinds declare.
pub(in crate::engine) fn stamp(after: &mut After<'_>, context: &Context) {
    let mut found: Vec<(RecordId, FieldCode, Option<Value>)> = Vec::new();
    for record in after.records.values() {
        let stamps = stamps_of(record.kind).iter().map(|(_, stamp)| *stamp);
        for stamp in stamps.filter(|own| is_due(after, context, record, own)) {
            let value = value(after, context, record, stamp.with);
            found.push((record.id.clone(), stamp.field.code, value));
        }
    }
    for (id, code, value) in found {
        if let Some(record) = after.records.get_mut(&id) {
            record.set(code, value);
        }
    }
}

fn is_due(after: &After<'_>, context: &Context, record: &Record, stamp: &Stamp) -> bool {
    let former = after.former(&record.id);
    let (was, is) =
        (former.and_then(|own| own.get(stamp.field.code)), record.get(stamp.field.code));
    let is_free = match stamp.with {
        With::Nothing => is == was,
        _ => is.is_none(),
    };
    // What comes back from the trash is as it was.
    let is_back = former.is_some_and(Record::is_deleted);
    let over = Reckoner::new(after, context.now.day());
    is_free && !is_back && goes(over, record, former, stamp.way)
}

fn value(after: &After<'_>, context: &Context, record: &Record, with: With) -> Option<Value> {
    match with {
        With::Today => Some(Value::Date(context.now.day())),
        With::Me => person_of(after.before, &context.author).map(Value::Link),
        With::Value(path) => {
            let (last, links) = path.split_last()?;
            let end =
                links.iter().try_fold(record, |own, field| after.find(own.link(field.code)?))?;
            end.get(last.code).cloned().filter(|_| !end.is_deleted())
        }
        With::Nothing => None,
    }
}
