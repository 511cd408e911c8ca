//! All records in memory, and the one way to change them: `apply` a transaction that was planned.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound::{Excluded, Included, Unbounded};
use std::sync::Arc;

use crate::domain::{FieldCode, KindCode, Record, RecordId};

use super::{Entry, Ledger, Transaction};

/// The present state, with the indexes that questions need.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    records: BTreeMap<RecordId, Arc<Record>>,
    kinds: HashMap<KindCode, BTreeMap<RecordId, Arc<Record>>>,
    /// Who points to a record: to look each of them up by id again is most of what a sum of many parts costs.
    incoming: HashMap<RecordId, BTreeMap<(FieldCode, RecordId), Arc<Record>>>,
    ledger: Ledger,
}

impl Workspace {
    /// A workspace from stored records and the ledger of its journal.
    pub fn from_parts<R: Into<Arc<Record>>>(
        records: impl IntoIterator<Item = R>,
        ledger: Ledger,
    ) -> Self {
        // Collections made at once: one by one takes several times as long for a large workspace.
        let records = records.into_iter().map(Into::into);
        let records: BTreeMap<_, _> =
            records.map(|record: Arc<Record>| (record.id.clone(), record)).collect();
        let mut kinds: HashMap<_, Vec<_>> = HashMap::new();
        let mut incoming: HashMap<RecordId, BTreeMap<_, _>> = HashMap::new();
        for (id, record) in &records {
            kinds.entry(record.kind).or_default().push((id.clone(), Arc::clone(record)));
            for (code, to) in outgoing(record) {
                let own = incoming.entry(to.clone()).or_default();
                own.insert((code, id.clone()), Arc::clone(record));
            }
        }
        let kinds = kinds.into_iter().map(|(kind, own)| (kind, own.into_iter().collect()));
        Self { records, kinds: kinds.collect(), incoming, ledger }
    }

    /// Carries out a planned transaction. Cannot fail: what a transaction says is what will be.
    pub fn apply(&mut self, transaction: &Transaction) {
        self.ledger.push(Entry::from(transaction));
        let mut changes = transaction.changes.as_slice();
        while let Some(first) = changes.first() {
            let length = changes.iter().take_while(|change| change.id == first.id).count();
            let (own, rest) = changes.split_at(length);
            changes = rest;
            let mut record = match self.take(&first.id) {
                Some(record) => Arc::unwrap_or_clone(record),
                None => Record::new(first.id.clone(), first.kind),
            };
            for change in own {
                record.set(change.code, change.after.clone());
            }
            self.put(Arc::new(record));
        }
    }

    /// The record with this id, in the trash or not.
    pub fn get(&self, id: &str) -> Option<&Arc<Record>> {
        self.records.get(id)
    }

    /// All records, trash included, by id.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &Arc<Record>> {
        self.records.values()
    }

    /// The records after another one, by id, trash included; all without one. So a long look at all
    /// of them can be taken in slices.
    pub fn records_after(&self, id: Option<&RecordId>) -> impl Iterator<Item = &Arc<Record>> {
        let from = id.map_or(Unbounded, Excluded);
        self.records.range::<RecordId, _>((from, Unbounded)).map(|(_, record)| record)
    }

    /// The records of a kind by id, trash included.
    pub fn all_of_kind(&self, kind: KindCode) -> impl Iterator<Item = &Arc<Record>> {
        self.kinds.get(&kind).into_iter().flat_map(BTreeMap::values)
    }

    /// The records of a kind by id that are not in the trash.
    pub fn of_kind(&self, kind: KindCode) -> impl Iterator<Item = &Arc<Record>> {
        self.all_of_kind(kind).filter(|record| !record.is_deleted())
    }

    /// Who points to a record: the slot (a link field or a relation) and the record that has it, in the trash
    /// or not.
    pub fn incoming(&self, id: &RecordId) -> impl Iterator<Item = (FieldCode, &Arc<Record>)> {
        let own = self.incoming.get(id).into_iter().flatten();
        own.map(|((code, _), from)| (*code, from))
    }

    /// The records of a kind that point to one by a slot and are not in the trash. The same number may be
    /// another field in other kinds.
    pub fn pointing(
        &self,
        to: &RecordId,
        kind: KindCode,
        by: FieldCode,
    ) -> impl Iterator<Item = &Arc<Record>> {
        let own = self.incoming(to).filter(move |(code, _)| *code == by).map(|(_, from)| from);
        own.filter(move |from| from.kind == kind && !from.is_deleted())
    }

    /// The ids that begin with a prefix, by id.
    pub fn with_prefix<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a RecordId> {
        self.records
            .range::<str, _>((Included(prefix), Unbounded))
            .map(|(id, _)| id)
            .take_while(move |id| id.as_str().starts_with(prefix))
    }

    /// The shortest prefix of an id that is only its own and of those called after it, of at least 4 characters;
    /// seeded ids are shown whole.
    pub fn short<'a>(&self, id: &'a RecordId) -> &'a str {
        let text = id.as_str();
        if text.contains('-') {
            return text;
        }
        let shared = |other: &RecordId| {
            text.bytes().zip(other.as_str().bytes()).take_while(|(a, b)| a == b).count()
        };
        let before = self.records.range::<str, _>((Unbounded, Excluded(text))).next_back();
        let after = self.records.range::<str, _>((Excluded(text), Unbounded));
        let after = after.into_iter().find(|(other, _)| !other.goes_on_from(id));
        let longest = before.into_iter().chain(after).map(|(other, _)| shared(other)).max();
        &text[..(longest.unwrap_or(0) + 1).clamp(4, text.len().max(4)).min(text.len())]
    }

    /// How many records there are, trash included.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is no record at all.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The contents page of the journal.
    pub const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    pub(super) fn put(&mut self, record: Arc<Record>) {
        if record.slots().is_empty() {
            return; // its making was undone: nothing is left of it but its history
        }
        self.insert(record);
    }

    fn insert(&mut self, record: Arc<Record>) {
        let own = self.kinds.entry(record.kind).or_default();
        own.insert(record.id.clone(), Arc::clone(&record));
        for (code, to) in outgoing(&record) {
            let own = self.incoming.entry(to.clone()).or_default();
            own.insert((code, record.id.clone()), Arc::clone(&record));
        }
        self.records.insert(record.id.clone(), record);
    }

    /// Puts a record in place of the one with this id, or takes it away.
    pub(super) fn replace(&mut self, id: &RecordId, record: Option<Arc<Record>>) {
        self.take(id);
        record.into_iter().for_each(|record| self.insert(record));
    }

    /// Notes a step that was carried out by hand.
    pub(super) fn note(&mut self, step: Entry) {
        self.ledger.push(step);
    }

    fn take(&mut self, id: &RecordId) -> Option<Arc<Record>> {
        let record = self.records.remove(id)?;
        if let Some(own) = self.kinds.get_mut(&record.kind) {
            own.remove(id);
        }
        for (code, to) in outgoing(&record) {
            if let Some(from) = self.incoming.get_mut(to) {
                from.remove(&(code, id.clone()));
            }
        }
        Some(record)
    }
}

/// The records that a record points to, with the slot.
fn outgoing(record: &Record) -> impl Iterator<Item = (FieldCode, &RecordId)> {
    record.slots().iter().flat_map(|(code, value)| value.ends().map(|id| (*code, id)))
}
