//! The index: the copy of all records that is read at each start. Always rebuildable, never
//! evidence against the journal. A trait, so that exchanging sled touches one file.

mod keeper;
mod scan;
mod sled;

use std::path::Path;
use std::sync::atomic::AtomicU64;

use super::state::{Point, Row};

pub(super) use keeper::Keeper;
pub(super) use scan::Scanned;
pub use sled::SledIndex;

/// Counted up by the index's thread as it goes on.
type Beats = AtomicU64;

/// Opens indexes of one kind.
pub trait IndexKind: Send + Sync {
    /// Opens the one in this folder; a new one is empty.
    fn open(&self, dir: &Path) -> Result<Box<dyn Index>, IndexError>;
}

/// An open index. Lives in one thread, which may be given up at any moment.
pub trait Index {
    /// The point it stands at, if it has one, and the bytes of every record.
    fn scan(&mut self, each: &mut dyn FnMut(&[u8])) -> Result<Option<Point>, IndexError>;
    /// Replaces or removes records and moves to a point, all or nothing, and for good.
    fn apply(&mut self, rows: &[Row], point: Point) -> Result<(), IndexError>;
    /// Takes records of a new index that has no point yet.
    fn fill(&mut self, rows: &[Row]) -> Result<(), IndexError>;
    /// Closes it.
    fn close(self: Box<Self>) -> Result<(), IndexError>;
}

/// Why the index was given up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IndexError {
    /// It says this.
    #[error("{0}")]
    Failed(String),
    /// The disk has no room for it: that says nothing against it.
    #[error("no room")]
    NoRoom,
    /// It panicked.
    #[error("panic")]
    Panicked,
    /// It did not answer in time.
    #[error("no answer")]
    Hung,
    /// A row in it is damaged.
    #[error("damaged row")]
    Damaged,
}
