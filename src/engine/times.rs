//! How people type a time of day, a length of time and a school year, and how these are written so
//! that they can be typed again. Both languages write them alike.

use chrono::{Datelike, NaiveDate};

use super::fold::folded;

/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// Reads a time of day as minutes since midnight: `9`, `9:30`, `15:30`, `3 pm`, `3:30 p. m.`.
pub fn time(text: &str) -> Option<i64> {
    let text: String = folded(text).chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    let (clock, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(clock), _) => (clock, Some(0)),
        (_, Some(clock)) => (clock, Some(12)),
        _ => (&*text, None),
    };
    let (hours, minutes) = clock.split_once(':').unwrap_or((clock, "00"));
    // A spreadsheet writes the seconds, too.
    let minutes = minutes.strip_suffix(":00").unwrap_or(minutes);
    let minutes = number(minutes).filter(|own| *own < 60 && minutes.len() == 2)?;
    let hours = match (number(hours)?, half) {
        (hours @ 1..=12, Some(half)) => hours % 12 + half,
        (hours @ 0..=23, None) => hours,
        _ => return None,
    };
    Some(hours * 60 + minutes)
}

/// Reads a length of time as minutes: `90`, `1:30`, `1h30`, `1 h 30 min`, `2 h`, `45 min`.
pub fn span(text: &str) -> Option<i64> {
    let text: String = folded(text).chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.strip_suffix("min").or(text.strip_suffix('m')).unwrap_or(&text);
    let (hours, minutes) = match (text.split_once(':'), text.split_once('h')) {
        (Some((hours, minutes)), _) if minutes.len() == 2 => (number(hours)?, number(minutes)?),
        (None, Some((hours, ""))) => (number(hours)?, 0),
        (None, Some((hours, minutes))) => (number(hours)?, number(minutes)?),
        (None, None) => return number(text),
        _ => return None,
    };
    Some(hours * 60 + Some(minutes).filter(|own| *own < 60)?)
}

/// Reads a school year as the calendar year in which it begins: `2026-27`, `2026–2027`, `2026`.
pub fn year(text: &str) -> Option<i64> {
    let (first, last) = match text.split_once(['-', '–', '/']) {
        Some((first, last)) => (first, Some(last)),
        None => (text, None),
    };
    let four = |text: &str| number(text).filter(|_| text.len() == 4);
    let year = four(first).filter(|year| *year >= 1800)?;
    let follows = last.is_none_or(|last| match last.len() {
        2 => number(last) == Some((year + 1) % 100),
        _ => four(last) == Some(year + 1),
    });
    follows.then_some(year)
}

/// The last day of the school year of a day: a year begins on the first of July.
pub fn year_ends(day: NaiveDate) -> NaiveDate {
    let ends = |year| NaiveDate::from_ymd_opt(year, 6, 30);
    let own = ends(day.year()).filter(|end| day <= *end);
    own.or_else(|| ends(day.year() + 1)).unwrap_or(day)
}

/// The last day of the school year that people plan on a day: in June that is already the next one.
pub fn planned_until(day: NaiveDate) -> NaiveDate {
    year_ends(day + chrono::Months::new(1))
}

/// A time of day: `9:30`, `15:05`.
pub fn clock(minutes: i64) -> String {
    let minutes = minutes.rem_euclid(DAY);
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// A school year with a dash of one's choice: `2026-27`.
pub fn both_years(first: i64, dash: char) -> String {
    format!("{first}{dash}{:02}", (first + 1).rem_euclid(100))
}

/// A whole number of at most six digits without sign.
fn number(digits: &str) -> Option<i64> {
    let numeric = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| numeric && digits.len() <= 6)
}

/// The month and the day on which the school year begins (decisions, 10).
pub const SCHOOL_YEAR: (u32, u32) = (7, 1);

/// The first day of the school year of a day.
pub fn school_year(day: NaiveDate) -> Option<NaiveDate> {
    let year = day.year().into();
    begins(year).filter(|begun| *begun <= day).or_else(|| begins(year - 1))
}

/// The first day of the school year that begins in a calendar year.
pub fn begins(year: i64) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, SCHOOL_YEAR.0, SCHOOL_YEAR.1)
}

/// Reads a school year as so many after the present one, or before: `+0`, `+1`, `-1`.
pub fn year_from(text: &str, today: NaiveDate) -> Option<i64> {
    let (sign, digits) = match (text.strip_prefix('+'), text.strip_prefix('-')) {
        (Some(digits), _) => (1, digits),
        (_, Some(digits)) => (-1, digits),
        _ => return None,
    };
    let away = number(digits).filter(|_| digits.len() <= 2)?;
    Some(i64::from(school_year(today)?.year()) + sign * away)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_are_read_as_people_write_them() {
        for (text, minutes, written) in [
            ("9", 540, "9:00"),
            ("9:30", 570, "9:30"),
            ("09:05", 545, "9:05"),
            ("15:30", 930, "15:30"),
            ("3 pm", 900, "15:00"),
            ("3:30 p. m.", 930, "15:30"),
            ("12 am", 0, "0:00"),
            ("12:15 PM", 735, "12:15"),
            ("0:00", 0, "0:00"),
            ("15:30:00", 930, "15:30"),
        ] {
            assert_eq!((time(text), &*clock(minutes)), (Some(minutes), written), "{text}");
            assert_eq!(time(written), Some(minutes));
        }
        for bad in ["", "24", "9:60", "9:5", "13 pm", "0 am", "-1", "noon", "9:30:10", "٣"] {
            assert_eq!(time(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn lengths_of_time_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("90", 90),
            ("1:30", 90),
            ("1h30", 90),
            ("1 h 30 min", 90),
            ("2h", 120),
            ("45 min", 45),
            ("100:00", 6000),
            ("0", 0),
        ] {
            assert_eq!(span(text), Some(minutes), "{text}");
        }
        for bad in ["", "h", "1:5", "1h60", "-5", "1.5", "one", "1:30:00", "9999999"] {
            assert_eq!(span(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn in_june_people_plan_the_school_year_to_come() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (today, until) in [
            ("2026-07-01", "2027-06-30"),
            ("2027-05-30", "2027-06-30"),
            ("2027-06-01", "2028-06-30"),
            ("2027-06-30", "2028-06-30"),
        ] {
            assert_eq!(planned_until(day(today)), day(until), "{today}");
        }
    }

    #[test]
    fn a_school_year_begins_in_july() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (today, begun) in [("2026-07-01", "2026-07-01"), ("2026-06-30", "2025-07-01")] {
            assert_eq!(school_year(day(today)), Some(day(begun)), "{today}");
        }
    }

    #[test]
    fn a_school_year_is_read_by_how_far_it_is_from_this_one() {
        let today = "2027-06-30".parse().unwrap();
        for (text, year) in [("+0", 2026), ("-0", 2026), ("+1", 2027), ("-2", 2024)] {
            assert_eq!(year_from(text, today), Some(year), "{text}");
        }
        for bad in ["", "+", "-", "1", "0", "+100", "--1", "+1.5"] {
            assert_eq!(year_from(bad, today), None, "{bad:?}");
        }
        assert_eq!(begins(2026), school_year(today));
        assert_eq!(begins(i64::MAX), None);
    }

    #[test]
    fn a_school_year_is_read_from_its_first_year_or_both() {
        for text in ["2026", "2026-27", "2026–27", "2026/27", "2026-2027"] {
            assert_eq!(year(text), Some(2026), "{text}");
        }
        assert_eq!(both_years(1999, '–'), "1999–00");
        assert_eq!(year("1999-00"), Some(1999));
        for bad in
            ["", "26", "2026-28", "2026-2028", "2026-7", "-27", "20260", "0000", "2026-27-28"]
        {
            assert_eq!(year(bad), None, "{bad:?}");
        }
    }
}
