//! Transactions as JSON: what was before and after, who, when, why. Written for people and other
//! programs; an import passes over them.

use serde_json::{Map, Value as Json, json};

use crate::engine::{Cause, Change, Transaction};

use super::record::{kind_key, slot};

/// One transaction. Replicas and marks are random 64-bit numbers, more than many readers of JSON can
/// hold as numbers, so they are written as text.
pub fn written(transaction: &Transaction) -> Json {
    let name = transaction.name;
    let seen = transaction.seen.iter().map(|name| {
        let newest = json!({ "number": name.number, "mark": name.mark.to_string() });
        (name.replica.to_string(), newest)
    });
    json!({
        "sequence": transaction.sequence,
        "replica": name.replica.to_string(),
        "number": name.number,
        "mark": name.mark.to_string(),
        "seen": seen.collect::<Map<_, _>>(),
        "author": transaction.author,
        "moment": transaction.moment.to_string(),
        "cause": cause(&transaction.cause),
        "changes": transaction.changes.iter().map(change).collect::<Vec<_>>(),
    })
}

fn cause(cause: &Cause) -> Json {
    match cause {
        Cause::Edit => json!({ "edit": true }),
        Cause::Undo(of) => json!({ "undo": of.sequence }),
        Cause::Redo(of) => json!({ "redo": of.sequence }),
        Cause::Import => json!({ "import": true }),
        Cause::Capture(id) => json!({ "capture": id.as_str() }),
        Cause::Founding => json!({ "founding": true }),
        Cause::Recovery => json!({ "recovery": true }),
    }
}

fn change(change: &Change) -> Json {
    let mut map = Map::new();
    map.insert("id".to_owned(), json!(change.id.as_str()));
    map.insert("kind".to_owned(), json!(kind_key(change.kind)));
    for (when, value) in [("before", &change.before), ("after", &change.after)] {
        let named = value.as_ref().map(|value| slot(change.kind, change.code, value));
        let named = named.map(|(key, value)| Json::Object(Map::from_iter([(key, value)])));
        map.insert(when.to_owned(), named.unwrap_or(Json::Null));
    }
    Json::Object(map)
}
