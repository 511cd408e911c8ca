//! Who came to a meeting: how many of each group and in all, and who is known by name.

use crate::domain::Kind;
use crate::domain::kinds::meetings::participation;
use crate::domain::kinds::{GROUP, PARTICIPATION};
use crate::engine::meetings::{Came, Presence, SMALLEST};

use super::block::{Block, Grid, section};
use super::name::kinds;
use super::words::Words;

/// A table of groups and the names below it; nothing if nobody came or nothing may be told.
pub(super) fn blocks(came: &Presence, words: &Words<'_>) -> Vec<Block> {
    let texts = words.texts;
    let group = |own: &Came| {
        let none = || texts.get("report-presence-no-group").into_owned();
        let name = own.group.as_ref().map_or_else(none, |id| words.name(id));
        vec![format!("{}{name}", "– ".repeat(own.depth)), texts.integer(own.count)]
    };
    let all = |count| vec![texts.get("meeting-present").into_owned(), texts.integer(count)];
    let rows: Vec<_> = came.groups.iter().map(group).chain(came.all.map(all)).collect();
    let mut blocks = Vec::new();
    if let Some(kind) = Kind::by_code(PARTICIPATION).filter(|_| !rows.is_empty()) {
        let heads = vec![
            (kinds(GROUP, texts), false),
            (texts.field(kind, &participation::COUNT).into_owned(), true),
        ];
        blocks.push(Block::Grid(Grid { heads, rows }));
    }
    if !came.people.is_empty() {
        let names: Vec<String> = came.people.iter().map(|id| words.name(id)).collect();
        let label = texts.get("report-presence-by-name").into_owned();
        blocks.push(Block::Facts(vec![(label, names.join(", "))]));
    }
    if came.is_sealed && came.tells() {
        // Always, so that it gives nothing away.
        let told = texts.with("report-presence-sealed", &[("count", SMALLEST.into())]);
        blocks.push(Block::Text(told));
    }
    section(kinds(PARTICIPATION, texts), blocks)
}
