//! The header of a segment: which one it is, where the history stood when it was begun, and the
//! format in which the rest is written.

use crate::store::state::Point;

use super::bytes::{Fields, put};

const MAGIC: [u8; 8] = *b"CGSEGMT\n";
/// The format in which segments are begun. A program meets a higher number by refusing to touch
/// anything. From 2 on there may be transactions with names, and several choices in a slot, which older
/// programs cannot read.
pub const FORMAT: u16 = 2;
/// The oldest format that is read as it is.
pub const OLDEST_FORMAT: u16 = 1;

/// What a segment says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The format of the segment.
    pub format: u16,
    /// Its number; higher is newer.
    pub generation: u64,
    /// The copy of the workspace that wrote it.
    pub replica: u64,
    /// The state before its first frame. After a loss this is the state that was found to be true,
    /// which no frame before has announced.
    pub base: Point,
    /// The checksum of the last frame before.
    pub chain: u32,
}

/// Why a header cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderError {
    /// Damaged or cut off.
    Damaged,
    /// Of a newer format.
    Newer(u16),
}

impl Header {
    /// Bytes in a header.
    pub const LENGTH: usize = 8 + 2 + 8 + 8 + 8 + 8 + 16 + 4 + 4;

    /// The header at the beginning of these bytes.
    pub fn parse(bytes: &[u8]) -> Result<Self, HeaderError> {
        let covered = bytes.get(..Self::LENGTH - 4).ok_or(HeaderError::Damaged)?;
        let checksum = Fields(&bytes[Self::LENGTH - 4..]).u32();
        if !covered.starts_with(&MAGIC) || checksum != Some(crc32fast::hash(covered)) {
            return Err(HeaderError::Damaged);
        }
        Self::fields(Fields(&covered[MAGIC.len()..])).unwrap_or(Err(HeaderError::Damaged))
    }

    /// Its bytes.
    pub fn encode(&self) -> Vec<u8> {
        put(&[
            &MAGIC,
            &self.format.to_le_bytes(),
            &self.generation.to_le_bytes(),
            &self.replica.to_le_bytes(),
            &self.base.sequence.to_le_bytes(),
            &self.base.count.to_le_bytes(),
            &self.base.digest.to_le_bytes(),
            &self.chain.to_le_bytes(),
        ])
    }

    fn fields(mut fields: Fields<'_>) -> Option<Result<Self, HeaderError>> {
        let format = fields.u16()?;
        if !(OLDEST_FORMAT..=FORMAT).contains(&format) {
            return Some(Err(HeaderError::Newer(format)));
        }
        Some(Ok(Self {
            format,
            generation: fields.u64()?,
            replica: fields.u64()?,
            base: Point { sequence: fields.u64()?, count: fields.u64()?, digest: fields.u128()? },
            chain: fields.u32()?,
        }))
    }
}
