//! The mark of the last backup: a small file of its own, because a backup is no edit of anything. A
//! workspace made from a backup has none, for the mark is not part of what is backed up.

use crate::domain::Moment;
use crate::store::clock;
use crate::store::codec::{decode, encode, seal, unseal};
use crate::store::io::{self, Io};
use crate::store::layout::Layout;

/// Remembers that a backup was completed now. If the disk refuses, the older mark stands: a backup
/// that is there must not be called failed.
pub fn remember(io: &dyn Io, layout: &Layout) -> Moment {
    let at = clock::now();
    if let Ok(bytes) = encode(&at.millis) {
        drop(io::replace(io, &layout.backed_up(), &seal(&bytes)));
    }
    at
}

/// When the last complete backup was written; `None` too if the mark cannot be read, so that
/// somebody is rather told once too often.
pub fn last(io: &dyn Io, layout: &Layout) -> Option<Moment> {
    let bytes = io::read(io, &layout.backed_up()).ok()?;
    unseal(&bytes).and_then(decode).ok().map(clock::on_the_wall)
}
