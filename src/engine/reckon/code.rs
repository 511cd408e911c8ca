//! What is declared but is no data: which records it is so of.

use chrono::NaiveDate;

use crate::domain::declare::Computed;
use crate::domain::kinds::outlines::{node, outline};
use crate::domain::kinds::{EXPECTATION, OUTLINE, SEAT};
use crate::domain::{KindCode, RecordId};
use crate::engine::Workspace;
use crate::engine::bookings;
use crate::engine::listening::complete_rounds;
use crate::engine::outlines::{Tree, role_of};
use crate::engine::people::{map, team};

/// The living records of which it is so.
pub fn found(workspace: &Workspace, computed: Computed, today: NaiveDate) -> Vec<RecordId> {
    match computed {
        Computed::CompleteMap => all_if(workspace, EXPECTATION, map::is_complete(workspace)),
        Computed::EveryKindSits => all_if(workspace, SEAT, team::has_every_kind(workspace)),
        Computed::ChangeIdea => with_idea(workspace),
        Computed::EveryGroupHeard => complete_rounds(workspace, today),
        Computed::BookedTwice(kind) => bookings::booked_twice(workspace, today, kind),
        Computed::SilentGroup => map::silent_groups(workspace),
    }
}

fn all_if(workspace: &Workspace, kind: KindCode, so: bool) -> Vec<RecordId> {
    let records = workspace.of_kind(kind).filter(|_| so);
    records.map(|record| record.id.clone()).collect()
}

fn with_idea(workspace: &Workspace) -> Vec<RecordId> {
    let has_idea = |id: &RecordId| {
        Tree::of(workspace, id).rows.iter().any(|row| {
            let node = workspace.get(row.node.as_str());
            node.is_some_and(|node| {
                role_of(node, outline::DRIVERS, row.depth) == Some(node::CHANGE_IDEA)
            })
        })
    };
    let drivers = workspace
        .of_kind(OUTLINE)
        .filter(|own| own.choice(outline::FORM.code) == Some(outline::DRIVERS));
    drivers.map(|own| own.id.clone()).filter(has_idea).collect()
}
