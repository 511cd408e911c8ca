//! The choice of what a note becomes: by arrow, or by typing its name.

use crate::domain::kinds::NOTE;
use crate::domain::{Kind, RecordId};

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::{Ask, Start};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// For a note.
pub fn make(note: &RecordId, world: &World<'_>) -> Pick {
    let row = |kind: &'static Kind| {
        let form =
            Ask::Form { kind: kind.code, record: None, start: Start::note(Some(note.clone())) };
        let picked = Picked { then: vec![form], shows: Vec::new() };
        Row::new(picked, world.setup.texts.kind(kind).into_owned())
    };
    let kinds = Kind::all().filter(|kind| kind.code != NOTE);
    Pick {
        title: "make-heading",
        size: (40, 12),
        words: ("word-choose", "action-back"),
        left: Vec::new(),
        picker: Picker::new(kinds.map(row).collect()),
    }
}
