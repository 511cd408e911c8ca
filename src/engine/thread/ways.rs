//! Which records are there for the sake of which, one step at a time, as it is declared.

use chrono::NaiveDate;

use crate::domain::declare::{Set, Source, Why};
use crate::domain::relation::{End, RELATIONS};
use crate::domain::{Kind, KindCode, Language, Record, Relation};
use crate::engine::reckon::{Reckoner, View as _, whys_of};
use crate::engine::{Query, Seen, Sorting as _};

use super::Toward;

/// Answers for records as somebody sees them.
pub(super) struct Ways<'a> {
    seen: &'a Seen<'a>,
    over: Reckoner<'a>,
    language: Language,
}

impl<'a> Ways<'a> {
    pub(super) const fn new(seen: &'a Seen<'a>, today: NaiveDate, language: Language) -> Self {
        Self { seen, over: Reckoner::new(seen, today), language }
    }

    /// Whether a way is one for this record.
    pub(super) fn counts(&self, why: &Why, record: &'a Record) -> bool {
        why.when.is_none_or(|when| self.over.holds(record, &when))
    }

    /// The records one step from this one, in the order of kinds, then in the usual order of each.
    pub(super) fn next(&self, record: &'a Record, toward: Toward) -> Vec<&'a Record> {
        let found = match toward {
            Toward::Why => self.whys(record),
            Toward::What => self.what(record),
        };
        let mut known: Vec<&Record> = Vec::new();
        for own in found {
            if own.id != record.id && known.iter().all(|other| other.id != own.id) {
                known.push(own);
            }
        }
        // Stable: what stands in a place of its own, as rows of an outline do, keeps that order.
        known.sort_by_key(|own| Kind::all().position(|kind| kind.code == own.kind));
        known
    }

    fn whys(&self, record: &'a Record) -> Vec<&'a Record> {
        let ways = whys_of(record.kind).iter().filter(|(_, why)| self.counts(why, record));
        let declared = ways.flat_map(|(_, why)| {
            why.way().iter().fold(vec![record], |from, set| {
                self.ordered(from, |own| self.over.members(own, set).collect())
            })
        });
        let related = |relation: &Relation| self.related(record, relation, Toward::Why);
        declared.chain(RELATIONS.iter().flat_map(related)).collect()
    }

    /// What has this record among its whys: found along their ways backwards, then asked.
    fn what(&self, record: &'a Record) -> Vec<&'a Record> {
        let ways =
            Kind::all().flat_map(|kind| whys_of(kind.code).iter().map(move |why| (kind, why)));
        let declared = ways.flat_map(|(kind, (_, why))| self.back(record, kind.code, &why.way()));
        let related = |relation: &Relation| self.related(record, relation, Toward::What);
        let found = declared.chain(RELATIONS.iter().flat_map(related));
        let is_why = |own: &&'a Record| self.whys(own).iter().any(|why| why.id == record.id);
        found.filter(is_why).collect()
    }

    /// The records of a kind from which a way may lead here.
    fn back(&self, record: &'a Record, kind: KindCode, way: &[Set]) -> Vec<&'a Record> {
        let kinds = |at: usize| match at.checked_sub(1).map(|before| way[before].of) {
            None => vec![kind],
            Some(Source::Pointing(kind, _)) => vec![kind],
            Some(Source::Linked(by)) => by.ty.kinds().to_vec(),
            Some(Source::Alike(_) | Source::All(_)) => Vec::new(),
        };
        (0..way.len()).rev().fold(vec![record], |from, at| {
            let before = kinds(at);
            self.ordered(from, |own| match way[at].of {
                Source::Linked(by) if by.ty.kinds().contains(&own.kind) => {
                    let from =
                        before.iter().map(|kind| self.seen.pointing(&own.id, *kind, by.code));
                    from.flatten().collect()
                }
                Source::Pointing(kind, by) if kind == own.kind => {
                    let named = self.over.members(own, &Set::linked(by));
                    named.filter(|own| before.contains(&own.kind)).collect()
                }
                _ => Vec::new(),
            })
        })
    }

    fn related(&self, record: &'a Record, relation: &Relation, toward: Toward) -> Vec<&'a Record> {
        let is_from = match (relation.why, toward) {
            (None, _) => return Vec::new(),
            (Some(end), Toward::Why) => end == End::From,
            (Some(end), Toward::What) => end == End::To,
        };
        let records = self.seen.records();
        let found: Vec<_> = if is_from {
            let links = record.links(relation.code).into_iter().flat_map(|links| links.keys());
            links.filter_map(|id| records.get(id.as_str())).collect()
        } else {
            let incoming = records.incoming(&record.id);
            incoming.filter(|(code, _)| *code == relation.code).map(|(_, from)| from).collect()
        };
        let living = found.into_iter().filter(|own| !own.is_deleted());
        self.sorted(living.map(|own| &**own).collect())
    }

    /// What is found from each of some records, each time in the usual order.
    fn ordered(
        &self,
        from: Vec<&'a Record>,
        found: impl Fn(&'a Record) -> Vec<&'a Record>,
    ) -> Vec<&'a Record> {
        from.into_iter().flat_map(|own| self.sorted(found(own))).collect()
    }

    fn sorted(&self, mut found: Vec<&'a Record>) -> Vec<&'a Record> {
        found.sort_by_cached_key(|own| {
            (Query::all(own.kind, self.language).key(*self.seen, own), own.id.clone())
        });
        found
    }
}
