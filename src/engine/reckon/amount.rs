//! Numbers and days. Held in thousandths, exactly; what would be too large is unknown.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::common::{CREATED, SITE, SITE_KIND};
use crate::domain::declare::{Amount, Day};
use crate::domain::kinds::SCHOOL_DATE;
use crate::domain::{Decimal, Field, FieldType, Record, RecordId, Value};

use crate::engine::recurrence::Recurrence;
use crate::engine::school_calendar::SchoolCalendar;
use crate::engine::times;

use super::Reckoner;

const WHOLE: i64 = 1000;
const CENTS: i64 = 100;
const PERCENT: i128 = 100 * WHOLE as i128;

impl<'a> Reckoner<'a> {
    /// An amount of a record; `None` is unknown.
    pub fn amount(&self, record: &'a Record, amount: &Amount) -> Option<Decimal> {
        match amount {
            Amount::Number(number) => whole(*number),
            Amount::Field(field) => number(field, record.get(field.code)?),
            Amount::Of(field, amount) => {
                let linked = self.records.find(record.link(field.code)?)?;
                if linked.is_deleted() { None } else { self.amount(linked, amount) }
            }
            Amount::Count(set) => {
                let count = self.members(record, set).count();
                let unsure = count == 0 && self.is_unsure(record, set);
                if unsure { None } else { whole(i64::try_from(count).ok()?) }
            }
            Amount::Met(tests) => {
                let met = tests.iter().filter(|test| self.holds(record, test)).count();
                whole(i64::try_from(met).ok()?)
            }
            Amount::Distinct(set, by) => {
                let named = self.members(record, set).flat_map(|own| self.named(own, by));
                let named: BTreeSet<&RecordId> = named.map(|own| &own.id).collect();
                let unsure = named.is_empty() && self.is_unsure(record, set);
                if unsure { None } else { whole(i64::try_from(named.len()).ok()?) }
            }
            Amount::Sum(set, amount) => {
                let members: Vec<&Record> = self.members(record, set).collect();
                let is_unsure = members.is_empty() && self.is_unsure(record, set);
                if is_unsure { None } else { self.sum(&members, amount) }
            }
            Amount::Latest(set, by, field) => {
                let dated = self.members(record, set).filter_map(|own| {
                    let number = newest(field, own.get(field.code)?)?;
                    Some((self.day(own, Day::Field(by))?, own.moment(CREATED.code), number))
                });
                dated.max().map(|(.., number)| number)
            }
            Amount::Together(all) => {
                let mut all = all.iter().map(|own| self.amount(record, own));
                all.try_fold(0_i64, |sum, own| sum.checked_add(own?.thousandths())).map(decimal)
            }
            Amount::Largest(all) => all.iter().filter_map(|own| self.amount(record, own)).max(),
            Amount::Less(first, others) => {
                let first = self.amount(record, first)?.thousandths();
                let mut others = others.iter().map(|other| self.amount(record, other));
                others
                    .try_fold(first, |rest, own| rest.checked_sub(own?.thousandths()))
                    .map(decimal)
            }
            Amount::Times(one, other) => {
                let one = i128::from(self.amount(record, one)?.thousandths());
                let other = i128::from(self.amount(record, other)?.thousandths());
                i64::try_from(one * other / i128::from(WHOLE)).ok().map(decimal)
            }
            Amount::Setting(field) => {
                let own = record.link(SITE.code).and_then(|id| self.records.find(id));
                let site = own.or_else(|| self.records.of_kind(SITE_KIND).first().copied());
                number(field, site?.get(field.code)?)
            }
            Amount::Share(part, all) => {
                let part = i128::from(self.amount(record, part)?.thousandths());
                let all = i128::from(self.amount(record, all)?.thousandths());
                if all == 0 {
                    return None;
                }
                // To the nearest, a half away from nothing.
                let twice = part * PERCENT * 2 + all * part.signum() * all.signum();
                i64::try_from(twice / (all * 2)).ok().map(decimal)
            }
            Amount::Days(from, to) => {
                let (from, to) = (self.day(record, *from)?, self.day(record, *to)?);
                whole((to - from).num_days())
            }
            Amount::SchoolYear => whole(self.year()?),
        }
    }

    /// The sum of an amount of records; of nothing 0, and unknown if it is so of each.
    pub(super) fn sum(&self, of: &[&'a Record], amount: &Amount) -> Option<Decimal> {
        let mut known = of.iter().filter_map(|own| self.amount(own, amount)).peekable();
        if known.peek().is_none() && !of.is_empty() {
            return None;
        }
        known.try_fold(0_i64, |sum, own| sum.checked_add(own.thousandths())).map(decimal)
    }

    /// The present school year, as a year's field holds it.
    pub(super) fn year(&self) -> Option<i64> {
        times::school_year(self.today).map(|begun| begun.year().into())
    }

    /// A day; `None` is unknown.
    pub fn day(&self, record: &'a Record, day: Day) -> Option<NaiveDate> {
        match day {
            Day::Field(field) => match record.get(field.code)? {
                Value::Date(day) => Some(*day),
                Value::Moment(moment) => Some(moment.day()),
                // What was read day after day is as new as its newest.
                Value::Series(series) => series.points().last().map(|(day, _)| *day),
                _ => None,
            },
            Day::Of(field, day) => self.day(self.linked(record, field)?, *day),
            Day::Next(rhythm, begun) => {
                let rhythm = Recurrence::from_rule(record.text(rhythm.code)?)?;
                self.calendar().next(&rhythm, record.date(begun.code)?, self.today)
            }
            Day::After(rhythm, day) => {
                let rhythm = Recurrence::from_rule(record.text(rhythm.code)?)?;
                let last = self.day(record, *day)?;
                self.calendar().next(&rhythm, last, last.succ_opt()?)
            }
            Day::Latest(set, by) => {
                self.members(record, &set).filter_map(|own| self.day(own, Day::Field(by))).max()
            }
            Day::SchoolYear => times::school_year(self.today),
            Day::Term => self.calendar().term(self.today),
            Day::Ago(days) => self.calendar().before(self.today, days.into()),
            Day::Today(later) => {
                let days = Days::new(later.unsigned_abs().into());
                if later < 0 {
                    self.today.checked_sub_days(days)
                } else {
                    self.today.checked_add_days(days)
                }
            }
        }
    }

    /// When there is school.
    fn calendar(&self) -> SchoolCalendar {
        SchoolCalendar::of(self.records.of_kind(SCHOOL_DATE))
    }
}

fn number(field: &Field, value: &Value) -> Option<Decimal> {
    match value {
        Value::Integer(cents) if matches!(field.ty, FieldType::Money { .. }) => {
            cents.checked_mul(WHOLE / CENTS).map(decimal)
        }
        Value::Integer(number) => whole(*number),
        Value::Decimal(number) => Some(*number),
        // How often something was read.
        Value::Series(series) => whole(i64::try_from(series.points().len()).ok()?),
        _ => None,
    }
}

/// The number that stands there, of many the newest.
fn newest(field: &Field, value: &Value) -> Option<Decimal> {
    match value {
        Value::Series(series) => series.points().last().map(|(_, value)| *value),
        value => number(field, value),
    }
}

/// A number as a value of a type; what is more exact than the type is rounded towards nothing.
pub(super) const fn typed(ty: FieldType, number: Decimal) -> Option<Value> {
    match ty {
        FieldType::Integer { .. } | FieldType::Span | FieldType::Year => {
            Some(Value::Integer(number.thousandths() / WHOLE))
        }
        FieldType::Money { .. } => Some(Value::Integer(number.thousandths() / (WHOLE / CENTS))),
        FieldType::Decimal | FieldType::Signed | FieldType::Percent => Some(Value::Decimal(number)),
        _ => None,
    }
}

pub(super) fn whole(number: i64) -> Option<Decimal> {
    number.checked_mul(WHOLE).map(decimal)
}

const fn decimal(thousandths: i64) -> Decimal {
    Decimal::from_thousandths(thousandths)
}
