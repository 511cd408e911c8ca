//! What stands in the rows of a file of readings. A district has a million rows, so they are gathered as they
//! are read and never held one by one.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike as _, NaiveDate};

use crate::domain::kinds::READING;
use crate::domain::kinds::cycles::reading;
use crate::domain::{Decimal, FieldCode};
use crate::engine::dates::{self, MonthAt};
use crate::engine::import::{ImportProblem, Problem};
use crate::engine::readings::gathering::{Bunch, Gathering, Of};
use crate::engine::readings::lines::{rounded, value};
use crate::engine::{Refusal, ValueProblem};

use super::columns::{Part, place};
use super::formula::restored;
use super::read::{Rows, Trouble};

/// What was read.
#[derive(Debug, Default)]
pub struct Readings {
    /// What is good.
    pub gathering: Gathering,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// What stands, instead of a value, in cells that hold none, and on which lines.
    pub without: BTreeMap<String, Vec<u64>>,
    /// Values that had more decimals than are kept.
    pub rounded: usize,
}

/// Reads the rows of a file; `tell` hears how many bytes of how many are done.
///
/// # Errors
/// What keeps it from being read at all.
pub fn gathered(
    text: &str,
    columns: &[(Part, usize)],
    tell: &mut dyn FnMut(usize, usize),
) -> Result<Readings, Trouble> {
    let month_at = month_at(text, place(columns, Part::Date).unwrap_or_default())?;
    let mut rows = Rows::new(text)?;
    let mut sheet = Sheet {
        columns: Part::ALL.map(|part| place(columns, part)),
        heads: std::mem::take(&mut rows.heads),
        month_at,
        found: Vec::new(),
        places: HashMap::new(),
        last: 0,
        read: Readings::default(),
    };
    while let Some((line, row)) = rows.advance()? {
        sheet.take(line, row);
        let (done, all) = rows.so_far();
        tell(done, all);
    }
    Ok(sheet.done())
}

/// Which number of days such as `9/1/2026` is the month, as other rows of the column tell. Where they tell both,
/// or none does, nobody can know.
fn month_at(text: &str, column: usize) -> Result<Option<MonthAt>, Trouble> {
    let mut rows = Rows::new(text)?;
    let mut found = None;
    while let Some((_, row)) = rows.advance()? {
        let cell = row.get(column).unwrap_or_default().trim();
        // A file has days of one form: where they have no slashes there is nothing to find out.
        if !cell.is_empty() && !cell.contains('/') {
            return Ok(None);
        }
        match (found, MonthAt::told_by(cell)) {
            (Some(known), Some(told)) if known != told => return Ok(None),
            (None, told) => found = told,
            _ => {}
        }
    }
    Ok(found)
}

/// What is gathered of a file.
struct Sheet {
    /// The column of each part, in the order of `Part::ALL`.
    columns: [Option<usize>; Part::ALL.len()],
    heads: Vec<String>,
    month_at: Option<MonthAt>,
    found: Vec<Found>,
    /// Where the readings of each are.
    places: HashMap<Of, usize>,
    /// Where those of the last row are: rows of one series mostly follow one another.
    last: usize,
    read: Readings,
}

/// The readings of one measure, site, subgroup and cycle.
#[derive(Default)]
struct Found {
    of: Of,
    /// Days, thousandths, and the line of each.
    points: Vec<(i32, i64, u64)>,
    notes: Vec<(i32, String)>,
}

impl Sheet {
    fn take(&mut self, line: u64, row: &csv::StringRecord) {
        if row.len() != self.heads.len() {
            let what = ImportProblem::Uneven { cells: row.len(), heads: self.heads.len() };
            let column = row.len().min(self.heads.len()) + 1;
            return self.wrong(Problem { line, column, head: String::new(), what });
        }
        let places = self.columns;
        let plain = |part: Part| {
            places[part as usize].and_then(|at| row.get(at)).unwrap_or_default().trim()
        };
        let cell = |part| restored(plain(part));
        let typed = plain(Part::Value);
        let Some(value) =
            value(typed).or_else(|| rounded(typed).inspect(|_| self.read.rounded += 1))
        else {
            // A word without a digit says that there is none; `<10` and `12x` are mistakes.
            if typed.chars().any(|own| own.is_ascii_digit()) {
                return self.bad(line, Part::Value, typed, ValueProblem::NotADecimal);
            }
            self.read.gathering.without += 1;
            return self.read.without.entry(typed.to_owned()).or_default().push(line);
        };
        let typed = plain(Part::Date);
        let Some(day) = self.day(typed) else {
            return self.bad(line, Part::Date, typed, ValueProblem::NotADate);
        };
        let of = [Part::Measure, Part::Site, Part::Subgroup, Part::Cycle].map(cell);
        let note = cell(Part::Note);
        let day = day.num_days_from_ce();
        let at = self.found.get(self.last).filter(|own| own.of.is(&of)).map(|_| self.last);
        let at = at.unwrap_or_else(|| {
            let [measure, site, subgroup, cycle] = of.map(Cow::into_owned);
            let of = Of { measure, site, subgroup, cycle };
            *self.places.entry(of).or_insert_with_key(|of| {
                self.found.push(Found { of: of.clone(), ..Found::default() });
                self.found.len() - 1
            })
        });
        self.last = at;
        let found = &mut self.found[at];
        found.points.push((day, value.thousandths(), line));
        if !note.is_empty() {
            found.notes.push((day, note.into()));
        }
    }

    fn day(&self, typed: &str) -> Option<NaiveDate> {
        plain(typed).or_else(|| self.month_at?.read(typed)).or_else(|| {
            // Without its year a day of a file could be one of any.
            let numbers = typed.split(|own: char| !own.is_ascii_digit());
            let has_year = numbers.into_iter().any(|own| own.len() == 4);
            dates::read(typed, NaiveDate::default()).filter(|_| has_year)
        })
    }

    fn bad(&mut self, line: u64, part: Part, typed: &str, problem: ValueProblem) {
        let text = typed.to_owned();
        let refusal = Refusal::BadValue { kind: READING, field: field(part), text, problem };
        self.of(part, line, ImportProblem::Refused(refusal));
    }

    fn of(&mut self, part: Part, line: u64, what: ImportProblem) {
        let at = self.columns[part as usize].unwrap_or_default();
        let head = self.heads.get(at).cloned().unwrap_or_default();
        self.wrong(Problem { line, column: at + 1, head, what });
    }

    fn wrong(&mut self, problem: Problem) {
        self.read.gathering.wrong += 1;
        self.read.problems.push(problem);
    }

    /// Puts the days in order; of two rows for one day the first counts.
    fn done(mut self) -> Readings {
        let mut found = std::mem::take(&mut self.found);
        found.sort_by(|one, other| one.of.cmp(&other.of));
        for Found { of, mut points, notes } in found {
            points.sort_by_key(|(day, ..)| *day);
            let first = points.iter().map(|(.., line)| *line).min().unwrap_or_default();
            let mut kept: Vec<(i32, i64)> = Vec::with_capacity(points.len());
            let mut earlier = 0;
            for (day, value, line) in points {
                match kept.last() {
                    Some((last, same)) if *last == day && *same == value => {
                        self.read.gathering.twice += 1;
                    }
                    Some((last, other)) if *last == day => {
                        let value = Decimal::from_thousandths(*other).to_string();
                        let what = ImportProblem::Differs { line: earlier, value };
                        self.of(Part::Value, line, what);
                    }
                    _ => {
                        kept.push((day, value));
                        earlier = line;
                    }
                }
            }
            let bunch = Bunch { of, line: first, points: kept, notes };
            self.read.gathering.bunches.push(bunch);
        }
        self.read.problems.sort_by_key(|problem| (problem.line, problem.column));
        self.read
    }
}

/// A day as programs write it, `2026-10-05`. There are a million of them: this is much faster than a parser that
/// knows all forms.
fn plain(typed: &str) -> Option<NaiveDate> {
    let bytes: &[u8; 10] = typed.as_bytes().try_into().ok()?;
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |number, byte| {
            byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0'))
        })
    };
    let is_parted = bytes[4] == b'-' && bytes[7] == b'-';
    let year = i32::try_from(number(&bytes[..4]).filter(|_| is_parted)?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&bytes[5..7])?, number(&bytes[8..])?)
}

/// The field that a value of a column would have in a form.
const fn field(part: Part) -> FieldCode {
    match part {
        Part::Date => reading::DATE.code,
        _ => reading::VALUE.code,
    }
}

#[cfg(test)]
mod tests {
    use super::super::columns::columns;
    use super::*;

    fn read(text: &str) -> Readings {
        let heads = Rows::new(text).unwrap().heads;
        let columns = columns(&heads, None).unwrap();
        gathered(text, &columns, &mut |_, _| {}).unwrap()
    }

    #[test]
    fn nothing_is_invented_for_what_a_file_does_not_say() {
        let read = read(
            "date,value,site\n2026-10-05,62 %,A\n2026-10-06,NS,A\n2026-10-06,,A\n\
             2026-10-07,<10,A\n31 Oct 2026,3.14159,B\n31 Oct,3,B\n2026-10-05,62,A\n2026-10-05,61,A\n",
        );
        let found: Vec<_> =
            read.gathering.bunches.iter().map(|own| (&*own.of.site, own.points.len())).collect();
        assert_eq!(found, [("A", 1), ("B", 1)]);
        assert_eq!(read.gathering.bunches[1].points[0].1, 3_142);
        assert_eq!((read.gathering.twice, read.gathering.without, read.rounded), (1, 2, 1));
        let without: Vec<_> = read.without.iter().map(|(word, at)| (&**word, &at[..])).collect();
        assert_eq!(without, [("", &[4][..]), ("NS", &[3])]);
        let wrong: Vec<_> = read.problems.iter().map(|own| (own.line, own.column)).collect();
        assert_eq!((wrong, read.gathering.wrong), (vec![(5, 2), (7, 1), (9, 2)], 3));
        assert_eq!(read.problems[2].what, ImportProblem::Differs { line: 2, value: "62".into() });
    }

    #[test]
    fn which_number_is_the_month_is_told_by_the_other_rows() {
        let day = |text: &str| read(text).gathering.bunches.first().map(|own| own.points[0].0);
        let on = |month, day| {
            Some(NaiveDate::from_ymd_opt(2026, month, day).unwrap().num_days_from_ce())
        };
        assert_eq!(day("date,value\n9/1/2026,5\n9/15/2026,5\n"), on(9, 1));
        assert_eq!(day("date,value\n9/1/26,5\n15/1/26,5\n"), on(1, 9));
        assert_eq!(read("date,value\n9/1/2026,5\n").problems.len(), 1, "it could be either");
    }
}
