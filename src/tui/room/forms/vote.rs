//! A vote for a room: its options while ballots are taken, and how it went once that is revealed. Of ballots
//! nothing is known here but how many there are.

use crate::domain::kinds::VOTE_OPTION;
use crate::domain::kinds::meetings::{vote, vote_option};
use crate::domain::{Record, RecordId};
use crate::engine::outlines::figures::from;

use crate::tui::panes::session::vote_told;
use crate::tui::wall::deck::{Deck, Idea, Line};
use crate::tui::world::World;

/// The deck.
pub fn deck(id: &RecordId, world: &World<'_>) -> Deck {
    let Some(own) = world.seen.records().get(id.as_str()) else { return Deck::default() };
    let options = from(world.seen.records(), id, VOTE_OPTION, vote_option::VOTE.code);
    let mut options: Vec<&Record> = options.map(|own| &**own).collect();
    let place = |own: &Record| own.integer(vote_option::POSITION.code).unwrap_or(i64::MAX);
    options.sort_by_key(|own| (place(own), own.id.clone()));
    let revealed = own.choice(vote::STATE.code) == Some(vote::REVEALED);
    let lines = if revealed { ranked(options, world) } else { plain(&options, world) };
    let about = vote_told(own, world);
    let idea = Idea { id: Some(id.clone()), lines, ..Idea::new(world.title(own)) };
    Deck { about, ideas: vec![idea] }
}

fn plain(options: &[&Record], world: &World<'_>) -> Vec<Line> {
    options.iter().map(|own| Line::of(&own.id, "○", world.title(own))).collect()
}

/// Most first. Those with as many share a rank: chance and the order on the ballot decide nothing.
fn ranked(mut options: Vec<&Record>, world: &World<'_>) -> Vec<Line> {
    let votes = |own: &Record| own.integer(vote_option::VOTES.code).unwrap_or(0);
    options.sort_by_key(|own| std::cmp::Reverse(votes(own)));
    let line = |own: &&Record| {
        let rank = options.iter().filter(|other| votes(other) > votes(own)).count() + 1;
        let ties = options.iter().filter(|other| votes(other) == votes(own)).count() > 1;
        let told = [
            ("rank", rank.into()),
            ("votes", votes(own).into()),
            ("title", world.title(own).into()),
        ];
        let id = if ties { "wall-tied" } else { "wall-ranked" };
        Line::of(&own.id, "", world.setup.texts.with(id, &told))
    };
    options.iter().map(line).collect()
}
