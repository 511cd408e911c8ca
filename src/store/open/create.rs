//! Making a workspace, and telling by its files whether there is one.

use std::path::Path;
use std::time::Duration;

use crate::store::error::OpenError;
use crate::store::fault::{At as _, Fault};
use crate::store::io::{self, Io};
use crate::store::journal::{Header, segments};
use crate::store::layout::{Layout, Side, number};
use crate::store::lock;
use crate::store::snapshot::snapshots;
use crate::store::state::Point;

/// Makes an empty workspace.
pub fn create(io: &dyn Io, dir: &Path) -> Result<(), OpenError> {
    let layout = Layout::new(dir);
    // A crash while making one leaves headers at most, and those may be made again.
    if look(io, &layout)? != OpenError::Missing {
        return Err(OpenError::Exists);
    }
    io.create_dir(dir).at(dir)?;
    let _lock = lock::take(io, &layout, Duration::ZERO)?;
    for folder in layout.folders() {
        io.create_dir(&folder).at(&folder)?;
        io::sync_parent(io, &folder)?;
    }
    let header =
        Header { generation: 1, replica: fresh_replica()?, base: Point::default(), chain: 0 };
    for side in Side::BOTH {
        let path = layout.segment(side, 1);
        io::replace(io, &path, &header.encode())?;
    }
    io.sync_dir(dir).at(dir)?;
    Ok(io::sync_parent(io, dir)?)
}

/// What is to be said of a folder by the headers of its segments: that a workspace is there, that
/// none is or only a beginning of one, or that it is beyond help.
pub fn look(io: &dyn Io, layout: &Layout) -> Result<OpenError, OpenError> {
    let mut longest = 0;
    for generation in segments(io, layout)? {
        for side in Side::BOTH {
            let path = layout.segment(side, generation);
            let head = io.read_at(&path, 0, Header::LENGTH).unwrap_or_default();
            if Header::parse(&head).is_ok() {
                return Ok(OpenError::Exists);
            }
            longest = longest.max(io.length(&path).unwrap_or(0));
        }
    }
    let bare = snapshots(io, layout)?.is_empty() && newest_epoch(io, layout)?.is_none();
    Ok(if bare && longest < Header::LENGTH as u64 {
        OpenError::Missing
    } else {
        OpenError::Unreadable
    })
}

/// The number of the newest index.
pub fn newest_epoch(io: &dyn Io, layout: &Layout) -> Result<Option<u64>, Fault> {
    let names = io::names(io, layout.root())?;
    Ok(names.iter().filter_map(|name| number(name, "index-", "")).max())
}

/// A random number for a copy of a workspace.
pub fn fresh_replica() -> Result<u64, OpenError> {
    // 0 stands for unknown.
    getrandom::u64().map(|replica| replica.max(1)).map_err(|_| OpenError::NoChance)
}
