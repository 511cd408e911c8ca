//! What is told of a meeting that no list of records says: who came, by group, what was captured under each
//! item of its agenda, and how votes fell.

mod ballots;
mod items;
mod presence;
mod votes;

pub use ballots::handed_in;
pub use items::{Item, items_of};
pub use presence::{Came, Presence, SMALLEST};
pub use votes::{Ranked, options, ranked, revealed};
