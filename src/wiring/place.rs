//! Where things are: the workspace, the user's settings, the socket of the running instance.

use std::ffi::OsString;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use crate::store::clock;

/// The program's folder below the platform's.
const FOLDER: &str = "commonground";

/// The places that `cg paths` prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The workspace in use.
    pub workspace: PathBuf,
    /// The user's own settings, keys and themes.
    pub config: PathBuf,
    /// The socket on which a running instance of this workspace answers.
    pub socket: PathBuf,
    /// The workspace is the example, which is thrown away.
    pub example: bool,
}

impl Places {
    /// The places for a workspace chosen by flag, else `CG_WORKSPACE`, else the XDG data folder (on
    /// macOS too, where terminal users look).
    pub fn find(flag: Option<PathBuf>) -> Self {
        let base = etcetera::base_strategy::Xdg::new().ok();
        let home = |folder: &str| PathBuf::from(".").join(folder);
        let data = base.as_ref().map_or_else(|| home(".local/share"), BaseStrategy::data_dir);
        let config = base.as_ref().map_or_else(|| home(".config"), BaseStrategy::config_dir);
        let named = |text: OsString| (!text.is_empty()).then(|| PathBuf::from(text));
        let workspace = flag
            .or_else(|| std::env::var_os("CG_WORKSPACE").and_then(named))
            .unwrap_or_else(|| data.join(FOLDER));
        // Others are to find it, also from elsewhere; and a bare name has no parent folder to write in.
        let workspace = std::path::absolute(&workspace).unwrap_or(workspace);
        let config =
            std::env::var_os("CG_CONFIG").and_then(named).unwrap_or_else(|| config.join(FOLDER));
        Self { socket: socket(&workspace), workspace, config, example: false }
    }

    /// The usual place of a backup: beside the workspace, under the day and the time.
    pub fn usual_backup(&self) -> PathBuf {
        let name = clock::now().to_clock().format("%Y-%m-%d-%H%M%S.cgbackup").to_string();
        self.workspace.join("backups").join(name)
    }
}

/// The socket lies under a hash of the workspace's path, because a socket's path may have 104 bytes
/// at most (macOS).
fn socket(workspace: &Path) -> PathBuf {
    let path = std::path::absolute(workspace).unwrap_or_else(|_| workspace.to_owned());
    let path = path.canonicalize().unwrap_or(path);
    let hash = blake3::hash(path.as_os_str().as_bytes()).to_hex();
    runtime_folder().join(format!("{}.sock", &hash[..16]))
}

/// The user's runtime folder, else a folder of the user's own in the temp folder.
fn runtime_folder() -> PathBuf {
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    match runtime.filter(|folder| folder.is_absolute() && folder.is_dir()) {
        Some(folder) => folder.join(FOLDER),
        None => {
            std::env::temp_dir().join(format!("{FOLDER}-{}", rustix::process::getuid().as_raw()))
        }
    }
}

/// Makes the socket's folder for this user alone. A folder that somebody else owns or can enter is
/// refused: a socket there could be somebody else's.
///
/// # Errors
/// The folder cannot be made, or is not this user's alone.
pub fn prepare(socket: &Path) -> std::io::Result<()> {
    let Some(folder) = socket.parent() else { return Ok(()) };
    match fs::DirBuilder::new().mode(0o700).recursive(true).create(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    let facts = fs::symlink_metadata(folder)?;
    let own = facts.is_dir() && facts.uid() == rustix::process::getuid().as_raw();
    if own && facts.mode() & 0o077 == 0 {
        Ok(())
    } else {
        Err(std::io::Error::from(std::io::ErrorKind::PermissionDenied))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_socket_path_is_short_and_one_per_workspace() {
        let (a, b) = (socket(Path::new("/home/ana/one")), socket(Path::new("/home/ana/two")));
        assert_ne!(a, b);
        assert_eq!(a.file_name().map(|name| name.len()), Some(16 + ".sock".len()));
        assert_eq!(a, socket(Path::new("/home/ana/one")));
    }
}
