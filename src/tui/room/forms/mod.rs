//! Subjects as decks: what is told of them to a room, one file for each form. All of them read what the
//! wall's audience sees, and nothing else.

mod chart;
mod cycle;
mod expectations;
mod meeting;
mod outline;
mod record;
mod roadmap;
mod vote;
mod wall;
mod weighed;

use crate::tui::world::World;

use crate::tui::wall::Subject;
use crate::tui::wall::deck::Deck;

/// What there is to show of a subject.
pub fn deck(subject: &Subject, world: &World<'_>) -> Deck {
    match subject {
        Subject::Outline { id, cursor, typed } => {
            outline::deck(id, cursor.as_ref(), typed.as_ref(), world)
        }
        Subject::Roadmap(cursor) => roadmap::deck(cursor.as_ref(), world),
        Subject::Cycle(id) => cycle::deck(id, world),
        Subject::Chart { id, shape, wish } => chart::deck(id, *shape, *wish, world),
        Subject::Expectations { of, cursor } => expectations::deck(of, cursor.as_ref(), world),
        Subject::Wall { of, cursor } => wall::deck(of, cursor.as_ref(), world),
        Subject::Record(id) => record::deck(id, world),
        Subject::List { kind, of, cursor, typed } => {
            record::list(*kind, (of, cursor.as_ref()), typed.as_ref(), world)
        }
        Subject::Meeting(id) => meeting::deck(id, world),
        Subject::Vote(id) => vote::deck(id, world),
        Subject::Weighed { outline, cursor } => weighed::deck(outline, cursor.as_ref(), world),
    }
}
