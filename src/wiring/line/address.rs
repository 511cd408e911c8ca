//! Where the running instance listens, and whom the two sides of a line believe. The socket lies in a
//! folder with a name that nobody can guess and that this user alone can enter; a file in the
//! workspace says which, so that whoever opens that workspace finds it, whatever their environment
//! and however they spell the path. It cannot lie in the workspace itself: a socket's path may have
//! 104 bytes at most (macOS).

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::{DirBuilderExt as _, FileTypeExt as _, MetadataExt as _};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use crate::wiring::chance;

/// The longest path of a socket that every system takes.
const LONGEST: usize = 100;

/// A place for a socket; dropping it takes it away.
#[derive(Debug)]
pub struct Address {
    folder: PathBuf,
}

impl Address {
    /// A fresh one in the user's runtime folder, else among the temporary files.
    ///
    /// # Errors
    /// No folder can be made.
    pub fn fresh() -> io::Result<Self> {
        let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
        let bases = runtime.into_iter().chain([std::env::temp_dir(), PathBuf::from("/tmp")]);
        let mut refused = io::Error::from(io::ErrorKind::NotFound);
        for base in bases.filter(|base| base.is_absolute()) {
            let folder = base.join(format!("cg-{}", chance::fresh_id()));
            if folder.as_os_str().len() > LONGEST {
                continue;
            }
            // Never one that is there: it could be somebody else's.
            match DirBuilder::new().mode(0o700).create(&folder) {
                Ok(()) => return Ok(Self { folder }),
                Err(error) => refused = error,
            }
        }
        Err(refused)
    }

    /// Where the socket is.
    pub fn socket(&self) -> PathBuf {
        self.folder.join("s")
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        // Gone already is just as good.
        let _ = fs::remove_file(self.socket());
        let _ = fs::remove_dir(&self.folder);
    }
}

/// Whether only this user can have put this socket there.
pub fn is_ours(socket: &Path) -> bool {
    let own = |path: &Path| {
        let facts = fs::symlink_metadata(path).ok()?;
        (facts.uid() == rustix::process::geteuid().as_raw()).then_some(facts)
    };
    let folder = socket.parent().and_then(own);
    folder.is_some_and(|facts| facts.is_dir() && facts.mode() & 0o077 == 0)
        && own(socket).is_some_and(|facts| facts.file_type().is_socket())
}

/// Whether this user is at the other end.
#[cfg(target_os = "linux")]
pub fn is_our_peer(stream: &UnixStream) -> bool {
    let peer = rustix::net::sockopt::socket_peercred(stream);
    peer.is_ok_and(|peer| peer.uid == rustix::process::geteuid())
}

/// Whether this user is at the other end: the folder says so, which nobody else can enter.
#[cfg(not(target_os = "linux"))]
pub const fn is_our_peer(_: &UnixStream) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::net::UnixListener;

    #[test]
    fn a_folder_that_others_can_enter_is_not_ours() {
        let address = Address::fresh().unwrap();
        let socket = address.socket();
        assert!(socket.as_os_str().len() <= 104);
        assert!(!is_ours(&socket), "nobody listens");
        let _listener = UnixListener::bind(&socket).unwrap();
        assert!(is_ours(&socket));
        fs::set_permissions(&address.folder, fs::Permissions::from_mode(0o770)).unwrap();
        assert!(!is_ours(&socket));
        fs::set_permissions(&address.folder, fs::Permissions::from_mode(0o700)).unwrap();
        let link = address.folder.with_extension("link");
        std::os::unix::fs::symlink(&address.folder, &link).unwrap();
        assert!(!is_ours(&link.join("s")), "a link may lead elsewhere in the next moment");
        fs::remove_file(link).unwrap();
        let folder = address.folder.clone();
        drop(address);
        assert!(!folder.exists());
    }
}
