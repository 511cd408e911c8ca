//! A file operation that failed, as data: which path, and what the system said.

use std::io;
use std::path::{Path, PathBuf};

/// A file operation that failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {kind}", path.display())]
pub struct Fault {
    /// The file or folder.
    pub path: PathBuf,
    /// What went wrong.
    pub kind: io::ErrorKind,
    /// The number of the operating system, if it gave one.
    pub code: Option<i32>,
}

impl Fault {
    /// The fault of an operation on this path.
    pub fn new(path: &Path, error: &io::Error) -> Self {
        Self { path: path.to_owned(), kind: error.kind(), code: error.raw_os_error() }
    }

    /// Whether freeing some space would help.
    pub const fn is_full(&self) -> bool {
        matches!(self.kind, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
    }
}

/// Says on which path an operation failed.
pub(super) trait At<T> {
    /// The result with the path in its fault.
    fn at(self, path: &Path) -> Result<T, Fault>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, Fault> {
        self.map_err(|error| Fault::new(path, &error))
    }
}
