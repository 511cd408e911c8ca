//! A test on its ramp, in words.

use chrono::NaiveDate;

use crate::domain::kinds::CYCLE;
use crate::domain::kinds::cycles::cycle;
use crate::domain::{Field, Record, Value};

use super::Texts;

impl Texts {
    /// A test by its number and what is tried.
    pub fn rung(&self, cycle: &Record, title: &str) -> String {
        let number = cycle.integer(cycle::NUMBER.code).map(|number| self.integer(number));
        number.into_iter().chain([title.to_owned()]).collect::<Vec<_>>().join(" ")
    }

    /// How far it is, how large it is, what came of it.
    pub fn rung_told(&self, cycle: &Record) -> String {
        let value = |field: &Field| {
            let value = cycle.get(field.code)?;
            Some(self.value(CYCLE, field.code, value, &|_| String::new()))
        };
        let scale = Some(self.scale(cycle)).filter(|scale| !scale.is_empty());
        let parts = [value(&cycle::STAGE), scale, value(&cycle::DECISION)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// What was learned from it.
    pub fn rung_learned<'a>(&self, cycle: &'a Record) -> Option<&'a str> {
        match cycle.get(cycle::SUMMARY.code)? {
            Value::Text2(text) => Some(text.best(self.language)),
            _ => None,
        }
    }

    /// With how many people, for how long, in how many places, as far as that is said.
    fn scale(&self, cycle: &Record) -> String {
        let of = |id: &str, count: i64| {
            let number = self.integer(count);
            self.with(id, &[("count", count.into()), ("number", number.into())])
        };
        let parts = [
            cycle.integer(cycle::PEOPLE.code).map(|count| of("ramp-people", count)),
            days(cycle).map(|count| of("ramp-days", count)),
            cycle.integer(cycle::PLACES.code).map(|count| of("ramp-places", count)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" × ")
    }
}

/// Its first day, its last one, and those between.
fn days(cycle: &Record) -> Option<i64> {
    let day = |field: &Field| match cycle.get(field.code) {
        Some(Value::Date(day)) => Some(*day),
        _ => None,
    };
    let (first, last): (NaiveDate, NaiveDate) = (day(&cycle::START)?, day(&cycle::END)?);
    Some((last - first).num_days() + 1).filter(|days| *days > 0)
}
