//! Looking at everything without changing anything: both journals, all snapshots, the index.

use std::sync::PoisonError;

use super::fault::Fault;
use super::index::{IndexError, Keeper};
use super::journal::{Loss, read_history};
use super::layout::Side;
use super::snapshot::{SnapshotError, read_snapshot, snapshots};
use super::store::Store;

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A segment of a copy of the journal is damaged or not complete.
    Segment {
        /// Which copy.
        side: Side,
        /// Which segment.
        generation: u64,
    },
    /// No copy has these transactions.
    Lost(Loss),
    /// Transactions that were lost before, and told then.
    KnownLoss {
        /// How many.
        transactions: u64,
    },
    /// Transactions that this version cannot read.
    Unreadable(Vec<u64>),
    /// The journal ends before what was saved.
    Short {
        /// The newest transaction in it.
        ends: u64,
        /// The newest saved.
        saved: u64,
    },
    /// A snapshot is damaged.
    Snapshot {
        /// The transaction after which it was taken.
        sequence: u64,
    },
    /// The index does not answer, or not rightly; it is rebuilt at the next start.
    Index(IndexError),
    /// The index does not equal the journal; it is rebuilt at the next start.
    IndexDiffers,
    /// There is no index until the next start.
    NoIndex,
    /// Something could not be read.
    Fault(Fault),
}

impl Store {
    /// Verifies everything on disk. Saving waits while the journal is read.
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        self.check_journal(&mut problems);
        self.check_snapshots(&mut problems);
        self.check_index(&mut problems);
        problems
    }

    fn check_journal(&self, problems: &mut Vec<Problem>) {
        let quiet = self.quiet.lock().unwrap_or_else(PoisonError::into_inner);
        let saved = self.queue.lock().saved.sequence;
        let history = match read_history(&*self.io, &self.layout) {
            Ok(history) => history,
            Err(fault) => return problems.push(Problem::Fault(fault)),
        };
        drop(quiet);
        for unequal in &history.unequal {
            for side in unequal.bad_sides() {
                problems.push(Problem::Segment { side, generation: unequal.generation });
            }
        }
        problems.extend(history.unreadable.iter().cloned().map(Problem::Fault));
        let new: u64 = history.losses.iter().map(|loss| loss.to - loss.from + 1).sum();
        let missing = history.point.sequence.saturating_sub(history.places.len() as u64);
        if missing > new {
            problems.push(Problem::KnownLoss { transactions: missing - new });
        }
        if history.point.sequence < saved {
            problems.push(Problem::Short { ends: history.point.sequence, saved });
        }
        problems.extend(history.losses.into_iter().map(Problem::Lost));
        if !history.undecodable.is_empty() {
            problems.push(Problem::Unreadable(history.undecodable));
        }
    }

    fn check_snapshots(&self, problems: &mut Vec<Problem>) {
        let found = match snapshots(&*self.io, &self.layout) {
            Ok(found) => found,
            Err(fault) => return problems.push(Problem::Fault(fault)),
        };
        for sequence in found {
            match read_snapshot(&*self.io, &self.layout.snapshot(sequence), |_, _| ()) {
                Ok(_) => {}
                // Rotated in the meantime.
                Err(SnapshotError::Fault(fault)) if fault.kind == std::io::ErrorKind::NotFound => {}
                Err(SnapshotError::Fault(fault)) => problems.push(Problem::Fault(fault)),
                Err(_) => problems.push(Problem::Snapshot { sequence }),
            }
        }
    }

    fn check_index(&self, problems: &mut Vec<Problem>) {
        // The writer hands over to the index right after saving, under the same lock.
        let quiet = self.quiet.lock().unwrap_or_else(PoisonError::into_inner);
        let saved = self.queue.lock().saved;
        let index = self.index.lock().unwrap_or_else(PoisonError::into_inner);
        let scan = index.as_ref().map(Keeper::begin_scan);
        drop((index, quiet));
        match scan.map(|scan| scan.wait()) {
            None => problems.push(Problem::NoIndex),
            Some(Err(error)) => problems.push(Problem::Index(error)),
            Some(Ok(scanned)) if scanned.is_consistent() && scanned.point == Some(saved) => {}
            Some(Ok(_)) => problems.push(Problem::IndexDiffers),
        }
    }
}
