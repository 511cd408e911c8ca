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
        let mut checks =
            checks_of(kind.code).iter().filter(|(_, own)| may_fill(seen, own)).peekable();
        if checks.peek().is_none() {
            continue;
        }
        let figures = Figures::of(seen, kind, today);
        let over = figures.over(seen);
        for (owner, check) in checks {
            found.extend(due(&seen, over, kind, owner, check));
        }
    }
    // What is alike stands together.
    found.sort_by_key(|gap| (Reverse(gap.grade), gap.kind, gap.check));
    found
}

/// What waits on Home on a day, in the same order, with the field that has to be filled and the one
/// that tells for whom it waits.
pub fn waiting(seen: Seen<'_>, today: NaiveDate) -> Vec<(Gap, &'static Check)> {
    let mut found = Vec::new();
    for kind in Kind::all() {
        let waits = |check: &Check| check.home && may_fill(seen, check);
        let mut checks = checks_of(kind.code).iter().filter(|(_, own)| waits(own)).peekable();
        if checks.peek().is_none() {
            continue;
        }
        let figures = Figures::of(seen, kind, today);
        let over = figures.over(seen);
        for (owner, check) in checks {
            let due = due(&seen, over, kind, owner, check);
            found.extend(due.into_iter().map(|gap| (gap, *check)));
        }
    }
    found.sort_by_key(|(gap, _)| Reverse(gap.grade));
    found
}

/// Whether what a check asks for may be seen: what is hidden looks empty, and nobody has to fill it.
fn may_fill(seen: Seen<'_>, check: &Check) -> bool {
    check.asks().is_none_or(|field| seen.audience().may_see(field.level))
}

fn due(
    workspace: &Workspace,
    over: Reckoner<'_>,
    kind: &Kind,
    owner: &Kind,
    check: &Check,
) -> Vec<Gap> {
    let records: Vec<&Record> = match check.by {
        By::Test(test) if check.once => {
            let nothing = NOTHING.as_ref().filter(|nothing| over.holds(nothing, &test));
            let gap = |own| Gap::new(own, owner.code, check.key, check.grade);
            let gap = nothing.map(|own| Gap { id: None, kind: kind.code, ..gap(own) });
            return gap.into_iter().collect();
        }
        By::Test(test) => {
            let records = workspace.of_kind(kind.code).map(|record| &**record);
            let is_met = |own: &Record| check.unless.is_some_and(|unless| over.holds(own, &unless));
            records.filter(|own| over.holds(own, &test) && !is_met(own)).collect()
        }
        By::Cells(table) => return in_rows(over, owner, check, table),
        By::Code(computed) => {
            let ids = code::found(workspace, computed);
            ids.iter().filter_map(|id| workspace.get(id.as_str())).map(|own| &**own).collect()
        }
    };
    let gap = |record: &&Record| Gap {
        told: over.told(record, check.tells),
        lacks: check.unless.iter().flat_map(|unless| over.lacks(record, unless)).collect(),
        ..Gap::new(record, owner.code, check.key, check.grade)
    };
    records.iter().map(gap).collect()
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
