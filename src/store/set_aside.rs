//! The folder for damaged files: moved there untouched, and never removed by the program.

use std::path::{Path, PathBuf};

use super::clock;
use super::fault::{At as _, Fault};
use super::io::{self, Io};
use super::layout::Layout;

/// Writes bytes into `set-aside` under a name of their own.
pub(super) fn set_aside_bytes(
    io: &dyn Io,
    layout: &Layout,
    what: &str,
    bytes: &[u8],
) -> Result<PathBuf, Fault> {
    let path = set_aside_path(io, layout, what)?;
    io::write_new(io, &path, bytes)?;
    io::sync_parent(io, &path)?;
    Ok(path)
}

/// Moves a file or folder into `set-aside` under a name of its own.
pub(super) fn set_aside(io: &dyn Io, layout: &Layout, path: &Path) -> Result<PathBuf, Fault> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let to = set_aside_path(io, layout, &name.unwrap_or_default())?;
    io.rename(path, &to).at(path)?;
    io::sync_parent(io, &to)?;
    io::sync_parent(io, path)?;
    Ok(to)
}

fn set_aside_path(io: &dyn Io, layout: &Layout, what: &str) -> Result<PathBuf, Fault> {
    let dir = layout.set_aside();
    io.create_dir(&dir).at(&dir)?;
    let taken = io::names(io, &dir)?;
    let stamp = clock::millis();
    let mut names = (0..).map(|n: u32| match n {
        0 => format!("{stamp}-{what}"),
        n => format!("{stamp}-{n}-{what}"),
    });
    let free = names.find(|name| taken.binary_search(name).is_err());
    Ok(dir.join(free.unwrap_or_default()))
}
