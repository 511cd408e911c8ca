//! Where things are: the workspace and the user's settings.

use std::ffi::OsString;
use std::path::PathBuf;

use etcetera::BaseStrategy;

use crate::store::{OpenOptions, StoreEvent, WitnessStand};

/// The program's folder below the platform's.
const FOLDER: &str = "commonground";
/// Where Linux keeps the number of the machine. It is nobody else's business, so only a hash is used.
const MACHINE: &str = "/etc/machine-id";

/// The places that `cg paths` prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The workspace in use.
    pub workspace: PathBuf,
    /// The user's own settings, keys and themes.
    pub config: PathBuf,
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
        Self { workspace, config, example: false }
    }

    /// How to open the workspace: with a witness in the user's state folder, unless it is thrown away.
    pub fn options(&self, events: impl Fn(StoreEvent) + Send + Sync + 'static) -> OpenOptions {
        let base = etcetera::base_strategy::Xdg::new().ok();
        let state = base.and_then(|base| base.state_dir()).filter(|_| !self.example);
        let stand = |state: PathBuf| WitnessStand {
            folder: state.join(FOLDER).join("witness"),
            machine: machine(),
        };
        OpenOptions { witness: state.map(stand), ..OpenOptions::new(events) }
    }
}

/// A file as it was typed, pasted or dropped on the terminal: `~` is the user's home, as in a shell, and
/// what a terminal puts around a name that is dropped on it goes.
pub fn typed(file: &str) -> PathBuf {
    let file = file.trim();
    let quoted = |sign| file.strip_prefix(sign).and_then(|rest| rest.strip_suffix(sign));
    let (file, is_bare) = match quoted('\'').or_else(|| quoted('"')) {
        Some(inside) => (inside, false),
        None => (file.strip_prefix("file://").unwrap_or(file), true),
    };
    let file = if is_bare { file.replace("\\ ", " ") } else { file.to_owned() };
    let path = match (file.strip_prefix('~'), std::env::home_dir()) {
        (Some(""), Some(home)) => home,
        (Some(rest), Some(home)) if rest.starts_with('/') => home.join(&rest[1..]),
        _ => PathBuf::from(file),
    };
    std::path::absolute(&path).unwrap_or(path)
}

/// What tells this machine from others: a hash of its number, or of its name where it has none.
fn machine() -> String {
    let number = std::fs::read(MACHINE).ok().filter(|number| !number.is_empty());
    let name = || rustix::system::uname().nodename().to_bytes().to_vec();
    let own = number.unwrap_or_else(name);
    blake3::Hasher::new().update(FOLDER.as_bytes()).update(&own).finalize().to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_as_it_is_typed_pasted_or_dropped() {
        let home = std::env::home_dir().unwrap();
        for (text, path) in [
            ("/a/b.csv", PathBuf::from("/a/b.csv")),
            ("  /a/b c.csv ", PathBuf::from("/a/b c.csv")),
            ("'/a/b c.csv'", PathBuf::from("/a/b c.csv")),
            ("\"/a/b c.csv\"", PathBuf::from("/a/b c.csv")),
            ("/a/b\\ c.csv", PathBuf::from("/a/b c.csv")),
            ("file:///a/b.csv", PathBuf::from("/a/b.csv")),
            ("~/b.csv", home.join("b.csv")),
            ("~", home.clone()),
            ("/a/~b", PathBuf::from("/a/~b")),
        ] {
            assert_eq!(typed(text), path, "{text}");
        }
    }
}
