//! All records as the disk should have them, and the proof of it: a digest that changes with every
//! record and does not depend on their order, so that one scan of any copy can be compared.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{Record, RecordId};
use crate::engine::Transaction;

use super::codec::{CodecError, encode_record};

/// A point in the history of a workspace, and what was true of its records then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// The last transaction.
    pub sequence: u64,
    /// How many records there were.
    pub count: u64,
    /// The sum of 128 bits of the hash of each record's bytes.
    pub digest: u128,
}

/// The share of one record in the digest.
pub(super) fn share(record: &[u8]) -> u128 {
    let hash = blake3::hash(record);
    let (half, _) = hash.as_bytes().split_first_chunk::<16>().unwrap_or((&[0; 16], &[]));
    u128::from_le_bytes(*half)
}

/// A record to be replaced in another copy, or removed if it has no bytes.
pub type Row = (RecordId, Option<Vec<u8>>);

/// The records at a point.
#[derive(Clone, Default)]
pub(super) struct State {
    pub records: BTreeMap<RecordId, Arc<Record>>,
    pub point: Point,
}

impl State {
    /// Carries a transaction out exactly as `Workspace::apply` does, or changes nothing.
    pub fn apply(&mut self, transaction: &Transaction) -> Result<Vec<Row>, CodecError> {
        let mut after: BTreeMap<RecordId, Record> = BTreeMap::new();
        for change in &transaction.changes {
            let record = after.entry(change.id.clone()).or_insert_with(|| {
                let known = self.records.get(&change.id).map(|record| (**record).clone());
                known.unwrap_or_else(|| Record::new(change.id.clone(), change.kind))
            });
            record.set(change.code, change.after.clone());
        }
        let mut digest = self.point.digest;
        let mut touched = Vec::with_capacity(after.len());
        for (id, record) in &after {
            if let Some(before) = self.records.get(id) {
                digest = digest.wrapping_sub(share(&encode_record(before)?));
            }
            // A record without slots is gone: its making was undone.
            let bytes = (!record.slots().is_empty()).then(|| encode_record(record)).transpose()?;
            digest = digest.wrapping_add(bytes.as_deref().map_or(0, share));
            touched.push((id.clone(), bytes));
        }
        for (id, record) in after {
            if record.slots().is_empty() {
                self.records.remove(&id);
            } else {
                self.records.insert(id, Arc::new(record));
            }
        }
        self.point =
            Point { sequence: transaction.sequence, count: self.records.len() as u64, digest };
        Ok(touched)
    }
}
