//! Making a workspace.

use std::path::Path;
use std::time::Duration;

use crate::engine::{Name, Transaction};
use crate::store::chance::fresh_replica;
use crate::store::error::OpenError;
use crate::store::io::{self, Io};
use crate::store::journal::{FORMAT, Header};
use crate::store::layout::{Layout, Side};
use crate::store::state::{Point, State};
use crate::store::writer::Line;

use super::fresh::Fresh;
use super::look::look;

/// Makes a workspace that holds its first step, whole or not at all, also if it is killed.
pub fn create(
    io: &dyn Io,
    dir: &Path,
    wait: Duration,
    first: Option<Transaction>,
) -> Result<(), OpenError> {
    // Before anything is touched.
    match look(io, &Layout::new(dir))? {
        OpenError::Missing => {}
        there => return Err(there),
    }
    let fresh = Fresh::take(io, dir, wait)?;
    let replica = fresh_replica()?;
    let base = Point::default();
    let header = Header { format: FORMAT, generation: 1, replica, base, chain: 0 };
    let mut segment = header.encode();
    if let Some(first) = first {
        let first = Transaction { name: Name { replica, ..first.name }, ..first };
        segment.extend(Line::new(State::default(), header.chain).begin(&first)?.0);
    }
    for side in Side::BOTH {
        io::replace(fresh.io(), &fresh.layout().segment(side, 1), &segment)?;
    }
    fresh.finish()
}
