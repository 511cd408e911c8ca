//! What can be done to the records of a register that are marked, else to the one under the cursor.

use crate::domain::kinds::notes::note;
use crate::domain::{RecordId, Value};
use crate::engine::Edit;

use crate::tui::keys::actions::Act;
use crate::tui::pane::Ask;
use crate::tui::widgets::acts;
use crate::tui::world::World;

use super::Browser;

/// Carries out a deed; `None` if the action is none.
pub fn act(browser: &mut Browser, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
    let selected = browser.rows.list.selected().or(browser.marked.first())?.clone();
    match act {
        Act::StatusNext => {
            let ids = targets(browser, selected);
            Some(filed(ids, world))
        }
        _ if acts::takes_many(act) => acts::act(&targets(browser, selected), act, world),
        _ => acts::act(&[selected], act, world),
    }
}

/// Files notes, or opens them again if all are filed.
fn filed(ids: Vec<RecordId>, world: &World<'_>) -> Vec<Ask> {
    let open = |id: &RecordId| {
        let note = world.seen.get(id.as_str());
        note.is_some_and(|note| note.get(note::STATE.code) != Some(&Value::Choice(note::FILED)))
    };
    let (next, said) = if ids.iter().any(open) {
        (note::FILED, "said-note-filed")
    } else {
        (note::OPEN, "said-note-open")
    };
    let value = Some(Value::Choice(next));
    let set = |id| Edit::Set { id, code: note::STATE.code, value: value.clone() };
    let edits = ids.into_iter().map(set).collect();
    vec![Ask::Change(edits), Ask::Say(world.setup.texts.get(said).into_owned())]
}

/// The marked records, whose marks are used up by this; else the one under the cursor.
fn targets(browser: &mut Browser, selected: RecordId) -> Vec<RecordId> {
    if browser.marked.is_empty() {
        return vec![selected];
    }
    std::mem::take(&mut browser.marked).into_iter().collect()
}
