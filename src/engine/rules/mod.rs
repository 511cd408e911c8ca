//! Rules of single kinds: what follows from a change, and what a record must not be.

mod cycles;
mod roadmap;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::kinds::{CYCLE, STEP};
use crate::domain::{FieldCode, KindCode, Record, RecordId, Value};

use super::{Change, Edit, Refusal, Workspace};

/// The records that a plan touches, as they will be.
pub(super) type Drafted = BTreeMap<RecordId, Record>;

/// What has to be done too when drafted records are kept.
pub(super) fn consequences(before: &Workspace, drafted: &Drafted) -> Vec<Edit> {
    cycles::consequences(After { before, drafted })
}

/// Completes a record with what follows from its change on a day.
pub(super) fn follow(before: Option<&Record>, record: &mut Record, today: NaiveDate) {
    if record.kind == STEP {
        roadmap::dated(before, record, today);
    }
}

/// Whether all drafted records may be as they are.
pub(super) fn check(before: &Workspace, drafted: &Drafted) -> Result<(), Refusal> {
    let after = After { before, drafted };
    drafted.values().try_for_each(|record| match record.kind {
        STEP => roadmap::check(record),
        CYCLE => cycles::check(after, record),
        _ => Ok(()),
    })
}

/// Whether changes that take a past step back may be made.
pub(super) fn check_undo(workspace: &Workspace, back: &[Change]) -> Result<(), Refusal> {
    cycles::check_undo(workspace, back)
}

/// The workspace as it will be.
#[derive(Clone, Copy)]
struct After<'a> {
    before: &'a Workspace,
    drafted: &'a Drafted,
}

impl<'a> After<'a> {
    fn get(self, id: &RecordId) -> Option<&'a Record> {
        let before = || self.before.get(id.as_str()).map(|own| &**own);
        self.drafted.get(id).or_else(before)
    }

    fn lives(self, id: &RecordId) -> bool {
        self.get(id).is_some_and(|record| !record.is_deleted())
    }

    /// The records of a kind, trash included, that point to a record by a slot.
    fn pointing(self, to: &RecordId, kind: KindCode, by: FieldCode) -> Vec<&'a Record> {
        let known = self.before.incoming(to).filter(|(code, _)| *code == by);
        let known = known.filter_map(|(_, id)| self.before.get(id.as_str()));
        let known = known.filter(|own| !self.drafted.contains_key(&own.id)).map(|own| &**own);
        let all = known.chain(self.drafted.values());
        let points = |own: &&Record| own.kind == kind && link(own, by) == Some(to);
        all.filter(points).collect()
    }
}

fn link(record: &Record, code: FieldCode) -> Option<&RecordId> {
    match record.get(code) {
        Some(Value::Link(id)) => Some(id),
        _ => None,
    }
}

fn choice(record: &Record, code: FieldCode) -> Option<u16> {
    match record.get(code) {
        Some(Value::Choice(choice)) => Some(*choice),
        _ => None,
    }
}
