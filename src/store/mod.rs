//! The workspace on disk: two copies of a journal that are the truth, snapshots, and an index. The
//! only layer that knows sled and bincode. Nothing here speaks to people or knows a terminal.

mod backup;
mod chance;
mod check;
pub mod clock;
mod codec;
mod drafts;
mod erase;
mod error;
mod fault;
mod index;
mod io;
mod journal;
mod layout;
mod line;
mod lock;
mod notice;
mod open;
mod queue;
mod set_aside;
mod snapshot;
pub mod spool;
mod state;
#[expect(clippy::module_inception, reason = "a type lives in the file of its name")]
mod store;
mod upgrade;
mod witness;
mod writer;

use std::path::Path;
use std::time::Duration;

use crate::engine::Transaction;

pub use backup::{BackupError, restore, restore_with};
pub use check::Problem;
pub use codec::{CodecError, decode_record, encode_record};
pub use drafts::Drafts;
pub use erase::EraseError;
pub use error::{CloseError, OpenError, SaveError};
pub use fault::Fault;
pub use index::{Index, IndexError, IndexKind, SledIndex};
pub use io::{DiskIo, Handle, Io, Locking};
pub use journal::Loss;
pub use layout::Side;
pub use line::line_of;
pub use notice::{Notice, StoreEvent};
pub use open::{Machinery, OpenOptions, Opened};
pub use spool::Capture;
pub use state::{Point, Row};
pub use store::Store;
pub use upgrade::{Step, upgrade};
pub use witness::WitnessStand;

impl Store {
    /// Makes an empty workspace in a folder that has none.
    pub fn create(dir: &Path) -> Result<(), OpenError> {
        Self::create_with(&DiskIo::default(), dir)
    }

    /// Like `create`, on another file system.
    pub fn create_with(io: &dyn Io, dir: &Path) -> Result<(), OpenError> {
        open::create(io, dir, Duration::ZERO, None)
    }

    /// Makes a workspace in a folder that has none, together with its first step, whole or not at
    /// all. It is the first of the new copy, whose number it gets. Waits for somebody who does the
    /// same.
    pub fn found(dir: &Path, wait: Duration, first: Transaction) -> Result<(), OpenError> {
        open::create(&DiskIo::default(), dir, wait, Some(first))
    }

    /// Opens a workspace: finds the present state, repairs what is damaged, and says so.
    pub fn open(dir: &Path, options: OpenOptions) -> Result<Opened, OpenError> {
        open::open(dir, options)
    }
}

/// Whether a workspace is in this folder, or what is left of one.
pub fn exists(dir: &Path) -> bool {
    let layout = layout::Layout::new(dir);
    open::look(&DiskIo::default(), &layout).is_ok_and(|found| found != OpenError::Missing)
}
