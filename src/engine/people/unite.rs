//! Two records of one person made one: what points to the second points to the first, which takes
//! over what it has not; the second goes to the trash with all it held.

use crate::domain::common::{AUTHOR, CATALOGUE, CHANGED, CREATED, DELETED};
use crate::domain::{Record, RecordId, Relation, Value};
use crate::engine::{Edit, Workspace};

/// The edits that make `other` part of `kept`. None if they are of different kinds, or the same.
pub fn unite(workspace: &Workspace, kept: &Record, other: &Record) -> Vec<Edit> {
    if kept.kind != other.kind || kept.id == other.id {
        return Vec::new();
    }
    let mut edits: Vec<Edit> = Vec::new();
    for (code, value) in other.slots() {
        let own =
            [CREATED.code, CHANGED.code, AUTHOR.code, DELETED.code, CATALOGUE.code].contains(code);
        match value {
            Value::Links(links) => {
                let ends = links.keys().filter(|to| **to != kept.id);
                edits.extend(ends.map(|to| Edit::Link {
                    from: kept.id.clone(),
                    relation: *code,
                    to: to.clone(),
                }));
            }
            // Who stands for a group would be in itself.
            Value::Link(to) if *to == kept.id => {}
            value if !own && kept.get(*code).is_none() => edits.push(Edit::Set {
                id: kept.id.clone(),
                code: *code,
                value: Some(value.clone()),
            }),
            _ => {}
        }
    }
    edits.extend(
        workspace
            .incoming(&other.id)
            .filter(|(_, from)| *from != kept.id)
            .flat_map(|(code, from)| redirected(workspace, (*code, from), &kept.id, &other.id)),
    );
    edits.push(Edit::Remove(other.id.clone()));
    edits
}

fn redirected(
    workspace: &Workspace,
    (code, from): (crate::domain::FieldCode, &RecordId),
    kept: &RecordId,
    other: &RecordId,
) -> Vec<Edit> {
    // What is in the trash stays as it was.
    if workspace.get(from.as_str()).is_none_or(|record| record.is_deleted()) {
        return Vec::new();
    }
    if Relation::by_code(code).is_none() {
        let value = Some(Value::Link(kept.clone()));
        return vec![Edit::Set { id: from.clone(), code, value }];
    }
    vec![
        Edit::Unlink { from: from.clone(), relation: code, to: other.clone() },
        Edit::Link { from: from.clone(), relation: code, to: kept.clone() },
    ]
}
