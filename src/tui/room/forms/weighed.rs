//! Impact against effort for a room: four fields, one after another, with what fell into each.

use crate::domain::RecordId;
use crate::domain::kinds::meetings::agenda_item::{EFFORT, IMPACT};
use crate::engine::outlines::Tree;

use crate::tui::wall::deck::{Deck, Idea, Line, Tone};
use crate::tui::world::World;

/// From here on something is much.
const MUCH: i64 = 4;
/// The fields: whether they bring much and take much, and the message ids of their names.
const FIELDS: [(bool, bool, &str); 4] = [
    (true, false, "weigh-quick"),
    (true, true, "weigh-major"),
    (false, false, "weigh-fill"),
    (false, true, "weigh-thankless"),
];

/// The deck.
pub fn deck(outline: &RecordId, cursor: Option<&RecordId>, world: &World<'_>) -> Deck {
    let texts = world.setup.texts;
    let Some(own) = world.seen.get(outline.as_str()) else { return Deck::default() };
    let tree = Tree::of(&world.seen, outline);
    let nodes = tree.rows.iter().filter(|row| !row.again);
    let nodes: Vec<_> = nodes.filter_map(|row| world.seen.get(row.node.as_str())).collect();
    let line = |node: &crate::domain::Record| {
        let tone = if cursor == Some(&node.id) { Tone::Cursor } else { Tone::Text };
        Line { tone, ..Line::of(&node.id, "•", world.title(node)) }
    };
    let weight = |node: &crate::domain::Record| {
        Some((node.integer(IMPACT.code)? >= MUCH, node.integer(EFFORT.code)? >= MUCH))
    };
    let field = |(impact, effort, id): &(bool, bool, &str)| {
        let fell = nodes.iter().filter(|node| weight(node) == Some((*impact, *effort)));
        let lines: Vec<Line> = fell.map(|node| line(node)).collect();
        (!lines.is_empty()).then(|| Idea { lines, ..Idea::new(texts.get(id).into_owned()) })
    };
    let waits: Vec<Line> =
        nodes.iter().filter(|node| weight(node).is_none()).map(|node| line(node)).collect();
    let waits = (!waits.is_empty())
        .then(|| Idea { lines: waits, ..Idea::new(texts.get("weigh-not-yet").into_owned()) });
    Deck {
        about: world.title(own),
        ideas: waits.into_iter().chain(FIELDS.iter().filter_map(field)).collect(),
    }
}
