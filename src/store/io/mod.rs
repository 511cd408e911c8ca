//! What the store needs from a file system, as a trait: tests put a double under it that forgets
//! what was not synced, or fails at the n-th call. sled does not go through here.

mod disk;

use std::any::Any;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::fault::{At, Fault};

pub use disk::DiskIo;

/// A file system.
pub trait Io: Send + Sync {
    /// The same file system, which reaches everything below `dir` through the folder that is there
    /// now: it may be moved away, and something else may come to be called so.
    fn hold(&self, dir: &Path) -> io::Result<Arc<dyn Io>>;
    /// Whether the held folder is still the one that is called so.
    fn is_in_place(&self) -> bool {
        true
    }
    /// A path by which somebody who knows nothing of held folders, such as sled, gets there.
    fn path_for_others(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }
    /// Makes a folder and its parents, readable by the owner only. Fine if it is there.
    fn create_dir(&self, path: &Path) -> io::Result<()>;
    /// Takes a folder and all that is in it from everybody but its owner. Where that cannot be, it stays.
    fn keep_to_owner(&self, _dir: &Path) {}
    /// The names in a folder, in no order.
    fn list(&self, dir: &Path) -> io::Result<Vec<String>>;
    /// The length of a file.
    fn length(&self, path: &Path) -> io::Result<u64>;
    /// At most `limit` bytes of a file from `offset` on; fewer only at its end.
    fn read_at(&self, path: &Path, offset: u64, limit: usize) -> io::Result<Vec<u8>>;
    /// A new, empty file in the place of whatever was there, readable by the owner only.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>>;
    /// A file that is there, to be written on at its end.
    fn open_append(&self, path: &Path) -> io::Result<Box<dyn Handle>>;
    /// Moves a file or folder; replaces a file that is there.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file, or a folder in which nothing is.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes creations, renames and removals in a folder survive a power cut.
    fn sync_dir(&self, dir: &Path) -> io::Result<()>;
    /// Takes the lock on a file and writes `text` into it.
    fn lock(&self, path: &Path, text: &str) -> io::Result<Locking>;
    /// What tells a folder from all others, wherever it is moved: its device and its number there.
    fn identity(&self, _dir: &Path) -> Option<(u64, u64)> {
        None
    }
    /// How long ago a file was written, if it can be said.
    fn age(&self, _path: &Path) -> Option<Duration> {
        None
    }
    /// Free bytes on the disk of a folder, if it can be said.
    fn free_space(&self, dir: &Path) -> Option<u64>;
}

/// An open file that grows at its end.
pub trait Handle: Send {
    /// Writes all bytes at the end. After an error any number of them may be there.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Makes what was written survive a power cut.
    fn sync_data(&mut self) -> io::Result<()>;
    /// Cuts the file.
    fn set_len(&mut self, length: u64) -> io::Result<()>;
}

/// The answer to a wish for a lock.
pub enum Locking {
    /// Taken, as long as this value lives.
    Taken(Box<dyn Any + Send + Sync>),
    /// Somebody has it: the text of the holder.
    Held(String),
}

/// A file of ours is read whole or not at all, and never if it is longer than this. Whatever is
/// written must stay below it: see `journal::append`.
pub(super) const LONGEST_FILE: u64 = 4 << 30;

/// A whole file. One that is too long, or ends before its length says, is a fault: a piece of a file
/// must never be taken for the file.
pub(super) fn read(io: &dyn Io, path: &Path) -> Result<Vec<u8>, Fault> {
    let whole = || {
        let length = io.length(path)?;
        if length > LONGEST_FILE {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let bytes = io.read_at(path, 0, usize::try_from(length).unwrap_or(usize::MAX))?;
        if (bytes.len() as u64) < length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(bytes)
    };
    whole().at(path)
}

/// The names in a folder, sorted; none if it is missing.
pub(super) fn names(io: &dyn Io, dir: &Path) -> Result<Vec<String>, Fault> {
    let mut names = match io.list(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        other => other.at(dir)?,
    };
    names.sort();
    Ok(names)
}

/// Writes a whole new file, synced but under a name that is still to be synced by its folder.
pub(super) fn write_new(io: &dyn Io, path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let mut handle = io.create(path).at(path)?;
    let written = handle.append(bytes).and_then(|()| handle.sync_data());
    if written.is_err() {
        drop(handle);
        drop(io.remove(path)); // half a file helps nobody; if it stays, its checksum tells
    }
    written.at(path)
}

/// Puts a file in place at once and for good: the old content or the new, never a mixture.
pub(super) fn replace(io: &dyn Io, path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let temporary = temporary(path);
    write_new(io, &temporary, bytes)?;
    io.rename(&temporary, path).at(path)?;
    sync_parent(io, path)
}

/// The name under which a file is written before it takes its place.
pub(super) fn temporary(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".tmp");
    name.into()
}

/// Removes all that is in a folder; none is fine. A link is removed, not what it leads to.
pub(super) fn clear(io: &dyn Io, dir: &Path) -> Result<(), Fault> {
    for name in names(io, dir)? {
        let path = dir.join(name);
        if let Err(error) = io.remove(&path) {
            if error.kind() != io::ErrorKind::DirectoryNotEmpty {
                return Err(error).at(&path);
            }
            clear(io, &path)?;
            io.remove(&path).at(&path)?;
        }
    }
    match io.sync_dir(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        synced => synced.at(dir),
    }
}

/// Syncs the folder of a file.
pub(super) fn sync_parent(io: &dyn Io, path: &Path) -> Result<(), Fault> {
    path.parent().map_or(Ok(()), |dir| io.sync_dir(dir).at(dir))
}
