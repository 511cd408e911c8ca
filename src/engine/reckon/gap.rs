//! What is missing or wrong, as it is told.

use chrono::NaiveDate;

use crate::domain::declare::{Check, Figure, Grade};
use crate::domain::{Kind, KindCode, Record, RecordId, Text2};
use crate::engine::{Edit, Seen};

use super::aside::{aside, set_aside_by};
use super::lacks::{Lack, Told};
use super::rule::{Rule, rules_of};
use super::{Reckoner, View};

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
    let gap = |rule: &Rule| Gap { lacks: rule.lacks(over, record), ..Gap::of(over, rule, record) };
    due.map(gap).filter(|gap| gap.set_aside_by(&seen).is_none()).collect()
}

impl Gap {
    /// What it is called where it is set aside: `kind.check`, by the kind that declares it.
    pub fn name(&self) -> String {
        let owner = Kind::by_code(self.owner).map_or("", |kind| kind.key);
        format!("{owner}.{}", self.check)
    }

    /// The record by which it was set aside.
    pub fn set_aside_by<'a>(&self, records: &'a dyn View) -> Option<&'a Record> {
        set_aside_by(records, self.id.as_ref()?, || self.name())
    }

    /// The edit that sets it aside, by a record with this id; what is about no record stays.
    pub fn set_aside(&self, id: RecordId, reason: Text2) -> Option<Edit> {
        Some(aside(id, self.id.clone()?, self.name(), reason))
    }

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
