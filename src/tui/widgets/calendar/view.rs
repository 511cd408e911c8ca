//! Draws a calendar: the weeks of the month, as many as there is room for, then the day at the cursor.

use chrono::{Datelike, Days, Months, NaiveDate};
use ratatui::layout::Rect;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::{cells, fit};
use crate::tui::draw::paint::Role;
use crate::tui::widgets::list::top_of;
use crate::tui::world::World;

use super::Calendar;

const WEEK: u16 = 7;
/// Rows that the month and the weekdays take.
const HEADS: u16 = 2;
/// Rows of a day in the weeks at most.
const TALLEST: u16 = 4;
/// From this width on a day has room for words.
const ROOMY: u16 = 10;

/// How the weeks stand in an area.
struct Laid {
    weeks: Rect,
    /// Rows of a week, cells of a day.
    day: (u16, u16),
    /// The Sunday of the first week that is seen.
    first: NaiveDate,
    /// Where the day at the cursor is told.
    told: Rect,
}

/// Draws it.
pub fn draw(calendar: &Calendar, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(laid) = laid(calendar, area) else { return };
    let texts = world.setup.texts;
    let month = texts.month(calendar.day);
    canvas.row(area, 0, &month, Role::Heading);
    for (at, day) in laid.first.iter_days().take(WEEK.into()).enumerate() {
        let name = texts.day_of_week(day.weekday());
        let width = usize::from(laid.day.1.saturating_sub(1)).clamp(1, 3);
        let short: String = name.chars().take(width).collect();
        canvas.at(area, 1, at * usize::from(laid.day.1), &short, Role::Muted);
    }
    let rows = laid.weeks.height / laid.day.0;
    for at in 0..rows * WEEK {
        let Some(day) = laid.first.checked_add_days(Days::new(at.into())) else { break };
        let (row, column) = (at / WEEK * laid.day.0, at % WEEK * laid.day.1);
        let (height, width) = laid.day;
        let (x, y) = (laid.weeks.x + column, laid.weeks.y + row);
        draw_day(calendar, day, world, canvas, Rect { x, y, width, height });
    }
    draw_told(calendar, world, canvas, laid.told);
}

/// As many weeks of the month as there is room for, the one of the cursor among them.
fn laid(calendar: &Calendar, area: Rect) -> Option<Laid> {
    // As calendars on the wall of a school in California begin, in both languages.
    let sunday = |day: NaiveDate| {
        day.checked_sub_days(Days::new(day.weekday().num_days_from_sunday().into()))
    };
    let begin = sunday(calendar.day.with_day(1)?)?;
    let own = (sunday(calendar.day)? - begin).num_days() / i64::from(WEEK);
    let own = usize::try_from(own).unwrap_or(0);
    let end = calendar.day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()?;
    let all = usize::try_from((end - begin).num_days() / i64::from(WEEK)).unwrap_or(0) + 1;
    let left = area.height.saturating_sub(HEADS);
    let told = (left / 3).clamp(1, 12).min(left);
    let rows = usize::from(left - told);
    let seen = rows.clamp(1, all);
    let top = top_of(own, all, seen);
    let tall = u16::try_from(rows / seen).unwrap_or(1).clamp(1, TALLEST);
    let wide = (area.width / WEEK).max(1);
    let tall = if wide < ROOMY { 1 } else { tall };
    let taken = (u16::try_from(seen).unwrap_or(1) * tall).min(left - told);
    let weeks = Rect { y: area.y + HEADS.min(area.height), height: taken, ..area };
    let told = Rect { y: weeks.bottom(), height: left - taken, ..area };
    let first = begin.checked_add_days(Days::new(u64::try_from(7 * top).ok()?))?;
    Some(Laid { weeks, day: (tall, wide), first, told })
}

/// A day among the weeks: its number, and what is on it as far as there is room.
fn draw_day(
    calendar: &Calendar,
    day: NaiveDate,
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let found = calendar.days.get(&day).map_or(&[][..], Vec::as_slice);
    let is_month = day.month() == calendar.day.month();
    let role = match (day == calendar.today, is_month) {
        (true, _) => Role::Info,
        (false, true) => Role::Text,
        (false, false) => Role::Muted,
    };
    let number =
        if day == calendar.today { format!("[{}]", day.day()) } else { format!(" {}", day.day()) };
    let words = area.height > 1;
    let count =
        if words || found.is_empty() { String::new() } else { format!("·{}", found.len()) };
    let text = fit(&format!("{number}{count}"), area.width.into());
    canvas.row(area, 0, &text, role);
    let rows = usize::from(area.height).saturating_sub(1);
    let room = usize::from(area.width).saturating_sub(2);
    for (row, own) in found.iter().take(rows).enumerate() {
        let more = found.len() - row;
        let is_last = row + 1 == rows && more > 1;
        let text = if is_last { format!("+{more}") } else { world.name(&own.id) };
        canvas.at(area, row + 1, 1, &fit(&text, room), Role::Muted);
    }
    if day == calendar.day {
        let width = area.width.saturating_sub(u16::from(area.width > 1));
        canvas.paint(Rect { width, ..area }, 0, Role::Cursor);
        if calendar.row.is_none() {
            canvas.put_cursor(area, 0, usize::from(cells(&number) > 1));
        }
    }
}

/// The day at the cursor: which it is, then its records with what the day is for each.
fn draw_told(calendar: &Calendar, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let texts = world.setup.texts;
    let focused = calendar.row.is_some();
    let role = if focused { Role::Focus } else { Role::Heading };
    canvas.row(area, 0, &texts.day(calendar.day, calendar.today), role);
    let body =
        Rect { y: area.y + area.height.min(1), height: area.height.saturating_sub(1), ..area };
    let found = calendar.here();
    // Where nothing is, the next day leads on.
    let next = calendar.days.range(calendar.day..).next().filter(|_| found.is_empty());
    if let Some((day, own)) = next {
        let mut names: Vec<String> = own.iter().map(|own| world.name(&own.id)).collect();
        names.dedup();
        let told = [("day", texts.date(*day).into()), ("what", names.join(", ").into())];
        canvas.paragraph(body, &texts.with("calendar-next", &told), Role::Muted);
    }
    let row = calendar.row.unwrap_or(0);
    let top = top_of(row, found.len(), body.height.into());
    for (at, own) in found.iter().enumerate().skip(top).take(body.height.into()) {
        let field = texts.on_day(calendar.kind, own.field);
        let name = world.name(&own.id);
        canvas.beside((body, at - top), (2, &name, Role::Text), (&field, Role::Muted));
        if focused && at == row {
            canvas.row(body, at - top, "›", Role::Text);
            canvas.paint(body, at - top, Role::Cursor);
            canvas.put_cursor(body, at - top, 0);
        }
    }
}
