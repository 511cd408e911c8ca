//! A snapshot: every record at one point, with a strong hash over all. A third copy of the records
//! and the short way to the present state; the history itself is in the journal.

mod read;
mod retention;

use crate::domain::Record;

use super::clock;
use super::codec::{CodecError, encode_record};
use super::fault::{At as _, Fault};
use super::io::{self, Io};
use super::journal::put;
use super::layout::{Layout, number};
use super::state::{Point, State};

pub(super) use read::{SnapshotError, read_header, read_range, read_snapshot};
pub(super) use retention::superfluous;

const MAGIC: [u8; 8] = *b"CGSNAPS\n";
/// The format of snapshots, which have no transactions in them.
const FORMAT: u16 = 1;
const END: [u8; 4] = *b"END!";
/// Records are written in pieces of about this size.
const PIECE: usize = 1 << 20;

/// What a snapshot says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SnapshotHeader {
    pub replica: u64,
    pub point: Point,
    /// When it was written, for the choice of which are kept.
    pub millis: i64,
}

impl SnapshotHeader {
    const LENGTH: usize = 8 + 2 + 8 + 8 + 8 + 16 + 8 + 4;

    fn encode(&self) -> Vec<u8> {
        put(&[
            &MAGIC,
            &FORMAT.to_le_bytes(),
            &self.replica.to_le_bytes(),
            &self.point.sequence.to_le_bytes(),
            &self.point.count.to_le_bytes(),
            &self.point.digest.to_le_bytes(),
            &self.millis.to_le_bytes(),
        ])
    }
}

/// The sequences of all snapshots, newest first.
pub(super) fn snapshots(io: &dyn Io, layout: &Layout) -> Result<Vec<u64>, Fault> {
    let names = io::names(io, &layout.snapshots())?;
    let mut found: Vec<u64> = names.iter().filter_map(|name| number(name, "s-", ".snap")).collect();
    found.sort_unstable_by(|a, b| b.cmp(a));
    Ok(found)
}

/// The bytes of a snapshot, piece by piece.
pub(super) fn encode_snapshot<'a>(
    header: &SnapshotHeader,
    records: impl Iterator<Item = &'a Record>,
    mut sink: impl FnMut(&[u8]) -> Result<(), Fault>,
) -> Result<Result<u64, Fault>, CodecError> {
    let mut hasher = blake3::Hasher::new();
    let mut piece = header.encode();
    let mut length = 0;
    let mut flush = |piece: &mut Vec<u8>, hasher: &mut blake3::Hasher| {
        hasher.update(piece);
        length += piece.len() as u64;
        let flushed = sink(piece);
        piece.clear();
        flushed.map(|()| length)
    };
    for record in records {
        piece.extend(encode_record(record)?);
        if piece.len() >= PIECE
            && let Err(fault) = flush(&mut piece, &mut hasher)
        {
            return Ok(Err(fault));
        }
    }
    piece.extend(END);
    if let Err(fault) = flush(&mut piece, &mut hasher) {
        return Ok(Err(fault));
    }
    piece.extend(hasher.finalize().as_bytes());
    Ok(flush(&mut piece, &mut hasher))
}

/// Writes a snapshot under another name, reads it back, and only then puts it in place. Gives its
/// length.
pub(super) fn write_snapshot(
    io: &dyn Io,
    layout: &Layout,
    state: &State,
    replica: u64,
) -> Result<u64, SnapshotError> {
    let path = layout.snapshot(state.point.sequence);
    let temporary = io::temporary(&path);
    let header = SnapshotHeader { replica, point: state.point, millis: clock::millis() };
    let mut handle = io.create(&temporary).at(&temporary)?;
    let records = state.records.values().map(|record| &**record);
    let length = encode_snapshot(&header, records, |piece| handle.append(piece).at(&temporary))??;
    handle.sync_data().at(&temporary)?;
    drop(handle);
    let mut again = 0u128;
    let read = read_snapshot(io, &temporary, |_, share| again = again.wrapping_add(share))?;
    if read != header || again != state.point.digest {
        return Err(SnapshotError::Damaged);
    }
    io.rename(&temporary, &path).at(&path)?;
    io::sync_parent(io, &path)?;
    Ok(length)
}

/// Removes the snapshots that are no longer wanted, and what a crash has left half written.
pub(super) fn rotate(io: &dyn Io, layout: &Layout) -> Result<(), Fault> {
    for name in io::names(io, &layout.snapshots())? {
        if name.ends_with(".tmp") {
            let path = layout.snapshots().join(name);
            io.remove(&path).at(&path)?;
        }
    }
    let mut known = Vec::new();
    for sequence in snapshots(io, layout)? {
        if let Ok(header) = read_header(io, &layout.snapshot(sequence)) {
            known.push((sequence, header.millis));
        }
    }
    for sequence in superfluous(&known, clock::millis()) {
        let path = layout.snapshot(sequence);
        io.remove(&path).at(&path)?;
    }
    Ok(())
}
