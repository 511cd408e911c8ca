//! What is missing or wrong by what kinds declare: their checks, and what breaks a guard that holds as
//! long as a test does, however it came in.

use crate::domain::declare::{Grade, Guard, Way};
use crate::domain::{Kind, KindCode, Record, RecordId};
use crate::engine::Workspace;

use super::{Truth, truth};

/// A check that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: KindCode,
    /// The key of the check, or of the guard that is broken.
    pub check: &'static str,
    /// How much it matters.
    pub grade: Grade,
}

/// What is due of the living records of some kinds: the gravest first, kind by kind.
pub fn gaps(workspace: &Workspace, kinds: impl Iterator<Item = &'static Kind>) -> Vec<Gap> {
    let mut found = Vec::new();
    for kind in kinds.filter(|kind| !kind.checks.is_empty() || !kind.guards.is_empty()) {
        for record in workspace.of_kind(kind.code) {
            let due = of_record(workspace, kind, record);
            found.extend(due.map(|(check, grade)| Gap {
                id: record.id.clone(),
                kind: kind.code,
                check,
                grade,
            }));
        }
    }
    found.sort_by_key(|gap| std::cmp::Reverse(gap.grade));
    found
}

fn of_record(
    workspace: &Workspace,
    kind: &'static Kind,
    record: &Record,
) -> impl Iterator<Item = (&'static str, Grade)> {
    let holds = |test| truth(workspace, record, test) == Truth::Yes;
    let broken = |guard: &&'static Guard| match &guard.way {
        Way::While(test) => holds(test) && !holds(&guard.needs),
        _ => false,
    };
    let broken = kind.guards.iter().filter(broken).map(|guard| (guard.key, Grade::Warning));
    let due = kind.checks.iter().filter(|check| holds(&check.test));
    broken.chain(due.map(|check| (check.key, check.grade))).collect::<Vec<_>>().into_iter()
}
