//! What reports tell of a meeting that no list of records says: who came, by group, and what was captured
//! under each item of its agenda.

mod items;
mod presence;

pub use items::{Item, items_of};
pub use presence::{Came, Presence, SMALLEST};
