//! The second half: what is new and whole takes the place of what was there. It may be begun any number of times.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::engine::erase::Traces;
use crate::store::drafts::Drafts;
use crate::store::error::OpenError;
use crate::store::fault::{At as _, Fault};
use crate::store::io::{self, Io};
use crate::store::layout::{Layout, Side, number};
use crate::store::spool;

use super::rewrite::StoredMark;

/// Goes on with an erasure that was begun, if one was; says then whether there were backups in the folder of the
/// workspace. One that never was whole is forgotten. Must be called with the lock held.
///
/// # Errors
/// A file cannot be moved or removed. Nobody may read the workspace then: half of it is what was to be erased.
pub(in crate::store) fn finish(io: &dyn Io, layout: &Layout) -> Result<Option<bool>, OpenError> {
    let fresh = layout.erasing();
    if io.list(fresh.root()).is_err() {
        return Ok(None);
    }
    // A mark that is there and cannot be read is not taken for none: half of what counts may stand behind it.
    let mark = match io::read(io, &fresh.whole()) {
        Err(fault) if fault.kind == ErrorKind::NotFound => {
            io::clear(io, fresh.root())?;
            io.remove(fresh.root()).at(fresh.root())?;
            return Ok(None);
        }
        bytes => StoredMark::read(&bytes?).map_err(|_| OpenError::Unreadable)?,
    };
    let backups = layout.backups();
    let had_backups = !io::names(io, &backups)?.is_empty();
    // First what could bring it back: an index and a snapshot would be believed.
    for name in io::names(io, layout.root())? {
        if number(&name, "index-", "").is_some() {
            remove_all(io, &layout.root().join(name))?;
        }
    }
    io.sync_dir(layout.root()).at(layout.root())?;
    for dir in [layout.set_aside(), backups] {
        io::clear(io, &dir)?;
    }
    remove_if_there(io, &layout.backed_up())?;
    let segments = |side| {
        mark.generations
            .iter()
            .map(move |own| (layout.segment(side, *own), fresh_segment(layout, side, *own)))
    };
    for (to, from) in Side::BOTH.into_iter().flat_map(segments) {
        put(io, &from, &to)?;
    }
    put(io, &fresh.snapshot(mark.snapshot), &layout.snapshot(mark.snapshot))?;
    for name in io::names(io, &layout.snapshots())? {
        let path = layout.snapshots().join(name);
        if path != layout.snapshot(mark.snapshot) {
            io.remove(&path).at(&path)?;
        }
    }
    for side in Side::BOTH {
        remove_halves(io, &layout.journal(side))?;
    }
    for dir in [layout.journal(Side::A), layout.journal(Side::B), layout.snapshots()] {
        io.sync_dir(&dir).at(&dir)?;
    }
    let traces = mark.traces();
    reword_drafts(io, layout, &traces)?;
    spool::reword(io, layout, |text| traces.words().taken_from(text))?;
    // The mark last of all: until then the next start begins here again.
    for dir in [fresh.journal(Side::A), fresh.journal(Side::B), fresh.snapshots()] {
        remove_all(io, &dir)?;
    }
    io.sync_dir(fresh.root()).at(fresh.root())?;
    remove_if_there(io, &fresh.whole())?;
    remove_all(io, fresh.root())?;
    io.sync_dir(layout.root()).at(layout.root())?;
    Ok(Some(had_backups))
}

fn fresh_segment(layout: &Layout, side: Side, generation: u64) -> PathBuf {
    layout.erasing().segment(side, generation)
}

/// Moves a file that has not been moved yet.
fn put(io: &dyn Io, from: &Path, to: &Path) -> Result<(), Fault> {
    match io.rename(from, to) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        moved => moved.at(to),
    }
}

/// Removes what a crash has left half written.
fn remove_halves(io: &dyn Io, dir: &Path) -> Result<(), Fault> {
    let halves = io::names(io, dir)?.into_iter().filter(|name| name.ends_with(".tmp"));
    halves.map(|name| dir.join(name)).try_for_each(|path| io.remove(&path).at(&path))
}

fn remove_all(io: &dyn Io, dir: &Path) -> Result<(), Fault> {
    io::clear(io, dir)?;
    remove_if_there(io, dir)
}

fn remove_if_there(io: &dyn Io, path: &Path) -> Result<(), Fault> {
    match io.remove(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed.at(path),
    }
}

/// Drops what was being typed about a record that is gone, and takes words out of the rest.
fn reword_drafts(io: &dyn Io, layout: &Layout, traces: &Traces) -> Result<(), OpenError> {
    for name in io::names(io, &layout.drafts())? {
        let path = layout.drafts().join(name);
        let Some((key, text)) = Drafts::read(io, &path) else {
            // Half written, or damaged: nobody will read it.
            remove_if_there(io, &path)?;
            continue;
        };
        if traces.are_in(&key) || traces.are_in(&text) {
            io.remove(&path).at(&path)?;
        } else if let Some(text) = traces.words().taken_from(&text) {
            io::replace(io, &path, &Drafts::bytes(&key, &text)?)?;
        }
    }
    Ok(io.sync_dir(&layout.drafts()).at(&layout.drafts())?)
}
