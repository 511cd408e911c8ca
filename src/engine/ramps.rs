//! The ramp of a change idea: its small tests, each after the one from which it goes on. An idea may have several
//! side by side; what was let go stays in sight, for it was learned from.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::kinds::cycles::cycle;
use crate::domain::kinds::{CYCLE, NODE};
use crate::domain::{Record, RecordId};

use super::Seen;
use super::reckon::{Checked, Reckoner, View as _};

/// The tests of an idea.
#[derive(Clone, Debug)]
pub struct Ramp {
    /// The idea; a chain of tests may have none.
    pub idea: Option<RecordId>,
    /// The tests, each behind the one from which it goes on.
    pub rungs: Vec<Rung>,
    /// How well they are done, as the idea's kind says it.
    pub checked: Vec<Checked>,
}

/// A test on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// The cycle.
    pub cycle: RecordId,
    /// How many tests lead to it.
    pub depth: usize,
}

impl Ramp {
    /// That of a change idea, or the one on which a cycle stands, as somebody sees it; `None` of anything else.
    pub fn of(seen: Seen<'_>, id: &RecordId, today: NaiveDate) -> Option<Self> {
        let record = seen.records().get(id.as_str())?;
        let of_idea = |idea: &RecordId| seen.records().get(idea.as_str());
        let idea = match record.kind {
            NODE => Some(record),
            CYCLE => record.link(cycle::IDEA.code).and_then(of_idea),
            _ => return None,
        };
        let firsts = match idea {
            Some(idea) => firsts(seen, &idea.id),
            None => vec![first(seen, record)],
        };
        let mut ramp =
            Self { idea: idea.map(|own| own.id.clone()), rungs: vec![], checked: vec![] };
        let mut told = HashSet::new();
        firsts.into_iter().for_each(|own| ramp.climb(seen, own, 0, &mut told));
        let over = Reckoner::new(&seen, today);
        ramp.checked = idea.map(|own| over.checklists(own)).unwrap_or_default();
        Some(ramp)
    }

    /// A test and those that go on from it. Links that go round in a circle end where they began.
    fn climb(&mut self, seen: Seen<'_>, own: &Record, depth: usize, told: &mut HashSet<RecordId>) {
        if !told.insert(own.id.clone()) {
            return;
        }
        self.rungs.push(Rung { cycle: own.id.clone(), depth });
        for next in in_order(seen.records().pointing(&own.id, CYCLE, cycle::FORMER.code)) {
            self.climb(seen, next, depth + 1, told);
        }
    }
}

/// The tests of an idea that go on from none of the others.
fn firsts<'a>(seen: Seen<'a>, idea: &RecordId) -> Vec<&'a Record> {
    let all = in_order(seen.records().pointing(idea, CYCLE, cycle::IDEA.code));
    let is_one = |id: &RecordId| all.iter().any(|own| own.id == *id);
    let begins = |own: &&&Record| !own.link(cycle::FORMER.code).is_some_and(is_one);
    all.iter().filter(begins).copied().collect()
}

/// The first of the chain in which a cycle stands.
fn first<'a>(seen: Seen<'a>, cycle: &'a Record) -> &'a Record {
    let mut known = HashSet::from([&cycle.id]);
    let mut at = cycle;
    while let Some(former) = at.link(cycle::FORMER.code).and_then(|id| seen.records().find(id))
        && !former.is_deleted()
        && known.insert(&former.id)
    {
        at = former;
    }
    at
}

fn in_order<'a>(cycles: impl Iterator<Item = &'a Arc<Record>>) -> Vec<&'a Record> {
    let mut cycles: Vec<&Record> = cycles.map(|own| &**own).collect();
    cycles.sort_by_key(|own| (own.integer(cycle::NUMBER.code), own.id.clone()));
    cycles
}
