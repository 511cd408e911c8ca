//! The envelope around what is stored singly: magic, schema, length, payload, CRC-32 of all before.

use super::{CodecError, LIMIT};

const MAGIC: [u8; 2] = *b"SV";
/// Changes when the payload is written in another way; a new field or kind is only a new code.
const SCHEMA: u16 = 1;
const HEAD: usize = 8;

/// Puts a payload into an envelope.
pub fn seal(payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap_or(u32::MAX);
    let mut bytes = Vec::with_capacity(HEAD + payload.len() + 4);
    bytes.extend(MAGIC);
    bytes.extend(SCHEMA.to_le_bytes());
    bytes.extend(length.to_le_bytes());
    bytes.extend(payload);
    let checksum = crc32fast::hash(&bytes);
    bytes.extend(checksum.to_le_bytes());
    bytes
}

/// The payload of an envelope that fills the bytes exactly.
pub fn unseal(bytes: &[u8]) -> Result<&[u8], CodecError> {
    match unseal_first(bytes)? {
        (payload, []) => Ok(payload),
        _ => Err(CodecError::Envelope),
    }
}

/// The payload of the first envelope, and the bytes after it.
pub fn unseal_first(bytes: &[u8]) -> Result<(&[u8], &[u8]), CodecError> {
    let (magic, rest) = bytes.split_first_chunk::<2>().ok_or(CodecError::Envelope)?;
    let (schema, rest) = rest.split_first_chunk::<2>().ok_or(CodecError::Envelope)?;
    let (length, _) = rest.split_first_chunk::<4>().ok_or(CodecError::Envelope)?;
    let length = u32::from_le_bytes(*length) as usize;
    if *magic != MAGIC || length > LIMIT || bytes.len() < HEAD + length + 4 {
        return Err(CodecError::Envelope);
    }
    let (covered, rest) = bytes.split_at(HEAD + length);
    let (checksum, rest) = rest.split_first_chunk::<4>().ok_or(CodecError::Envelope)?;
    if crc32fast::hash(covered).to_le_bytes() != *checksum {
        return Err(CodecError::Checksum);
    }
    match u16::from_le_bytes(*schema) {
        SCHEMA => Ok((&covered[HEAD..], rest)),
        newer => Err(CodecError::Newer(newer)),
    }
}
