//! What is missing or wrong by what kinds declare: their checks, and what breaks a guard that holds as
//! long as a test does, however it came in.

use std::cmp::Reverse;
use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::domain::declare::{By, Check, Figure, Grade, Table, Test, Way};
use crate::domain::{Kind, KindCode, Language, Record, RecordId, Value};
use crate::engine::figures::Figures;
use crate::engine::{Seen, Workspace};

use super::declared::{checks_of, guards_of};
use super::{Lack, Reckoner, code};

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

/// A figure that words name, with its value.
pub type Told = (&'static Figure, Value);

/// What is due of the living records of some kinds on a day: the gravest first, then by kind and check.
pub fn gaps(
    seen: Seen<'_>,
    today: NaiveDate,
    kinds: impl Iterator<Item = &'static Kind>,
) -> Vec<Gap> {
    let mut found = Vec::new();
    for kind in kinds {
        found.extend(broken(&seen, today, kind));
        found.extend(checked(seen, today, kind, |_| true).map(|(gap, _)| gap));
    }
    // What is alike stands together.
    found.sort_by_key(|gap| (Reverse(gap.grade), gap.kind, gap.check));
    found
}

/// What waits on Home on a day, each with its check: what is wrong or late, then what goes on, then what
/// is missing.
pub fn waiting(seen: Seen<'_>, today: NaiveDate) -> Vec<(Gap, &'static Check)> {
    let found = Kind::all().flat_map(|kind| checked(seen, today, kind, |check| check.home));
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|(gap, _)| match gap.grade {
        Grade::Warning => 0,
        Grade::Note => 1,
        Grade::Hole => 2,
    });
    found
}

/// What is due of the living records of a kind by some of its checks.
fn checked(
    seen: Seen<'_>,
    today: NaiveDate,
    kind: &'static Kind,
    wanted: fn(&Check) -> bool,
) -> impl Iterator<Item = (Gap, &'static Check)> {
    let checks: Vec<_> = checks_of(kind.code).iter().filter(|(_, check)| wanted(check)).collect();
    let mut found = Vec::new();
    // What code computes takes a look at everything.
    let figures =
        if checks.is_empty() { Figures::default() } else { Figures::of(seen, kind, today) };
    for (owner, check) in checks {
        let due = due(&seen, figures.over(&seen), kind, owner, check);
        found.extend(due.into_iter().map(|gap| (gap, *check)));
    }
    found.into_iter()
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
    checks.filter_map(gap).collect()
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

fn due<'a>(
    workspace: &'a Workspace,
    over: Reckoner<'a>,
    kind: &Kind,
    owner: &Kind,
    check: &Check,
) -> Vec<Gap> {
    match check.by {
        By::Test(test) if check.once => {
            let nothing = NOTHING.as_ref().filter(|nothing| over.holds(nothing, &test));
            let gap = |own| Gap::new(own, owner.code, check.key, check.grade);
            let gap = nothing.map(|own| Gap { id: None, kind: kind.code, ..gap(own) });
            gap.into_iter().collect()
        }
        By::Test(test) => {
            let records = workspace.of_kind(kind.code);
            records.filter_map(|own| tested(over, owner, check, &test, own)).collect()
        }
        By::Cells(table) => in_rows(over, owner, check, table),
        By::Code(computed) => {
            let ids = code::found(workspace, computed);
            let records = ids.iter().filter_map(|id| workspace.get(id.as_str()));
            records.map(|own| Gap::new(own, owner.code, check.key, check.grade)).collect()
        }
    }
}

/// The records at the left of a table of a kind, in whose rows something is missing.
fn in_rows(over: Reckoner<'_>, owner: &Kind, check: &Check, table: &Table) -> Vec<Gap> {
    let filled = over.table(owner, table, Language::En);
    let mut found = Vec::new();
    for (row, cells) in filled.rows.iter().zip(&filled.cells) {
        let Some(record) = row.record().and_then(|id| over.find(id)) else { continue };
        let empty = filled.columns.iter().zip(cells).filter(|(_, cell)| cell.records.is_empty());
        let lacks: Vec<Lack> =
            empty.filter_map(|(head, _)| head.record().cloned().map(Lack::Record)).collect();
        if !lacks.is_empty() {
            found.push(Gap { lacks, ..Gap::new(record, owner.code, check.key, check.grade) });
        }
    }
    found
}

fn broken(workspace: &Workspace, today: NaiveDate, kind: &Kind) -> Vec<Gap> {
    let over = Reckoner::new(workspace, today);
    let mut found = Vec::new();
    for (owner, guard) in guards_of(kind.code) {
        let Way::While(test) = &guard.way else { continue };
        let is_broken = |record: &&Record| {
            let holds = |test: &Test| over.holds(record, test);
            holds(test) && guard.when.is_none_or(|test| holds(&test)) && !holds(&guard.needs)
        };
        let records = workspace.of_kind(kind.code).map(|record| &**record);
        found.extend(records.filter(is_broken).map(|record| Gap {
            told: over.told(record, guard.tells),
            lacks: over.lacks(record, &guard.needs),
            ..Gap::new(record, owner.code, guard.key, Grade::Warning)
        }));
    }
    found
}

impl Gap {
    fn new(record: &Record, owner: KindCode, check: &'static str, grade: Grade) -> Self {
        let (told, lacks) = (Vec::new(), Vec::new());
        Self { id: Some(record.id.clone()), kind: record.kind, owner, check, grade, told, lacks }
    }
}

impl<'a> Reckoner<'a> {
    /// The values that words name, those that are known.
    pub(super) fn told(&self, record: &'a Record, tells: &[&'static Figure]) -> Vec<Told> {
        let told = |figure: &&'static Figure| Some((*figure, self.figure(record, figure)?));
        tells.iter().filter_map(told).collect()
    }
}
