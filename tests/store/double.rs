//! A file system in memory that knows what was synced and what was not, fails on demand, and keeps
//! an image of itself after every operation. And an index in memory, which can err or hang.

#![allow(dead_code, reason = "each test file uses its part")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use commonground::domain::RecordId;
use commonground::store::{
    Handle, Index, IndexError, IndexKind, Io, Locking, Machinery, Point, Row,
};

/// What a power cut leaves of bytes and names that were not synced.
#[derive(Clone, Copy, Debug)]
pub enum Unsynced {
    Kept,
    Dropped,
    Half,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    NoSpace,
    Broken,
    ShortWrite,
    Sync,
    Rename,
}

#[derive(Clone, Default)]
pub struct Disk {
    folders: BTreeSet<PathBuf>,
    names: BTreeMap<PathBuf, u64>,
    synced_names: BTreeMap<PathBuf, u64>,
    files: HashMap<u64, Content>,
    next: u64,
}

#[derive(Clone, Default)]
struct Content {
    bytes: Arc<Vec<u8>>,
    synced: Arc<Vec<u8>>,
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

impl Disk {
    fn after_cut(&self, unsynced: Unsynced) -> Self {
        let mut disk = self.clone();
        for content in disk.files.values_mut() {
            let bytes = match unsynced {
                Unsynced::Kept => content.bytes.clone(),
                Unsynced::Dropped => content.synced.clone(),
                Unsynced::Half => {
                    let common = content.bytes.starts_with(&content.synced);
                    let extra = content.bytes.len().saturating_sub(content.synced.len()) / 2;
                    let half = content.synced.len() + extra;
                    if common {
                        Arc::new(content.bytes[..half].to_vec())
                    } else {
                        content.synced.clone()
                    }
                }
            };
            *content = Content { bytes: bytes.clone(), synced: bytes };
        }
        disk.names = match unsynced {
            Unsynced::Kept => self.names.clone(),
            Unsynced::Dropped => self.synced_names.clone(),
            Unsynced::Half => {
                let all = self.names.keys().chain(self.synced_names.keys());
                let coin = |path: &Path| path.as_os_str().len().is_multiple_of(2);
                all.filter_map(|path| {
                    let from = if coin(path) { &self.names } else { &self.synced_names };
                    from.get(path).map(|file| (path.clone(), *file))
                })
                .collect()
            }
        };
        disk.synced_names = disk.names.clone();
        disk
    }

    fn content(&self, path: &Path) -> io::Result<&Content> {
        let file = self.names.get(path).ok_or(ErrorKind::NotFound)?;
        Ok(&self.files[file])
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

/// The rows of every index by its folder.
pub type Rows = BTreeMap<PathBuf, (BTreeMap<RecordId, Vec<u8>>, Option<Point>)>;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Well,
    /// Everything from now on fails.
    Errs,
    /// Everything from now on panics.
    Panics,
    /// Nothing from now on comes back.
    Hangs,
}

#[derive(Clone, Default)]
pub struct IndexDouble {
    pub rows: Arc<Mutex<Rows>>,
    pub mood: Arc<Mutex<Mood>>,
}

impl IndexDouble {
    pub fn set(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    fn feel(&self) -> Result<(), IndexError> {
        let mood = *self.mood.lock().unwrap();
        match mood {
            Mood::Well => Ok(()),
            Mood::Errs => Err(IndexError::Failed("bad day".to_owned())),
            Mood::Panics => panic!("the index double panics on demand"),
            Mood::Hangs => loop {
                std::thread::park();
            },
        }
    }
}

impl IndexKind for IndexDouble {
    fn open(&self, dir: &Path) -> Result<Box<dyn Index>, IndexError> {
        self.feel()?;
        Ok(Box::new(OpenIndex { double: self.clone(), dir: dir.to_owned() }))
    }
}

struct OpenIndex {
    double: IndexDouble,
    dir: PathBuf,
}

impl Index for OpenIndex {
    fn scan(&mut self, each: &mut dyn FnMut(&[u8])) -> Result<Option<Point>, IndexError> {
        self.double.feel()?;
        let mut rows = self.double.rows.lock().unwrap();
        let (rows, point) = rows.entry(self.dir.clone()).or_default();
        rows.values().for_each(|bytes| each(bytes));
        Ok(*point)
    }

    fn apply(&mut self, changes: &[Row], point: Point) -> Result<(), IndexError> {
        self.fill(changes)?;
        self.double.rows.lock().unwrap().entry(self.dir.clone()).or_default().1 = Some(point);
        Ok(())
    }

    fn fill(&mut self, changes: &[Row]) -> Result<(), IndexError> {
        self.double.feel()?;
        let mut rows = self.double.rows.lock().unwrap();
        let (rows, _) = rows.entry(self.dir.clone()).or_default();
        for (id, bytes) in changes {
            match bytes {
                Some(bytes) => drop(rows.insert(id.clone(), bytes.clone())),
                None => drop(rows.remove(id)),
            }
        }
        Ok(())
    }

    fn close(self: Box<Self>) -> Result<(), IndexError> {
        self.double.feel()
    }
}
