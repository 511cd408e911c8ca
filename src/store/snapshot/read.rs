//! Reading a snapshot in pieces, so that a large one needs little memory, and believing nothing
//! before the hash at its end has been compared.

use std::path::Path;

use crate::domain::Record;
use crate::store::codec::{CodecError, LIMIT, decode_record, unseal_first};
use crate::store::fault::{At as _, Fault};
use crate::store::io::Io;
use crate::store::journal::Fields;
use crate::store::state::{Point, share};

use super::{END, FORMAT, MAGIC, SnapshotHeader};

const PIECE: usize = 4 << 20;
const FOOTER: usize = 4 + 32;

/// Why a snapshot cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotError {
    /// A file operation failed.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// A record cannot be written or read.
    #[error(transparent)]
    Codec(#[from] CodecError),
    /// The header, a count or the hash is wrong.
    #[error("damaged")]
    Damaged,
    /// Of a newer format.
    #[error("format {0} is newer")]
    Newer(u16),
}

/// The header of a snapshot.
pub fn read_header(io: &dyn Io, path: &Path) -> Result<SnapshotHeader, SnapshotError> {
    let bytes = io.read_at(path, 0, SnapshotHeader::LENGTH).at(path)?;
    parse_header(&bytes)
}

/// Reads a snapshot and hands over each record with its share of the digest. Only when this comes
/// back without an error may any of them be used.
pub fn read_snapshot(
    io: &dyn Io,
    path: &Path,
    each: impl FnMut(Record, u128),
) -> Result<SnapshotHeader, SnapshotError> {
    let end = io.length(path).at(path)?;
    read_range(io, path, (0, end), each)
}

/// Like `read_snapshot`, for one that lies within a larger file.
pub fn read_range(
    io: &dyn Io,
    path: &Path,
    (mut at, end): (u64, u64),
    mut each: impl FnMut(Record, u128),
) -> Result<SnapshotHeader, SnapshotError> {
    let mut hasher = blake3::Hasher::new();
    let mut bytes: Vec<u8> = Vec::new();
    let mut header: Option<SnapshotHeader> = None;
    let (mut count, mut digest) = (0u64, 0u128);
    loop {
        let wanted = usize::try_from(end - at).unwrap_or(usize::MAX).min(PIECE);
        let piece = io.read_at(path, at, wanted).at(path)?;
        if piece.is_empty() {
            return Err(SnapshotError::Damaged);
        }
        at += piece.len() as u64;
        bytes.extend(piece);
        let mut rest = bytes.as_slice();
        if header.is_none() {
            header = Some(parse_header(rest)?);
            hasher.update(&rest[..SnapshotHeader::LENGTH]);
            rest = &rest[SnapshotHeader::LENGTH..];
        }
        // The footer has another beginning than an envelope, so it is never taken for one.
        while let Ok((_, after)) = unseal_first(rest) {
            let own = &rest[..rest.len() - after.len()];
            let record = decode_record(own)?;
            hasher.update(own);
            let share = share(own);
            digest = digest.wrapping_add(share);
            count += 1;
            each(record, share);
            rest = after;
        }
        if at >= end {
            let known = header.map(|header| (header.point.count, header.point.digest));
            hasher.update(&END);
            let footer = [END.as_slice(), hasher.finalize().as_bytes()].concat();
            let whole = rest == footer && known == Some((count, digest));
            return header.filter(|_| whole).ok_or(SnapshotError::Damaged);
        }
        if rest.len() > LIMIT + FOOTER {
            return Err(SnapshotError::Damaged);
        }
        bytes = rest.to_vec();
    }
}

fn parse_header(bytes: &[u8]) -> Result<SnapshotHeader, SnapshotError> {
    let covered = bytes.get(..SnapshotHeader::LENGTH - 4).ok_or(SnapshotError::Damaged)?;
    let checksum = bytes.get(covered.len()..).and_then(|rest| Fields(rest).u32());
    if !covered.starts_with(&MAGIC) || checksum != Some(crc32fast::hash(covered)) {
        return Err(SnapshotError::Damaged);
    }
    let mut fields = Fields(&covered[MAGIC.len()..]);
    let format = fields.u16().ok_or(SnapshotError::Damaged)?;
    if format != FORMAT {
        return Err(SnapshotError::Newer(format));
    }
    let mut header = || {
        Some(SnapshotHeader {
            replica: fields.u64()?,
            point: Point { sequence: fields.u64()?, count: fields.u64()?, digest: fields.u128()? },
            millis: fields.take().map(i64::from_le_bytes)?,
        })
    };
    header().ok_or(SnapshotError::Damaged)
}
