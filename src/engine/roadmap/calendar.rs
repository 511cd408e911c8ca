//! Durations by the calendar: weeks are 7 days, months are calendar months with the day held at the
//! end of a shorter one.

use chrono::{Days, Months, NaiveDate};

use crate::domain::Record;
use crate::domain::kinds::roadmap::benchmark;
use crate::engine::fold::folded;

/// The most weeks or months that somebody can mean: ten years of weeks.
const LONGEST: i64 = 520;

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
pub fn estimate(record: &Record, fields: benchmark::Estimate) -> Option<(Duration, Duration)> {
    let [shortest, longest, unit] = fields.0;
    let number = |code| record.integer(code).and_then(|number| u32::try_from(number).ok());
    let (shortest, longest) = (number(shortest), number(longest));
    let (min, max) = (shortest.or(longest)?, longest.or(shortest)?);
    let months = record.choice(unit) == Some(benchmark::MONTHS);
    let duration = |count| Duration { count, months };
    // Whoever mixes them up means it the other way round.
    Some((duration(min.min(max)), duration(max.max(min))))
}

/// Reads a duration as people type it in English or Spanish: `6-8 weeks`, `2 meses`, `3 w`. Gives the
/// shortest, the longest and the unit; weeks if none is said.
pub fn read(text: &str) -> Option<(i64, i64, u16)> {
    let text = folded(text);
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let number = |part: &str| part.parse::<i64>().ok().filter(|number| *number <= LONGEST);
    let first = number(numbers.next()?)?;
    let second = numbers.next().map_or(Some(first), number)?;
    let unit = text.split(|c: char| !c.is_alphabetic()).rfind(|word| !word.is_empty());
    let unit = match unit.and_then(|word| word.chars().next()) {
        None | Some('w' | 's') => benchmark::WEEKS,
        Some('m') => benchmark::MONTHS,
        Some(_) => return None,
    };
    numbers.next().is_none().then_some((first.min(second), first.max(second), unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_in_both_languages() {
        for (text, read_as) in [
            ("6-8 weeks", Some((6, 8, benchmark::WEEKS))),
            ("2 meses", Some((2, 2, benchmark::MONTHS))),
            ("8 a 6 semanas", Some((6, 8, benchmark::WEEKS))),
            ("1–3 months", Some((1, 3, benchmark::MONTHS))),
            ("3", Some((3, 3, benchmark::WEEKS))),
            ("3 days", None),
            ("1 2 3 weeks", None),
            ("600 weeks", None),
            ("weeks", None),
        ] {
            assert_eq!(read(text), read_as, "{text}");
        }
    }

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
