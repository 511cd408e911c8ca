//! Frames: the pieces of which a segment is made. A header with its own checksum lets a reader find
//! the next frame after damage; the checksum of the frame before makes a missing one noticed.

use crate::engine::{Entry, Transaction};
use crate::store::codec::{
    CodecError, LIMIT, ReplicaOf, decode_entry, decode_transaction, encode_transaction,
};
use crate::store::state::Point;

use super::bytes::{Fields, put};

const MAGIC: [u8; 4] = [0xF5, 0x53, 0x56, 0x6A];
const HEAD: usize = 56;

/// One frame as found in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The state after its transaction; of a mark, only the sequence counts.
    pub point: Point,
    /// Which part of its transaction, from 0 on.
    pub part: u32,
    /// How many parts there are; 0 makes it a mark, see `encode_mark`.
    pub parts: u32,
    /// The checksum of the frame before.
    pub chain: u32,
    /// Its own checksum.
    pub checksum: u32,
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Frame {
    /// Its payload within its own bytes.
    pub fn payload_of<'a>(&self, own: &'a [u8]) -> &'a [u8] {
        own.get(HEAD..self.end - self.start - 4).unwrap_or_default()
    }

    /// What orders frames: a mark comes after the frame of its sequence.
    pub const fn key(&self) -> (u64, bool, u32) {
        (self.point.sequence, self.parts == 0, self.part)
    }

    fn parse(bytes: &[u8], start: usize) -> Option<Self> {
        let head = bytes.get(start..start.checked_add(HEAD)?)?;
        if crc32fast::hash(&head[..HEAD - 4]).to_le_bytes() != head[HEAD - 4..] {
            return None;
        }
        let mut fields = Fields(head.strip_prefix(&MAGIC)?);
        let length = fields.u32()? as usize;
        let sequence = fields.u64()?;
        let (part, parts, chain) = (fields.u32()?, fields.u32()?, fields.u32()?);
        let point = Point { sequence, count: fields.u64()?, digest: fields.u128()? };
        let end = start.checked_add(HEAD + 4)?.checked_add(length)?;
        let covered = bytes.get(start..end - 4).filter(|_| length <= LIMIT)?;
        let checksum = Fields(bytes.get(end - 4..end)?).u32()?;
        (crc32fast::hash(covered) == checksum).then_some(Self {
            point,
            part,
            parts,
            chain,
            checksum,
            start,
            end,
        })
    }

    fn encode(&self, payload: &[u8]) -> Vec<u8> {
        let length = u32::try_from(payload.len()).unwrap_or(u32::MAX);
        let mut bytes = put(&[
            &MAGIC,
            &length.to_le_bytes(),
            &self.point.sequence.to_le_bytes(),
            &self.part.to_le_bytes(),
            &self.parts.to_le_bytes(),
            &self.chain.to_le_bytes(),
            &self.point.count.to_le_bytes(),
            &self.point.digest.to_le_bytes(),
        ]);
        bytes.reserve_exact(payload.len() + 4);
        bytes.extend(payload);
        let checksum = crc32fast::hash(&bytes);
        bytes.extend(checksum.to_le_bytes());
        bytes
    }

    const fn new(point: Point, part: u32, parts: u32, chain: u32) -> Self {
        Self { point, part, parts, chain, checksum: 0, start: 0, end: 0 }
    }
}

/// All whole frames in these bytes from `start` on, wherever they lie.
pub fn scan(bytes: &[u8], start: usize) -> Vec<Frame> {
    let mut frames = Vec::new();
    let mut at = start;
    while at + HEAD + 4 <= bytes.len() {
        if let Some(frame) = Frame::parse(bytes, at) {
            at = frame.end;
            frames.push(frame);
        } else {
            let rest = &bytes[at + 1..];
            match rest.windows(MAGIC.len()).position(|window| window == MAGIC) {
                Some(next) => at += 1 + next,
                None => break,
            }
        }
    }
    frames
}

/// The frames of a transaction, joined, and the checksum of the last.
pub fn encode_frames(
    transaction: &Transaction,
    point: Point,
    mut chain: u32,
) -> Result<(Vec<u8>, u32), CodecError> {
    let payloads = encode_transaction(transaction)?;
    let parts = u32::try_from(payloads.len()).map_err(|_| CodecError::TooLarge)?;
    let mut bytes = Vec::new();
    for (part, payload) in (0..).zip(&payloads) {
        let frame = Frame::new(point, part, parts, chain).encode(payload);
        chain = last_checksum(&frame);
        bytes.extend(frame);
    }
    Ok((bytes, chain))
}

/// A frame that says: the transactions from `from` to `to` are lost, and this has been told. With
/// `to` below `from` it only says that the chain begins anew here.
pub fn encode_mark(from: u64, to: u64) -> (Vec<u8>, u32) {
    let point = Point { sequence: to, count: 0, digest: 0 };
    let frame = Frame::new(point, 0, 0, 0).encode(&from.to_le_bytes());
    let checksum = last_checksum(&frame);
    (frame, checksum)
}

/// The transaction in bytes that hold exactly its frames.
pub fn read_transaction(
    sequence: u64,
    bytes: &[u8],
    replica_of: ReplicaOf<'_>,
) -> Result<Transaction, CodecError> {
    let frames = scan(bytes, 0);
    let contiguous = frames.first().is_some_and(|frame| frame.start == 0)
        && frames.windows(2).all(|pair| pair[0].end == pair[1].start)
        && frames.last().is_some_and(|frame| frame.end == bytes.len());
    if !contiguous || frames.iter().any(|frame| frame.point.sequence != sequence) {
        return Err(CodecError::Envelope);
    }
    let payloads: Vec<&[u8]> =
        frames.iter().map(|frame| frame.payload_of(&bytes[frame.start..])).collect();
    decode_transaction(sequence, &payloads, replica_of)
}

/// What the contents page says of a transaction. The bytes hold exactly its frames, one behind the
/// other, whose checksums have been compared already.
pub fn read_entry(
    sequence: u64,
    mut bytes: &[u8],
    replica_of: ReplicaOf<'_>,
) -> Result<Entry, CodecError> {
    let mut payloads = Vec::new();
    while let Some(length) = bytes.get(MAGIC.len()..).and_then(|rest| Fields(rest).u32()) {
        let end = HEAD + length as usize;
        payloads.push(bytes.get(HEAD..end).ok_or(CodecError::Envelope)?);
        bytes = bytes.get(end + 4..).unwrap_or_default();
    }
    decode_entry(sequence, &payloads, replica_of)
}

fn last_checksum(frame: &[u8]) -> u32 {
    frame.last_chunk::<4>().copied().map_or(0, u32::from_le_bytes)
}
