//! What can be done to any records, in whatever pane they are shown: always one step of undo, however
//! many they are.

use crate::domain::common::PILLARS;
use crate::domain::kinds::CYCLE;
use crate::domain::kinds::cycles::cycle;
use crate::domain::{FieldCode, Kind, RecordId};
use crate::engine::Edit;

use crate::tui::keys::actions::Act;
use crate::tui::pane::{Ask, Place, Start};
use crate::tui::widgets::detail;
use crate::tui::world::World;

/// Whether a deed is done to several records at once; the others are for the first.
pub const fn takes_many(act: Act) -> bool {
    matches!(act, Act::Delete | Act::MarkPrivate | Act::Copy)
}

/// Whether an action is a deed on a record, wherever it is shown.
pub const fn is_one(act: Act) -> bool {
    takes_many(act)
        || matches!(
            act,
            Act::Edit
                | Act::Pillars
                | Act::EditExternal
                | Act::RecordHistory
                | Act::Thread
                | Act::MakeRecord
                | Act::SetAside
        )
}

/// Carries out a deed on records; `None` if the action is none.
pub fn act(ids: &[RecordId], act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
    let texts = world.setup.texts;
    let first = ids.first()?;
    let form = |field| {
        let kind = world.seen.get(first.as_str())?.kind;
        let start = Start { field, ..Start::default() };
        Some(Ask::Form { kind, record: Some(first.clone()), start })
    };
    match act {
        Act::Edit => Some(vec![form(at_hand(first, world))?]),
        Act::Pillars => Some(vec![form(Some(PILLARS.code))?]),
        Act::EditExternal => Some(vec![form(None)?, Ask::Run(Act::EditExternal)]),
        Act::MakeRecord => Some(vec![Ask::Deeds(first.clone())]),
        Act::RecordHistory => Some(vec![Ask::Go(Place::History(Some(first.clone())))]),
        Act::Thread => Some(vec![Ask::Thread(first.clone())]),
        Act::Delete => {
            let said = match ids {
                [one] => texts.with("said-deleted", &[("title", world.name(one).into())]),
                many => texts.with("said-deleted-many", &[("count", many.len().into())]),
            };
            let edits = ids.iter().cloned().map(Edit::Remove).collect();
            Some(vec![Ask::Change(edits), Ask::Say(said)])
        }
        Act::SetAside => Some(vec![Ask::SetAside(first.clone(), None)]),
        Act::MarkPrivate => Some(vec![Ask::TogglePrivate(ids.to_vec())]),
        Act::Copy => {
            let copied: Vec<String> = ids.iter().map(|id| written(id, world)).collect();
            let said = texts.with("said-copied", &[("count", ids.len().into())]);
            Some(vec![Ask::Copy(copied.join("\n\n")), Ask::Say(said)])
        }
        _ => None,
    }
}

/// The field that is about to be filled in: of a cycle, the first of its stage.
fn at_hand(id: &RecordId, world: &World<'_>) -> Option<FieldCode> {
    let record = world.seen.get(id.as_str()).filter(|record| record.kind == CYCLE)?;
    let stage = record.choice(cycle::STAGE.code)?;
    cycle::BEGINS.iter().find(|(own, _)| *own == stage).map(|(_, field)| field.code)
}

/// A record as text for the clipboard: what the screen shows of it.
fn written(id: &RecordId, world: &World<'_>) -> String {
    let Some(record) = world.seen.get(id.as_str()) else { return String::new() };
    let kind = Kind::by_code(record.kind);
    let figures = kind.map(|kind| world.figures(kind));
    let mut text = world.title(record);
    for own in detail::entries(world, &figures.unwrap_or_default(), record) {
        text.push_str(&format!("\n{}: {}", own.label, own.text));
    }
    text
}
