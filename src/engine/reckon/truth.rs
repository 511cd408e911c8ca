//! Tests: yes, no, or unknown. Unknown never passes: what nobody can know proves and allows nothing.

use std::cmp::Ordering;
use std::ops::Not;

use chrono::Datelike;

use crate::domain::declare::{Set, Test, Than};
use crate::domain::{Field, Language, Record, Value};
use crate::engine::fold::folded;

use super::Reckoner;
use super::mentions::mentions;

/// The answer to a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Truth {
    /// It does not hold.
    No,
    /// Nobody can know.
    Unknown,
    /// It holds.
    Yes,
}

impl From<bool> for Truth {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

impl From<Option<bool>> for Truth {
    fn from(known: Option<bool>) -> Self {
        known.map_or(Self::Unknown, Self::from)
    }
}

impl Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

impl<'a> Reckoner<'a> {
    /// What a field of a record names, if it is there.
    pub(super) fn linked(&self, record: &Record, field: &Field) -> Option<&'a Record> {
        let linked = record.link(field.code).and_then(|id| self.records.find(id));
        linked.filter(|linked| !linked.is_deleted())
    }

    /// Whether a record certainly passes a test.
    pub fn holds(&self, record: &'a Record, test: &Test) -> bool {
        self.truth(record, test) == Truth::Yes
    }

    /// Whether a record passes a test. Of several the least certain counts, as in Kleene's logic.
    pub fn truth(&self, record: &'a Record, test: &Test) -> Truth {
        match test {
            Test::Never => Truth::No,
            Test::Is(field, _)
            | Test::Yes(field)
            | Test::Filled(field)
            | Test::Empty(field)
            | Test::Mentions(field, _)
                if !self.records.knows(record, field) =>
            {
                Truth::Unknown
            }
            Test::Is(field, choices) => match record.get(field.code) {
                Some(Value::Choices(own)) => choices.iter().any(|choice| own.contains(choice)),
                _ => choice(record, field).is_some_and(|own| choices.contains(&own)),
            }
            .into(),
            Test::Yes(field) => record.is_flagged(field.code).into(),
            Test::Filled(field) => self.is_filled(record, field).into(),
            Test::Empty(field) => (!self.is_filled(record, field)).into(),
            Test::Mentions(field, phrases) => {
                record.get(field.code).is_some_and(|own| mentions(own, phrases)).into()
            }
            Test::Says(figure) => match self.figure(record, figure) {
                Some(Value::Flag(yes)) => yes.into(),
                _ => Truth::Unknown,
            },
            Test::FigureIs(figure, choices) => match self.figure(record, figure) {
                Some(Value::Choice(own)) => choices.contains(&own).into(),
                _ => Truth::Unknown,
            },
            Test::Known(figure) => self.figure(record, figure).is_some().into(),
            Test::Compare(one, than, other) => {
                let numbers = self.amount(record, one).zip(self.amount(record, other));
                numbers.map(|(one, other)| is(one.cmp(&other), *than)).into()
            }
            Test::InOrder(first, second) => {
                let values = record.get(first.code).zip(record.get(second.code));
                values.is_none_or(|(first, second)| is_in_order(first, second)).into()
            }
            Test::Before(one, other) => {
                let days = self.day(record, *one).zip(self.day(record, *other));
                days.map(|(one, other)| one < other).into()
            }
            Test::Linked(field, test) => {
                let linked = self.linked(record, field);
                linked.map_or(Truth::Unknown, |linked| self.truth(linked, test))
            }
            Test::Any(set) => self.any(record, set),
            Test::Every(set, test) => {
                least(self.members(record, set).map(|own| self.truth(own, test)))
                    .unwrap_or(Truth::Unknown)
            }
            Test::EachYear(set, year, test) => {
                self.years_without(record, set, year, test).map(|own| own.is_empty()).into()
            }
            Test::Other => self.asker.map(|asker| asker.id != record.id).into(),
            Test::Same(field) => {
                let asked = self.asker.and_then(|asker| asker.get(field.code));
                asked
                    .map(|asked| record.get(field.code).is_some_and(|own| is_same(own, asked)))
                    .into()
            }
            Test::SameMonth(field) => {
                let month =
                    |record: &Record| record.date(field.code).map(|day| (day.year(), day.month()));
                let asked = self.asker.and_then(month);
                asked.map(|asked| month(record) == Some(asked)).into()
            }
            Test::Left(field, test) => {
                let former = self.records.former(&record.id).and_then(|own| own.link(field.code));
                let left = former.and_then(|id| self.records.find(id));
                let left = left.filter(|left| !left.is_deleted());
                left.map_or(Truth::Yes, |left| self.truth(left, test))
            }
            Test::Recipient(field) => {
                let named = record.get(field.code);
                let is_named = |whom| named.is_some_and(|own| own.ends().any(|end| end == whom));
                self.recipient.map(is_named).into()
            }
            Test::All(tests) => {
                let truths = tests.iter().map(|test| self.truth(record, test));
                least(truths).unwrap_or(Truth::Unknown)
            }
            Test::Either(tests) => {
                let opposites = tests.iter().map(|test| !self.truth(record, test));
                least(opposites).map_or(Truth::Unknown, Truth::not)
            }
            Test::Not(test) => !self.truth(record, test),
        }
    }

    /// Whether a field holds something. A link to what lies in the trash leads nowhere.
    fn is_filled(&self, record: &Record, field: &Field) -> bool {
        let lives = |id| self.records.find(id).is_some_and(|own| !own.is_deleted());
        record
            .get(field.code)
            .is_some_and(|own| own.ends().next().is_none() || own.ends().any(lives))
    }

    /// The school years, from the first of a set until the present one, in which no record of it passes; `None` of
    /// an empty set.
    pub(super) fn years_without(
        &self,
        record: &'a Record,
        set: &Set,
        year: &Field,
        test: &Test,
    ) -> Option<Vec<i64>> {
        let of = |own: &Record| match own.get(year.code) {
            Some(Value::Integer(year)) => Some(*year),
            _ => None,
        };
        let first = self.members(record, set).filter_map(of).min()?;
        let passing = self.members(record, set).filter(|own| self.holds(own, test));
        let filled: Vec<i64> = passing.filter_map(of).collect();
        Some((first..=self.year()?).filter(|year| !filled.contains(year)).collect())
    }

    fn any(&self, record: &'a Record, set: &Set) -> Truth {
        let inside = Self { asker: Some(record), ..*self };
        let records = self.source(record, set).into_iter();
        let opposites =
            records.map(|own| set.only.map_or(Truth::No, |only| !inside.truth(own, only)));
        least(opposites).map_or(Truth::No, Truth::not)
    }
}

/// The least certain of several; after a no nobody has to look at the others.
fn least(truths: impl Iterator<Item = Truth>) -> Option<Truth> {
    let mut least = None;
    for truth in truths {
        if truth == Truth::No {
            return Some(truth);
        }
        least = least.min(Some(truth)).or(Some(truth));
    }
    least
}

/// Whether two values say the same: words do in either language, however they are written.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Text2(one), Value::Text2(other)) => Language::ALL.iter().any(|language| {
            let words = one.get(*language).zip(other.get(*language));
            words.is_some_and(|(one, other)| folded(one) == folded(other))
        }),
        _ => one == other,
    }
}

/// Whether a value may stand behind another of its type.
fn is_in_order(first: &Value, second: &Value) -> bool {
    match (first, second) {
        (Value::Date(first), Value::Date(second)) => first <= second,
        (Value::Integer(first), Value::Integer(second)) => first <= second,
        (Value::Decimal(first), Value::Decimal(second)) => first <= second,
        _ => true,
    }
}

const fn is(order: Ordering, than: Than) -> bool {
    match than {
        Than::Less => order.is_lt(),
        Than::AtMost => order.is_le(),
        Than::Equal => order.is_eq(),
        Than::AtLeast => order.is_ge(),
        Than::More => order.is_gt(),
    }
}

/// The choice in a field, else the one that the field begins with.
pub fn choice(record: &Record, field: &Field) -> Option<u16> {
    record.choice(field.code).or(field.default)
}
