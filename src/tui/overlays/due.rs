//! The records of which the same is due, to go to one of them.

use crate::domain::{Field, Kind};
use crate::engine::reckon::Gap;

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::{Ask, Place, Start};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// The list of them; `asks` is the field that has to be filled, if the check is about one.
pub fn due(gaps: &[Gap], asks: Option<&Field>, world: &World<'_>) -> Pick {
    let row = |gap: &Gap| {
        let id = gap.id.clone()?;
        let title = world.name(&id);
        let kind = Kind::by_code(gap.kind).map(|kind| world.setup.texts.kind(kind).into_owned());
        let then = vec![Ask::Close, to(gap, asks)];
        let row = Row::new(Picked { then, ..Picked::default() }, title);
        Some(Row { aside: kind.unwrap_or_default(), ..row })
    };
    Pick {
        title: "due-heading",
        size: (68, 16),
        words: ("action-open", "action-back"),
        left: Vec::new(),
        picker: Picker::new(gaps.iter().filter_map(row).collect()),
    }
}

/// To the field that is to be filled, if it is about one; else to the record.
pub fn to(gap: &Gap, asks: Option<&Field>) -> Ask {
    match (&gap.id, asks) {
        (None, _) => Ask::Go(Place::Register(gap.kind)),
        (Some(id), Some(field)) => {
            let start = Start { field: Some(field.code), ..Start::default() };
            Ask::Form { kind: gap.kind, record: Some(id.clone()), start }
        }
        (Some(id), None) => Ask::Go(Place::Record(id.clone())),
    }
}
