//! Checks that somebody set aside for a record: they are not told of it until that is taken back. What is
//! proven and what is refused does not ask for it.

use crate::domain::kinds::SET_ASIDE;
use crate::domain::kinds::reasons::set_aside;
use crate::domain::{Record, RecordId, Text2, Value};
use crate::engine::Edit;

use super::View;

/// The record by which a check is set aside for another one.
pub(super) fn set_aside_by<'a>(
    records: &'a dyn View,
    about: &RecordId,
    check: impl FnOnce() -> String,
) -> Option<&'a Record> {
    let own = records.pointing(about, SET_ASIDE, set_aside::ABOUT.code);
    if own.is_empty() {
        return None;
    }
    let check = check();
    own.into_iter().find(|own| own.text(set_aside::CHECK.code) == Some(&*check))
}

/// The edit that sets a check aside for a record, by a record with this id.
pub(super) fn aside(id: RecordId, about: RecordId, check: String, reason: Text2) -> Edit {
    let values = vec![
        (set_aside::REASON.code, Value::Text2(Box::new(reason))),
        (set_aside::ABOUT.code, Value::Link(about)),
        (set_aside::CHECK.code, Value::Text(check.into())),
    ];
    Edit::Create { id, kind: SET_ASIDE, values }
}
