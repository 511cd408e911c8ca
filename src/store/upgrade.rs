//! Bringing a workspace of a format that is not read any more up to one that is: first a whole, verified
//! copy, then every file on its own, each replaced at once. Killed anywhere, the next start goes on:
//! files that are new already are left as they are, and the copy of the first try is still there.

use std::path::{Path, PathBuf};

use super::clock;
use super::error::OpenError;
use super::fault::At as _;
use super::io::{self, Io};
use super::journal::{FORMAT, OLDEST_FORMAT, segments};
use super::layout::{Layout, Side};
use super::snapshot::snapshots;

/// How the files of one format become those of the next.
pub struct Step {
    /// The older format.
    pub from: u16,
    /// The bytes of a segment or snapshot in the next format; `None` if they cannot be read. A file
    /// that cannot be read is left for the start to find damaged and mend.
    pub convert: fn(&[u8]) -> Option<Vec<u8>>,
}

/// The steps from every format that is not read as it is. Format 1 is the first and still is.
pub(super) const STEPS: &[Step] = &[];

/// Upgrades what is older than this program reads, if every step is known and nothing is newer. Gives
/// the format it had, and where the copy lies. Must be called with the lock held.
///
/// # Errors
/// The copy cannot be written or does not equal what it was made from; nothing is converted then.
pub fn upgrade(
    io: &dyn Io,
    dir: &Path,
    steps: &[Step],
) -> Result<Option<(u16, PathBuf)>, OpenError> {
    let layout = Layout::new(dir);
    let mut files = Vec::new();
    for generation in segments(io, &layout)? {
        files.extend(Side::BOTH.map(|side| layout.segment(side, generation)));
    }
    files.extend(snapshots(io, &layout)?.into_iter().map(|sequence| layout.snapshot(sequence)));
    // A copy of the journal may lack a segment; the start completes it.
    files.retain(|file| io.length(file).is_ok());
    let formats: Vec<u16> = files.iter().filter_map(|file| format_of(io, file)).collect();
    let Some(oldest) = formats.iter().copied().filter(|format| *format < OLDEST_FORMAT).min()
    else {
        return Ok(None);
    };
    let known = (oldest..OLDEST_FORMAT).all(|format| steps.iter().any(|step| step.from == format));
    if !known || formats.iter().any(|format| *format > FORMAT) {
        return Ok(None);
    }
    let copy = layout.root().join("backups").join(format!("{}-v{oldest}", clock::millis()));
    for file in &files {
        copy_verified(io, layout.root(), file, &copy)?;
    }
    for file in &files {
        let mut bytes = io::read(io, file)?;
        let mut changed = false;
        while let Some(step) = steps.iter().find(|step| format_in(&bytes) == Some(step.from)) {
            match (step.convert)(&bytes).filter(|next| format_in(next) > Some(step.from)) {
                Some(next) => (bytes, changed) = (next, true),
                None => break,
            }
        }
        if changed {
            io::replace(io, file, &bytes)?;
        }
    }
    Ok(Some((oldest, copy)))
}

/// Copies a file to the same place below another folder, and reads it back.
fn copy_verified(io: &dyn Io, root: &Path, file: &Path, copy: &Path) -> Result<(), OpenError> {
    let bytes = io::read(io, file)?;
    let to = copy.join(file.strip_prefix(root).unwrap_or(file));
    if let Some(folder) = to.parent() {
        io.create_dir(folder).at(folder)?;
    }
    io::write_new(io, &to, &bytes)?;
    io::sync_parent(io, &to)?;
    if io::read(io, &to)? == bytes { Ok(()) } else { Err(OpenError::Unreadable) }
}

fn format_of(io: &dyn Io, file: &Path) -> Option<u16> {
    format_in(&io.read_at(file, 0, 10).ok()?)
}

/// The format that a header names: in all of our files it stands behind eight bytes of magic.
fn format_in(bytes: &[u8]) -> Option<u16> {
    let ours = bytes.starts_with(b"CGSEGMT\n") || bytes.starts_with(b"CGSNAPS\n");
    let format = bytes.get(8..10).filter(|_| ours)?;
    Some(u16::from_le_bytes([format[0], format[1]]))
}
