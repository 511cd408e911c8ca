//! A transaction as parts, each decodable by itself: an import of a whole district is one
//! transaction, and no single piece of it may grow beyond what a reader is willing to hold.

use serde::{Deserialize, Serialize};

use crate::domain::{FieldCode, KindCode, RecordId, Value};
use crate::engine::{Change, Entry, Transaction};

use super::head::{ReplicaOf, StoredHead};
use super::stored::{StoredValue, id};
use super::{CodecError, decode, encode};

/// A part is closed when its values weigh this much.
const PART_WEIGHT: usize = 1 << 20;

#[derive(Serialize, Deserialize)]
struct StoredPart<'a> {
    #[serde(borrow)]
    head: StoredHead<'a>,
    #[serde(borrow)]
    touches: Vec<StoredTouch<'a>>,
}

/// Neighbouring changes of one record, whose id is written once.
#[derive(Serialize, Deserialize)]
struct StoredTouch<'a> {
    id: &'a str,
    kind: u16,
    #[serde(borrow)]
    slots: Vec<StoredSlot<'a>>,
}

#[derive(Serialize, Deserialize)]
struct StoredSlot<'a> {
    code: u16,
    #[serde(borrow)]
    before: Option<StoredValue<'a>>,
    #[serde(borrow)]
    after: Option<StoredValue<'a>>,
}

/// The parts of a transaction, at least one. Its sequence is the frame's business.
pub fn encode_transaction(transaction: &Transaction) -> Result<Vec<Vec<u8>>, CodecError> {
    let mut parts = Vec::new();
    let mut part = StoredPart { head: StoredHead::of(transaction), touches: Vec::new() };
    let mut weight = 0;
    for change in &transaction.changes {
        if weight >= PART_WEIGHT {
            parts.push(encode(&part)?);
            part = StoredPart { head: StoredHead::Before, touches: Vec::new() };
            weight = 0;
        }
        weight += weigh(change.before.as_ref()) + weigh(change.after.as_ref());
        let slot = StoredSlot {
            code: change.code.0,
            before: change.before.as_ref().map(Into::into),
            after: change.after.as_ref().map(Into::into),
        };
        match part.touches.last_mut() {
            Some(touch) if touch.id == change.id.as_str() && touch.kind == change.kind.0 => {
                touch.slots.push(slot);
            }
            _ => part.touches.push(StoredTouch {
                id: change.id.as_str(),
                kind: change.kind.0,
                slots: vec![slot],
            }),
        }
    }
    parts.push(encode(&part)?);
    Ok(parts)
}

/// The transaction in these parts.
pub fn decode_transaction(
    sequence: u64,
    parts: &[&[u8]],
    replica_of: ReplicaOf<'_>,
) -> Result<Transaction, CodecError> {
    let mut changes = Vec::new();
    let head = walk(sequence, parts, replica_of, |change| changes.push(change))?;
    Ok(Transaction { changes, ..head })
}

/// The changes in one part, without the others. The first part has the rest of the transaction too.
pub fn decode_part(part: &[u8]) -> Result<Vec<Change>, CodecError> {
    let mut changes = Vec::new();
    read_touches(decode::<StoredPart<'_>>(part)?.touches, &mut |change| changes.push(change))?;
    Ok(changes)
}

/// What the contents page says of the transaction in these parts. All of it is decoded, but no more
/// than one change is held: an import has half a million of them.
pub fn decode_entry(
    sequence: u64,
    parts: &[&[u8]],
    replica_of: ReplicaOf<'_>,
) -> Result<Entry, CodecError> {
    let mut touched: Vec<RecordId> = Vec::new();
    let head = walk(sequence, parts, replica_of, |change| {
        if touched.last() != Some(&change.id) {
            touched.push(change.id);
        }
    })?;
    Ok(Entry { touched: touched.into(), ..Entry::from(&head) })
}

/// Hands over every change of a transaction; comes back with the rest of it.
fn walk(
    sequence: u64,
    parts: &[&[u8]],
    replica_of: ReplicaOf<'_>,
    mut each: impl FnMut(Change),
) -> Result<Transaction, CodecError> {
    let (first, rest) = parts.split_first().ok_or(CodecError::Malformed)?;
    let first: StoredPart<'_> = decode(first)?;
    let transaction = first.head.begin(sequence, parts, replica_of)?;
    read_touches(first.touches, &mut each)?;
    for part in rest {
        let part: StoredPart<'_> = decode(part)?;
        if !matches!(part.head, StoredHead::Before) {
            return Err(CodecError::Malformed);
        }
        read_touches(part.touches, &mut each)?;
    }
    Ok(transaction)
}

fn read_touches(
    touches: Vec<StoredTouch<'_>>,
    each: &mut impl FnMut(Change),
) -> Result<(), CodecError> {
    for touch in touches {
        let record = id(touch.id)?;
        for slot in touch.slots {
            each(Change {
                id: record.clone(),
                kind: KindCode(touch.kind),
                code: FieldCode(slot.code),
                before: slot.before.map(StoredValue::into_value).transpose()?,
                after: slot.after.map(StoredValue::into_value).transpose()?,
            });
        }
    }
    Ok(())
}

/// About how many bytes a value takes.
fn weigh(value: Option<&Value>) -> usize {
    16 + match value {
        Some(Value::Text(text)) => text.len(),
        Some(Value::Text2(text)) => {
            text.en.as_ref().map_or(0, |text| text.len())
                + text.es.as_ref().map_or(0, |text| text.len())
        }
        Some(Value::Links(links)) => links.len() * 20,
        Some(Value::Choices(codes)) => codes.len() * 4,
        Some(Value::Series(series)) => {
            let notes = series.notes().values().map(|note| note.len() + 8);
            series.points().len() * 5 + notes.sum::<usize>()
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Moment;
    use crate::engine::{Cause, Name};

    #[test]
    fn an_entry_says_what_the_whole_transaction_says() {
        let text = Value::Text("x".repeat(PART_WEIGHT / 3).into());
        let slot = |id: &str, code: u16| Change {
            id: RecordId::parse(id).unwrap(),
            kind: KindCode(1),
            code: FieldCode(code),
            before: None,
            after: Some(text.clone()),
        };
        let transaction = Transaction {
            sequence: 7,
            name: Name { replica: 1, number: 30, mark: 5 },
            seen: Vec::new(),
            author: "Ana".into(),
            moment: Moment { millis: 5, offset_minutes: -480 },
            cause: Cause::Import,
            // The third record begins in one part and ends in the next.
            changes: [("a", 1), ("b", 1), ("c", 1), ("c", 2)].map(|c| slot(c.0, c.1)).into(),
        };
        let parts = encode_transaction(&transaction).unwrap();
        let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
        assert!(parts.len() > 1);
        assert_eq!(decode_transaction(7, &parts, &|_| None).unwrap(), transaction);
        assert_eq!(decode_entry(7, &parts, &|_| None).unwrap(), Entry::from(&transaction));
        assert_eq!(decode_entry(7, &parts[1..], &|_| None), Err(CodecError::Malformed));
    }
}
