//! What is missing or wrong by what kinds declare: their checks, and what breaks a guard that holds as
//! long as a test does, however it came in.

use std::cmp::Reverse;
use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::domain::declare::{By, Check, Day, Grade, Table, Test, Way};
use crate::domain::{Kind, KindCode, Language, Record, RecordId, Text2};
use crate::engine::figures::Figures;
use crate::engine::{Edit, Seen, Workspace};

use super::aside::{aside, set_aside_by};
use super::declared::{checks_of, guards_of};
use super::lacks::{Lack, Told};
use super::{Reckoner, View, code};

/// What is asked when a question is about no record.
static NOTHING: LazyLock<Option<Record>> =
    LazyLock::new(|| Some(Record::new(RecordId::parse("nothing")?, KindCode(0))));

/// A check that is due.
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

/// What is due of the living records of some kinds on a day, but for what was set aside: the gravest
/// first, then by kind and check.
pub fn gaps(
    seen: Seen<'_>,
    today: NaiveDate,
    kinds: impl Iterator<Item = &'static Kind>,
) -> Vec<Gap> {
    let mut found = all_gaps(seen, today, kinds);
    found.retain(|gap| gap.set_aside_by(&seen).is_none());
    found
}

/// What is due by the checks that one kind declares, whatever they are about.
pub fn gaps_by(seen: Seen<'_>, today: NaiveDate, owner: KindCode) -> Vec<Gap> {
    let mut found = Vec::new();
    for kind in Kind::all() {
        let checks = || checks_of(kind.code).iter().filter(|(own, _)| own.code == owner);
        let figures = figures(seen, kind, today, checks().next().is_some());
        for (owner, check) in checks() {
            found.extend(due(&seen, figures.over(&seen), kind, owner, check).map(|(gap, _)| gap));
        }
    }
    found.retain(|gap| gap.set_aside_by(&seen).is_none());
    found
}

/// The same as `gaps` with what was set aside.
pub fn all_gaps(
    seen: Seen<'_>,
    today: NaiveDate,
    kinds: impl Iterator<Item = &'static Kind>,
) -> Vec<Gap> {
    let mut found = Vec::new();
    for kind in kinds {
        found.extend(broken(seen, today, kind));
        let checks = checks_of(kind.code);
        let figures = figures(seen, kind, today, !checks.is_empty());
        for (owner, check) in checks {
            found.extend(due(&seen, figures.over(&seen), kind, owner, check).map(|(gap, _)| gap));
        }
    }
    // What is alike stands together.
    found.sort_by_key(|gap| (Reverse(gap.grade), gap.kind, gap.check));
    found
}

/// What waits on Home by one check.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The check.
    pub check: &'static Check,
    /// Of how many records.
    pub count: usize,
    /// Of which: all, if they are few, else the first ones.
    pub gaps: Vec<Gap>,
    /// The earliest day in the field that stands at the end of the check's line, if that is a day.
    pub since: Option<NaiveDate>,
}

/// So many records of which the same is due are told one by one.
const FEW: usize = 3;

/// What waits on Home on a day: what is wrong or late, then what goes on, then what is missing.
pub fn waiting(seen: Seen<'_>, today: NaiveDate) -> Vec<Waiting> {
    let mut found = Vec::new();
    for kind in Kind::all() {
        let checks = || checks_of(kind.code).iter().filter(|(_, check)| check.home);
        let figures = figures(seen, kind, today, checks().next().is_some());
        for (owner, check) in checks() {
            let mut own = Waiting { check, count: 0, gaps: Vec::new(), since: None };
            // There may be very many of them: most are only counted.
            let over = figures.over(&seen);
            let told = due(&seen, over, kind, owner, check);
            for (gap, record) in told.filter(|(gap, _)| gap.set_aside_by(&seen).is_none()) {
                own.count += 1;
                let aside = record.zip(check.aside);
                let day = aside.and_then(|(record, field)| over.day(record, Day::Field(field)));
                own.since = [own.since, day].into_iter().flatten().min();
                if own.gaps.len() < FEW {
                    own.gaps.push(gap);
                }
            }
            found.extend(Some(own).filter(|own| own.count > 0));
        }
    }
    found.sort_by_key(|own| match own.check.grade {
        Grade::Warning => 0,
        Grade::Note => 1,
        Grade::Hole => 2,
    });
    found
}

/// The figures of a kind, if they are wanted: what code computes takes a look at everything.
fn figures(seen: Seen<'_>, kind: &'static Kind, today: NaiveDate, wanted: bool) -> Figures {
    if wanted { Figures::of(seen, kind, today) } else { Figures::default() }
}

/// What is due of one record by tests of it. What code finds out, and what stands in tables, takes a
/// look at everything, and is left to `gaps`.
pub fn gaps_of(seen: Seen<'_>, today: NaiveDate, record: &Record) -> Vec<Gap> {
    let over = Reckoner::new(&seen, today);
    let Some(record) = over.find(&record.id) else { return Vec::new() };
    let checks = checks_of(record.kind).iter().filter(|(_, check)| !check.once);
    let gap = |(owner, check): &(&Kind, &Check)| match check.by {
        By::Test(test) => tested(over, owner, check, &test, record),
        By::Cells(_) | By::Code(_) => None,
    };
    checks.filter_map(gap).filter(|gap| gap.set_aside_by(&seen).is_none()).collect()
}

/// Whether a check by a test is due of a record.
fn tested<'a>(
    over: Reckoner<'a>,
    owner: &Kind,
    check: &Check,
    test: &Test,
    record: &'a Record,
) -> Option<Gap> {
    let lacks = check.unless.map(|unless| over.lacks(record, &unless));
    let is_met = lacks.as_ref().is_some_and(Vec::is_empty);
    (!is_met && over.holds(record, test)).then(|| Gap {
        told: over.told(record, check.tells),
        lacks: lacks.unwrap_or_default(),
        ..Gap::new(record, owner.code, check.key, check.grade)
    })
}

/// What is due by a check, with the record that it is about.
fn due<'a>(
    workspace: &'a Workspace,
    over: Reckoner<'a>,
    kind: &'a Kind,
    owner: &'a Kind,
    check: &'a Check,
) -> Box<dyn Iterator<Item = (Gap, Option<&'a Record>)> + 'a> {
    match check.by {
        By::Test(test) if check.once => {
            let nothing = NOTHING.as_ref().filter(|nothing| over.holds(nothing, &test));
            let gap = |own| Gap::new(own, owner.code, check.key, check.grade);
            let gap = nothing.map(|own| Gap { id: None, kind: kind.code, ..gap(own) });
            Box::new(gap.into_iter().map(|gap| (gap, None)))
        }
        By::Test(test) => {
            Box::new(workspace.of_kind(kind.code).filter_map(move |own| {
                Some((tested(over, owner, check, &test, own)?, Some(&**own)))
            }))
        }
        By::Cells(table) => {
            Box::new(in_rows(over, owner, check, table).into_iter().map(|gap| (gap, None)))
        }
        By::Code(computed) => {
            let ids = code::found(workspace, computed).into_iter();
            let records = ids.filter_map(|id| workspace.get(id.as_str()));
            let gap = |own| Gap::new(own, owner.code, check.key, check.grade);
            Box::new(records.map(move |own| (gap(own), Some(&**own))))
        }
    }
}

/// The records at the left of a table of a kind, in whose rows something is missing.
fn in_rows(over: Reckoner<'_>, owner: &Kind, check: &Check, table: &Table) -> Vec<Gap> {
    let filled = over.table(owner, table, Language::En);
    let mut found = Vec::new();
    for (row, cells) in filled.rows.iter().zip(&filled.cells) {
        let Some(record) = row.record().and_then(|id| over.find(id)) else { continue };
        let empty = filled.columns.iter().zip(cells).filter(|(_, cell)| cell.shown.is_none());
        let lacks: Vec<Lack> =
            empty.filter_map(|(head, _)| head.record().cloned().map(Lack::Record)).collect();
        if !lacks.is_empty() {
            found.push(Gap { lacks, ..Gap::new(record, owner.code, check.key, check.grade) });
        }
    }
    found
}

fn broken(seen: Seen<'_>, today: NaiveDate, kind: &Kind) -> Vec<Gap> {
    let over = Reckoner::new(&seen, today);
    let mut found = Vec::new();
    for (owner, guard) in guards_of(kind.code) {
        let Way::While(test) = &guard.way else { continue };
        let is_broken = |record: &&Record| {
            let holds = |test: &Test| over.holds(record, test);
            holds(test) && guard.when.is_none_or(|test| holds(&test)) && !holds(&guard.needs)
        };
        let records = seen.records().of_kind(kind.code).map(|record| &**record);
        found.extend(records.filter(is_broken).map(|record| Gap {
            told: over.told(record, guard.tells),
            lacks: over.lacks(record, &guard.needs),
            ..Gap::new(record, owner.code, guard.key, Grade::Warning)
        }));
    }
    found
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

    fn new(record: &Record, owner: KindCode, check: &'static str, grade: Grade) -> Self {
        let (told, lacks) = (Vec::new(), Vec::new());
        Self { id: Some(record.id.clone()), kind: record.kind, owner, check, grade, told, lacks }
    }
}
