//! The agenda of a meeting, with what stands where its items lead: an outline row by row, anything else by its
//! name.

use crate::domain::kinds::meetings::agenda_item;
use crate::domain::kinds::{AGENDA_ITEM, OUTLINE};
use crate::domain::{Language, RecordId};
use crate::engine::outlines::Tree;
use crate::engine::{Query, Seen};

/// An item of an agenda.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its record.
    pub id: RecordId,
    /// What it is about, and the nodes of that if it is an outline, each with how many of these it is inside of.
    pub captured: Vec<(usize, RecordId)>,
}

/// The items of a meeting, as an audience sees them, in their order.
pub fn items_of(seen: Seen<'_>, meeting: &RecordId, language: Language) -> Vec<Item> {
    let all = Query::all(AGENDA_ITEM, language).run(seen).into_iter();
    let own = all.filter(|item| item.link(agenda_item::MEETING.code) == Some(meeting));
    let item = own.map(|item| {
        let about = item.link(agenda_item::ABOUT.code);
        let captured = about.map(|about| captured(seen, about)).unwrap_or_default();
        Item { id: item.id.clone(), captured }
    });
    item.collect()
}

fn captured(seen: Seen<'_>, about: &RecordId) -> Vec<(usize, RecordId)> {
    let living = seen.get(about.as_str()).filter(|record| !record.is_deleted());
    let Some(record) = living else { return Vec::new() };
    let mut captured = vec![(0, about.clone())];
    if record.kind == OUTLINE {
        let rows = Tree::of(&seen, about).rows;
        captured.extend(rows.into_iter().map(|row| (row.depth + 1, row.node)));
    }
    captured
}
