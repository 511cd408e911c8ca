//! Two records of one person made one: what points to the second points to the first, which takes
//! over what it has not; the second goes to the trash with all it held.

use crate::domain::common::{AUTHOR, CATALOGUE, CHANGED, CREATED, DELETED};
use crate::domain::{FieldCode, Record, RecordId, Relation, Value};
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
            Value::Links(links) if Relation::by_code(*code).is_none() => {
                let mut all = kept.links(*code).cloned().unwrap_or_default();
                links.iter().filter(|(to, _)| **to != kept.id).for_each(|(to, day)| {
                    all.entry(to.clone()).or_insert(*day);
                });
                edits.push(set(kept.id.clone(), *code, Value::Links(Box::new(all))));
            }
            Value::Choices(codes) => {
                let mut all = codes.clone();
                if let Some(Value::Choices(own)) = kept.get(*code) {
                    all.extend(own.iter());
                }
                edits.push(set(kept.id.clone(), *code, Value::Choices(all)));
            }
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
            value if !own && kept.get(*code).is_none() => {
                edits.push(set(kept.id.clone(), *code, value.clone()));
            }
            _ => {}
        }
    }
    edits.extend(
        workspace
            .incoming(&other.id)
            .filter(|(_, from)| from.id != kept.id)
            .flat_map(|(code, from)| redirected((code, from), &kept.id, &other.id)),
    );
    edits.push(Edit::Remove(other.id.clone()));
    edits
}

fn set(id: RecordId, code: FieldCode, value: Value) -> Edit {
    Edit::Set { id, code, value: Some(value) }
}

fn redirected((code, from): (FieldCode, &Record), kept: &RecordId, other: &RecordId) -> Vec<Edit> {
    // What is in the trash stays as it was.
    if from.is_deleted() {
        return Vec::new();
    }
    if Relation::by_code(code).is_none() {
        let value = match from.links(code).cloned() {
            Some(mut links) => {
                let day = links.remove(other);
                day.map(|day| links.entry(kept.clone()).or_insert(day));
                Value::Links(Box::new(links))
            }
            None => Value::Link(kept.clone()),
        };
        return vec![set(from.id.clone(), code, value)];
    }
    vec![
        Edit::Unlink { from: from.id.clone(), relation: code, to: other.clone() },
        Edit::Link { from: from.id.clone(), relation: code, to: kept.clone() },
    ]
}
