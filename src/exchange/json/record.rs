//! One record as JSON, exactly as it is kept.

use serde_json::{Map, Value as Json, json};

use crate::domain::common::COMMON;
use crate::domain::{Field, FieldCode, Kind, KindCode, Record, Relation, Value as Slot};

use super::{LINKS_KEY, slots};

/// The whole record, trash mark and all.
pub fn written(record: &Record) -> Json {
    let mut map = Map::new();
    map.insert("id".to_owned(), json!(record.id.as_str()));
    map.insert("kind".to_owned(), json!(kind_key(record.kind)));
    let mut links = Map::new();
    for (code, value) in record.slots() {
        match (value, Relation::by_code(*code)) {
            (Slot::Links(ends), Some(relation)) => {
                links.insert(relation.key.to_owned(), slots::links(ends));
            }
            _ => {
                let (key, value) = slot(record.kind, *code, value);
                map.insert(key, value);
            }
        }
    }
    if !links.is_empty() {
        map.insert(LINKS_KEY.to_owned(), Json::Object(links));
    }
    Json::Object(map)
}

/// The key and value of a slot: by the field's key if the value fits it, else by number and type.
pub fn slot(kind: KindCode, code: FieldCode, value: &Slot) -> (String, Json) {
    let field = field_of(kind, code);
    match field.and_then(|field| Some((field.key, slots::plain(field, value)?))) {
        Some((key, value)) => (key.to_owned(), value),
        None => (format!("#{}", code.0), slots::tagged(value)),
    }
}

/// The key of a slot, whatever it holds.
pub fn slot_key(kind: KindCode, code: FieldCode) -> String {
    let field = field_of(kind, code).map(|field| field.key);
    let key = field.or_else(|| Relation::by_code(code).map(|relation| relation.key));
    key.map_or_else(|| format!("#{}", code.0), str::to_owned)
}

/// The key of a kind, or its number if this version does not know it.
pub fn kind_key(code: KindCode) -> String {
    Kind::by_code(code).map_or_else(|| format!("#{}", code.0), |kind| kind.key.to_owned())
}

fn field_of(kind: KindCode, code: FieldCode) -> Option<&'static Field> {
    match Kind::by_code(kind) {
        Some(kind) => kind.field_of(code),
        None => COMMON.iter().find(|field| field.code == code),
    }
}
