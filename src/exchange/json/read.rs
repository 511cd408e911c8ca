//! The complete export read back: records, and everything that is wrong with the document.

use std::collections::HashSet;

use serde_json::{Map, Value as Json};

use crate::domain::common::COMMON;
use crate::domain::{FieldCode, Kind, KindCode, Record, RecordId, Relation, Value as Slot};
use crate::engine::{Refusal, typed};

use super::problem::{Problem, What};
use super::{FORMAT_KEY, FORMAT_VERSION, LINKS_KEY, slots};

/// What a document holds.
#[derive(Debug, Default)]
pub struct Document {
    /// The records that can be read, in the order of the document.
    pub records: Vec<Record>,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
}

/// Reads a document. History in it is passed over: a workspace writes its own.
pub fn read(text: &str) -> Document {
    let mut document = Document::default();
    match records(text) {
        Ok(records) => {
            let mut ids = HashSet::new();
            for (at, json) in records.iter().enumerate() {
                document.take(at, json, &mut ids);
            }
        }
        Err(problem) => document.problems.push(problem),
    }
    document
}

fn records(text: &str) -> Result<Vec<Json>, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let json: Json = serde_json::from_str(text).map_err(|error| Problem {
        place: Some((error.line(), error.column())),
        ..Problem::of_document(What::Syntax)
    })?;
    let Json::Object(mut map) = json else { return Err(Problem::of_document(What::NotAnExport)) };
    match (map.get(FORMAT_KEY).and_then(Json::as_u64), map.remove("records")) {
        (Some(version), _) if version > FORMAT_VERSION => {
            Err(Problem::of_document(What::Newer(version)))
        }
        (Some(_), Some(Json::Array(records))) => Ok(records),
        _ => Err(Problem::of_document(What::NotAnExport)),
    }
}

impl Document {
    fn take(&mut self, at: usize, json: &Json, ids: &mut HashSet<RecordId>) {
        let text = |key: &str| json.get(key).and_then(Json::as_str).unwrap_or_default();
        let Some(id) = RecordId::parse(text("id")) else {
            return self.note(&format!("#{}", at + 1), "id", What::BadId);
        };
        if !ids.insert(id.clone()) {
            return self.note(id.as_str(), "id", What::Twice);
        }
        let kind = match kind(text("kind")) {
            Ok(kind) => kind,
            Err(refusal) => {
                return self.note(id.as_str(), "kind", What::Refused(Box::new(refusal)));
            }
        };
        let mut record = Record::new(id, kind);
        let slots = json.as_object().into_iter().flatten();
        for (key, value) in slots.filter(|(key, value)| *key != "id" && !value.is_null()) {
            if key == LINKS_KEY {
                self.take_links(&mut record, value.as_object());
            } else if key != "kind" {
                match slot(kind, key, value) {
                    Ok((code, value)) => record.set(code, Some(value)),
                    Err(what) => self.note(record.id.as_str(), key, what),
                }
            }
        }
        self.records.push(record);
    }

    fn take_links(&mut self, record: &mut Record, links: Option<&Map<String, Json>>) {
        let Some(links) = links else {
            return self.note(record.id.as_str(), LINKS_KEY, What::BadShape);
        };
        for (key, ends) in links {
            let relation = Relation::by_key(key)
                .ok_or_else(|| What::Refused(Box::new(Refusal::UnknownRelation(key.clone()))));
            let ends = slots::from_links(ends).ok_or(What::BadShape);
            match relation.and_then(|relation| Ok((relation.code, ends?))) {
                Ok((code, ends)) => record.set(code, Some(Slot::Links(Box::new(ends)))),
                Err(what) => self.note(record.id.as_str(), key, what),
            }
        }
    }

    fn note(&mut self, record: &str, key: &str, what: What) {
        let (record, key) = (Some(record.to_owned()), Some(key.to_owned()));
        self.problems.push(Problem { place: None, record, key, what });
    }
}

fn kind(key: &str) -> Result<KindCode, Refusal> {
    match number(key) {
        Some(code) => Ok(KindCode(code)),
        None => typed::kind(key).map(|kind| kind.code),
    }
}

fn slot(kind: KindCode, key: &str, json: &Json) -> Result<(FieldCode, Slot), What> {
    if let Some(code) = number(key) {
        let value = slots::from_tagged(json).ok_or(What::BadShape)?;
        return Ok((FieldCode(code), value));
    }
    let field = match Kind::by_code(kind) {
        Some(kind) => kind.field(key),
        None => COMMON.iter().find(|field| field.key == key),
    };
    let Some(field) = field else {
        let refusal = Kind::by_code(kind).and_then(|kind| typed::field(kind, key).err());
        let unknown = || Refusal::UnknownField { kind, key: key.to_owned(), nearest: None };
        return Err(What::Refused(Box::new(refusal.unwrap_or_else(unknown))));
    };
    slots::from_plain(field, json).map(|value| (field.code, value)).ok_or(What::BadShape)
}

/// The number in `#123`, the key of what this version does not know.
fn number(key: &str) -> Option<u16> {
    key.strip_prefix('#')?.parse().ok()
}
