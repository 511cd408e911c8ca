//! Durations by the calendar: weeks are 7 days, months are calendar months with the day held at the
//! end of a shorter one.

use chrono::{Days, Months, NaiveDate};

use crate::domain::kinds::roadmap::{Estimate, MONTHS};
use crate::domain::{FieldCode, Record, Value};

/// A duration, as it was estimated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// How many.
    pub count: u32,
    /// Months, else weeks.
    pub months: bool,
}

impl Duration {
    /// The day on which it ends if it begins on this one. What depends on it begins that day.
    pub fn after(self, day: NaiveDate) -> NaiveDate {
        let end = if self.months {
            day.checked_add_months(Months::new(self.count))
        } else {
            day.checked_add_days(Days::new(u64::from(self.count) * 7))
        };
        end.unwrap_or(day)
    }
}

/// The shortest and longest duration that a record has in the fields of an estimate. With one of
/// the two numbers only, both are it.
pub fn estimate(record: &Record, fields: Estimate) -> Option<(Duration, Duration)> {
    let [shortest, longest, unit] = fields.0.map(FieldCode);
    let number = |code| match record.get(code) {
        Some(Value::Integer(number)) => u32::try_from(*number).ok(),
        _ => None,
    };
    let (shortest, longest) = (number(shortest), number(longest));
    let (min, max) = (shortest.or(longest)?, longest.or(shortest)?);
    let months = record.get(unit) == Some(&Value::Choice(MONTHS));
    let duration = |count| Duration { count, months };
    // Whoever mixes them up means it the other way round.
    Some((duration(min.min(max)), duration(max.max(min))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_seven_days_and_months_are_held_at_their_end() {
        for (count, months, day, end) in [
            (3, false, "2026-08-17", "2026-09-07"),
            (1, true, "2027-01-31", "2027-02-28"),
            (1, true, "2028-01-31", "2028-02-29"),
            (6, true, "2026-08-31", "2027-02-28"),
            (0, true, "2026-08-31", "2026-08-31"),
        ] {
            let day: NaiveDate = day.parse().unwrap();
            assert_eq!(Duration { count, months }.after(day).to_string(), end);
        }
    }
}
