//! Where the user was: kept beside the drafts at the end, taken up again at the next start.

use serde_json::{Value, json};

use crate::tui::message::Effect;
use crate::tui::model::Model;

/// The draft key of the screens' state.
pub const SCREEN_STATE: &str = "screen";

/// The draft key that is there as long as private things are hidden.
pub const MASK: &str = "mask";

/// Keeps where the user is.
pub fn keep(model: &Model, effects: &mut Vec<Effect>) {
    if model.workspace.is_none() {
        return;
    }
    let panes = model.desk.states().map(|(title, state)| (title.to_owned(), state));
    let focus = model.setup.panes.get(model.desk.focus());
    let state = json!({
        "focus": focus,
        "zoomed": model.setup.zoomed,
        "panes": panes.collect::<serde_json::Map<String, Value>>(),
    });
    effects.push(Effect::SaveDraft { key: SCREEN_STATE.to_owned(), text: state.to_string() });
}

/// Goes back to where the user was; panes do when they look next. A state that does not fit any more
/// is left out.
pub fn restore(model: &mut Model, effects: &mut Vec<Effect>) {
    let state = model.drafts.known.remove(SCREEN_STATE);
    let left = state.and_then(|text| serde_json::from_str::<Value>(&text).ok()).unwrap_or_default();
    model.setup.zoomed = left["zoomed"] == true;
    // Whoever hid private things would be surprised to see them again after a restart. Version 0.1
    // said so in the screens' state.
    let kept = model.drafts.known.remove(MASK).is_some();
    let hidden_before = kept || left["masked"] == true;
    if model.setup.masked && !hidden_before {
        effects.push(Effect::Mask(true)); // hidden before there was a place to keep it
    }
    model.setup.masked |= hidden_before;
    model.desk.leave_states(|title| left["panes"][title].clone());
    let focus = model.setup.panes.iter().position(|title| left["focus"] == *title);
    focus.into_iter().for_each(|pane| model.desk.go_to(pane));
}
