//! Keeps what is being typed: at most a second after it was typed, at once when it is left.

use crate::domain::Moment;

use crate::tui::message::Effect;
use crate::tui::model::Model;

/// Milliseconds that typed text may wait; with writing it down this stays below a second.
const PATIENCE: i64 = 800;

/// Something was typed.
pub fn touch(model: &mut Model) {
    let now = model.setup.now;
    let due = Moment { millis: now.millis + PATIENCE, ..now };
    model.drafts.due.get_or_insert(due);
}

/// Keeps what is being typed, now.
pub fn keep(model: &mut Model, effects: &mut Vec<Effect>) {
    model.drafts.due = None;
    let overlays = model.desk.overlays.iter().map(|overlay| &**overlay);
    let all = model.desk.panes().chain(overlays);
    let typed = model.world().map(|world| all.filter_map(|own| own.draft(&world)).collect());
    let typed: Vec<(String, String)> = typed.unwrap_or_default();
    for (key, text) in typed {
        if text.is_empty() {
            forget(model, &key, effects);
        } else if model.drafts.known.get(&key) != Some(&text) {
            model.drafts.known.insert(key.clone(), text.clone());
            effects.push(Effect::SaveDraft { key, text });
        }
    }
}

/// A draft is no longer needed.
pub fn forget(model: &mut Model, key: &str, effects: &mut Vec<Effect>) {
    model.drafts.due = None;
    if model.drafts.known.remove(key).is_some() {
        effects.push(Effect::DropDraft { key: key.to_owned() });
    }
}
