//! When there is school. A rhythm leaves out the days without it, and whoever waits is not asked before as many days of
//! school are over: nothing nags through the summer.

use chrono::{Days, NaiveDate};

use crate::domain::Record;
use crate::domain::kinds::sites::school_date;

use super::recurrence::Recurrence;
use super::times;

/// The days without school, and the terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SchoolCalendar {
    /// From the first of them to the last, in their order; none touches another.
    off: Vec<(NaiveDate, NaiveDate)>,
    /// When terms begin.
    terms: Vec<NaiveDate>,
}

impl SchoolCalendar {
    /// What these records of the calendar say.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a Record>) -> Self {
        let mut calendar = Self::default();
        let mut off = Vec::new();
        for own in records {
            let Some(first) = own.date(school_date::FIRST_DAY.code) else { continue };
            if own.choice(school_date::FORM.code) == Some(school_date::TERM) {
                calendar.terms.push(first);
            } else {
                let last = own.date(school_date::LAST_DAY.code);
                off.push((first, last.unwrap_or(first).max(first)));
            }
        }
        off.sort_unstable();
        for (first, last) in off {
            match calendar.off.last_mut() {
                Some((_, end)) if end.succ_opt().is_none_or(|next| first <= next) => {
                    *end = last.max(*end);
                }
                _ => calendar.off.push((first, last)),
            }
        }
        calendar
    }

    /// The last of the days without school among which a day is.
    fn off_until(&self, day: NaiveDate) -> Option<NaiveDate> {
        let at = self.off.partition_point(|(_, last)| *last < day);
        self.off.get(at).filter(|(first, _)| *first <= day).map(|(_, last)| *last)
    }

    /// Whether there is no school on a day.
    pub fn is_off(&self, day: NaiveDate) -> bool {
        self.off_until(day).is_some()
    }

    /// The first time of a rhythm on a day or after it on which there is school.
    pub fn next(
        &self,
        rhythm: &Recurrence,
        begun: NaiveDate,
        from: NaiveDate,
    ) -> Option<NaiveDate> {
        let mut from = from;
        loop {
            let day = rhythm.next(begun, from)?;
            match self.off_until(day) {
                None => return Some(day),
                Some(last) => from = last.succ_opt()?,
            }
        }
    }

    /// So many days before another; those without school are not counted.
    pub fn before(&self, day: NaiveDate, days: u64) -> Option<NaiveDate> {
        let mut start = day.checked_sub_days(Days::new(days))?;
        loop {
            // Further back there may be more of them.
            let earlier = day.checked_sub_days(Days::new(days + self.off_between(start, day)))?;
            if earlier == start {
                return Some(start);
            }
            start = earlier;
        }
    }

    /// How many days without school there are after one day and until another.
    fn off_between(&self, after: NaiveDate, until: NaiveDate) -> u64 {
        let within = self.off.iter().map(|(first, last)| {
            let from = after.succ_opt().map_or(*first, |next| next.max(*first));
            ((*last).min(until) - from).num_days() + 1
        });
        within.filter_map(|days| u64::try_from(days).ok()).sum()
    }

    /// When the term began in which a day is; where nobody said, the school year.
    pub fn term(&self, day: NaiveDate) -> Option<NaiveDate> {
        let begun = self.terms.iter().filter(|first| **first <= day).max().copied();
        begun.max(times::school_year(day))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Kind, RecordId, Value};

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(number)
    }

    fn spans(off: &[(u64, u64)]) -> SchoolCalendar {
        let kind = Kind::by_key("school_date").unwrap();
        let records = off.iter().map(|(first, length)| {
            let mut own = Record::new(RecordId::parse("off").unwrap(), kind.code);
            own.set(school_date::FIRST_DAY.code, Some(Value::Date(day(*first))));
            own.set(school_date::LAST_DAY.code, Some(Value::Date(day(first + length))));
            own
        });
        let records: Vec<Record> = records.collect();
        SchoolCalendar::of(&records)
    }

    #[test]
    fn a_weekly_rhythm_goes_on_after_the_summer_on_its_day() {
        let summer = spans(&[(160, 60)]);
        let weekly = Recurrence::from_rule("FREQ=WEEKLY").unwrap();
        assert_eq!(summer.next(&weekly, day(3), day(158)), Some(day(227)));
        assert_eq!(summer.next(&weekly, day(3), day(150)), Some(day(150)));
        assert_eq!(summer.before(day(225), 30), Some(day(134)), "five of the thirty are after it");
    }

    proptest! {
        /// Beside counting day by day.
        #[test]
        fn days_before_are_counted_one_by_one(
            off in prop::collection::vec((0..400u64, 0..70u64), 0..8),
            from in 100..500u64,
            days in 0..120u64,
        ) {
            let calendar = spans(&off);
            let is_off = |at| off.iter().any(|(first, length)| (*first..=first + length).contains(&at));
            let (mut at, mut left) = (1000 + from, days);
            while left > 0 {
                if at < 1000 || !is_off(at - 1000) {
                    left -= 1;
                }
                at -= 1;
            }
            let start = day(0) + Days::new(at) - Days::new(1000);
            prop_assert_eq!(calendar.before(day(from), days), Some(start));
        }
    }
}
