//! What is missing of a record when a test does not hold, as far as it can be named.

use crate::domain::declare::{Figure, Item, Test};
use crate::domain::{FieldCode, KindCode, Record, RecordId, Value};

use super::Reckoner;

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// What the field is to hold.
    Field(FieldCode),
    /// Records of a kind that point here.
    Records(KindCode),
    /// The order of these fields: the second comes before the first.
    Order(FieldCode, FieldCode),
    /// What the figure with this key is to say.
    Figure(&'static str),
    /// Something in this school year.
    Year(i64),
    /// Something about this record.
    Record(RecordId),
    /// What the record that a field names lacks.
    Of(FieldCode, KindCode, Box<Lack>),
}

/// A figure that words name, with its value.
pub type Told = (&'static Figure, Value);

impl<'a> Reckoner<'a> {
    /// What a record lacks to pass a test, in the order of the test.
    pub fn lacks(&self, record: &'a Record, test: &Test) -> Vec<Lack> {
        match test {
            Test::All(tests) => tests.iter().flat_map(|test| self.lacks(record, test)).collect(),
            test if self.holds(record, test) => Vec::new(),
            // Whoever cannot know that it is there cannot say that it is missing.
            Test::Filled(field) if !self.records.knows(record, field) => Vec::new(),
            Test::InOrder(first, second) => vec![Lack::Order(first.code, second.code)],
            Test::Linked(field, test) if let Some(to) = self.linked(record, field) => {
                let of = |lack| Lack::Of(field.code, to.kind, Box::new(lack));
                self.lacks(to, test).into_iter().map(of).collect()
            }
            // Of several records those that fail are named; where there is none, one is missing.
            Test::Every(set, test) if self.members(record, set).next().is_some() => {
                let failing = self.members(record, set).filter(|own| !self.holds(own, test));
                failing.map(|own| Lack::Record(own.id.clone())).collect()
            }
            Test::EachYear(set, year, test)
                if let Some(years) = self.years_without(record, set, year, test) =>
            {
                years.into_iter().map(Lack::Year).collect()
            }
            test => match Item::of(test) {
                Some(Item::Field(field)) => vec![Lack::Field(field.code)],
                Some(Item::Records(kind)) => vec![Lack::Records(kind)],
                Some(Item::Figure(figure)) => vec![Lack::Figure(figure.field.key)],
                None => Vec::new(),
            },
        }
    }
}
