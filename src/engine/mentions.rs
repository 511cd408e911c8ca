//! The records that an answer mentions, so that whoever writes it can name them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::kinds::PERSON;
use crate::domain::{Kind, Record, RecordId, Value};

use super::Seen;
use super::history::{Act, Deed};

/// Records that an answer mentions by id.
#[derive(Clone, Debug, Default)]
pub struct Names {
    records: BTreeMap<RecordId, (Arc<Record>, String)>,
}

impl Names {
    /// Adds a record by id, if it is there.
    pub fn add(&mut self, seen: Seen<'_>, id: &RecordId) {
        if let Some(record) = seen.get(id.as_str()).filter(|_| !self.records.contains_key(id)) {
            let short = seen.short(id).to_owned();
            self.records.insert(id.clone(), (Arc::clone(record), short));
            // What a record is titled by has to be named too.
            for field in Kind::by_code(record.kind).map_or(&[][..], |kind| kind.titled_by) {
                self.add_value(seen, record.get(field.code));
            }
        }
    }

    /// Adds the person whose id an author's name is; any other name needs no record.
    pub fn add_author(&mut self, seen: Seen<'_>, author: &str) {
        if let Some(record) = seen.get(author).filter(|record| record.kind == PERSON) {
            self.add(seen, &record.id.clone());
        }
    }

    /// Adds everything that a value points to.
    pub fn add_value(&mut self, seen: Seen<'_>, value: Option<&Value>) {
        value.into_iter().flat_map(Value::ends).for_each(|id| self.add(seen, id));
    }

    /// Adds everything that deeds mention.
    pub fn add_deeds(&mut self, seen: Seen<'_>, deeds: &[Deed]) {
        for deed in deeds {
            self.add(seen, &deed.id);
            self.add_author(seen, &deed.author);
            for act in &deed.acts {
                match act {
                    Act::Set { before, after, .. } => {
                        self.add_value(seen, before.as_ref());
                        self.add_value(seen, after.as_ref());
                    }
                    Act::Linked(_, id) | Act::Unlinked(_, id) => self.add(seen, id),
                    _ => {}
                }
            }
        }
    }

    /// The person whose id an author's name is.
    pub fn author(&self, author: &str) -> Option<&Record> {
        self.records.get(author).map(|(record, _)| &**record).filter(|r| r.kind == PERSON)
    }

    /// The ids of all of them.
    pub fn ids(&self) -> impl Iterator<Item = &RecordId> {
        self.records.keys()
    }

    /// The record with this id.
    pub fn get(&self, id: &RecordId) -> Option<&Record> {
        self.records.get(id).map(|(record, _)| &**record)
    }

    /// The id as it is shown: short where the record is there.
    pub fn short<'a>(&'a self, id: &'a RecordId) -> &'a str {
        self.records.get(id).map_or(id.as_str(), |(_, short)| short)
    }
}
