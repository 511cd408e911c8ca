//! The walk along the thread: each record once, and never round in a circle.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::domain::{Record, RecordId};

use super::ways::Ways;
use super::{Knot, Toward};

/// No more is told: nobody reads on.
const MOST: usize = 2_000;
/// Nor from farther away.
const FARTHEST: usize = 40;

/// A walk one way.
pub(super) struct Walk<'w, 'a> {
    ways: &'w Ways<'a>,
    toward: Toward,
    told: HashSet<&'a RecordId>,
    /// What stands above records, as far as it was asked.
    above: HashMap<&'a RecordId, Rc<HashSet<&'a RecordId>>>,
    walked: Walked,
}

/// What was met.
#[derive(Default)]
pub(super) struct Walked {
    pub knots: Vec<Knot>,
    pub is_cut: bool,
}

impl<'w, 'a> Walk<'w, 'a> {
    pub(super) fn new(ways: &'w Ways<'a>, toward: Toward) -> Self {
        let (told, above, walked) = (HashSet::new(), HashMap::new(), Walked::default());
        Self { ways, toward, told, above, walked }
    }

    /// From a record on.
    pub(super) fn from(mut self, record: &'a Record) -> Walked {
        self.told.insert(&record.id);
        self.go_on(record, 1);
        self.walked
    }

    fn go_on(&mut self, from: &'a Record, depth: usize) {
        let next = self.next(from);
        if depth > FARTHEST {
            self.walked.is_cut |= !next.is_empty();
            return;
        }
        for own in next {
            if self.walked.knots.len() >= MOST {
                self.walked.is_cut = true;
                return;
            }
            let again = !self.told.insert(&own.id);
            let (id, from) = (own.id.clone(), from.id.clone());
            self.walked.knots.push(Knot { id, from, depth, again });
            if !again {
                self.go_on(own, depth + 1);
            }
        }
    }

    /// One step on. Where a longer way leads to the same record, the short one says nothing more.
    fn next(&mut self, from: &'a Record) -> Vec<&'a Record> {
        let next = self.ways.next(from, self.toward);
        if next.len() < 2 {
            return next;
        }
        let above: Vec<_> = next.iter().map(|own| self.above(own)).collect();
        let above_here = self.above(from);
        let stands_above = |own: usize, other: usize| above[other].contains(&next[own].id);
        // Where links go round in a circle through here, or through both, no way is the longer one.
        let is_round =
            |other: usize| above_here.contains(&next[other].id) && above[other].contains(&from.id);
        let is_told_later = |own: usize| {
            let mut others = (0..next.len()).filter(|other| !is_round(*other));
            !is_round(own)
                && others.any(|other| match self.toward {
                    Toward::Why => stands_above(own, other) && !stands_above(other, own),
                    Toward::What => stands_above(other, own) && !stands_above(own, other),
                })
        };
        let kept = (0..next.len()).filter(|own| !is_told_later(*own));
        kept.map(|own| next[own]).collect()
    }

    /// Everything above a record, without it.
    fn above(&mut self, record: &'a Record) -> Rc<HashSet<&'a RecordId>> {
        if let Some(known) = self.above.get(&record.id) {
            return Rc::clone(known);
        }
        // Only what is known whole is taken over: in a circle each has all the others above it.
        let (mut all, mut rest) = (HashSet::new(), vec![record]);
        while let Some(own) = rest.pop() {
            for why in self.ways.next(own, Toward::Why) {
                if !all.insert(&why.id) {
                    continue;
                }
                match self.above.get(&why.id) {
                    Some(known) => all.extend(known.iter()),
                    None => rest.push(why),
                }
            }
        }
        all.remove(&record.id);
        let all = Rc::new(all);
        self.above.insert(&record.id, Rc::clone(&all));
        all
    }
}
