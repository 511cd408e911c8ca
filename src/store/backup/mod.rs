//! A backup: one file that holds a snapshot and the whole journal under one strong hash. Written
//! beside a running program, read back before it is called done.

mod file;
mod mark;
mod restore;

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use super::clock;
use super::error::OpenError;
use super::fault::{At as _, Fault};
use super::index::IndexError;
use super::io;
use super::journal::{History, read_history, segments};
use super::notice::StoreEvent;
use super::open::resolve;
use super::snapshot::{SnapshotError, SnapshotHeader, encode_snapshot};
use super::spool;
use super::state::State;
use super::store::Store;

use file::{SectionKind, Writing, verify};

pub(super) use mark::last as last_backup;
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
    /// A file of this name is there already, or something else.
    #[error("exists already")]
    Exists,
    /// A file operation failed.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The workspace refuses.
    #[error(transparent)]
    Open(#[from] OpenError),
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."))
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
    /// Writes a backup of everything saved so far, under a name that is not taken. Saving waits
    /// while the journal is read.
    pub fn backup(&self, path: &Path) -> Result<(), BackupError> {
        // One after the other: two with one name would meet.
        let _alone = self.backups.lock().unwrap_or_else(PoisonError::into_inner);
        self.write(path)
    }

    /// Writes a backup into the workspace's own folder for them, under this name or, if it is taken,
    /// one like it. Where it is.
    pub fn backup_as(&self, name: &str) -> Result<PathBuf, BackupError> {
        let _alone = self.backups.lock().unwrap_or_else(PoisonError::into_inner);
        let dir = self.layout.backups();
        let taken = io::names(&*self.io, &dir)?;
        let mut names = (1..).map(|n: u32| match n {
            1 => format!("{name}.cgbackup"),
            n => format!("{name}-{n}.cgbackup"),
        });
        let path = dir.join(names.find(|name| !taken.contains(name)).unwrap_or_default());
        self.write(&path).map(|()| path)
    }

    fn write(&self, path: &Path) -> Result<(), BackupError> {
        let temporary = self.place(path)?;
        // Before the journal is read: one that is taken in meanwhile is in one of the two, or in both.
        let captures = spool::waiting(&*self.io, &self.layout);
        let quiet = self.quiet.lock().unwrap_or_else(PoisonError::into_inner);
        let history = read_history(&*self.io, &self.layout)?;
        // Older segments do not change any more; the newest is read while it is at rest.
        let newest = history.segment(&*self.io, &self.layout, history.generation).into_owned();
        drop(quiet);
        let nobody = Err(IndexError::Hung);
        let found = resolve(&*self.io, &self.layout, &history, nobody, &mut Vec::new())?;
        let written = self.write_backup(&temporary, &history, &newest, &found.state, &captures);
        if let Err(error) = written.and_then(|()| verify(&*self.io, &temporary).map(|_| ())) {
            // Half a backup is worse than none.
            let _ = self.io.remove(&temporary);
            return Err(match error {
                // Nobody has heard of the other name.
                BackupError::Fault(fault) => Fault { path: path.to_owned(), ..fault }.into(),
                other => other,
            });
        }
        self.io.rename(&temporary, path).at(path)?;
        self.io.sync_dir(folder(path)).at(path)?;
        let at = mark::remember(&*self.io, &self.layout);
        (self.events)(StoreEvent::BackedUp { at, path: path.to_owned() });
        Ok(())
    }

    /// The name under which a backup is written at first, in a folder that is there.
    fn place(&self, path: &Path) -> Result<PathBuf, BackupError> {
        let (io, dir) = (&*self.io, folder(path));
        if dir == self.layout.backups() {
            io.create_dir(dir).at(dir)?;
        }
        let taken = io.list(dir).at(dir)?;
        let name = path.file_name().ok_or(BackupError::Exists)?.to_string_lossy();
        // A name may also be there without being listed, and a link may lead nowhere.
        if io.length(path).is_ok() || taken.iter().any(|taken| **taken == *name) {
            return Err(BackupError::Exists);
        }
        let mut names = (0..).map(|n: u32| format!(".{name}.{n}.tmp"));
        let free = names.find(|name| !taken.contains(name));
        Ok(dir.join(free.unwrap_or_default()))
    }

    fn write_backup(
        &self,
        path: &Path,
        history: &History,
        newest: &[u8],
        state: &State,
        captures: &[Vec<u8>],
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
        for capture in captures {
            file.section(SectionKind::Capture, capture)?;
        }
        file.end()
    }
}
