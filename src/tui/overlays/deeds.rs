//! The choice of what is done with a record, or made from it: by arrow, or by typing its name.

use crate::domain::RecordId;
use crate::domain::kinds::NOTE;
use crate::engine::deed::{self, Offer};

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::Ask;
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// For a record: the only deed is done at once, else one is chosen.
pub enum Deeds {
    /// Nothing can be done with it now.
    None,
    /// One thing can be done.
    One(Ask),
    /// Several can.
    Some(Pick),
}

/// What can be done with a record that is seen, and with its parts.
pub fn deeds(id: &RecordId, world: &World<'_>) -> Deeds {
    let seen = world.seen.records().get(id.as_str());
    let offers = seen.map(|record| deed::offers(world.seen, world.setup.now.day(), record));
    let offers = offers.unwrap_or_default();
    match (only(&offers), &offers[..]) {
        (_, []) => Deeds::None,
        (Some((own, record)), _) => Deeds::One(Ask::Do(own, record.id.clone())),
        (None, many) => {
            let rows = many.iter().map(|offer| {
                let (own, record) = offer;
                let then = vec![Ask::Do(own, record.id.clone())];
                Row::new(Picked { then, shows: Vec::new() }, words(offer, id, world))
            });
            let is_note = seen.is_some_and(|record| record.kind == NOTE);
            Deeds::Some(Pick {
                title: if is_note { "make-heading" } else { "deeds-heading" },
                size: if is_note { (40, 12) } else { (60, 10) },
                words: ("word-choose", "action-back"),
                left: Vec::new(),
                picker: Picker::new(rows.collect()),
            })
        }
    }
}

/// The only deed that is the record's own, else the only one there is. What can be done with any record is
/// in the palette besides, so that what is done most often needs no choice.
fn only<'a, 'b>(offers: &'b [Offer<'a>]) -> Option<&'b Offer<'a>> {
    let mut own = offers.iter().filter(|(deed, _)| !deed.is_common());
    match (own.next(), own.next(), offers) {
        (Some(only), None, _) | (None, _, [only]) => Some(only),
        _ => None,
    }
}

/// A deed in words, with the part of a record with which it is done.
pub fn words((own, record): &Offer<'_>, whole: &RecordId, world: &World<'_>) -> String {
    let texts = world.setup.texts;
    let deed = texts.deed_name(own);
    if record.id == *whole {
        return deed.into_owned();
    }
    let named = [("deed", deed.into()), ("title", world.title(record).into())];
    texts.with("deed-of", &named)
}
