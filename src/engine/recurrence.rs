//! What comes again and again: how people type it, in both languages, how it is kept, and when it is next.
//! It is kept as the rule of a calendar (RFC 5545, section 3.3.10), of which this reads what a school needs:
//! every so many days, weeks, months or years, on days of the week or the first or last of a month, until a day.

use chrono::{NaiveDate, NaiveTime, Weekday};
use rrule::{Frequency, NWeekday, RRule, Tz, Unvalidated};

use super::dates;
use super::fold::folded;

/// The unit in which it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// What comes again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// Counted in what.
    pub unit: Unit,
    /// After how many of them; at least 1, at most 99.
    pub interval: u16,
    /// On these days of the week, from Monday on; on that of the first time if there are none. In months one at most.
    pub on: Vec<Weekday>,
    /// Which of a month, from 1 to 4; -1 is the last. Only in months, with a day of the week.
    pub nth: Option<i8>,
    /// The last day on which it may be.
    pub until: Option<NaiveDate>,
}

/// The most units between two times.
const LONGEST: u16 = 99;
/// Adverbs and what they mean.
const ADVERBS: &[(&str, Unit, u16)] = &[
    ("daily", Unit::Day, 1),
    ("diario", Unit::Day, 1),
    ("diariamente", Unit::Day, 1),
    ("weekly", Unit::Week, 1),
    ("semanal", Unit::Week, 1),
    ("semanalmente", Unit::Week, 1),
    ("biweekly", Unit::Week, 2),
    ("quincenal", Unit::Week, 2),
    ("monthly", Unit::Month, 1),
    ("mensual", Unit::Month, 1),
    ("mensualmente", Unit::Month, 1),
    ("quarterly", Unit::Month, 3),
    ("trimestral", Unit::Month, 3),
    ("yearly", Unit::Year, 1),
    ("annually", Unit::Year, 1),
    ("anual", Unit::Year, 1),
];
/// Names of units.
const UNITS: &[(&[&str], Unit)] = &[
    (&["day", "days", "dia", "dias"], Unit::Day),
    (&["week", "weeks", "semana", "semanas"], Unit::Week),
    (&["month", "months", "mes", "meses"], Unit::Month),
    (&["year", "years", "ano", "anos"], Unit::Year),
];
/// Which of a month.
const ORDINALS: &[(&[&str], i8)] = &[
    (&["first", "1st", "primer", "primero"], 1),
    (&["second", "2nd", "segundo"], 2),
    (&["third", "3rd", "tercer", "tercero"], 3),
    (&["fourth", "4th", "cuarto"], 4),
    (&["last", "ultimo"], -1),
];
/// Words that mean nothing by themselves.
const FILLERS: &[&str] = &[
    "every", "each", "cada", "todos", "todas", "los", "las", "el", "la", "on", "the", "of", "del",
    "de", "and", "y", "e",
];
const UNTIL: &[&str] = &["until", "hasta"];

impl Recurrence {
    /// Reads what people type: `every 2 weeks on tuesday`, `cada mes, primer martes`, `weekly until
    /// 2027-06-12`; or a rule of a calendar.
    pub fn read(text: &str, today: NaiveDate) -> Option<Self> {
        if let Some(rule) = Self::from_rule(text) {
            return Some(rule);
        }
        let text = folded(text);
        let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
        let end = words.iter().position(|word| UNTIL.contains(word));
        let until = match end {
            Some(end) => Some(until(&words[end + 1..], today)?),
            None => None,
        };
        let words = &words[..end.unwrap_or(words.len())];
        // "Every second Tuesday" is each other week to one reader and the second of a month to another.
        let is_unclear = |pair: &[&str]| {
            matches!(pair, ["every" | "each" | "cada", "second" | "2nd" | "segundo"])
        };
        let mut read = Words::default();
        words.iter().try_for_each(|word| read.word(word))?;
        read.recurrence(until).filter(|_| !words.windows(2).any(is_unclear))
    }

    /// Reads a rule of a calendar, if it says no more than what is kept here.
    pub fn from_rule(rule: &str) -> Option<Self> {
        let parsed: RRule<Unvalidated> = rule.trim().parse().ok()?;
        let unit = match parsed.get_freq() {
            Frequency::Daily => Unit::Day,
            Frequency::Weekly => Unit::Week,
            Frequency::Monthly => Unit::Month,
            Frequency::Yearly => Unit::Year,
            _ => return None,
        };
        // A rule that says more would lose it without a word.
        let says_more = parsed.get_count().is_some()
            || !parsed.get_by_month().is_empty()
            || !parsed.get_by_month_day().is_empty()
            || !parsed.get_by_year_day().is_empty()
            || !parsed.get_by_week_no().is_empty()
            || !parsed.get_by_set_pos().is_empty()
            || !parsed.get_by_hour().is_empty()
            || !parsed.get_by_minute().is_empty()
            || !parsed.get_by_second().is_empty();
        if says_more {
            return None;
        }
        let (mut on, mut nth) = (Vec::new(), None);
        for day in parsed.get_by_weekday() {
            match *day {
                NWeekday::Every(day) => on.push(day),
                NWeekday::Nth(which, day) => {
                    on.push(day);
                    nth = Some(i8::try_from(which).ok()?);
                }
            }
        }
        let until = parsed.get_until().map(|until| until.date_naive());
        Self { unit, interval: parsed.get_interval(), on, nth, until }.sound()
    }

    /// The rule as it is kept: always the same text for the same recurrence.
    pub fn rule(&self) -> String {
        let unit = match self.unit {
            Unit::Day => "DAILY",
            Unit::Week => "WEEKLY",
            Unit::Month => "MONTHLY",
            Unit::Year => "YEARLY",
        };
        let mut rule = format!("FREQ={unit}");
        if self.interval > 1 {
            rule.push_str(&format!(";INTERVAL={}", self.interval));
        }
        if !self.on.is_empty() {
            let nth = self.nth.map(|nth| nth.to_string()).unwrap_or_default();
            let days = self.on.iter().map(|day| format!("{nth}{}", code(*day)));
            rule.push_str(&format!(";BYDAY={}", days.collect::<Vec<_>>().join(",")));
        }
        if let Some(until) = self.until {
            rule.push_str(&until.format(";UNTIL=%Y%m%d").to_string());
        }
        rule
    }

    /// The first time on a day or after it, if it began on another.
    pub fn next(&self, begun: NaiveDate, from: NaiveDate) -> Option<NaiveDate> {
        self.times(begun, from).pop().filter(|day| *day >= from)
    }

    /// The times from a day until another for which nothing is there yet. They are counted from what was there
    /// last; what is nearer to one of them than to the others stands for it, for it was moved.
    pub fn missing(
        &self,
        there: &[NaiveDate],
        from: NaiveDate,
        until: NaiveDate,
    ) -> Vec<NaiveDate> {
        let last = there.iter().filter(|own| **own < from).max();
        let begun = last.or_else(|| there.iter().min()).copied().unwrap_or(from);
        // The first one beyond says how far the last one is from it.
        let mut days = self.times(begun, until.succ_opt().unwrap_or(until));
        days.retain(|day| *day >= from);
        let apart = |a: NaiveDate, b: NaiveDate| (a - b).num_days().abs();
        let near = |at: usize| {
            let others = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
            let others = others.filter_map(|own| days.get(own)).map(|own| apart(*own, days[at]));
            others.min().unwrap_or(1)
        };
        let is_missing =
            |at: &usize| there.iter().all(|own| 2 * apart(*own, days[*at]) >= near(*at));
        let wanted = (0..days.len()).filter(|at| days[*at] <= until);
        wanted.filter(is_missing).map(|at| days[at]).collect()
    }

    /// The times from a day until another, if it began on a third.
    pub fn within(&self, begun: NaiveDate, from: NaiveDate, until: NaiveDate) -> Vec<NaiveDate> {
        let mut days = self.times(begun, until);
        days.retain(|day| (from..=until).contains(day));
        days
    }

    /// The times, if it began on a day, up to the first on another or after it; so many at most that a daily one
    /// of a century is told.
    fn times(&self, begun: NaiveDate, upto: NaiveDate) -> Vec<NaiveDate> {
        let rule = Self { until: None, ..self.clone() }.rule().parse::<RRule<Unvalidated>>().ok();
        let first = begun.and_time(NaiveTime::MIN).and_local_timezone(Tz::UTC).single();
        let times = rule.zip(first).and_then(|(rule, first)| rule.build(first).ok());
        let times = times.iter().flatten().map(|time| time.date_naive()).take(40_000);
        let mut days = Vec::new();
        for day in times.take_while(|day| self.until.is_none_or(|until| *day <= until)) {
            days.push(day);
            if day >= upto {
                break;
            }
        }
        days
    }

    /// Itself, if its parts go together.
    fn sound(mut self) -> Option<Self> {
        self.on.sort_by_key(Weekday::num_days_from_monday);
        self.on.dedup();
        let days = match self.unit {
            Unit::Week => self.nth.is_none(),
            Unit::Month => match self.nth {
                Some(nth) => matches!(nth, 1..=4 | -1) && self.on.len() == 1,
                None => self.on.is_empty(),
            },
            Unit::Day | Unit::Year => self.on.is_empty() && self.nth.is_none(),
        };
        (days && (1..=LONGEST).contains(&self.interval)).then_some(self)
    }
}

/// What the words say that were read so far.
#[derive(Default)]
struct Words {
    unit: Option<Unit>,
    interval: Option<u16>,
    on: Vec<Weekday>,
    nth: Option<i8>,
}

impl Words {
    /// Takes the next word; `None` if nobody knows it, or it was said before.
    fn word(&mut self, word: &str) -> Option<()> {
        let once = |new: bool| new.then_some(());
        if FILLERS.contains(&word) {
            return Some(());
        }
        if let Some((_, unit, interval)) = ADVERBS.iter().find(|(name, ..)| *name == word) {
            once(self.interval.replace(*interval).is_none())?;
            return once(self.unit.replace(*unit).is_none());
        }
        if let Some((_, unit)) = UNITS.iter().find(|(names, _)| names.contains(&word)) {
            // "The first Tuesday of the month."
            return once(self.unit.replace(*unit).is_none_or(|known| known == *unit));
        }
        if let Some((_, nth)) = ORDINALS.iter().find(|(names, _)| names.contains(&word)) {
            return once(self.nth.replace(*nth).is_none());
        }
        if word == "other" {
            return once(self.interval.replace(2).is_none());
        }
        if let Ok(interval) = word.parse() {
            return once(self.interval.replace(interval).is_none());
        }
        self.on.push(dates::weekday(word).or_else(|| dates::weekday(word.strip_suffix('s')?))?);
        Some(())
    }

    fn recurrence(self, until: Option<NaiveDate>) -> Option<Recurrence> {
        let of_days = if self.nth.is_some() { Unit::Month } else { Unit::Week };
        let said = !self.on.is_empty();
        let unit = self.unit.or_else(|| said.then_some(of_days))?;
        let interval = self.interval.unwrap_or(1);
        Recurrence { unit, interval, on: self.on, nth: self.nth, until }.sound()
    }
}

fn until(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    let words: Vec<&str> = words.iter().copied().filter(|word| *word != "el").collect();
    dates::read(&words.join(" "), today)
}

const fn code(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn it_is_read_as_people_type_it() {
        let today = day("2026-11-21");
        for (text, rule) in [
            ("weekly", Some("FREQ=WEEKLY")),
            ("every week on Tuesday", Some("FREQ=WEEKLY;BYDAY=TU")),
            ("every 2 weeks on Thursday and Tuesday", Some("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH")),
            ("every other week", Some("FREQ=WEEKLY;INTERVAL=2")),
            ("Tuesdays", Some("FREQ=WEEKLY;BYDAY=TU")),
            ("los martes y jueves", Some("FREQ=WEEKLY;BYDAY=TU,TH")),
            ("cada sábado", Some("FREQ=WEEKLY;BYDAY=SA")),
            ("quincenal", Some("FREQ=WEEKLY;INTERVAL=2")),
            ("first Tuesday of the month", Some("FREQ=MONTHLY;BYDAY=1TU")),
            ("cada mes, el primer martes", Some("FREQ=MONTHLY;BYDAY=1TU")),
            ("último viernes del mes", Some("FREQ=MONTHLY;BYDAY=-1FR")),
            ("every 3 months", Some("FREQ=MONTHLY;INTERVAL=3")),
            ("trimestral", Some("FREQ=MONTHLY;INTERVAL=3")),
            ("cada año", Some("FREQ=YEARLY")),
            ("todos los días", Some("FREQ=DAILY")),
            ("weekly until 12 jun 2027", Some("FREQ=WEEKLY;UNTIL=20270612")),
            ("cada semana hasta el 12 de junio de 2027", Some("FREQ=WEEKLY;UNTIL=20270612")),
            ("FREQ=WEEKLY;INTERVAL=1;BYDAY=FR,MO", Some("FREQ=WEEKLY;BYDAY=MO,FR")),
            ("RRULE:FREQ=MONTHLY;BYDAY=2WE", Some("FREQ=MONTHLY;BYDAY=2WE")),
            ("FREQ=WEEKLY;COUNT=4", None),
            ("FREQ=MONTHLY;BYMONTHDAY=13", None),
            ("FREQ=HOURLY", None),
            ("every second Tuesday", None),
            ("cada segundo martes", None),
            ("second Tuesday", Some("FREQ=MONTHLY;BYDAY=2TU")),
            ("every 0 weeks", None),
            ("every 100 weeks", None),
            ("weekly monthly", None),
            ("daily on Tuesday", None),
            ("first and third Tuesday", None),
            ("monthly on Tuesday", None),
            ("weekly until", None),
            ("until tomorrow", None),
            ("often", None),
            ("", None),
        ] {
            let read = Recurrence::read(text, today).map(|own| own.rule());
            assert_eq!(read.as_deref(), rule, "{text}");
            if let Some(rule) = rule {
                let again = Recurrence::read(rule, today).map(|own| own.rule());
                assert_eq!(again.as_deref(), Some(rule));
            }
        }
    }

    #[test]
    fn it_is_next_on_the_day_or_after_it() {
        for (rule, begun, from, next) in [
            ("FREQ=WEEKLY", "2026-09-01", "2026-11-30", Some("2026-12-01")),
            ("FREQ=WEEKLY;INTERVAL=2", "2026-09-01", "2026-11-30", Some("2026-12-08")),
            ("FREQ=MONTHLY;BYDAY=1TU", "2026-09-01", "2026-12-01", Some("2026-12-01")),
            ("FREQ=MONTHLY;BYDAY=-1FR", "2026-09-01", "2026-12-01", Some("2026-12-25")),
            ("FREQ=MONTHLY", "2026-08-31", "2026-09-01", Some("2026-10-31")),
            ("FREQ=YEARLY", "2024-02-29", "2026-01-01", Some("2028-02-29")),
            ("FREQ=WEEKLY;UNTIL=20261130", "2026-09-01", "2026-11-25", None),
            ("FREQ=DAILY", "2027-01-01", "2026-11-30", Some("2027-01-01")),
        ] {
            let found = Recurrence::from_rule(rule).unwrap().next(day(begun), day(from));
            assert_eq!(found.map(|day| day.to_string()).as_deref(), next, "{rule}");
        }
    }

    #[test]
    fn what_is_missing_is_counted_from_what_was_last_and_nothing_is_doubled() {
        let missing = |rule: &str, there: &[&str], from: &str, until: &str| -> String {
            let there: Vec<NaiveDate> = there.iter().map(|own| day(own)).collect();
            let days = Recurrence::from_rule(rule).unwrap().missing(&there, day(from), day(until));
            days.iter().map(|own| own.format("%m-%d").to_string()).collect::<Vec<_>>().join(" ")
        };
        for (rule, there, from, until, days) in [
            ("FREQ=WEEKLY", &[][..], "2027-06-10", "2027-06-30", "06-10 06-17 06-24"),
            ("FREQ=WEEKLY", &["2027-06-01"], "2027-06-10", "2027-06-30", "06-15 06-22 06-29"),
            // One is there on its day, one was moved, and one is of the week before.
            ("FREQ=WEEKLY", &["2027-06-15", "2027-06-24"], "2027-06-10", "2027-06-30", "06-29"),
            ("FREQ=WEEKLY", &["2027-06-09"], "2027-06-10", "2027-06-17", "06-16"),
            ("FREQ=WEEKLY;INTERVAL=2", &["2027-06-01"], "2027-06-02", "2027-06-30", "06-15 06-29"),
            ("FREQ=WEEKLY;BYDAY=TU,TH", &["2027-06-15"], "2027-06-15", "2027-06-17", "06-17"),
            // Before the first there is none.
            ("FREQ=DAILY", &["2027-06-28"], "2027-06-26", "2027-06-30", "06-29 06-30"),
            ("FREQ=WEEKLY;UNTIL=20270618", &["2026-06-10"], "2027-06-10", "2027-06-30", "06-16"),
            ("FREQ=YEARLY", &["2026-09-01"], "2027-06-10", "2027-06-30", ""),
        ] {
            assert_eq!(missing(rule, there, from, until), days, "{rule} {there:?}");
        }
    }
}
