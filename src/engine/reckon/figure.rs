//! Figures that are declared.

use std::cmp::Reverse;

use crate::domain::common::CREATED;
use crate::domain::declare::{Amount, Day, Figure, Formula};
use crate::domain::{Links, Record, Value};

use super::amount::typed;
use super::{Reckoner, Truth};

impl<'a> Reckoner<'a> {
    /// The value of a figure of a record; `None` if it is unknown, or is computed by code
    /// and was not handed over.
    pub fn figure(&self, record: &'a Record, figure: &Figure) -> Option<Value> {
        match figure.formula {
            Formula::Amount(amount) => typed(figure.field.ty, self.amount(record, &amount)?),
            Formula::Test(test) => match self.truth(record, &test) {
                Truth::Unknown => None,
                known => Some(Value::Flag(known == Truth::Yes)),
            },
            Formula::Day(day) => self.day(record, day).map(Value::Date),
            Formula::First(choices) => {
                let first = choices.iter().find(|(_, test)| self.holds(record, test));
                first.map(|(choice, _)| Value::Choice(*choice))
            }
            Formula::Largest(set, by) => {
                let rank = |own: &&Record| {
                    let size = self.amount(own, &Amount::Field(by));
                    (size, own.moment(CREATED.code), Reverse(own.id.clone()))
                };
                let largest = self.members(record, &set).max_by_key(rank);
                largest.map(|own| Value::Link(own.id.clone()))
            }
            Formula::Latest(set, by, field) => {
                let said = self.members(record, &set).filter(|own| own.get(field.code).is_some());
                let rank = |own: &&Record| {
                    (
                        self.day(own, Day::Field(by)),
                        own.moment(CREATED.code),
                        Reverse(own.id.clone()),
                    )
                };
                said.max_by_key(rank)?.get(field.code).cloned()
            }
            Formula::Named(set, by) => {
                let named = self.members(record, &set).flat_map(|own| self.named(own, by));
                let named: Links = named.map(|own| (own.id.clone(), self.today)).collect();
                (!named.is_empty()).then(|| Value::Links(Box::new(named)))
            }
            Formula::Code(_) => self.computed?.get(&(figure.field.key, record.id.clone())).cloned(),
        }
    }
}
