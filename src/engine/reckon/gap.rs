//! What is missing or wrong, as it is told.

use chrono::NaiveDate;

use crate::domain::declare::{Check, Figure, Grade};
use crate::domain::{KindCode, Record, RecordId, Value};
use crate::engine::Seen;

use super::rule::{Rule, rules_of};
use super::{Lack, Reckoner};

/// A check that is due, or a guard that is broken.
#[derive(Clone, Debug)]
pub struct Gap {
    /// The record; `None` of what is asked once of all of them.
    pub id: Option<RecordId>,
    /// Its kind.
    pub kind: KindCode,
    /// The kind that declares what is due.
    pub owner: KindCode,
    /// The key of the check, or of the guard that is broken.
    pub check: &'static str,
    /// How much it matters.
    pub grade: Grade,
    /// What its words name.
    pub told: Vec<Told>,
    /// What is missing by name.
    pub lacks: Vec<Lack>,
}

/// A figure that words name, with its value.
pub type Told = (&'static Figure, Value);

/// What waits by one check, or because one guard is broken.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The check; `None` of a guard.
    pub check: Option<&'static Check>,
    /// How much it matters.
    pub grade: Grade,
    /// Of how many records.
    pub count: usize,
    /// Of which: all, if they are few, else the first ones.
    pub gaps: Vec<Gap>,
    /// The earliest day in the field that stands at the end of the check's line, if that is a day.
    pub since: Option<NaiveDate>,
}

/// What is due of one record by tests of it. What code finds out, and what stands in tables, takes a
/// look at everything, and is left to [`super::Standing`].
pub fn gaps_of(seen: Seen<'_>, today: NaiveDate, record: &Record) -> Vec<Gap> {
    let over = Reckoner::new(&seen, today);
    let Some(record) = over.find(&record.id) else { return Vec::new() };
    let due = rules_of(record.kind).filter(|rule| !rule.is_once() && rule.is_due(over, record));
    due.map(|rule| Gap { lacks: rule.lacks(over, record), ..Gap::of(over, rule, record) }).collect()
}

impl Gap {
    /// Of a record, with what its words name.
    pub(super) fn of<'a>(over: Reckoner<'a>, rule: &Rule, record: &'a Record) -> Self {
        let (id, told) = (Some(record.id.clone()), over.told(record, rule.tells()));
        Self { id, told, ..Self::once(rule) }
    }

    /// Of no record.
    pub(super) const fn once(rule: &Rule) -> Self {
        Self {
            id: None,
            kind: rule.kind.code,
            owner: rule.owner.code,
            check: rule.key(),
            grade: rule.grade(),
            told: Vec::new(),
            lacks: Vec::new(),
        }
    }
}

impl<'a> Reckoner<'a> {
    /// The values that words name, those that are known.
    pub(super) fn told(&self, record: &'a Record, tells: &[&'static Figure]) -> Vec<Told> {
        let told = |figure: &&'static Figure| Some((*figure, self.figure(record, figure)?));
        tells.iter().filter_map(told).collect()
    }
}
