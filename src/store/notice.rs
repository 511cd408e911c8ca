//! What the store has to tell a person: at opening, or later as an event. Data only; the sentences
//! are in `texts`.

use std::path::PathBuf;

use crate::domain::Moment;

use super::fault::Fault;
use super::index::IndexError;
use super::journal::Loss;
use super::layout::Side;

/// Something found out about the disk that a person should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A copy of the journal was damaged and has been made whole from the other.
    JournalRepaired {
        /// Which copy.
        side: Side,
        /// Which segment.
        generation: u64,
        /// Whether nothing at all is lost.
        whole: bool,
    },
    /// A copy of a segment is there and cannot be read; it was left alone. The other copy is good.
    CopyUnreadable(Fault),
    /// A copy of the journal could not be repaired now; it will be tried at the next start.
    RepairFailed(Fault),
    /// Transactions that no copy has.
    Lost(Loss),
    /// No transaction is left in the journal; the records come from another copy.
    HistoryLost {
        /// How many transactions there were.
        changes: u64,
        /// Whether the records are complete: the index had them, which is never behind a snapshot.
        complete: bool,
    },
    /// The present state could be taken whole from a snapshot or the index in spite of losses.
    StateComplete,
    /// The workspace had an older format and has been brought up to this one.
    Upgraded {
        /// The format it had.
        from: u16,
        /// Where the copy of what it was lies.
        copy: PathBuf,
    },
    /// The folder is a copy of another, or was put back to an earlier state: it goes on as a copy with
    /// a replica of its own.
    OwnCopy,
    /// Whole transactions that this version cannot read, and which are therefore missing.
    Unreadable(Vec<u64>),
    /// The records do not add up to what the journal announced: some change is missing.
    Unproven,
    /// So many records were only in the index or a snapshot and have been taken from there.
    Recovered(usize),
    /// The index did not equal the journal and is being rebuilt.
    IndexRebuilt {
        /// Where the former index lies now, if it could be moved.
        kept: Option<PathBuf>,
        /// What was wrong with it, if it could not be read at all.
        error: Option<IndexError>,
        /// Whether nothing at all is lost.
        whole: bool,
    },
    /// A snapshot was damaged and has been put aside.
    SnapshotBad {
        /// Where it lies now, if it could be moved.
        kept: Option<PathBuf>,
        /// Whether nothing at all is lost.
        whole: bool,
    },
    /// A file said that the workspace is still being made, which is not so; it has been put aside.
    NotUnfinished {
        /// Where it lies now, if it could be moved.
        kept: Option<PathBuf>,
    },
    /// A snapshot could not be written. Saving goes on without it.
    SnapshotFailed(Fault),
    /// A capture from the shell was damaged and has been put aside.
    CaptureBad {
        /// Where it lies now, if it could be moved.
        kept: Option<PathBuf>,
    },
    /// Little room is left on the disk.
    LittleSpace {
        /// Free bytes.
        free: u64,
    },
}

impl Notice {
    /// Whether it says that something is missing.
    pub const fn tells_loss(&self) -> bool {
        matches!(
            self,
            Self::Lost(_) | Self::HistoryLost { .. } | Self::Unreadable(_) | Self::Unproven
        )
    }

    /// Lets no notice beside a loss say that nothing is lost; comes back with whether that is so.
    pub(super) fn be_true(notices: &mut [Self]) -> bool {
        let all = !notices.iter().any(Self::tells_loss);
        for notice in notices {
            if let Self::JournalRepaired { whole, .. }
            | Self::IndexRebuilt { whole, .. }
            | Self::SnapshotBad { whole, .. } = notice
            {
                *whole = all;
            }
        }
        all
    }
}

/// Something that happened while the store was open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreEvent {
    /// Everything up to this sequence is on disk.
    Saved {
        /// The sequence.
        sequence: u64,
    },
    /// Edits are only in memory. Trying again goes on by itself.
    CannotSave {
        /// Why.
        reason: Fault,
        /// How many transactions.
        unsaved: usize,
    },
    /// Edits are saved, but only in the other copy of the journal.
    CopyFailing {
        /// The copy that fails.
        side: Side,
        /// Why.
        reason: Fault,
    },
    /// A copy that failed takes edits again.
    CopyWorks {
        /// Which copy.
        side: Side,
    },
    /// A backup is complete.
    BackedUp {
        /// When, in UTC.
        at: Moment,
        /// Where it is.
        path: PathBuf,
    },
    /// The index has been given up until the next start. Nothing is lost.
    IndexDropped(IndexError),
    /// Something found out about the disk.
    Notice(Notice),
}
