//! A series as people type it, a line a day: `2026-10-05 62 % half a day`.

use chrono::NaiveDate;

use crate::domain::{Decimal, Point, Series};
use crate::engine::dates;

/// A line: its day, its value, and a note if there is one.
type Line<'a> = (Point, &'a str);

/// Reads a series; of two lines for one day the later counts. An empty text is an empty series.
///
/// # Errors
/// The number of the first line that is none, from 1.
pub fn read(text: &str, today: NaiveDate) -> Result<Series, usize> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let read = lines.map(|(at, typed)| line(typed, today).ok_or(at + 1));
    let read: Vec<Line<'_>> = read.collect::<Result<_, _>>()?;
    let series = Series::new(read.iter().map(|(point, _)| *point));
    // A later line without a note takes the note of an earlier one for its day away.
    Ok(read.into_iter().fold(series, |mut series, ((day, _), note)| {
        series.note(day, note);
        series
    }))
}

/// The line that `read` reads back.
pub fn written((day, value): Point, note: Option<&str>) -> String {
    note.map_or_else(|| format!("{day} {value}"), |note| format!("{day} {value} {note}"))
}

/// A whole series, a line a day.
pub fn all(series: &Series) -> String {
    let note = |day| series.notes().get(day).map(|note| &**note);
    let lines = series.points().iter().map(|point| written(*point, note(&point.0)));
    lines.collect::<Vec<_>>().join("\n")
}

fn line(line: &str, today: NaiveDate) -> Option<Line<'_>> {
    let (day, rest) = word(line)?;
    let (number, rest) = word(rest)?;
    let note = rest.trim_start();
    let note = note.strip_prefix('%').unwrap_or(note);
    Some(((dates::read(day, today)?, value(number)?), note.trim()))
}

/// A value, with or without the sign of percent: the measure has it in its unit.
pub fn value(text: &str) -> Option<Decimal> {
    let text = text.trim();
    Decimal::parse(text.strip_suffix('%').unwrap_or(text).trim_end())
}

/// A value with more decimals than are kept, rounded to the nearest that is.
pub fn rounded(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let text = text.strip_suffix('%').unwrap_or(text).trim_end();
    let (whole, part) = text.split_once('.')?;
    let is_long = part.len() > 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let cut = Decimal::parse(&format!("{whole}.{}", part.get(..3).filter(|_| is_long)?))?;
    let up = i64::from(part.as_bytes()[3] >= b'5');
    let sign = if text.starts_with('-') { -1 } else { 1 };
    Some(Decimal::from_thousandths(cut.thousandths() + sign * up))
}

/// The first word of a line, and what is behind it.
fn word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_people_type_them_and_back() {
        let today = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        let typed =
            "2026-10-05 62 % half a day\n\n2026-10-06\t63%\n2026-10-07 -0.5\n2026-10-07 1,200";
        let series = read(typed, today).unwrap();
        assert_eq!(all(&series), "2026-10-05 62 half a day\n2026-10-06 63\n2026-10-07 1200");
        assert_eq!(read(&all(&series), today), Ok(series));
        assert_eq!(read("", today), Ok(Series::default()));
        let rounded = |text| rounded(text).map(Decimal::thousandths);
        assert_eq!(rounded("92.34567"), Some(92_346));
        assert_eq!(rounded("-0.0005 %"), Some(-1));
        assert_eq!((rounded("92.345"), rounded("92.34x67")), (None, None));
        for (bad, line) in [("2026-10-05", 1), ("2026-10-05 1\n62", 2), ("2026-13-01 1", 1)] {
            assert_eq!(read(bad, today), Err(line), "{bad:?}");
        }
    }
}
