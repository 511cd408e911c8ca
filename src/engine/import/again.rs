//! A row without an id that tells of somebody who is there already.

use std::collections::HashMap;

use crate::domain::{FieldCode, Kind, Language, Record, Value};
use crate::engine::fold::folded;
use crate::engine::{Edit, Workspace, title_text};

use super::same_as_number;

/// The records of a kind by what they are called.
pub(super) struct Named<'a>(HashMap<String, Vec<&'a Record>>);

impl<'a> Named<'a> {
    /// Those of a kind whose names mean one record each; of another kind none.
    pub(super) fn of(workspace: &'a Workspace, kind: &Kind, language: Language) -> Self {
        let mut named: HashMap<String, Vec<&Record>> = HashMap::new();
        for record in workspace.of_kind(kind.code).filter(|_| names_once(kind)) {
            let title = title_text(record, language).map(folded);
            title.into_iter().for_each(|title| named.entry(title).or_default().push(record));
        }
        Self(named)
    }

    /// Those that are called so.
    pub(super) fn called(&self, title: &str) -> &[&'a Record] {
        self.0.get(title).map_or(&[], Vec::as_slice)
    }
}

/// Whether two records of a kind with one title are probably the same: true where the title is a
/// name, not where it is free text or a link.
pub(super) fn names_once(kind: &Kind) -> bool {
    kind.title().key == "name"
}

/// What a row says of a record that the record does not say yet, to be filled in; `None` if it says something
/// else.
pub(super) fn more(record: &Record, values: &[(FieldCode, Value)]) -> Option<Vec<Edit>> {
    // By its name it was met.
    let title = Kind::by_code(record.kind).map(|kind| kind.title().code);
    let is_new = |(code, value): &&(FieldCode, Value)| match record.get(*code) {
        _ if Some(*code) == title => false,
        Some(present) => present != value && !same_as_number((present, value)),
        None => true,
    };
    let new: Vec<_> = values.iter().filter(is_new).collect();
    let fills = new.iter().all(|(code, _)| record.get(*code).is_none());
    let set = |(code, value): &(FieldCode, Value)| Edit::Set {
        id: record.id.clone(),
        code: *code,
        value: Some(value.clone()),
    };
    fills.then(|| new.into_iter().map(set).collect())
}

/// Whether what is to be made is there already, as far as the row tells: a mark of presence has no name by which it
/// would be met again.
pub(super) fn is_there(workspace: &Workspace, edits: &[Edit]) -> bool {
    let [Edit::Create { kind, values, .. }] = edits else { return false };
    let same = |present: Option<&Value>, value: &Value| match (present, value) {
        // On which day something was linked is no part of what is said.
        (Some(Value::Links(one)), Value::Links(other)) => one.keys().eq(other.keys()),
        (present, value) => present == Some(value),
    };
    let mut all = workspace.of_kind(*kind);
    all.any(|own| values.iter().all(|(code, value)| same(own.get(*code), value)))
}
