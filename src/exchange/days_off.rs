//! The days without school out of a calendar (iCalendar, RFC 5545) as districts publish it: they become rows of the
//! school's own calendar. It has more days than those, so their names decide.

use icalendar::{Calendar, Component, DatePerhapsTime, Event};

use crate::domain::Language;
use crate::engine::fold::folded;
use crate::engine::import::{Row, Table};
use crate::texts::Texts;

/// How ids of days begin that were read.
const BEGIN: &str = "ics-";
/// Characters of an id.
const ID: usize = 56;

/// What was found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// A row for each, with the line on which its event begins.
    pub table: Table,
    /// How many events are something else by their names, or have a time of day.
    pub others: usize,
}

/// Reads a calendar; of its events those with one of some words in their names, else with the usual ones of either
/// language. `None` if it is no calendar.
pub fn read(text: &str, words: &[String]) -> Option<Found> {
    let calendar: Calendar = text.parse().ok()?;
    let words = if words.is_empty() { usual() } else { words.to_vec() };
    let words: Vec<String> = words.iter().map(|word| folded(word)).collect();
    let is_one = |title: &str| {
        let title = folded(title);
        words.iter().any(|word| title.contains(word.as_str()))
    };
    let begins = (1..).zip(text.lines()).filter(|(_, line)| line.trim() == "BEGIN:VEVENT");
    let mut found = Found::default();
    found.table.heads = ["id", "title", "first_day", "last_day"].map(str::to_owned).into();
    for (event, (line, _)) in calendar.events().zip(begins) {
        match row(event).filter(|cells| is_one(&cells[1])) {
            Some(cells) => found.table.rows.push(Row { line, cells: cells.into() }),
            None => found.others += 1,
        }
    }
    Some(found)
}

/// What districts call days without school.
fn usual() -> Vec<String> {
    let names = Language::ALL.map(|language| Texts::new(language).get("days-off-names"));
    names.iter().flat_map(|names| names.split(", ")).map(str::to_owned).collect()
}

/// The whole days of an event; the end is the day after the last.
fn row(event: &Event) -> Option<[String; 4]> {
    let title = event.get_summary()?.to_owned();
    let DatePerhapsTime::Date(first) = event.get_start()? else { return None };
    let last = match event.get_end() {
        Some(DatePerhapsTime::Date(end)) if end > first => end.pred_opt()?,
        _ => first,
    };
    Some([id(event, first), title, first.to_string(), last.to_string()])
}

/// The same for the same event, whenever the calendar is read again.
fn id(event: &Event, first: chrono::NaiveDate) -> String {
    let own = event.get_uid().map_or_else(|| first.to_string(), str::to_lowercase);
    let own = own.split('@').next().unwrap_or_default().chars();
    let own = own.map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    [BEGIN.to_owned(), own.take(ID).collect()].concat()
}
