//! Why the store refuses or fails, as data.

use crate::domain::Moment;

use super::codec::CodecError;
use super::fault::Fault;
use super::snapshot::SnapshotError;

/// Why a workspace does not open.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// There is none in this folder.
    #[error("no workspace")]
    Missing,
    /// There is one already, or the folder is not empty.
    #[error("exists already")]
    Exists,
    /// Another program has it open. What is not known is empty.
    #[error("held by {pid:?}")]
    Held {
        /// Its process.
        pid: Option<u32>,
        /// When it opened the workspace.
        since: Option<Moment>,
        /// The machine.
        host: String,
        /// The terminal.
        terminal: String,
    },
    /// Written by a newer version; nothing has been touched.
    #[error("format {format} is newer")]
    Newer {
        /// Its format.
        format: u16,
    },
    /// Files are there, but neither the journal nor a snapshot nor the index can be read.
    #[error("nothing readable")]
    Unreadable,
    /// A file operation failed.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// No random number could be had.
    #[error("no random numbers")]
    NoChance,
    /// A record cannot be encoded.
    #[error(transparent)]
    Codec(#[from] CodecError),
}

impl From<SnapshotError> for OpenError {
    fn from(error: SnapshotError) -> Self {
        match error {
            SnapshotError::Fault(fault) => Self::Fault(fault),
            SnapshotError::Codec(error) => Self::Codec(error),
            SnapshotError::Damaged => Self::Unreadable,
            SnapshotError::Newer(format) => Self::Newer { format },
        }
    }
}

/// Why a transaction is not on disk.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// Its sequence is not the next one.
    #[error("sequence {got} instead of {expected}")]
    OutOfOrder {
        /// The next sequence.
        expected: u64,
        /// Its sequence.
        got: u64,
    },
    /// One of its values is larger than any reader would accept.
    #[error("too large")]
    TooLarge,
    /// It is kept in memory and tried again; this is what the disk said.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The store is closing or its thread is gone.
    #[error("closed")]
    Closed,
}

/// What closing could not do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{unsaved} unsaved")]
pub struct CloseError {
    /// How many transactions are lost with this process.
    pub unsaved: usize,
    /// What the disk said.
    pub reason: Option<Fault>,
}
