//! The data wall as a page: for a screen in the hallway, for a phone, for paper, and as plain text.

use crate::engine::charts::Signs;
use crate::engine::wall::{Tile, Wall};
use crate::texts::wall::{Place, TileLine};

use super::block::{Block, Picture, listed};
use super::charts;
use super::words::Words;

/// A small chart in signs.
const SIZE: (usize, usize) = (60, 9);

/// The priorities beside one another, then those that ended.
pub(super) fn blocks(own: &Wall, words: &Words<'_>, knows: bool, signs: Signs) -> Vec<Block> {
    let name = |id: &_| words.name(id);
    let tiles: Vec<Vec<Block>> = own.tiles.iter().map(|own| tile(own, words, signs)).collect();
    let tiles = match tiles.is_empty() {
        false => Some(Block::Tiles(tiles)),
        true => knows.then(|| Block::Text(words.texts.get("wall-empty").into_owned())),
    };
    let ended = own.ended.iter().map(|own| words.texts.wall_ended(own, &name)).collect();
    let ended = listed(words.texts.get("wall-was").into_owned(), ended);
    tiles.into_iter().chain(ended).collect()
}

/// A priority: its number first, for that is read from afar.
fn tile(own: &Tile, words: &Words<'_>, signs: Signs) -> Vec<Block> {
    let texts = words.texts;
    let name = |id: &_| words.name(id);
    let heading = Block::Heading(words.name(&own.priority));
    let number = texts.wall_number(own).map(|(number, told)| Block::Number(number, told));
    let measured = own.measured.as_ref().filter(|own| own.latest.is_some());
    let (said, lines): (Vec<TileLine>, Vec<TileLine>) =
        texts.wall_lines(own, &name).into_iter().partition(|own| own.place == Place::Chart);
    let picture = measured.map(|own| {
        let said = said.into_iter().map(|own| own.words).collect();
        Block::Pictures(vec![Picture { said, ..charts::drawn(&own.charted, words, signs, SIZE) }])
    });
    let facts = lines.into_iter().map(|own| (own.label, own.words));
    let facts: Vec<(String, String)> = facts.collect();
    let facts = (!facts.is_empty()).then_some(Block::Facts(facts));
    [Some(heading), number, picture, facts].into_iter().flatten().collect()
}
