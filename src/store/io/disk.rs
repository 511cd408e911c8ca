//! The real file system: by path, or below a folder that is held open.

use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind, Read as _, Seek as _, SeekFrom, Write as _};
use std::os::fd::{AsFd as _, AsRawFd as _, BorrowedFd, OwnedFd};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rustix::fs::{AtFlags, CWD, Dir, FileType, Mode, OFlags};

use super::{Handle, Io, Locking};

/// For this user alone.
const OWN_FILE: Mode = Mode::RUSR.union(Mode::WUSR);
const OWN_FOLDER: Mode = Mode::RWXU;

/// The real file system. What lies below a folder that it holds is reached through that folder,
/// wherever it has been moved and whatever stands in its place by now; everything else by its path.
#[derive(Clone, Debug, Default)]
pub struct DiskIo {
    held: Option<Arc<Held>>,
}

#[derive(Debug)]
struct Held {
    path: PathBuf,
    folder: OwnedFd,
}

impl DiskIo {
    /// Where a path begins, and the rest of it.
    fn at<'a>(&'a self, path: &'a Path) -> (BorrowedFd<'a>, &'a Path) {
        let below = |held: &'a Arc<Held>| Some((held, path.strip_prefix(&held.path).ok()?));
        match self.held.as_ref().and_then(below) {
            Some((held, rest)) if rest.as_os_str().is_empty() => {
                (held.folder.as_fd(), Path::new("."))
            }
            Some((held, rest)) => (held.folder.as_fd(), rest),
            None => (CWD, path),
        }
    }

    /// Without waiting: a pipe in the place of a file would keep us for ever.
    fn open(&self, path: &Path, flags: OFlags) -> io::Result<File> {
        let (folder, path) = self.at(path);
        let flags = flags | OFlags::CLOEXEC | OFlags::NONBLOCK;
        Ok(rustix::fs::openat(folder, path, flags, OWN_FILE)?.into())
    }

    /// Makes a folder, whose parent is there. Fine if somebody else has just made it.
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        let (folder, own) = self.at(path);
        match rustix::fs::mkdirat(folder, own, OWN_FOLDER).map_err(io::Error::from) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists && self.is_folder(path)? => {
                Ok(())
            }
            other => other,
        }
    }

    /// Whether it is a folder and no link to one.
    fn is_real_folder(&self, path: &Path) -> bool {
        let (folder, path) = self.at(path);
        let facts = rustix::fs::statat(folder, path, AtFlags::SYMLINK_NOFOLLOW);
        facts.is_ok_and(|facts| FileType::from_raw_mode(facts.st_mode).is_dir())
    }

    fn is_folder(&self, path: &Path) -> io::Result<bool> {
        let (folder, path) = self.at(path);
        let facts = rustix::fs::statat(folder, path, AtFlags::empty())?;
        Ok(FileType::from_raw_mode(facts.st_mode).is_dir())
    }
}

impl Io for DiskIo {
    fn hold(&self, dir: &Path) -> io::Result<Arc<dyn Io>> {
        let folder = self.open(dir, OFlags::RDONLY | OFlags::DIRECTORY)?.into();
        Ok(Arc::new(Self { held: Some(Arc::new(Held { path: dir.to_owned(), folder })) }))
    }

    fn is_in_place(&self) -> bool {
        let Some(held) = &self.held else { return true };
        let there = rustix::fs::stat(&held.path).map(|facts| (facts.st_dev, facts.st_ino));
        let ours = rustix::fs::fstat(&held.folder).map(|facts| (facts.st_dev, facts.st_ino));
        there == ours
    }

    fn path_for_others(&self, path: &Path) -> PathBuf {
        let (folder, rest) = self.at(path);
        let through = PathBuf::from(format!("/proc/self/fd/{}", folder.as_raw_fd()));
        // Where there is no such folder, as on macOS, the name has to do.
        if rest == path || !through.exists() { path.to_owned() } else { through.join(rest) }
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        match self.make_folder(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
                self.create_dir(parent.ok_or(error)?)?;
                self.make_folder(path)
            }
            made => made,
        }
    }

    fn keep_to_owner(&self, dir: &Path) {
        let tighten = |path: &Path| {
            let (folder, own) = self.at(path);
            let facts = rustix::fs::statat(folder, own, AtFlags::SYMLINK_NOFOLLOW).ok()?;
            let (kind, mode) =
                (FileType::from_raw_mode(facts.st_mode), Mode::from_raw_mode(facts.st_mode));
            // A link leads to what is not ours.
            let allowed =
                kind.is_dir().then_some(OWN_FOLDER).or(kind.is_file().then_some(OWN_FILE))?;
            if mode.intersects(Mode::RWXG | Mode::RWXO) {
                let _ = rustix::fs::chmodat(folder, own, allowed, AtFlags::empty());
            }
            kind.is_dir().then_some(())
        };
        if tighten(dir).is_some() {
            let names = self.list(dir).unwrap_or_default();
            names.iter().for_each(|name| self.keep_to_owner(&dir.join(name)));
        }
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let folder = self.open(dir, OFlags::RDONLY | OFlags::DIRECTORY)?;
        let mut names = Vec::new();
        for entry in Dir::read_from(folder)? {
            // A name that is no UTF-8 is none of ours.
            if let Ok(name) = entry?.file_name().to_str()
                && !matches!(name, "." | "..")
            {
                names.push(name.to_owned());
            }
        }
        Ok(names)
    }

    fn length(&self, path: &Path) -> io::Result<u64> {
        let (folder, path) = self.at(path);
        let facts = rustix::fs::statat(folder, path, AtFlags::empty())?;
        Ok(u64::try_from(facts.st_size).unwrap_or(0))
    }

    fn read_at(&self, path: &Path, offset: u64, limit: usize) -> io::Result<Vec<u8>> {
        let mut file = self.open(path, OFlags::RDONLY)?;
        let facts = file.metadata()?;
        if !facts.is_file() {
            let kind =
                if facts.is_dir() { ErrorKind::IsADirectory } else { ErrorKind::InvalidInput };
            return Err(kind.into());
        }
        let wanted = facts.len().saturating_sub(offset).min(limit as u64);
        let mut bytes = Vec::new();
        bytes.try_reserve_exact(usize::try_from(wanted).unwrap_or(usize::MAX))?;
        file.seek(SeekFrom::Start(offset))?;
        file.take(limit as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let file = self.open(path, OFlags::WRONLY | OFlags::CREATE | OFlags::TRUNC)?;
        Ok(Box::new(DiskHandle { file, at: 0 }))
    }

    fn open_append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let file = self.open(path, OFlags::WRONLY)?;
        let at = file.metadata()?.len();
        Ok(Box::new(DiskHandle { file, at }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let ((from_folder, from), (to_folder, to)) = (self.at(from), self.at(to));
        Ok(rustix::fs::renameat(from_folder, from, to_folder, to)?)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let flags = if self.is_real_folder(path) { AtFlags::REMOVEDIR } else { AtFlags::empty() };
        let (folder, path) = self.at(path);
        Ok(rustix::fs::unlinkat(folder, path, flags)?)
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        self.open(dir, OFlags::RDONLY | OFlags::DIRECTORY)?.sync_all()
    }

    fn lock(&self, path: &Path, text: &str) -> io::Result<Locking> {
        let mut file = self.open(path, OFlags::RDWR | OFlags::CREATE)?;
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

    fn identity(&self, dir: &Path) -> Option<(u64, u64)> {
        let folder = self.open(dir, OFlags::RDONLY | OFlags::DIRECTORY).ok()?;
        let facts = folder.metadata().ok()?;
        Some((facts.dev(), facts.ino()))
    }

    fn age(&self, path: &Path) -> Option<Duration> {
        let (folder, path) = self.at(path);
        let facts = rustix::fs::statat(folder, path, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        let written = Duration::from_secs(u64::try_from(facts.st_mtime).ok()?);
        SystemTime::UNIX_EPOCH.checked_add(written)?.elapsed().ok()
    }

    fn free_space(&self, dir: &Path) -> Option<u64> {
        let folder = self.open(dir, OFlags::RDONLY | OFlags::DIRECTORY).ok()?;
        let space = rustix::fs::fstatvfs(folder).ok()?;
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
            0 => Err(ErrorKind::NotFound.into()),
            _ => Ok(()),
        }
    }

    fn set_len(&mut self, length: u64) -> io::Result<()> {
        self.file.set_len(length)?;
        self.at = length;
        Ok(())
    }
}
