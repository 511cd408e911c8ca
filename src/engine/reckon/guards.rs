//! The one runner of guards, for whatever changes records: edits, forms, commands, rows of a file,
//! undo and redo.

use crate::domain::declare::{Guard, Test, Way};
use crate::domain::{FieldCode, Kind, Record};
use crate::engine::after::After;
use crate::engine::refusal::Broken;

use super::truth::choice;
use super::{Truth, truth};

/// The first guard that the drafted records break. `again` is for undo and redo, which go where
/// somebody has been already.
pub(in crate::engine) fn broken(after: &After<'_>, again: bool) -> Option<Broken> {
    after.records.values().find_map(|record| {
        let kind = Kind::by_code(record.kind)?;
        let asked = kind.guards.iter().filter(|guard| !again || guard.holds_always());
        asked.into_iter().find_map(|guard| breaks(after, record, guard))
    })
}

fn breaks(after: &After<'_>, record: &Record, guard: &Guard) -> Option<Broken> {
    let former = after.former(&record.id);
    let from = match guard.way {
        Way::Becomes(field, _) | Way::Back(field) | Way::Leaps(field) => {
            former.and_then(|former| Some((field, choice(former, field)?)))
        }
        _ => None,
    };
    let is_asked = goes(after, record, former, guard.way);
    if !is_asked || truth(after, record, &guard.needs) == Truth::Yes {
        return None;
    }
    let lacks = match guard.needs {
        Test::Filled(field) => Some(field),
        _ => None,
    };
    Some(Broken { id: record.id.clone(), kind: record.kind, guard: guard.key, from, lacks })
}

/// Whether a record changes in this way.
fn goes(after: &After<'_>, record: &Record, former: Option<&Record>, way: Way) -> bool {
    let lives = !record.is_deleted() && !record.slots().is_empty();
    let step = |field| Some((choice(former?, field)?, choice(record, field)?));
    match way {
        Way::Becomes(field, choices) => {
            lives && step(field).is_some_and(|(was, is)| was != is && choices.contains(&is))
        }
        Way::Back(field) => {
            lives
                && step(field)
                    .is_some_and(|(was, is)| place(record, field, is) < place(record, field, was))
        }
        Way::Leaps(field) => {
            lives
                && step(field).is_some_and(|(was, is)| {
                    place(record, field, is) > place(record, field, was).map(|at| at + 1)
                })
        }
        Way::Changes(field) => {
            lives && former.and_then(|former| former.get(field)) != record.get(field)
        }
        Way::Leaves(field) => former.is_some_and(|former| {
            !former.is_deleted() && (!lives || former.link(field) != record.link(field))
        }),
        Way::While(test) => lives && truth(after, record, &test) == Truth::Yes,
    }
}

/// Where a choice stands in the list of its field.
fn place(record: &Record, field: FieldCode, choice: u16) -> Option<usize> {
    let field = Kind::by_code(record.kind)?.field_of(field)?;
    field.choices().iter().position(|own| own.code == choice)
}
