//! Records in an order that follows single changes: to sort a large register again takes longer
//! than a frame, and most changes leave their record where it was.

use std::rc::Rc;
use std::sync::Arc;

use crate::domain::{Record, RecordId};

use super::Seen;

/// With more records touched than this, all are sorted again.
const FEW: usize = 16;

/// Which records there are, in which order. What decides is in the record, or in others that it knows of: where
/// anything else changes, all are sorted again.
pub trait Sorting {
    /// What is compared; records with the same stand by id.
    type Key: Ord;

    /// Those that may be among them.
    fn candidates<'a>(&self, seen: Seen<'a>) -> impl Iterator<Item = &'a Arc<Record>>;

    /// Where a record stands; `None` if it is not among them.
    fn key(&self, seen: Seen<'_>, record: &Record) -> Option<Self::Key>;

    /// Whether others may stand elsewhere when these were touched.
    fn moves_others(&self, _seen: Seen<'_>, _touched: &[&RecordId]) -> bool {
        false
    }
}

/// Records in their order, as of a step. Cheap to clone. They are held themselves, not by id: to find
/// a record among a million takes longer than to draw it.
#[derive(Clone, Debug, Default)]
pub struct Sorted {
    records: Rc<Vec<Arc<Record>>>,
    upto: u64,
}

impl Sorted {
    /// Sorts all of them.
    pub fn of<S: Sorting>(seen: Seen<'_>, sorting: &S) -> Self {
        let candidates = sorting.candidates(seen);
        let mut found: Vec<_> =
            candidates.filter_map(|record| Some((sorting.key(seen, record)?, record))).collect();
        found.sort_unstable_by(|(a, one), (b, two)| (a, &one.id).cmp(&(b, &two.id)));
        let records = found.into_iter().map(|(_, record)| Arc::clone(record)).collect();
        Self { records: Rc::new(records), upto: seen.ledger().last() }
    }

    /// Records that are in their order already. They follow nothing.
    pub fn given(records: Vec<Arc<Record>>) -> Self {
        Self { records: Rc::new(records), upto: 0 }
    }

    /// The records.
    pub fn records(&self) -> &[Arc<Record>] {
        &self.records
    }

    /// The records, to be kept.
    pub fn into_records(self) -> Vec<Arc<Record>> {
        Rc::unwrap_or_clone(self.records)
    }

    /// None of them, as of the same step.
    pub fn emptied(&self) -> Self {
        Self { records: Rc::default(), upto: self.upto }
    }

    /// Adds records that come after all others.
    pub fn extend(&mut self, records: impl IntoIterator<Item = Arc<Record>>) {
        Rc::make_mut(&mut self.records).extend(records);
    }

    /// Brings them to where the workspace is. Whether they could follow: else all were sorted again.
    pub fn follow<S: Sorting>(&mut self, seen: Seen<'_>, sorting: &S) -> bool {
        let ledger = seen.ledger();
        let touched = ledger.touched_since(self.upto, FEW);
        let Some(touched) = touched.filter(|own| !sorting.moves_others(seen, own)) else {
            *self = Self::of(seen, sorting);
            return false;
        };
        self.upto = ledger.last();
        if let [id] = touched[..]
            && self.replaced(seen, sorting, id)
        {
            return true;
        }
        // All of them have to go before one is put back: a search needs the others in order.
        let records = Rc::make_mut(&mut self.records);
        records.retain(|own| !touched.contains(&&own.id));
        for id in touched {
            let Some(record) = seen.get(id.as_str()) else { continue };
            let Some(key) = sorting.key(seen, record) else { continue };
            let at = position(records, (seen, sorting), &key, id);
            if records.get(at).is_none_or(|own| own.id != *id) {
                records.insert(at, Arc::clone(record));
            }
        }
        true
    }

    /// Takes over a record that stands where it did; whether it does.
    fn replaced<S: Sorting>(&mut self, seen: Seen<'_>, sorting: &S, id: &RecordId) -> bool {
        let Some(record) = seen.get(id.as_str()) else { return false };
        let Some(key) = sorting.key(seen, record) else {
            return self.records.iter().all(|own| own.id != *id);
        };
        let at = position(&self.records, (seen, sorting), &key, id);
        // The search meets the record as it was, right behind or right before where it belongs now.
        let is_it = |at: &usize| self.records.get(*at).is_some_and(|own| own.id == *id);
        let Some(at) = [Some(at), at.checked_sub(1)].into_iter().flatten().find(is_it) else {
            return false;
        };
        if let Some(own) = Rc::make_mut(&mut self.records).get_mut(at) {
            *own = Arc::clone(record);
        }
        true
    }
}

/// Where a record with this key belongs.
fn position<S: Sorting>(
    records: &[Arc<Record>],
    (seen, sorting): (Seen<'_>, &S),
    key: &S::Key,
    id: &RecordId,
) -> usize {
    let is_before =
        |own: &Arc<Record>| (sorting.key(seen, own).as_ref(), &own.id) < (Some(key), id);
    records.partition_point(is_before)
}
