//! How people type a day. Both languages are read whatever the screen speaks; `9/1` is not, because
//! half of the readers would take it for another day. `30/6` has one reading only.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::fold::folded;

/// Begins of the names of the months in English and Spanish, without accents.
const MONTHS: [[&str; 2]; 12] = [
    ["january", "enero"],
    ["february", "febrero"],
    ["march", "marzo"],
    ["april", "abril"],
    ["may", "mayo"],
    ["june", "junio"],
    ["july", "julio"],
    ["august", "agosto"],
    ["september", "septiembre"],
    ["october", "octubre"],
    ["november", "noviembre"],
    ["december", "diciembre"],
];

/// The same for the days of the week, from Monday on.
const WEEKDAYS: [[&str; 2]; 7] = [
    ["monday", "lunes"],
    ["tuesday", "martes"],
    ["wednesday", "miercoles"],
    ["thursday", "jueves"],
    ["friday", "viernes"],
    ["saturday", "sabado"],
    ["sunday", "domingo"],
];

/// Words for a day near today, and how many days away it is.
const NEAR: [(&str, i64); 10] = [
    ("today", 0),
    ("hoy", 0),
    ("tomorrow", 1),
    ("manana", 1),
    ("yesterday", -1),
    ("ayer", -1),
    ("day after tomorrow", 2),
    ("pasado manana", 2),
    ("anteayer", -2),
    ("antier", -2),
];

/// Words around a day that say no more than the day does: `el viernes`, `next Monday`.
const AROUND: [&str; 12] =
    ["el", "este", "proximo", "del", "que", "viene", "on", "the", "this", "next", "coming", "dia"];
/// Words for the day of the week before today: `el lunes pasado`, `last Monday`.
const PAST: [&str; 2] = ["pasado", "last"];

/// Fewest letters of a name that may be cut short: `sep`, `lun`.
const SHORTEST: usize = 3;

/// Reads a day: `2026-09-21`, `today`, `tomorrow`, `+3` (days), `+2w` (weeks), `friday` (the next
/// one), `last friday`, `21 sep`, `sep 21 2027`. A day without a year is the one nearest to today.
pub fn read(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = folded(text.trim());
    let words = without_midnight(&text).split_whitespace();
    let words: Vec<&str> = words.filter(|own| !AROUND.contains(own)).collect();
    let text = words.join(" ");
    if text.len() == 10 && text.starts_with(|c: char| c.is_ascii_digit()) {
        let forms = ["%Y-%m-%d", "%Y/%m/%d"];
        let read = |form| NaiveDate::parse_from_str(&text, form).ok();
        return forms.into_iter().find_map(read).or_else(|| in_numbers(&text, today));
    }
    if let Some((_, away)) = NEAR.iter().find(|(word, _)| *word == text) {
        return moved(today, *away);
    }
    if let Some(away) = offset(&text) {
        return moved(today, away);
    }
    let (past, named): (Vec<&str>, Vec<&str>) =
        words.iter().copied().partition(|own| PAST.contains(own));
    if let Some(weekday) = weekday(&named.join(" ")) {
        let step = if past.is_empty() { 1 } else { -1 };
        let mut days = (1..=7).filter_map(|away| moved(today, step * away));
        return days.find(|day| day.weekday() == weekday);
    }
    in_numbers(&text, today).or_else(|| day_of_month(&text, today))
}

/// `30/6/2027`, `6/30`: day and month in numbers, where they can be read in one way only.
fn in_numbers(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split('/').collect();
    let (one, other, year) = match parts.as_slice() {
        [one, other] => (one, other, None),
        [one, other, year] if year.len() == 4 => (one, other, Some(year.parse().ok()?)),
        _ => return None,
    };
    let (one, other): (u32, u32) = (one.parse().ok()?, other.parse().ok()?);
    let (day, month) = if one > other { (one, other) } else { (other, one) };
    (day == month || day > 12).then(|| near(today, year, month, day)).flatten()
}

/// Which of two numbers with a slash between them is the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthAt {
    /// The first, as in the United States.
    First,
    /// The second.
    Second,
}

impl MonthAt {
    /// Which one it has to be in a day such as `10/31/2026`; `None` where it could be either, or it is no such day.
    pub fn told_by(text: &str) -> Option<Self> {
        match slashed(text)? {
            (13.., 1..=12, _) => Some(Self::Second),
            (1..=12, 13.., _) => Some(Self::First),
            _ => None,
        }
    }

    /// Reads a day such as `9/1/2026` or `9/1/26`.
    pub fn read(self, text: &str) -> Option<NaiveDate> {
        let (one, other, year) = slashed(text)?;
        let (month, day) = match self {
            Self::First => (one, other),
            Self::Second => (other, one),
        };
        NaiveDate::from_ymd_opt(year, month, day)
    }
}

/// The three numbers of a day with slashes; a year of two digits is one of this century.
fn slashed(text: &str) -> Option<(u32, u32, i32)> {
    let text = text
        .split_once(' ')
        .map_or(text, |(day, hour)| if hour.contains(':') { day } else { text });
    let mut parts = text.split('/');
    let (one, other, year) = (parts.next()?, parts.next()?, parts.next()?);
    let number: i32 = year.parse().ok().filter(|_| parts.next().is_none())?;
    let year = match year.len() {
        2 => number + 2_000,
        4 => number,
        _ => return None,
    };
    Some((one.parse().ok()?, other.parse().ok()?, year))
}

/// A day without the hour that a spreadsheet or database puts behind it. Another hour than the first
/// of the day says more than a day: it stays, and the text is none.
fn without_midnight(text: &str) -> &str {
    let Some((day, hour)) = text.split_at_checked(10) else { return text };
    let hour = hour.strip_prefix([' ', 't']).and_then(|hour| hour.strip_prefix("00:00"));
    let is_midnight = |rest: &str| {
        let rest = rest.strip_suffix('z').unwrap_or(rest);
        rest.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.'))
    };
    if hour.is_some_and(is_midnight) { day } else { text }
}

/// A day of the week by its name or how that begins, without accents.
pub fn weekday(name: &str) -> Option<Weekday> {
    Weekday::try_from(u8::try_from(named(name, &WEEKDAYS)?).ok()?).ok()
}

/// So many days later, or earlier if negative.
pub fn moved(day: NaiveDate, away: i64) -> Option<NaiveDate> {
    let days = Days::new(away.unsigned_abs());
    if away < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }
}

/// `+3`, `-1`, `+2w`, `-2s` (semanas).
fn offset(text: &str) -> Option<i64> {
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let rest = &text[1..];
    let weeks = rest.strip_suffix(['w', 's']);
    let number: i64 = weeks.unwrap_or(rest).parse().ok().filter(|number| *number >= 0)?;
    number.checked_mul(if weeks.is_some() { 7 * sign } else { sign })
}

/// `21 sep`, `sep 21`, `21 de septiembre de 2027`, `september 21, 2027`.
fn day_of_month(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts = text.split([' ', ',']).filter(|part| !matches!(*part, "" | "de" | "of"));
    let parts: Vec<&str> = parts.collect();
    let (first, second, year) = match parts.as_slice() {
        [first, second] => (first, second, None),
        [first, second, year] if year.len() == 4 => (first, second, Some(year.parse().ok()?)),
        _ => return None,
    };
    let (day, month) = match (first.parse::<u32>(), second.parse::<u32>()) {
        (Ok(day), Err(_)) => (day, second),
        (Err(_), Ok(day)) => (day, first),
        _ => return None,
    };
    let month = u32::try_from(named(month, &MONTHS)?).ok()? + 1;
    near(today, year, month, day)
}

/// A day of a year; without one, the nearest to today.
fn near(today: NaiveDate, year: Option<i32>, month: u32, day: u32) -> Option<NaiveDate> {
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    let years = (today.year() - 1..=today.year() + 1)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    years.min_by_key(|day| (*day - today).num_days().abs())
}

/// Which name begins so. None if several do, such as `mar` for a Tuesday.
fn named(text: &str, names: &[[&str; 2]]) -> Option<usize> {
    let begins =
        |both: &[&str; 2]| text.len() >= SHORTEST && both.iter().any(|name| name.starts_with(text));
    let mut fits = (0..names.len()).filter(|at| begins(&names[*at]));
    fits.next().filter(|_| fits.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_type_them() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(); // a Saturday
        for (text, expected) in [
            ("2026-09-01", Some("2026-09-01")),
            ("today", Some("2026-11-21")),
            ("Hoy", Some("2026-11-21")),
            ("mañana", Some("2026-11-22")),
            ("yesterday", Some("2026-11-20")),
            ("+10", Some("2026-12-01")),
            ("-21", Some("2026-10-31")),
            ("+2w", Some("2026-12-05")),
            ("mon", Some("2026-11-23")),
            ("Sábado", Some("2026-11-28")),
            ("mié", Some("2026-11-25")),
            ("el viernes", Some("2026-11-27")),
            ("Próximo lunes", Some("2026-11-23")),
            ("el lunes que viene", Some("2026-11-23")),
            ("next Monday", Some("2026-11-23")),
            ("el sábado pasado", Some("2026-11-14")),
            ("last Friday", Some("2026-11-20")),
            ("el 3 de octubre", Some("2026-10-03")),
            ("el día 3 de octubre del 2025", Some("2025-10-03")),
            ("pasado mañana", Some("2026-11-23")),
            ("el mañana pasado", None),
            ("next", None),
            ("el", None),
            ("14 may", Some("2027-05-14")),
            ("may 14", Some("2027-05-14")),
            ("Oct 3", Some("2026-10-03")),
            ("3 de octubre de 2025", Some("2025-10-03")),
            ("September 21, 2027", Some("2027-09-21")),
            ("2026-09-01 00:00:00", Some("2026-09-01")),
            ("2026-09-02T00:00:00", Some("2026-09-02")),
            ("2026-09-02T00:00:00.000Z", Some("2026-09-02")),
            ("2026/09/03", Some("2026-09-03")),
            ("2026-09-02 14:30:00", None),
            ("2026-09-02T00:30", None),
            ("9/1/2026", None),
            ("09/01/2026", None),
            ("9/1", None),
            ("30/6/2027", Some("2027-06-30")),
            ("06/30/2027", Some("2027-06-30")),
            ("30/06/2027", Some("2027-06-30")),
            ("25/12", Some("2026-12-25")),
            ("5/5/2027", Some("2027-05-05")),
            ("31/2/2027", None),
            ("30/13/2027", None),
            ("30/6/27", None),
            ("2026-02-30", None),
            ("31 feb", None),
            ("+", None),
            ("+-3", None),
            ("ju 3", None),
            ("ñ", None),
            ("", None),
            ("+99999999999999999999", None),
            ("+9223372036854775807w", None),
        ] {
            let read = read(text, today).map(|date| date.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }
}
