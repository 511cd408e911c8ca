//! Erasing for good. Everything is made anew beside what is there: both copies of the journal and a snapshot,
//! synced. Then one mark says that they are whole, and from then on they count: what was there goes, and they take
//! its place. A kill before the mark leaves the workspace as it was; after it, the next start goes on.

mod finish;
mod rewrite;

use super::codec::CodecError;
use super::error::{CloseError, OpenError};
use super::fault::Fault;
use super::io;
use super::store::Store;

pub(super) use finish::finish;

use crate::engine::erase::Erasure;

/// Why nothing was erased.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EraseError {
    /// Some edits are only in memory.
    #[error(transparent)]
    Unsaved(#[from] CloseError),
    /// A copy of the journal is damaged, or holds steps that this program cannot read: what is in them stays unseen.
    #[error("damaged")]
    Damaged,
    /// The files cannot be written or read.
    #[error(transparent)]
    Open(#[from] OpenError),
}

impl From<Fault> for EraseError {
    fn from(fault: Fault) -> Self {
        Self::Open(fault.into())
    }
}

impl From<CodecError> for EraseError {
    fn from(error: CodecError) -> Self {
        Self::Open(error.into())
    }
}

impl Store {
    /// Saves what waits, lets nobody write any more, and makes the workspace anew without what is to be erased. Says
    /// whether there were backups in its own folder, which are gone with everything else that was set aside there.
    ///
    /// # Errors
    /// Nothing is erased then; but if it fails after the mark, the next start goes on.
    pub fn erase(mut self, erasure: &Erasure) -> Result<bool, EraseError> {
        self.end()?;
        let (io, layout) = (&*self.io, &self.layout);
        let fresh = layout.erasing();
        if let Err(error) = rewrite::rewrite(io, layout, erasure) {
            // Half of it helps nobody; what stays is removed at the next start.
            drop(io::clear(io, fresh.root()));
            return Err(error);
        }
        Ok(finish(io, layout)?.unwrap_or_default())
    }
}
