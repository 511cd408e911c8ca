//! What can be done to the records that are marked, else to the one under the cursor: always one step
//! of undo, however many they are.

use crate::domain::kinds::{NOTE_STATE, NOTE_STATE_FILED, NOTE_STATE_OPEN};
use crate::domain::{RecordId, Value};
use crate::engine::Edit;

use crate::tui::keys::actions::Act;
use crate::tui::pane::{Ask, Place};
use crate::tui::widgets::detail;
use crate::tui::world::World;

use super::Browser;

/// Carries out a deed; `None` if the action is none.
pub fn act(browser: &mut Browser, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
    let selected = browser.list.selected().or(browser.marked.first())?.clone();
    let texts = world.setup.texts;
    let kind = browser.kind.code;
    match act {
        Act::Edit => Some(vec![Ask::Form { kind, record: Some(selected), source: None }]),
        Act::EditExternal => {
            let form = Ask::Form { kind, record: Some(selected), source: None };
            Some(vec![form, Ask::Run(Act::EditExternal)])
        }
        Act::RecordHistory => Some(vec![Ask::Go(Place::History(Some(selected)))]),
        Act::Delete => {
            let ids = targets(browser, selected);
            let said = match ids.as_slice() {
                [one] => texts.with("said-deleted", &[("title", world.name(one).into())]),
                many => texts.with("said-deleted-many", &[("count", many.len().into())]),
            };
            Some(vec![Ask::Change(ids.into_iter().map(Edit::Remove).collect()), Ask::Say(said)])
        }
        Act::MarkPrivate => Some(vec![Ask::TogglePrivate(targets(browser, selected))]),
        Act::Copy => {
            let ids = targets(browser, selected);
            let copied: Vec<String> = ids.iter().map(|id| written(browser, id, world)).collect();
            let said = texts.with("said-copied", &[("count", ids.len().into())]);
            Some(vec![Ask::Copy(copied.join("\n\n")), Ask::Say(said)])
        }
        Act::StatusNext => {
            let open = |id: &RecordId| {
                let note = world.workspace.get(id.as_str());
                note.is_some_and(|note| {
                    note.get(NOTE_STATE) != Some(&Value::Choice(NOTE_STATE_FILED))
                })
            };
            let ids = targets(browser, selected);
            let (next, said) = if ids.iter().any(open) {
                (NOTE_STATE_FILED, "said-note-filed")
            } else {
                (NOTE_STATE_OPEN, "said-note-open")
            };
            let value = Some(Value::Choice(next));
            let set = |id| Edit::Set { id, code: NOTE_STATE, value: value.clone() };
            let edits = ids.into_iter().map(set).collect();
            Some(vec![Ask::Change(edits), Ask::Say(texts.get(said).into_owned())])
        }
        _ => None,
    }
}

/// The marked records, whose marks are used up by this; else the one under the cursor.
fn targets(browser: &mut Browser, selected: RecordId) -> Vec<RecordId> {
    if browser.marked.is_empty() {
        return vec![selected];
    }
    std::mem::take(&mut browser.marked).into_iter().collect()
}

/// A record as text for the clipboard: what the screen shows of it.
fn written(browser: &Browser, id: &RecordId, world: &World<'_>) -> String {
    let Some(record) = world.workspace.get(id.as_str()) else { return String::new() };
    let mut text = world.title(record);
    for (label, value) in detail::entries(world, &browser.figures, record) {
        text.push_str(&format!("\n{label}: {value}"));
    }
    text
}
