//! The records of a set, found by who points where.

use crate::domain::declare::{Set, Source};
use crate::domain::{Field, Record, RecordId, Value};

use super::{Reckoner, Truth};

impl<'a> Reckoner<'a> {
    /// The records of a set that certainly pass its test.
    pub(in crate::engine) fn members(
        &self,
        record: &'a Record,
        set: &Set,
    ) -> impl Iterator<Item = &'a Record> + use<'a> {
        let inside = Self { asker: Some(record), ..*self };
        let only = set.only;
        let records = self.source(record, set).into_iter();
        records.filter(move |own| only.is_none_or(|only| inside.holds(own, only)))
    }

    /// Whether nobody can know of a record of the set if it passes, and none certainly does.
    pub(super) fn is_unsure(&self, record: &'a Record, set: &Set) -> bool {
        let inside = Self { asker: Some(record), ..*self };
        let Some(only) = set.only else { return false };
        let truths = self.source(record, set).into_iter().map(|own| inside.truth(own, only));
        truths.max() == Some(Truth::Unknown)
    }

    /// The living records from which a set is taken.
    pub(super) fn source(&self, record: &'a Record, set: &Set) -> Vec<&'a Record> {
        match set.of {
            Source::Pointing(kind, by) => self.records.pointing(&record.id, kind, by.code),
            Source::Alike(by) => record
                .link(by.code)
                .map_or_else(Vec::new, |to| self.records.pointing(to, record.kind, by.code)),
            Source::Linked(by) => self.named(record, by).collect(),
            Source::All(kinds) => {
                kinds.iter().flat_map(|kind| self.records.of_kind(*kind)).collect()
            }
        }
    }

    /// The living records that a link field names.
    pub(super) fn named(&self, record: &'a Record, by: &Field) -> impl Iterator<Item = &'a Record> {
        let ends = record.get(by.code).into_iter().flat_map(Value::ends);
        ends.filter_map(|id| self.living(id))
    }

    fn living(&self, id: &RecordId) -> Option<&'a Record> {
        self.records.find(id).filter(|own| !own.is_deleted())
    }
}
