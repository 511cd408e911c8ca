//! What is missing of a record when a test does not hold, as far as it can be named.

use crate::domain::declare::{Amount, Set, Source, Test};
use crate::domain::{FieldCode, KindCode, Record, RecordId};

use super::Reckoner;

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// What the field is to hold.
    Field(FieldCode),
    /// Records of a kind that point here.
    Records(KindCode),
    /// Something about this record.
    Record(RecordId),
}

impl<'a> Reckoner<'a> {
    /// What a record lacks to pass a test, in the order of the test.
    pub fn lacks(&self, record: &'a Record, test: &Test) -> Vec<Lack> {
        match test {
            Test::All(tests) => tests.iter().flat_map(|test| self.lacks(record, test)).collect(),
            test if self.holds(record, test) => Vec::new(),
            // Whoever cannot know that it is there cannot say that it is missing.
            Test::Filled(field) if !self.records.knows(record, field) => Vec::new(),
            Test::Filled(field) | Test::Linked(field, _) => vec![Lack::Field(field.code)],
            Test::Any(set) | Test::Every(set, _) | Test::Compare(Amount::Count(set), ..) => {
                of_set(set).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }
}

const fn of_set(set: &Set) -> Option<Lack> {
    match set.of {
        Source::Pointing(kind, _) => Some(Lack::Records(kind)),
        Source::Linked(field) => Some(Lack::Field(field.code)),
        Source::Alike(_) | Source::All(_) => None,
    }
}
