//! The complete export and its way back: one JSON document with every record exactly as it is kept,
//! nothing computed. What `list` and `show` print as JSON is in `answer::views`.

mod history;
mod problem;
mod read;
mod record;
mod slots;
mod write;

pub use problem::{Problem, What};
pub use read::{Document, read};
pub(super) use record::{slot, slot_key};
pub(super) use slots::{decimal, links, money, series};
pub use write::document;

/// The key whose value is the version of the format; it also tells the document from others.
const FORMAT_KEY: &str = "commonground";
/// The version written here. A reader refuses a higher one.
const FORMAT_VERSION: u64 = 1;
/// The key under which a record has its relations.
pub(super) const LINKS_KEY: &str = "links";
