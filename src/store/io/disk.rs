//! The real file system.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _};
use std::path::Path;
use std::time::Duration;

use super::{Handle, Io, Locking};

/// The real file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct DiskIo;

impl Io for DiskIo {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(path)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        // A name that is no UTF-8 is none of ours.
        let names = fs::read_dir(dir)?.map(|entry| entry.map(|entry| entry.file_name()));
        Ok(names
            .collect::<io::Result<Vec<_>>>()?
            .into_iter()
            .flat_map(|n| n.into_string())
            .collect())
    }

    fn length(&self, path: &Path) -> io::Result<u64> {
        fs::metadata(path).map(|metadata| metadata.len())
    }

    fn read_at(&self, path: &Path, offset: u64, limit: usize) -> io::Result<Vec<u8>> {
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        let wanted = length.saturating_sub(offset).min(limit as u64);
        let mut bytes = Vec::with_capacity(usize::try_from(wanted).unwrap_or(0));
        file.seek(SeekFrom::Start(offset))?;
        file.take(limit as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true).mode(0o600);
        Ok(Box::new(DiskHandle { file: options.open(path)?, at: 0 }))
    }

    fn open_append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let file = OpenOptions::new().write(true).open(path)?;
        let at = file.metadata()?.len();
        Ok(Box::new(DiskHandle { file, at }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        File::open(dir)?.sync_all()
    }

    fn lock(&self, path: &Path, text: &str) -> io::Result<Locking> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false).mode(0o600);
        let mut file = options.open(path)?;
        match file.try_lock() {
            Ok(()) => {
                // The text is a courtesy to the loser: a full disk must not keep anybody out.
                drop(file.set_len(0).and_then(|()| file.write_all(text.as_bytes())));
                Ok(Locking::Taken(Box::new(file)))
            }
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                drop(file.take(4096).read_to_string(&mut holder));
                Ok(Locking::Held(holder))
            }
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn age(&self, path: &Path) -> Option<Duration> {
        fs::symlink_metadata(path).ok()?.modified().ok()?.elapsed().ok()
    }

    fn free_space(&self, dir: &Path) -> Option<u64> {
        let space = rustix::fs::statvfs(dir).ok()?;
        Some(space.f_bavail.saturating_mul(space.f_frsize))
    }
}

/// Keeps its own end: after a cut the next byte goes there, and `O_APPEND` is not needed.
struct DiskHandle {
    file: File,
    at: u64,
}

impl Handle for DiskHandle {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.at))?;
        self.file.write_all(bytes)?;
        self.at += bytes.len() as u64;
        Ok(())
    }

    fn sync_data(&mut self) -> io::Result<()> {
        self.file.sync_data()?;
        // A file that somebody has deleted still takes everything, for nobody.
        match self.file.metadata()?.nlink() {
            0 => Err(io::ErrorKind::NotFound.into()),
            _ => Ok(()),
        }
    }

    fn set_len(&mut self, length: u64) -> io::Result<()> {
        self.file.set_len(length)?;
        self.at = length;
        Ok(())
    }
}
