//! Bytes from records and transactions and back: the only caller of bincode. Checksums are checked
//! before decoding, because bincode takes three of four flipped bits for another value.

mod head;
mod seal;
mod stored;

mod record;
mod transaction;

pub(super) use head::ReplicaOf;
pub use record::{decode_record, encode_record};
pub(super) use seal::{seal, unseal, unseal_first};
pub(super) use transaction::{decode_entry, decode_part, decode_transaction, encode_transaction};

use serde::{Deserialize, Serialize};

/// Nothing that is decoded may claim to be larger. The engine refuses records above 4 MiB.
pub(super) const LIMIT: usize = 64 << 20;

/// Why bytes are not what they should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// Too few bytes, or the wrong ones at the beginning.
    #[error("no envelope")]
    Envelope,
    /// The checksum differs.
    #[error("checksum differs")]
    Checksum,
    /// Written by a newer version, with this schema.
    #[error("schema {0} is newer")]
    Newer(u16),
    /// The bytes are whole but do not decode.
    #[error("malformed")]
    Malformed,
    /// They decode to a value that cannot be, such as a day outside the calendar.
    #[error("impossible value")]
    Impossible,
    /// Too large to be written.
    #[error("too large")]
    TooLarge,
}

pub(super) fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, CodecError> {
    let bytes = bincode::serde::encode_to_vec(value, bincode::config::standard())
        .map_err(|_| CodecError::Malformed)?;
    if bytes.len() > LIMIT { Err(CodecError::TooLarge) } else { Ok(bytes) }
}

pub(super) fn decode<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, CodecError> {
    let config = bincode::config::standard().with_limit::<LIMIT>();
    match bincode::serde::borrow_decode_from_slice(bytes, config) {
        Ok((value, used)) if used == bytes.len() => Ok(value),
        _ => Err(CodecError::Malformed),
    }
}
