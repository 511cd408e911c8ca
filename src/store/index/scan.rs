//! Reading all of the index: one thread takes the rows from it, another decodes them and adds up
//! their digest, because each of the two takes as long as the other.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use crate::domain::Record;
use crate::store::codec::{CodecError, decode_record};
use crate::store::state::{Point, share};

use super::{Beats, Index, IndexError};

/// Bytes of rows that are handed over at once, and how often that may wait to be taken.
const PIECE: usize = 64 << 10;
const AHEAD: usize = 8;

/// What the index holds.
pub struct Scanned {
    /// The point it says it stands at.
    pub point: Option<Point>,
    /// Its records, with the digest that they really have.
    pub records: Vec<Arc<Record>>,
    pub digest: u128,
}

impl Scanned {
    /// Whether it is what it says it is.
    pub fn is_consistent(&self) -> bool {
        self.point.is_some_and(|point| {
            point.digest == self.digest && point.count == self.records.len() as u64
        })
    }

    /// Whether nothing was ever put into it.
    pub const fn is_unbuilt(&self) -> bool {
        self.point.is_none() && self.records.is_empty()
    }
}

/// Rows one behind the other, and where each ends.
#[derive(Default)]
struct Piece {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

/// Reads and decodes everything.
pub fn scan(index: &mut dyn Index, beats: &Beats) -> Result<Scanned, IndexError> {
    let (pieces, inbox) = sync_channel(AHEAD);
    thread::scope(|scope| {
        let named = thread::Builder::new().name("decode".to_owned());
        let decoding = named.spawn_scoped(scope, move || decode(&inbox));
        let decoding = decoding.map_err(|error| IndexError::Failed(error.to_string()))?;
        let mut piece = Piece::default();
        let point = index.scan(&mut |bytes| {
            piece.bytes.extend_from_slice(bytes);
            piece.ends.push(piece.bytes.len());
            if piece.bytes.len() >= PIECE {
                beats.fetch_add(1, Ordering::Relaxed);
                // Who does not take it has met a damaged row, and will say so.
                drop(pieces.send(std::mem::take(&mut piece)));
            }
        })?;
        drop(pieces.send(piece));
        drop(pieces);
        let decoded = decoding.join().map_err(|_| IndexError::Panicked)?;
        // Whole rows beside damaged ones are of no use: the journal has them all.
        let (records, digest) = decoded.map_err(|_| IndexError::Damaged)?;
        Ok(Scanned { point, records, digest })
    })
}

fn decode(pieces: &Receiver<Piece>) -> Result<(Vec<Arc<Record>>, u128), CodecError> {
    let (mut records, mut digest) = (Vec::new(), 0u128);
    for piece in pieces {
        let mut start = 0;
        for end in piece.ends {
            let bytes = piece.bytes.get(start..end).unwrap_or_default();
            records.push(Arc::new(decode_record(bytes)?));
            digest = digest.wrapping_add(share(bytes));
            start = end;
        }
    }
    Ok((records, digest))
}
