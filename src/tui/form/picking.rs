//! What finding one and picking several have in common.

use crate::tui::keys::actions::Act;
use crate::tui::widgets::editor::Editor;

/// What stands between several records or choices, as `engine::typed` reads them.
pub const BETWEEN: &str = "; ";

/// What the cursor of a choice says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing is chosen, and nobody has chosen yet.
    Nothing,
    /// What the field holds.
    Held,
    /// The only one there is, where one has to be chosen.
    Offered,
    /// What the user went to.
    Touched,
    /// The user took the value away; of several, the last.
    Cleared,
}

impl Mark {
    /// Whether the user went somewhere with it.
    pub const fn is_moved(self) -> bool {
        matches!(self, Self::Touched)
    }

    /// Whether something is chosen, taken away, or the only one there is.
    pub const fn is_meant(self) -> bool {
        matches!(self, Self::Touched | Self::Cleared | Self::Offered)
    }

    /// Whether there is a cursor to be seen.
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::Held | Self::Offered | Self::Touched)
    }
}

/// Edits what is looked for; deleting when there is nothing to delete takes the value away.
pub fn edited(editor: &mut Editor, act: Act) -> Option<Mark> {
    if editor.act(act) {
        let empty = editor.text().trim().is_empty();
        return Some(if empty { Mark::Nothing } else { Mark::Touched });
    }
    let deletes = matches!(act, Act::DeleteLeft | Act::DeleteRight);
    (deletes && editor.text().is_empty()).then_some(Mark::Cleared)
}

/// Adds what is not there, takes away what is.
pub fn toggle<T: PartialEq>(picked: &mut Vec<T>, own: T) {
    match picked.iter().position(|known| *known == own) {
        Some(at) => drop(picked.remove(at)),
        None => picked.push(own),
    }
}
