//! The data wall for a room: first all priorities with their numbers, then each with its chart and what else is to be
//! read of it.

use crate::domain::RecordId;
use crate::engine::charts::{Shown, Signs};
use crate::engine::wall::{Tile, Wall};

use crate::tui::draw::glyphs::Glyphs;
use crate::tui::wall::deck::{Deck, Idea, Line, Picture, Tone};
use crate::tui::world::World;

/// The deck.
pub fn deck(of: &[RecordId], cursor: Option<&RecordId>, world: &World<'_>) -> Deck {
    let texts = world.setup.texts;
    let records = of.iter().filter_map(|id| world.seen.get(id.as_str()));
    let wall = Wall::of(world.seen, records.map(|own| &**own));
    let name = |id: &RecordId| world.name(id);
    let lines = wall.tiles.iter().map(|own| {
        let number = texts.wall_number(own).map(|(number, told)| joined(number, told));
        let tone = if cursor == Some(&own.priority) { Tone::Cursor } else { Tone::Text };
        let title = name(&own.priority);
        let line = match number {
            Some(number) => Line::labelled(title, number),
            None => Line::new("", title),
        };
        Line { id: Some(own.priority.clone()), tone, ..line }
    });
    let ended = wall.ended.iter().map(|own| Line::new("", texts.wall_ended(own, &name)));
    let heading = texts.get("wall-heading").into_owned();
    let first = Idea { lines: lines.chain(ended).collect(), ..Idea::new(heading) };
    let first = Some(first).filter(|own| !own.lines.is_empty());
    let each = wall.tiles.iter().map(|own| idea(own, world));
    Deck { about: String::new(), ideas: first.into_iter().chain(each).collect() }
}

fn idea(own: &Tile, world: &World<'_>) -> Idea {
    let texts = world.setup.texts;
    let name = |id: &RecordId| world.name(id);
    let number = texts.wall_number(own).map(|(number, told)| Line::new("", joined(number, told)));
    let told = texts.wall_lines(own, &name).into_iter();
    let told = told.map(|own| Line::labelled(own.label, own.words));
    let measured = own.measured.as_ref().filter(|own| own.latest.is_some());
    let picture = measured.filter(|_| world.setup.glyphs.has_lines()).map(|own| {
        let is_unicode = world.setup.glyphs == Glyphs::Unicode;
        let signs = if is_unicode { Signs::BRAILLE } else { Signs::ASCII };
        let shown = Shown::Time(Box::new(own.charted.clone()));
        Box::new(Picture { shown, heads: Vec::new(), signs, texts })
    });
    Idea {
        id: Some(own.priority.clone()),
        picture,
        lines: number.into_iter().chain(told).collect(),
        ..Idea::new(name(&own.priority))
    }
}

fn joined(number: String, told: String) -> String {
    if told.is_empty() { number } else { format!("{number} · {told}") }
}
