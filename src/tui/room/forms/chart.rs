//! A measure for a room: its picture, then what it says and what it rests on.

use crate::domain::RecordId;
use crate::engine::charts::{Charted, Shape, Shown, Signs, Wish};

use crate::tui::draw::glyphs::Glyphs;
use crate::tui::wall::deck::{Deck, Idea, Line, Picture};
use crate::tui::world::World;

/// The deck.
pub fn deck(id: &RecordId, shape: Shape, wish: Wish, world: &World<'_>) -> Deck {
    let Some(own) = world.seen.records().get(id.as_str()) else { return Deck::default() };
    let texts = world.setup.texts;
    let shown = Shown::of(world.seen, id, shape, wish, texts.language);
    let plain = |said: Vec<String>| said.into_iter().map(|own| Line::new("", own));
    let lines: Vec<Line> = match &shown {
        Shown::Time(charted) => over_time(charted, world),
        Shown::Each(own) => plain(texts.multiples_told(own, &|id| world.name(id))).collect(),
        Shown::Pareto(Ok(own)) => {
            plain(texts.pareto_told(own)).chain(plain(texts.pareto_caption(own))).collect()
        }
        Shown::Pareto(Err(why)) => plain(vec![texts.no_pareto(*why)]).collect(),
    };
    let is_unicode = world.setup.glyphs == Glyphs::Unicode;
    let signs = if is_unicode { Signs::BRAILLE } else { Signs::ASCII };
    let heads: Vec<String> = match &shown {
        Shown::Each(own) => {
            own.panels.iter().map(|own| texts.panel_head(own, &|id| world.name(id))).collect()
        }
        _ => Vec::new(),
    };
    let picture = world.setup.glyphs.has_lines().then_some(Picture { shown, heads, signs, texts });
    let idea = Idea { id: Some(id.clone()), lines, ..Idea::new(world.title(own)) };
    Deck { about: String::new(), ideas: vec![Idea { picture: picture.map(Box::new), ..idea }] }
}

fn over_time(charted: &Charted, world: &World<'_>) -> Vec<Line> {
    let texts = world.setup.texts;
    let said = texts.chart_told(charted).into_iter();
    let said = said.map(|own| Line::new(if own.is_signal { "●" } else { "" }, own.words));
    let happened = texts.chart_events(charted, &|id| world.name(id)).into_iter();
    let happened = happened.map(|own| Line::new("", own));
    let caption = texts.chart_caption(charted).into_iter().map(|own| Line::new("", own));
    said.chain(happened).chain(caption).collect()
}
