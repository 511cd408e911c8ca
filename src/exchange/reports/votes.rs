//! How the votes of a meeting fell.

use crate::domain::RecordId;
use crate::domain::kinds::VOTE;
use crate::engine::meetings::Ranked;

use super::block::{Block, section};
use super::name::kinds;
use super::words::Words;

/// Each vote with its options, most votes first; nothing without one that is revealed.
pub(super) fn blocks(votes: &[(RecordId, Vec<Ranked>)], words: &Words<'_>) -> Vec<Block> {
    let rows = rows(votes, words);
    let rows = if rows.is_empty() { Vec::new() } else { vec![Block::Outline(rows)] };
    section(kinds(VOTE, words.texts), rows)
}

/// The same as rows of a list in levels.
pub(super) fn rows(votes: &[(RecordId, Vec<Ranked>)], words: &Words<'_>) -> Vec<(usize, String)> {
    let mut rows = Vec::new();
    for (vote, options) in votes {
        rows.push((0, words.name(vote)));
        rows.extend(
            options.iter().map(|own| (1, words.texts.ranked(own, words.name(&own.option)))),
        );
    }
    rows
}
