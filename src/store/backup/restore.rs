//! A workspace from a backup. It is a copy from then on, and so gets a replica number of its own.

use std::path::Path;
use std::time::Duration;

use crate::store::chance::fresh_replica;
use crate::store::fault::At as _;
use crate::store::io::{self, DiskIo, Io};
use crate::store::journal::{FORMAT, Header, read_history};
use crate::store::layout::Side;
use crate::store::open::Fresh;
use crate::store::snapshot::read_header;
use crate::store::spool;

use super::BackupError;
use super::file::{Section, SectionKind, verify};

/// Makes a workspace from a backup in a folder that is empty or not there: whole or not at all, also
/// if it is killed.
pub fn restore(file: &Path, dir: &Path) -> Result<(), BackupError> {
    restore_with(&DiskIo::default(), file, dir)
}

/// Like `restore`, on another file system.
pub fn restore_with(io: &dyn Io, file: &Path, dir: &Path) -> Result<(), BackupError> {
    let sections = verify(io, file)?;
    let fresh = Fresh::take_empty(io, dir, Duration::ZERO)?;
    for section in sections {
        put_section(io, file, &fresh, section)?;
    }
    let history = read_history(fresh.io(), fresh.layout())?;
    let header = Header {
        format: FORMAT,
        generation: history.generation + 1,
        replica: fresh_replica()?,
        base: history.point,
        chain: history.chain,
    };
    for side in Side::BOTH {
        let path = fresh.layout().segment(side, header.generation);
        io::replace(fresh.io(), &path, &header.encode())?;
    }
    Ok(fresh.finish()?)
}

fn put_section(
    io: &dyn Io,
    file: &Path,
    fresh: &Fresh,
    section: Section,
) -> Result<(), BackupError> {
    let (to, layout) = (fresh.io(), fresh.layout());
    let length = usize::try_from(section.end - section.start).unwrap_or(usize::MAX);
    let bytes = io.read_at(file, section.start, length).at(file)?;
    if bytes.len() < length {
        return Err(BackupError::Damaged); // it has been changed since it was verified
    }
    match section.kind {
        SectionKind::Segment => {
            let header = Header::parse(&bytes).map_err(|_| BackupError::Damaged)?;
            for side in Side::BOTH {
                io::replace(to, &layout.segment(side, header.generation), &bytes)?;
            }
        }
        SectionKind::Snapshot => {
            let arriving = layout.snapshots().join("arriving");
            io::write_new(to, &arriving, &bytes)?;
            let path = layout.snapshot(read_header(to, &arriving)?.point.sequence);
            to.rename(&arriving, &path).at(&path)?;
            io::sync_parent(to, &path)?;
        }
        SectionKind::Capture => {
            let id = spool::id_of(&bytes).map_err(|_| BackupError::Damaged)?;
            io::replace(to, &layout.spool_new().join(id.as_str()), &bytes)?;
        }
    }
    Ok(())
}
