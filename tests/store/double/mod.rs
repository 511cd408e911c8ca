//! A file system in memory that knows what was synced and what was not, fails on demand, and keeps
//! an image of itself after every operation. And an index in memory, which can err or hang.

#![allow(dead_code, unused_imports, reason = "each test file uses its part")]

mod disk;
mod index;

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use commonground::store::{Handle, Io, Locking, Machinery};

pub use disk::{Disk, Unsynced};
pub use index::{IndexDouble, Mood, Rows};

use disk::Content;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    NoSpace,
    Broken,
    ShortWrite,
    Sync,
    Rename,
}

/// What was there after an operation, and what had been acknowledged before it began.
pub struct Image {
    pub disk: Disk,
    pub index: Rows,
    pub acknowledged: u64,
}

#[derive(Default)]
struct Inner {
    disk: Disk,
    operations: u64,
    /// From the first on, so many operations fail in this way.
    failing: Option<(u64, u64, Failure)>,
    images: Option<Vec<Image>>,
    /// Only the image after this operation is kept.
    only: Option<u64>,
    /// Files below this folder only fail.
    fence: Option<PathBuf>,
}

#[derive(Clone, Default)]
pub struct IoDouble {
    inner: Arc<Mutex<Inner>>,
    pub index: IndexDouble,
    pub acknowledged: Arc<AtomicU64>,
}

impl IoDouble {
    pub fn machinery(&self) -> Machinery {
        Machinery { io: Arc::new(self.clone()), index: Arc::new(self.index.clone()) }
    }

    /// After a power cut.
    pub fn after_cut(image: &Image, unsynced: Unsynced, keep_index: bool) -> Self {
        let double = Self::default();
        double.inner().disk = image.disk.after_cut(unsynced);
        if keep_index {
            *double.index.rows.lock().unwrap() = image.index.clone();
        }
        double
    }

    pub fn record_images(&self) {
        self.inner().images = Some(Vec::new());
    }

    /// Keeps the image after one operation: with large files, all of them are too many.
    pub fn record_image(&self, number: u64) {
        self.record_images();
        self.inner().only = Some(number);
    }

    pub fn images(&self) -> Vec<Image> {
        self.inner().images.take().unwrap_or_default()
    }

    pub fn operations(&self) -> u64 {
        self.inner().operations
    }

    /// So many operations fail from the n-th on.
    pub fn fail(&self, from: u64, many: u64, failure: Failure) {
        self.inner().failing = Some((from, many, failure));
    }

    /// Only what lies below this folder fails.
    pub fn fence(&self, folder: &Path) {
        self.inner().fence = Some(folder.to_owned());
    }

    pub fn heal(&self) {
        self.inner().failing = None;
    }

    pub fn names(&self) -> Vec<PathBuf> {
        self.inner().disk.names.keys().cloned().collect()
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap()
    }

    /// Carries out an operation that changes something, or fails.
    fn change(
        &self,
        path: &Path,
        kind: Option<Failure>,
        run: impl FnOnce(&mut Disk, Option<Failure>) -> io::Result<()>,
    ) -> io::Result<()> {
        let acknowledged = self.acknowledged.load(Ordering::SeqCst);
        let mut inner = self.inner();
        let number = inner.operations;
        inner.operations += 1;
        let fenced = inner.fence.as_ref().is_none_or(|fence| path.starts_with(fence));
        let failure = inner.failing.filter(|(from, many, failure)| {
            let special = matches!(failure, Failure::ShortWrite | Failure::Sync | Failure::Rename);
            (*from..from + many).contains(&number) && (!special || kind == Some(*failure)) && fenced
        });
        let failure = failure.map(|(_, _, failure)| failure);
        let result = match failure {
            Some(Failure::NoSpace) => Err(io::Error::from_raw_os_error(28)),
            Some(Failure::Broken | Failure::Rename) => Err(io::Error::from_raw_os_error(5)),
            other => run(&mut inner.disk, other),
        };
        if inner.images.is_some() && inner.only.is_none_or(|only| only == number) {
            let image = Image {
                disk: inner.disk.clone(),
                index: self.index.rows.lock().unwrap().clone(),
                acknowledged,
            };
            inner.images.as_mut().unwrap().push(image);
        }
        result
    }
}

impl Io for IoDouble {
    /// Nobody moves its folders.
    fn hold(&self, dir: &Path) -> io::Result<Arc<dyn Io>> {
        self.list(dir).map(|_| Arc::new(self.clone()) as Arc<dyn Io>)
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.inner();
        inner.disk.folders.extend(path.ancestors().map(Path::to_owned));
        Ok(())
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let inner = self.inner();
        if !inner.disk.folders.contains(dir) {
            return Err(ErrorKind::NotFound.into());
        }
        let all = inner.disk.names.keys().chain(&inner.disk.folders);
        let own = all.filter(|path| path.parent() == Some(dir));
        Ok(own.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect())
    }

    fn length(&self, path: &Path) -> io::Result<u64> {
        Ok(self.inner().disk.content(path)?.bytes.len() as u64)
    }

    fn read_at(&self, path: &Path, offset: u64, limit: usize) -> io::Result<Vec<u8>> {
        let inner = self.inner();
        let bytes = &inner.disk.content(path)?.bytes;
        let start = (offset as usize).min(bytes.len());
        Ok(bytes[start..bytes.len().min(start.saturating_add(limit))].to_vec())
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let mut file = 0;
        self.change(path, None, |disk, _| {
            disk.next += 1;
            file = disk.next;
            disk.names.insert(path.to_owned(), file);
            disk.files.insert(file, Content::default());
            Ok(())
        })?;
        Ok(Box::new(Open { double: self.clone(), path: path.to_owned(), file }))
    }

    fn open_append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let file = *self.inner().disk.names.get(path).ok_or(ErrorKind::NotFound)?;
        Ok(Box::new(Open { double: self.clone(), path: path.to_owned(), file }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.change(to, Some(Failure::Rename), |disk, _| {
            if disk.folders.remove(from) {
                disk.folders.insert(to.to_owned());
                return Ok(());
            }
            let file = disk.names.remove(from).ok_or(ErrorKind::NotFound)?;
            disk.names.insert(to.to_owned(), file);
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.change(path, None, |disk, _| {
            if disk.folders.contains(path) {
                let all = disk.names.keys().chain(&disk.folders);
                let is_empty = !all.into_iter().any(|own| own.parent() == Some(path));
                let full = || Err(ErrorKind::DirectoryNotEmpty.into());
                return if is_empty {
                    disk.folders.remove(path).then_some(()).map_or_else(full, Ok)
                } else {
                    full()
                };
            }
            disk.names.remove(path).map(|_| ()).ok_or(ErrorKind::NotFound.into())
        })
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        self.change(dir, Some(Failure::Sync), |disk, failure| {
            if failure.is_some() {
                return Err(io::Error::from_raw_os_error(5));
            }
            disk.synced_names.retain(|path, _| path.parent() != Some(dir));
            let own = disk.names.iter().filter(|(path, _)| path.parent() == Some(dir));
            let own: Vec<_> = own.map(|(path, file)| (path.clone(), *file)).collect();
            disk.synced_names.extend(own);
            Ok(())
        })
    }

    fn lock(&self, _: &Path, _: &str) -> io::Result<Locking> {
        Ok(Locking::Taken(Box::new(())))
    }

    fn free_space(&self, _: &Path) -> Option<u64> {
        None
    }
}

struct Open {
    double: IoDouble,
    path: PathBuf,
    file: u64,
}

impl Open {
    fn content(disk: &mut Disk, file: u64) -> &mut Content {
        disk.files.get_mut(&file).unwrap()
    }
}

impl Handle for Open {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.double.change(&self.path, Some(Failure::ShortWrite), |disk, failure| {
            let content = Arc::make_mut(&mut Self::content(disk, self.file).bytes);
            if failure.is_some() {
                content.extend_from_slice(&bytes[..bytes.len() / 2]);
                return Err(ErrorKind::WriteZero.into());
            }
            content.extend_from_slice(bytes);
            Ok(())
        })
    }

    fn sync_data(&mut self) -> io::Result<()> {
        self.double.change(&self.path, Some(Failure::Sync), |disk, failure| {
            if failure.is_some() {
                return Err(io::Error::from_raw_os_error(5));
            }
            let content = Self::content(disk, self.file);
            content.synced = content.bytes.clone();
            Ok(())
        })
    }

    fn set_len(&mut self, length: u64) -> io::Result<()> {
        self.double.change(&self.path, None, |disk, _| {
            Arc::make_mut(&mut Self::content(disk, self.file).bytes).truncate(length as usize);
            Ok(())
        })
    }
}
