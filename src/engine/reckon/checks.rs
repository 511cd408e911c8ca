//! What is missing or wrong by what kinds declare: their checks, and what breaks a guard that holds as
//! long as a test does, however it came in.

use crate::domain::declare::{Grade, Test, Way};
use crate::domain::{Kind, KindCode, RecordId};
use crate::engine::Workspace;

use super::declared::guards_of;
use super::{Truth, truth};

/// A check that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: KindCode,
    /// The kind that declares what is due.
    pub owner: KindCode,
    /// The key of the check, or of the guard that is broken.
    pub check: &'static str,
    /// How much it matters.
    pub grade: Grade,
}

/// What is due of the living records of some kinds: the gravest first, then by kind and check.
pub fn gaps(workspace: &Workspace, kinds: impl Iterator<Item = &'static Kind>) -> Vec<Gap> {
    let mut found = Vec::new();
    for kind in kinds {
        let guards = guards_of(kind.code);
        if kind.checks.is_empty() && guards.is_empty() {
            continue;
        }
        for record in workspace.of_kind(kind.code) {
            let holds = |test: &Test| truth(workspace, record, test) == Truth::Yes;
            let gap = |owner: &Kind, check, grade| {
                let (id, kind, owner) = (record.id.clone(), kind.code, owner.code);
                Gap { id, kind, owner, check, grade }
            };
            for (owner, guard) in guards {
                if let Way::While(test) = &guard.way
                    && holds(test)
                    && !holds(&guard.needs)
                {
                    found.push(gap(owner, guard.key, Grade::Warning));
                }
            }
            let due = kind.checks.iter().filter(|check| holds(&check.test));
            found.extend(due.map(|check| gap(kind, check.key, check.grade)));
        }
    }
    // What is alike stands together.
    found.sort_by_key(|gap| (std::cmp::Reverse(gap.grade), gap.kind, gap.check));
    found
}
