//! Days along a row: from the first that is drawn to the last, school years as bands on top, today as a
//! line down.

use chrono::{Datelike, Days, Months, NaiveDate};
use ratatui::layout::Rect;

use crate::engine::times::SCHOOL_YEAR;
use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::cells;
use crate::tui::draw::paint::Role;
use crate::tui::world::World;

/// Days after the last one, so that what ends there is seen to end.
const AFTER: Days = Days::new(30);
/// A slip of the keys (2206 for 2026) must not press everything else into one column.
const FARTHEST: Months = Months::new(12 * 10);

/// A stretch of days over columns.
pub struct Axis {
    from: NaiveDate,
    days: i64,
    today: NaiveDate,
    /// Where it is drawn: right of the names.
    pub area: Rect,
}

/// How a span is drawn: its sure part, the part that depends, and what goes on.
pub struct Strokes(pub &'static str, pub &'static str, pub &'static str);

impl Axis {
    /// Over these days and today; `None` without any.
    pub fn over(
        days: impl Iterator<Item = NaiveDate>,
        today: NaiveDate,
        area: Rect,
    ) -> Option<Self> {
        let first = today.checked_sub_months(FARTHEST).unwrap_or(today);
        let last = today.checked_add_months(FARTHEST).unwrap_or(today);
        let (from, to) = days.fold(None, |ends: Option<(NaiveDate, NaiveDate)>, day| {
            let (from, to) = ends.unwrap_or((today, today));
            Some((from.min(day.max(first)), to.max(day.min(last))))
        })?;
        let to = to.checked_add_days(AFTER).unwrap_or(to);
        let names = (area.width * 2 / 5).min(34);
        let area = Rect { x: area.x + names, width: area.width - names, ..area };
        Some(Self { from, days: (to - from).num_days().max(1), today, area })
    }

    /// The column of a day, held inside.
    fn column(&self, day: NaiveDate) -> usize {
        let last = i64::from(self.area.width).saturating_sub(1);
        let column = (day - self.from).num_days() * last / self.days;
        usize::try_from(column.clamp(0, last)).unwrap_or(0)
    }

    /// The school years along the top, each from its first day on.
    pub fn draw_years(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let (month, day) = SCHOOL_YEAR;
        let first = if (self.from.month(), self.from.day()) < SCHOOL_YEAR { -1 } else { 0 };
        for year in (self.from.year() + first).. {
            let Some(begin) = NaiveDate::from_ymd_opt(year, month, day) else { break };
            let column = self.column(begin.max(self.from));
            if (begin - self.from).num_days() > self.days {
                break;
            }
            let next = NaiveDate::from_ymd_opt(year + 1, month, day).unwrap_or(begin);
            let width = self.column(next).saturating_sub(column);
            let arguments =
                [("from", year.to_string().into()), ("to", (year + 1).to_string().into())];
            let name = world.setup.texts.with("school-year", &arguments);
            canvas.at(self.area, 0, column, "│", Role::Heading);
            // A year of which only a part is seen may have no room for its name: half of it says nothing.
            if cells(&name) < width.min(usize::from(self.area.width) - column) {
                canvas.at(self.area, 0, column + 1, &name, Role::Heading);
            }
        }
    }

    /// Today, down some rows of an area.
    pub fn draw_today(&self, canvas: &mut Canvas<'_>, area: Rect, rows: std::ops::Range<usize>) {
        for row in rows {
            canvas.at(area, row, self.column(self.today), "│", Role::Warn);
        }
    }

    /// From a day to the earliest and the latest one on which it ends; without these it goes on.
    pub fn draw_span(
        &self,
        canvas: &mut Canvas<'_>,
        (area, row): (Rect, usize),
        (from, finish): (NaiveDate, Option<(NaiveDate, NaiveDate)>),
        (Strokes(sure, depends, on), role): (&Strokes, Role),
    ) {
        let from = self.column(from);
        let Some((earliest, latest)) = finish else {
            let last = usize::from(self.area.width).saturating_sub(1);
            let line = depends.repeat(last.saturating_sub(from));
            canvas.at(area, row, from, &format!("{line}{on}"), role);
            return;
        };
        let (sure_end, end) = (self.column(earliest), self.column(latest));
        let sure = sure.repeat((sure_end - from.min(sure_end)).max(1));
        let line = format!("{sure}{}", depends.repeat(end.saturating_sub(sure_end.max(from + 1))));
        canvas.at(area, row, from, &line, role);
    }
}
