//! What a stored transaction says of itself, in both forms that were ever written: with a name, and
//! from before transactions had names. Variants are only ever appended.

use serde::{Deserialize, Serialize};

use crate::engine::{Cause, Name, Target, Transaction};

use super::CodecError;
use super::stored::{StoredMoment, id};

/// Which replica made the transaction of a sequence, as far as it is known. Undos from before there
/// were names do not say so.
pub type ReplicaOf<'a> = &'a dyn Fn(u64) -> Option<u64>;

/// The head of a part. It once was an optional `Unnamed`, which bincode writes in the same way.
#[derive(Serialize, Deserialize)]
pub enum StoredHead<'a> {
    /// It stands in a part before: this one goes on with the changes.
    Before,
    /// Not written any more.
    #[serde(borrow)]
    Unnamed(Unnamed<'a>),
    #[serde(borrow)]
    Named(Named<'a>),
}

#[derive(Serialize, Deserialize)]
pub struct Unnamed<'a> {
    replica: u64,
    /// Always the sequence.
    number: u64,
    /// Always empty.
    seen: Vec<(u64, u64)>,
    author: &'a str,
    moment: StoredMoment,
    #[serde(borrow)]
    cause: StoredCause<'a>,
}

#[derive(Serialize, Deserialize)]
pub struct Named<'a> {
    name: StoredName,
    seen: Vec<StoredName>,
    author: &'a str,
    moment: StoredMoment,
    #[serde(borrow)]
    cause: StoredCause<'a>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct StoredName {
    replica: u64,
    number: u64,
    mark: u64,
}

#[derive(Serialize, Deserialize)]
enum StoredCause<'a> {
    Edit,
    /// By sequence alone; not written any more.
    UndoAt(u64),
    /// By sequence alone; not written any more.
    RedoAt(u64),
    Import,
    Capture(&'a str),
    Recovery,
    Founding,
    Undo(StoredTarget),
    Redo(StoredTarget),
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct StoredTarget {
    replica: u64,
    number: u64,
    /// Where this journal has it, so that nobody has to search.
    sequence: u64,
}

impl<'a> StoredHead<'a> {
    /// How a transaction is written.
    pub fn of(transaction: &'a Transaction) -> Self {
        Self::Named(Named {
            name: transaction.name.into(),
            seen: transaction.seen.iter().copied().map(Into::into).collect(),
            author: &transaction.author,
            moment: transaction.moment.into(),
            cause: match &transaction.cause {
                Cause::Edit => StoredCause::Edit,
                Cause::Undo(of) => StoredCause::Undo((*of).into()),
                Cause::Redo(of) => StoredCause::Redo((*of).into()),
                Cause::Import => StoredCause::Import,
                Cause::Capture(id) => StoredCause::Capture(id.as_str()),
                Cause::Recovery => StoredCause::Recovery,
                Cause::Founding => StoredCause::Founding,
            },
        })
    }

    /// The transaction that begins with this head, still without its changes. Of an unnamed one the
    /// parts are what it says.
    pub fn begin(
        self,
        sequence: u64,
        parts: &[&[u8]],
        replica_of: ReplicaOf<'_>,
    ) -> Result<Transaction, CodecError> {
        let (name, seen, author, moment, cause) = match self {
            Self::Before => return Err(CodecError::Malformed),
            Self::Unnamed(Unnamed { replica, number, author, moment, cause, .. }) => {
                let name = Name { replica, number, mark: mark_of(parts) };
                (name, Vec::new(), author, moment, cause)
            }
            Self::Named(Named { name, seen, author, moment, cause }) => {
                (name.into(), seen.into_iter().map(Into::into).collect(), author, moment, cause)
            }
        };
        // Its number was its sequence then; of one that is lost the replica is a guess.
        let at = |sequence| Target {
            replica: replica_of(sequence).unwrap_or(name.replica),
            number: sequence,
            sequence,
        };
        let cause = match cause {
            StoredCause::Edit => Cause::Edit,
            StoredCause::UndoAt(sequence) => Cause::Undo(at(sequence)),
            StoredCause::RedoAt(sequence) => Cause::Redo(at(sequence)),
            StoredCause::Import => Cause::Import,
            StoredCause::Capture(capture) => Cause::Capture(id(capture)?),
            StoredCause::Recovery => Cause::Recovery,
            StoredCause::Founding => Cause::Founding,
            StoredCause::Undo(of) => Cause::Undo(of.into()),
            StoredCause::Redo(of) => Cause::Redo(of.into()),
        };
        let (author, moment) = (author.into(), moment.into());
        Ok(Transaction { sequence, name, seen, author, moment, cause, changes: Vec::new() })
    }
}

/// The mark of a transaction that was written without one: the same in every copy, because its bytes
/// are.
fn mark_of(parts: &[&[u8]]) -> u64 {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
    }
    let hash = hasher.finalize();
    hash.as_bytes().first_chunk().copied().map_or(0, u64::from_le_bytes)
}

impl From<Name> for StoredName {
    fn from(Name { replica, number, mark }: Name) -> Self {
        Self { replica, number, mark }
    }
}

impl From<StoredName> for Name {
    fn from(StoredName { replica, number, mark }: StoredName) -> Self {
        Self { replica, number, mark }
    }
}

impl From<Target> for StoredTarget {
    fn from(Target { replica, number, sequence }: Target) -> Self {
        Self { replica, number, sequence }
    }
}

impl From<StoredTarget> for Target {
    fn from(StoredTarget { replica, number, sequence }: StoredTarget) -> Self {
        Self { replica, number, sequence }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Moment, RecordId};
    use crate::store::codec::{decode, encode};

    /// A part as it was written before there were names.
    #[derive(Serialize)]
    struct OldPart<'a>(Option<Unnamed<'a>>, Vec<u8>);

    /// A part, as far as the head goes. Its changes stand for themselves as bytes: of units, a damaged
    /// length could ask for more than anybody can count.
    #[derive(Serialize, Deserialize)]
    struct Part<'a>(#[serde(borrow)] StoredHead<'a>, Vec<u8>);

    fn name() -> impl Strategy<Value = Name> {
        any::<(u64, u64, u64)>().prop_map(|(replica, number, mark)| Name { replica, number, mark })
    }

    fn target() -> impl Strategy<Value = Target> {
        any::<(u64, u64, u64)>().prop_map(|(replica, number, sequence)| Target {
            replica,
            number,
            sequence,
        })
    }

    fn cause() -> impl Strategy<Value = Cause> {
        let id = "[0-9a-z][0-9a-z.-]{0,63}".prop_map(|text| RecordId::parse(&text).unwrap());
        prop_oneof![
            Just(Cause::Edit),
            target().prop_map(Cause::Undo),
            target().prop_map(Cause::Redo),
            Just(Cause::Import),
            id.prop_map(Cause::Capture),
            Just(Cause::Recovery),
            Just(Cause::Founding),
        ]
    }

    prop_compose! {
        fn transaction()(
            sequence: u64,
            name in name(),
            seen in prop::collection::vec(name(), 0..5),
            author: String,
            (millis, offset_minutes) in any::<(i64, i16)>(),
            cause in cause(),
        ) -> Transaction {
            let moment = Moment { millis, offset_minutes };
            let author = author.into();
            Transaction { sequence, name, seen, author, moment, cause, changes: Vec::new() }
        }
    }

    fn written(transaction: &Transaction) -> Vec<u8> {
        encode(&Part(StoredHead::of(transaction), Vec::new())).unwrap()
    }

    fn read(sequence: u64, bytes: &[u8]) -> Result<Transaction, CodecError> {
        let replica_of = |sequence| (sequence % 2 == 0).then_some(22);
        decode::<Part<'_>>(bytes)?.0.begin(sequence, &[bytes], &replica_of)
    }

    proptest! {
        #[test]
        fn any_head_survives(transaction in transaction()) {
            prop_assert_eq!(read(transaction.sequence, &written(&transaction)), Ok(transaction));
        }

        #[test]
        fn a_damaged_head_never_panics_and_a_cut_one_is_refused(
            transaction in transaction(),
            at: prop::sample::Index,
            byte: u8,
            length: prop::sample::Index,
        ) {
            let mut bytes = written(&transaction);
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if let Ok(other) = read(transaction.sequence, &bytes) {
                prop_assert_eq!(read(transaction.sequence, &written(&other)), Ok(other));
            }
            let cut = written(&transaction);
            let length = length.index(cut.len());
            prop_assert!(read(transaction.sequence, &cut[..length]).is_err());
        }

        #[test]
        fn a_head_without_a_name_has_its_sequence_for_a_number_and_its_bytes_for_a_mark(
            replica: u64,
            sequence in 1..u64::MAX,
            author: String,
            (millis, offset_minutes) in any::<(i64, i16)>(),
            undone: u64,
            other: u64,
        ) {
            let old = |undone| {
                let moment = Moment { millis, offset_minutes }.into();
                let cause = StoredCause::UndoAt(undone);
                let head = Unnamed {
                    replica, number: sequence, seen: Vec::new(), author: &author, moment, cause,
                };
                encode(&OldPart(Some(head), Vec::new())).unwrap()
            };
            let transaction = read(sequence, &old(undone)).unwrap();
            prop_assert_eq!((transaction.name.replica, transaction.name.number), (replica, sequence));
            let known = if undone % 2 == 0 { 22 } else { replica };
            let target = Target { replica: known, number: undone, sequence: undone };
            prop_assert_eq!(&transaction.cause, &Cause::Undo(target));
            prop_assert_eq!(&transaction, &read(sequence, &old(undone)).unwrap());
            let mark = read(sequence, &old(other)).unwrap().name.mark;
            prop_assert_eq!(mark == transaction.name.mark, undone == other);
        }
    }

    #[test]
    fn a_part_without_a_head_is_written_as_it_always_was() {
        let old = encode(&OldPart(None, Vec::new())).unwrap();
        let new = encode(&Part(StoredHead::Before, Vec::new())).unwrap();
        assert_eq!(old, new);
        assert_eq!(read(1, &new), Err(CodecError::Malformed));
    }
}
