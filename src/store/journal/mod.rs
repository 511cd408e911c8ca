//! The truth: two copies of a series of segments, each a header and frames, never pruned.
//! Reading joins both copies; writing is one transaction after the other, synced.

mod append;
mod bytes;
mod frame;
mod history;
mod merge;
mod repair;
mod segment;

pub(super) use append::{Appender, LARGEST_BATCH};
pub(super) use bytes::{Fields, put};
pub(super) use frame::{encode_frames, encode_mark, read_transaction, scan};
pub use history::Loss;
pub(super) use history::{History, Place, newer_format, place_of, read_history, segments};
pub(super) use merge::Condition;
pub(super) use repair::repair;
pub(super) use segment::{FORMAT, Header, OLDEST_FORMAT};
