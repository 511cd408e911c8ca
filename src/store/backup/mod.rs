//! A backup: one file that holds a snapshot and the whole journal under one strong hash. Written
//! beside a running program, read back before it is called done.

mod file;
mod restore;

use std::path::Path;
use std::sync::PoisonError;

use super::clock;
use super::error::OpenError;
use super::fault::{At as _, Fault};
use super::index::IndexError;
use super::io;
use super::journal::{History, read_history, segments};
use super::open::resolve;
use super::snapshot::{SnapshotError, SnapshotHeader, encode_snapshot};
use super::state::State;
use super::store::Store;

use file::{SectionKind, Writing, verify};

pub use restore::{restore, restore_with};

/// Why a backup cannot be written or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// It is no backup, or damaged.
    #[error("damaged")]
    Damaged,
    /// Written by a newer version.
    #[error("format {0} is newer")]
    Newer(u16),
    /// A file operation failed.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The workspace refuses.
    #[error(transparent)]
    Open(#[from] OpenError),
}

impl From<SnapshotError> for BackupError {
    fn from(error: SnapshotError) -> Self {
        match error {
            SnapshotError::Fault(fault) => Self::Fault(fault),
            SnapshotError::Newer(format) => Self::Newer(format),
            SnapshotError::Codec(_) | SnapshotError::Damaged => Self::Damaged,
        }
    }
}

impl Store {
    /// Writes a backup of everything saved so far. An earlier file of this name is replaced only
    /// by a whole new one. Saving waits while the journal is read.
    pub fn backup(&self, path: &Path) -> Result<(), BackupError> {
        let quiet = self.quiet.lock().unwrap_or_else(PoisonError::into_inner);
        let history = read_history(&*self.io, &self.layout, |_| ())?;
        // Older segments do not change any more; the newest is read while it is at rest.
        let newest = history.segment(&*self.io, &self.layout, history.generation).into_owned();
        drop(quiet);
        let nobody = Err(IndexError::Hung);
        let found = resolve(&*self.io, &self.layout, &history, nobody, &mut Vec::new())?;
        let temporary = io::temporary(path);
        let written = self.write_backup(&temporary, &history, &newest, &found.state);
        if let Err(error) = written.and_then(|()| verify(&*self.io, &temporary).map(|_| ())) {
            // Half a backup is worse than none.
            let _ = self.io.remove(&temporary);
            return Err(error);
        }
        self.io.rename(&temporary, path).at(path)?;
        Ok(io::sync_parent(&*self.io, path)?)
    }

    fn write_backup(
        &self,
        path: &Path,
        history: &History,
        newest: &[u8],
        state: &State,
    ) -> Result<(), BackupError> {
        let mut file = Writing::begin(&*self.io, path, self.replica)?;
        for generation in segments(&*self.io, &self.layout)? {
            if generation < history.generation {
                let bytes = history.segment(&*self.io, &self.layout, generation);
                file.section(SectionKind::Segment, &bytes)?;
            }
        }
        file.section(SectionKind::Segment, newest)?;
        let header =
            SnapshotHeader { replica: self.replica, point: state.point, millis: clock::millis() };
        let mut snapshot = Vec::new();
        let records = state.records.values().map(|record| &**record);
        encode_snapshot(&header, records, |piece| {
            snapshot.extend_from_slice(piece);
            Ok(())
        })
        .map_err(SnapshotError::from)??;
        file.section(SectionKind::Snapshot, &snapshot)?;
        file.end()
    }
}
