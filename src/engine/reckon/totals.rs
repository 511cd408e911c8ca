//! Numbers about all records of a kind, whole and by choice.

use crate::domain::declare::{Amount, Says, Set, Total};
use chrono::NaiveDate;

use crate::domain::{Choice, Decimal, Field, FieldType, Kind, Record, Value};
use crate::engine::Seen;

use super::amount::typed;
use super::{Reckoner, choice};

/// A total as it is now.
#[derive(Clone, Debug)]
pub struct Totalled {
    /// Which.
    pub total: &'static Total,
    /// The whole; `None` is unknown.
    pub whole: Option<Value>,
    /// Of how many it is, if it says that.
    pub of: Option<Value>,
    /// Its parts by choice, in the order of their field; what has no choice is in none of them.
    pub parts: Vec<(Choice, Option<Value>)>,
}

/// The totals of a kind that an audience may see; what cannot be known of a record adds nothing.
pub fn totals_of(seen: Seen<'_>, today: NaiveDate, kind: &'static Kind) -> Vec<Totalled> {
    let may_see = |field: &Field| seen.audience().may_see(field.level);
    let mut totals = Reckoner::new(&seen, today).totals(kind);
    totals.retain(|Totalled { total, .. }| may_see(&total.field) && total.per.is_none_or(may_see));
    totals
}

impl<'a> Reckoner<'a> {
    fn totals(&self, kind: &'static Kind) -> Vec<Totalled> {
        let all = self.records.of_kind(kind.code);
        let totalled = |total: &'static Total| {
            let part = |own: &Choice| {
                let has = |record: &&&'a Record| {
                    total.per.and_then(|field| choice(record, field)) == Some(own.code)
                };
                (*own, self.total(total, all.iter().filter(has).copied()))
            };
            let choices = total.per.map_or(&[][..], |field| field.choices());
            Totalled {
                total,
                whole: self.total(total, all.iter().copied()),
                of: match total.says {
                    Says::Part(_, of) => self.counted(all.first().copied(), &of),
                    Says::Count | Says::Sum(_) => None,
                },
                parts: choices.iter().map(part).collect(),
            }
        };
        kind.totals.iter().map(totalled).collect()
    }

    fn total(&self, total: &Total, of: impl Iterator<Item = &'a Record>) -> Option<Value> {
        let members: Vec<&'a Record> = of.collect();
        let number = match total.says {
            Says::Count => {
                Decimal::from_thousandths(i64::try_from(members.len()).ok()?.checked_mul(1000)?)
            }
            Says::Sum(amount) => self.sum(&members, amount)?,
            Says::Part(part, _) => return self.counted(members.first().copied(), &part),
        };
        typed(total.field.ty, number)
    }

    /// How many records a set of whole kinds has, whichever record asks.
    fn counted(&self, asker: Option<&'a Record>, set: &Set) -> Option<Value> {
        typed(FieldType::COUNT, self.amount(asker?, &Amount::Count(*set))?)
    }
}
