//! A measure over time for a room: its chart, then what the rules say and what they rest on.

use crate::domain::RecordId;
use crate::engine::charts::{Charted, Signs, Wish};

use crate::tui::draw::glyphs::Glyphs;
use crate::tui::wall::deck::{Deck, Idea, Line, Picture};
use crate::tui::world::World;

/// The deck.
pub fn deck(id: &RecordId, wish: Wish, world: &World<'_>) -> Deck {
    let Some(own) = world.seen.records().get(id.as_str()) else { return Deck::default() };
    let texts = world.setup.texts;
    let charted = Charted::of(world.seen, id, None, None, wish);
    let said = texts.chart_told(&charted).into_iter();
    let said = said.map(|own| Line::new(if own.is_signal { "●" } else { "" }, own.words));
    let happened = texts.chart_events(&charted, &|id| world.name(id)).into_iter();
    let happened = happened.map(|own| Line::new("", own));
    let caption = texts.chart_caption(&charted).into_iter().map(|own| Line::new("", own));
    let lines = said.chain(happened).chain(caption).collect();
    let is_unicode = world.setup.glyphs == Glyphs::Unicode;
    let signs = if is_unicode { Signs::BRAILLE } else { Signs::ASCII };
    let picture = world.setup.glyphs.has_lines().then_some(Picture { charted, signs, texts });
    let idea = Idea { id: Some(id.clone()), lines, ..Idea::new(world.title(own)) };
    Deck { about: String::new(), ideas: vec![Idea { picture: picture.map(Box::new), ..idea }] }
}
