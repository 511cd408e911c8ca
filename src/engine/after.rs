//! The workspace as it will be when drafted records are kept, and whether it would hold a loop:
//! nothing is part of itself, and no node stands below itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::kinds::PLACEMENT;
use crate::domain::kinds::outlines::placement;
use crate::domain::{FieldCode, KindCode, Record, RecordId, Value};

use super::outlines::{Place, Places, leads_back, node_of, parent_of};
use super::{Change, Refusal, Workspace};

/// Records as they will be, by id.
pub(super) type Drafted = BTreeMap<RecordId, Record>;

/// A workspace with drafts before it.
pub(super) struct After<'a> {
    /// As it is.
    pub before: &'a Workspace,
    /// What will be different.
    pub records: Drafted,
    /// The placements that were drafted for a node: looking for them among all drafts would take
    /// ever longer while an outline is imported.
    pub placed: BTreeMap<RecordId, BTreeSet<RecordId>>,
}

impl<'a> After<'a> {
    /// With these drafts.
    pub fn new(before: &'a Workspace, records: Drafted) -> Self {
        let mut placed: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for record in records.values().filter(|record| record.kind == PLACEMENT) {
            if let Some(node) = node_of(record) {
                placed.entry(node.clone()).or_default().insert(record.id.clone());
            }
        }
        Self { before, records, placed }
    }

    /// When changes are made.
    pub fn changes(before: &'a Workspace, changes: &[Change]) -> Self {
        let mut records = Drafted::new();
        for change in changes {
            let known = || before.get(change.id.as_str()).map(|own| Record::clone(own));
            let fresh = || known().unwrap_or_else(|| Record::new(change.id.clone(), change.kind));
            let record = records.entry(change.id.clone()).or_insert_with(fresh);
            record.set(change.code, change.after.clone());
        }
        Self::new(before, records)
    }

    /// A record as it will be.
    pub fn find(&self, id: &RecordId) -> Option<&Record> {
        self.records.get(id).or_else(|| self.former(id))
    }

    /// A record as it is.
    pub fn former(&self, id: &RecordId) -> Option<&'a Record> {
        self.before.get(id.as_str()).map(|record| &**record)
    }

    /// The records of a kind, trash included, that will point to a record by a slot.
    pub fn pointing(&self, to: &RecordId, kind: KindCode, by: FieldCode) -> Vec<&Record> {
        let known = self
            .before
            .incoming(to)
            .filter(|(code, own)| *code == by && !self.records.contains_key(&own.id));
        let all = known.map(|(_, own)| &**own).chain(self.records.values());
        let points = |own: &&Record| {
            own.kind == kind && own.get(by).is_some_and(|value| value.ends().any(|end| end == to))
        };
        all.filter(points).collect()
    }

    /// The records, trash included, that point to a record now and still will.
    pub fn pointing_any(&self, to: &RecordId) -> impl Iterator<Item = &Record> {
        let as_it_will_be = |own: &'a Record| self.records.get(&own.id).unwrap_or(own);
        let now = self.before.incoming(to).map(move |(code, own)| (code, as_it_will_be(own)));
        let still = now.filter(move |(code, own)| {
            own.get(*code).is_some_and(|value| value.ends().any(|end| end == to))
        });
        still.map(|(_, own)| own)
    }

    /// Whether a link of a record, as it will be or is wished for, closes a loop.
    pub fn closes_loop(&self, id: &RecordId, code: FieldCode, to: &RecordId) -> bool {
        self.leads_back(id, code, to) || self.stands_below_itself(id, code, to)
    }

    /// Whether no drafted record closes a loop.
    ///
    /// # Errors
    /// One that does.
    pub fn without_loop(&self) -> Result<(), Refusal> {
        self.records.values().try_for_each(|record| self.no_loop(record))
    }

    /// The same for those only that come out of the trash: what was above them may be below them.
    pub fn restored_without_loop(&self) -> Result<(), Refusal> {
        let restored = |own: &&Record| self.former(&own.id).is_some_and(Record::is_deleted);
        self.records.values().filter(restored).try_for_each(|record| self.no_loop(record))
    }

    fn no_loop(&self, record: &Record) -> Result<(), Refusal> {
        let closes = |(code, value): &(FieldCode, Value)| match value {
            Value::Link(to) => self.closes_loop(&record.id, *code, to),
            _ => false,
        };
        let closed = !record.is_deleted() && record.slots().iter().any(closes);
        if closed { Err(Refusal::Loop(record.id.clone())) } else { Ok(()) }
    }

    /// Whether following a link field from `to` on comes back to `id`.
    fn leads_back(&self, id: &RecordId, code: FieldCode, to: &RecordId) -> bool {
        let kind = self.find(id).map(|record| record.kind);
        let mut at = Some(to);
        // A loop that an earlier version let in must not hold us here.
        for _ in 0..=self.before.len() + self.records.len() {
            match at {
                Some(here) if here == id => return true,
                Some(here) => {
                    let record = self.find(here).filter(|record| Some(record.kind) == kind);
                    at = match record.and_then(|record| record.get(code)) {
                        Some(Value::Link(next)) => Some(next),
                        _ => None,
                    };
                }
                None => return false,
            }
        }
        false
    }

    /// Whether a placement that is put below another one, or gets another node, would close a loop.
    fn stands_below_itself(&self, id: &RecordId, code: FieldCode, to: &RecordId) -> bool {
        let Some(own) = self.find(id).filter(|own| own.kind == PLACEMENT) else { return false };
        match code {
            code if code == placement::PARENT.code => {
                node_of(own).is_some_and(|node| leads_back(self, to, node))
            }
            code if code == placement::NODE.code => {
                parent_of(own).is_some_and(|parent| leads_back(self, parent, to))
            }
            _ => false,
        }
    }
}

impl Places for After<'_> {
    fn place(&self, placement: &RecordId) -> Option<Place> {
        Place::of(self.find(placement)?)
    }

    fn of_node(&self, node: &RecordId) -> Vec<Place> {
        let known = self.before.incoming(node).map(|(_, own)| &own.id);
        let drafted = self.placed.get(node).into_iter().flatten();
        let ids: BTreeSet<&RecordId> = known.chain(drafted).collect();
        let places = ids.into_iter().filter_map(|id| self.find(id));
        let places = places.filter(|own| own.kind == PLACEMENT && !own.is_deleted());
        places.filter_map(Place::of).filter(|own| own.node == *node).collect()
    }
}
