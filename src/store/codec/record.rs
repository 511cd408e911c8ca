//! A record in its envelope: id, kind code, and pairs of field code and value.

use serde::{Deserialize, Serialize};

use crate::domain::{FieldCode, KindCode, Record};

use super::stored::{StoredValue, id};
use super::{CodecError, decode, encode, seal, unseal};

#[derive(Serialize, Deserialize)]
struct StoredRecord<'a> {
    id: &'a str,
    kind: u16,
    #[serde(borrow)]
    slots: Vec<(u16, StoredValue<'a>)>,
}

/// The bytes of a record. The same record always gives the same bytes: digests rest on it.
pub fn encode_record(record: &Record) -> Result<Vec<u8>, CodecError> {
    let slots = record.slots().iter().map(|(code, value)| (code.0, value.into())).collect();
    let stored = StoredRecord { id: record.id.as_str(), kind: record.kind.0, slots };
    Ok(seal(&encode(&stored)?))
}

/// The record in these bytes.
pub fn decode_record(bytes: &[u8]) -> Result<Record, CodecError> {
    let stored: StoredRecord<'_> = decode(unseal(bytes)?)?;
    let slots =
        stored.slots.into_iter().map(|(code, value)| Ok((FieldCode(code), value.into_value()?)));
    let slots = slots.collect::<Result<Vec<_>, CodecError>>()?;
    Ok(Record::from_slots(id(stored.id)?, KindCode(stored.kind), slots))
}
