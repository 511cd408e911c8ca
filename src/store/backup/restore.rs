//! A workspace from a backup. It is a copy from then on, and so gets a replica number of its own.

use std::path::Path;

use crate::store::error::OpenError;
use crate::store::fault::At as _;
use crate::store::io::{self, DiskIo, FILE_LIMIT, Io};
use crate::store::journal::{Header, read_history};
use crate::store::layout::{Layout, Side};
use crate::store::open::fresh_replica;
use crate::store::snapshot::read_header;

use super::BackupError;
use super::file::{Section, SectionKind, verify};

/// Makes a workspace from a backup in a folder that is empty or not there.
pub fn restore(file: &Path, dir: &Path) -> Result<(), BackupError> {
    restore_with(&DiskIo, file, dir)
}

/// Like `restore`, on another file system.
pub fn restore_with(io: &dyn Io, file: &Path, dir: &Path) -> Result<(), BackupError> {
    let sections = verify(io, file)?;
    if !io::names(io, dir)?.is_empty() {
        return Err(OpenError::Exists.into());
    }
    // Built beside its place, so that a crash leaves no half workspace there.
    let building = io::temporary(dir);
    let layout = Layout::new(&building);
    for folder in layout.folders() {
        io.create_dir(&folder).at(&folder)?;
        io::sync_parent(io, &folder)?;
    }
    for section in sections {
        put_section(io, file, &layout, section)?;
    }
    let history = read_history(io, &layout)?;
    let header = Header {
        generation: history.generation + 1,
        replica: fresh_replica()?,
        base: history.point,
        chain: history.chain,
    };
    for side in Side::BOTH {
        io::replace(io, &layout.segment(side, header.generation), &header.encode())?;
    }
    io.sync_dir(&building).at(&building)?;
    io.rename(&building, dir).at(dir)?;
    Ok(io::sync_parent(io, dir)?)
}

fn put_section(
    io: &dyn Io,
    file: &Path,
    layout: &Layout,
    section: Section,
) -> Result<(), BackupError> {
    let length = usize::try_from(section.end - section.start).unwrap_or(FILE_LIMIT);
    match section.kind {
        SectionKind::Segment => {
            let bytes = io.read_at(file, section.start, length.min(FILE_LIMIT)).at(file)?;
            let header = Header::parse(&bytes).map_err(|_| BackupError::Damaged)?;
            for side in Side::BOTH {
                io::replace(io, &layout.segment(side, header.generation), &bytes)?;
            }
        }
        SectionKind::Snapshot => {
            let bytes = io.read_at(file, section.start, length).at(file)?;
            let arriving = layout.snapshots().join("arriving");
            io::write_new(io, &arriving, &bytes)?;
            let path = layout.snapshot(read_header(io, &arriving)?.point.sequence);
            io.rename(&arriving, &path).at(&path)?;
            io::sync_parent(io, &path)?;
        }
    }
    Ok(())
}
