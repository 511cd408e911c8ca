//! A vote for a room: its options while ballots are taken, and how it went once that is revealed. Of ballots
//! nothing is known here but how many there are.

use crate::domain::kinds::meetings::vote;
use crate::domain::{Record, RecordId};
use crate::engine::meetings::{Ranked, options, ranked};

use crate::tui::panes::session::vote_told;
use crate::tui::wall::deck::{Deck, Idea, Line};
use crate::tui::world::World;

/// The deck.
pub fn deck(id: &RecordId, world: &World<'_>) -> Deck {
    let records = world.seen.records();
    let Some(own) = records.get(id.as_str()) else { return Deck::default() };
    let lines = if own.choice(vote::STATE.code) == Some(vote::REVEALED) {
        let line = |own: Ranked| {
            let title = world.name(&own.option);
            Line::of(&own.option, "", world.setup.texts.ranked(&own, title))
        };
        ranked(id, records).into_iter().map(line).collect()
    } else {
        let line = |own: &Record| Line::of(&own.id, "○", world.title(own));
        options(id, records).into_iter().map(line).collect()
    };
    let idea = Idea { id: Some(id.clone()), lines, ..Idea::new(world.title(own)) };
    Deck { about: vote_told(own, world), ideas: vec![idea] }
}
