//! A meeting for a room that comes in: what it is about, and what is to be done when.

use crate::domain::RecordId;
use crate::domain::kinds::meetings::{agenda_item, meeting};

use crate::tui::session::items;
use crate::tui::wall::deck::{Deck, Idea, Line};
use crate::tui::world::World;

/// The deck.
pub fn deck(id: &RecordId, world: &World<'_>) -> Deck {
    let Some(own) = world.seen.get(id.as_str()) else { return Deck::default() };
    let when = [meeting::DATE.code, meeting::START_TIME.code, meeting::PLACE.code];
    let when = when.into_iter().filter(|code| world.shows(own, *code));
    let when: Vec<String> = when.filter_map(|code| world.slot(own, code)).collect();
    let texts = world.setup.texts;
    let line = |(at, item): (usize, &&crate::domain::Record)| {
        let minutes = item.integer(agenda_item::MINUTES.code);
        let minutes = minutes.map(|own| texts.with("wall-minutes", &[("minutes", own.into())]));
        let text = std::iter::once(world.title(item)).chain(minutes).collect::<Vec<_>>();
        Line::of(&item.id, NUMBERS.get(at).copied().unwrap_or("•"), text.join(" · "))
    };
    let items = items(id, world.seen.records());
    let lines = items.iter().enumerate().map(line).collect();
    let idea = Idea { id: Some(id.clone()), lines, ..Idea::new(world.title(own)) };
    Deck { about: when.join(" · "), ideas: vec![idea] }
}

/// What stands before the items of an agenda.
const NUMBERS: [&str; 12] =
    ["1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "10.", "11.", "12."];
