//! The file by which the running instance is found: it names the socket at which it listens.

use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::{Path, PathBuf};

use super::fault::{At as _, Fault};
use super::io::{self, DiskIo, Io};
use super::layout::Layout;
use super::store::Store;

/// The longest path that is read, in bytes.
const LONGEST: usize = 4096;

/// Where the instance that has this workspace open says that it listens.
pub fn line_of(dir: &Path) -> Option<PathBuf> {
    let name = DiskIo::default().read_at(&Layout::new(dir).line(), 0, LONGEST).ok()?;
    (!name.is_empty()).then(|| PathBuf::from(OsString::from_vec(name)))
}

impl Store {
    /// Says in the workspace where the running instance listens. If the folder is gone and nothing
    /// has come in its place, that alone is put there, so that what is in memory can still be asked
    /// for.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn announce(&self, socket: &Path) -> Result<(), Fault> {
        let (root, line) = (self.layout.root(), self.layout.line());
        let put = |io: &dyn Io| io::replace(io, &line, socket.as_os_str().as_bytes());
        if root.symlink_metadata().is_err() && !self.is_in_place() {
            let by_path = DiskIo::default();
            by_path.create_dir(root).at(root)?;
            return put(&by_path);
        }
        put(&*self.io)
    }

    /// Whether whoever looks where the workspace was opened finds this socket, or another workspace.
    pub fn is_announced(&self, socket: &Path) -> bool {
        let replaced = !self.is_in_place() && self.layout.root().exists();
        replaced || line_of(self.layout.root()).as_deref() == Some(socket)
    }
}
