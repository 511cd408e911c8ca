//! Captures from the shell while another program holds the workspace: one file each, which needs
//! no lock. The one that has the workspace open takes them in.

use std::collections::HashSet;
use std::path::Path;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::domain::{Moment, RecordId};

use super::codec::{CodecError, decode, encode, seal, unseal};
use super::error::OpenError;
use super::fault::At as _;
use super::io::{self, DiskIo, Io};
use super::journal::segments;
use super::layout::Layout;
use super::notice::Notice;
use super::set_aside::set_aside;

/// A capture that is being written for longer was left behind.
const STALE: Duration = Duration::from_secs(24 * 60 * 60);

/// The longest file of a capture, in bytes: the longest text that a note may have, and what goes with it.
const LONGEST: u64 = 2 << 20;

/// A note from the shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// The id of the note to be, by which it is taken in only once.
    pub id: RecordId,
    /// What it says.
    pub text: String,
    /// Who took it.
    pub author: String,
    /// When.
    pub moment: Moment,
}

#[derive(Serialize, Deserialize)]
struct StoredCapture<'a> {
    id: &'a str,
    text: &'a str,
    author: &'a str,
    millis: i64,
    offset_minutes: i16,
}

/// Keeps a capture for good. When this comes back, no crash loses it.
pub fn put(dir: &Path, capture: &Capture) -> Result<(), OpenError> {
    put_with(&DiskIo::default(), dir, capture)
}

/// Like `put`, on another file system.
pub fn put_with(io: &dyn Io, dir: &Path, capture: &Capture) -> Result<(), OpenError> {
    let layout = Layout::new(dir);
    // Somebody who makes the workspace just now has the lock already.
    if segments(io, &layout)?.is_empty() && io.length(&layout.lock()).is_err() {
        return Err(OpenError::Missing);
    }
    for folder in [layout.spool_tmp(), layout.spool_new()] {
        io.create_dir(&folder).at(&folder)?;
    }
    let written = layout.spool_tmp().join(capture.id.as_str());
    let ready = layout.spool_new().join(capture.id.as_str());
    io::write_new(io, &written, &to_bytes(capture)?)?;
    io.rename(&written, &ready).at(&ready)?;
    Ok(io::sync_parent(io, &ready)?)
}

/// Hands out what is not among the known, and counts it as known from then on.
pub(super) fn take(
    io: &dyn Io,
    layout: &Layout,
    known: &mut HashSet<RecordId>,
) -> (Vec<Capture>, Vec<Notice>) {
    let dir = layout.spool_new();
    let (mut captures, mut notices) = (Vec::new(), Vec::new());
    for name in io::names(io, &dir).unwrap_or_default() {
        let path = dir.join(&name);
        if io.length(&path).is_ok_and(|length| length > LONGEST) {
            notices.push(bad(io, layout, &path));
            continue;
        }
        let Ok(bytes) = io::read(io, &path) else { continue };
        match from_bytes(&bytes) {
            Ok(capture) if capture.id.as_str() == name => {
                if known.insert(capture.id.clone()) {
                    captures.push(capture);
                }
            }
            _ => notices.push(bad(io, layout, &path)),
        }
    }
    captures.sort_by(|a, b| (a.moment, &a.id).cmp(&(b.moment, &b.id)));
    (captures, notices)
}

/// The files of captures that nobody has taken in yet, for a backup.
pub(super) fn waiting(io: &dyn Io, layout: &Layout) -> Vec<Vec<u8>> {
    let dir = layout.spool_new();
    let names = io::names(io, &dir).unwrap_or_default();
    let paths = names.iter().map(|name| dir.join(name));
    let short = paths.filter(|path| io.length(path).is_ok_and(|length| length <= LONGEST));
    let files = short.filter_map(|path| io::read(io, &path).ok());
    files.filter(|bytes| id_of(bytes).is_ok()).collect()
}

/// The id of the capture in a file.
pub(super) fn id_of(bytes: &[u8]) -> Result<RecordId, CodecError> {
    from_bytes(bytes).map(|capture| capture.id)
}

/// Removes the files of captures that a crash has left behind after they were taken in, and those
/// begun long ago, which were never acknowledged.
pub(super) fn sweep(io: &dyn Io, layout: &Layout, known: &HashSet<RecordId>) {
    for name in io::names(io, &layout.spool_new()).unwrap_or_default() {
        if known.contains(name.as_str()) {
            // If it stays, it is known at the next start as well.
            drop(io.remove(&layout.spool_new().join(name)));
        }
    }
    for name in io::names(io, &layout.spool_tmp()).unwrap_or_default() {
        let path = layout.spool_tmp().join(name);
        if io.age(&path).is_some_and(|age| age > STALE) {
            drop(io.remove(&path)); // tried again at the next start
        }
    }
}

/// Takes words out of the captures that wait, and out of those that were never acknowledged.
///
/// # Errors
/// One cannot be written. What cannot be read says nothing to anybody here.
pub(super) fn reword(
    io: &dyn Io,
    layout: &Layout,
    left: impl Fn(&str) -> Option<String>,
) -> Result<(), OpenError> {
    for dir in [layout.spool_new(), layout.spool_tmp()] {
        for name in io::names(io, &dir)? {
            let path = dir.join(name);
            let capture = io::read(io, &path).ok().and_then(|bytes| from_bytes(&bytes).ok());
            let Some(capture) = capture else { continue };
            if let Some(text) = left(&capture.text) {
                io::replace(io, &path, &to_bytes(&Capture { text, ..capture })?)?;
            }
        }
    }
    Ok(())
}

fn bad(io: &dyn Io, layout: &Layout, path: &Path) -> Notice {
    Notice::CaptureBad { kept: set_aside(io, layout, path).ok() }
}

fn to_bytes(capture: &Capture) -> Result<Vec<u8>, CodecError> {
    let stored = StoredCapture {
        id: capture.id.as_str(),
        text: &capture.text,
        author: &capture.author,
        millis: capture.moment.millis,
        offset_minutes: capture.moment.offset_minutes,
    };
    Ok(seal(&encode(&stored)?))
}

fn from_bytes(bytes: &[u8]) -> Result<Capture, CodecError> {
    let stored: StoredCapture<'_> = decode(unseal(bytes)?)?;
    Ok(Capture {
        id: RecordId::parse(stored.id).ok_or(CodecError::Impossible)?,
        text: stored.text.to_owned(),
        author: stored.author.to_owned(),
        moment: Moment { millis: stored.millis, offset_minutes: stored.offset_minutes },
    })
}
