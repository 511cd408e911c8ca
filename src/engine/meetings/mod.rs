//! What is told of a meeting that no list of records says: who came, by group, what was captured under each
//! item of its agenda, and how votes fell.

mod again;
mod ballots;
mod captured;
mod items;
mod presence;
mod published;
mod sheets;
mod votes;

pub use again::said_again;
pub use ballots::handed_in;
pub use captured::captured;
pub use items::{Item, items_of};
pub(super) use presence::groups_of;
pub use presence::{Came, Presence, SMALLEST};
pub use published::{published, publishes};
pub use sheets::{Ballot, Printed};
pub use votes::{Ranked, options, ranked, revealed};
