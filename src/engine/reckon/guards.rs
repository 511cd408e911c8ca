//! The one runner of guards, for whatever changes records: edits, forms, commands, rows of a file,
//! undo and redo.

use crate::domain::declare::{Guard, Test, Way};
use crate::domain::{Field, Kind, Record};
use crate::engine::after::After;
use crate::engine::refusal::Broken;

use super::declared::guards_of;
use super::truth::choice;
use super::{Truth, truth};

/// The first guard that the drafted records break. `again` is for undo and redo, which go where
/// somebody has been already.
pub(in crate::engine) fn broken(after: &After<'_>, again: bool) -> Option<Broken> {
    after.records.values().find_map(|record| {
        let mut asked =
            guards_of(record.kind).iter().filter(|(_, guard)| !again || guard.holds_always());
        asked.find_map(|(owner, guard)| breaks(after, record, owner, guard))
    })
}

fn breaks(after: &After<'_>, record: &Record, owner: &Kind, guard: &Guard) -> Option<Broken> {
    let former = after.former(&record.id);
    let is_asked = goes(after, record, former, guard.way);
    if !is_asked || truth(after, record, &guard.needs) == Truth::Yes {
        return None;
    }
    let from = match guard.way {
        Way::Becomes(field, _) | Way::Back(field) | Way::Leaps(field) => {
            former.and_then(|former| Some((field, choice(former, field)?)))
        }
        _ => None,
    };
    let lacks = match guard.needs {
        Test::Filled(field) => Some(field.code),
        _ => None,
    };
    Some(Broken { kind: record.kind, owner: owner.code, guard: guard.key, from, lacks })
}

/// Whether a record changes in this way.
fn goes(after: &After<'_>, record: &Record, former: Option<&Record>, way: Way) -> bool {
    let lives = !record.is_deleted() && !record.slots().is_empty();
    let step = |field| Some((choice(former?, field)?, choice(record, field)?)).filter(|_| lives);
    match way {
        Way::Becomes(field, choices) => {
            step(field).is_some_and(|(was, is)| was != is && choices.contains(&is))
        }
        Way::Back(field) => {
            step(field).is_some_and(|(was, is)| place(field, is) < place(field, was))
        }
        Way::Leaps(field) => step(field)
            .is_some_and(|(was, is)| place(field, is) > place(field, was).map(|at| at + 1)),
        Way::Changes(field) => {
            lives && former.and_then(|former| former.get(field.code)) != record.get(field.code)
        }
        Way::Leaves(field) => former.is_some_and(|former| {
            let elsewhere = !lives || former.link(field.code) != record.link(field.code);
            !former.is_deleted() && elsewhere
        }),
        Way::While(test) => lives && truth(after, record, &test) == Truth::Yes,
    }
}

/// Where a choice stands in the list of its field.
fn place(field: &Field, choice: u16) -> Option<usize> {
    field.choices().iter().position(|own| own.code == choice)
}
