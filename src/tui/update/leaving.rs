//! Leaving: nothing that is only in memory goes with the window unasked.

use crate::tui::message::{Effect, Exit};
use crate::tui::model::Model;
use crate::tui::overlays::leave::Leave;

use super::{drafts, remember};

/// Leaves, unless something is only in memory: then it asks.
pub fn leave(model: &mut Model, exit: Exit, effects: &mut Vec<Effect>) {
    drafts::keep(model, effects);
    if model.saving.trouble.is_some() && model.saving.newest > model.saving.saved {
        effects.push(Effect::Retry);
        model.desk.overlays.push(Box::new(Leave));
    } else {
        remember::keep(model, effects);
        let exit = if model.closed.is_some() { Exit::NotOpened } else { exit };
        effects.push(Effect::Quit(exit));
    }
}
