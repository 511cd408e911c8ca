//! Telling by the files of a folder whether a workspace is there.

use std::io::ErrorKind;

use crate::store::error::OpenError;
use crate::store::fault::Fault;
use crate::store::io::{self, Io};
use crate::store::journal::{Header, segments};
use crate::store::layout::{Layout, Side, number};
use crate::store::snapshot::snapshots;

/// What the mark of an unfinished workspace says. A file of that name that says anything else is not
/// ours.
pub(super) const MARK: &[u8] = b"commonground: this workspace is being made\n";

/// What is to be said of a folder by its files: that a workspace is there, that none is, nor any part
/// of one, or that it is beyond help.
pub fn look(io: &dyn Io, layout: &Layout) -> Result<OpenError, OpenError> {
    if is_unfinished(io, layout)? {
        return Ok(OpenError::Missing);
    }
    let generations = segments(io, layout)?;
    for generation in &generations {
        for side in Side::BOTH {
            let head = io.read_at(&layout.segment(side, *generation), 0, Header::LENGTH);
            if head.is_ok_and(|head| Header::parse(&head).is_ok()) {
                return Ok(OpenError::Exists);
            }
        }
    }
    // A new workspace gets its segments whole. What is there and says nothing was a workspace once.
    let nothing = generations.is_empty()
        && snapshots(io, layout)?.is_empty()
        && newest_epoch(io, layout)?.is_none()
        && io::names(io, &layout.set_aside())?.is_empty();
    Ok(if nothing { OpenError::Missing } else { OpenError::Unreadable })
}

/// Whether a workspace is being made here, or one was begun and never finished. Only where the mark is
/// ours, and nothing shows that the workspace was ever open: an index comes with the first opening.
pub(super) fn is_unfinished(io: &dyn Io, layout: &Layout) -> Result<bool, Fault> {
    let mark = layout.unfinished();
    match io.read_at(&mark, 0, MARK.len() + 1) {
        Ok(says) => Ok(says == MARK && newest_epoch(io, layout)?.is_none()),
        Err(error) => match error.kind() {
            ErrorKind::NotFound
            | ErrorKind::IsADirectory
            | ErrorKind::InvalidInput
            | ErrorKind::PermissionDenied => Ok(false),
            _ => Err(Fault::new(&mark, &error)),
        },
    }
}

/// The number of the newest index.
pub fn newest_epoch(io: &dyn Io, layout: &Layout) -> Result<Option<u64>, Fault> {
    let names = io::names(io, layout.root())?;
    Ok(names.iter().filter_map(|name| number(name, "index-", "")).max())
}
