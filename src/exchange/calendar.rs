//! Days written as iCalendar (RFC 5545): one event each, all day unless it is known when it begins; the same
//! bytes for the same records.

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use icalendar::{Calendar, Component, Event, EventLike};

use crate::domain::{FieldType, Kind, Record};
use crate::engine::agenda::Dated;
use crate::engine::request::Names;
use crate::texts::Texts;

/// The program that made it, as the format wants it named.
const MAKER: &str = "-//commonground//cg//EN";

/// A whole calendar.
pub fn calendar(days: &[Dated], names: &Names, texts: Texts) -> String {
    let mut calendar = Calendar::empty();
    for property in [("VERSION", "2.0"), ("PRODID", MAKER), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(property);
    }
    calendar.extend(days.iter().filter_map(|dated| event(dated, names, texts)));
    calendar.to_string()
}

fn event(dated: &Dated, names: &Names, texts: Texts) -> Option<Event> {
    let kind = Kind::by_code(dated.kind)?;
    let record = names.get(&dated.id)?;
    let title = texts.title_among(record, names).into_owned();
    let summary = format!("{}: {title}", texts.on_day(kind, dated.field));
    let mut event = Event::new();
    let of = of(kind, record, names, texts);
    if !of.is_empty() {
        event.description(&of.join("\n"));
    }
    event
        .uid(&format!("{}-{}@commonground", dated.id, dated.field.key))
        .timestamp(stamp(dated))
        .summary(&summary)
        .add_property("CATEGORIES", texts.kind(kind));
    match dated.times.0.and_then(|begins| at(dated, begins)) {
        Some(begins) => {
            event.starts(begins);
            let ends = dated.times.1.and_then(|ends| at(dated, ends));
            ends.filter(|ends| *ends > begins).map(|ends| event.ends(ends));
        }
        // A single date is the whole of that day; nobody is busy because a step is due.
        None => drop(event.starts(dated.day).add_property("TRANSP", "TRANSPARENT")),
    }
    Some(event.done())
}

/// A time of day as the clock on the wall shows it, without a zone: wherever it is read, it is then.
fn at(dated: &Dated, minutes: i64) -> Option<NaiveDateTime> {
    dated.day.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::try_minutes(minutes)?)
}

/// What the record is of, a line each: the records to which its links point.
fn of(kind: &'static Kind, record: &Record, names: &Names, texts: Texts) -> Vec<String> {
    let links = kind.fields.iter().filter(|field| matches!(field.ty, FieldType::Link(_)));
    let told = links.filter_map(|field| {
        let name = texts.title_among(names.get(record.link(field.code)?)?, names);
        Some(format!("{}: {name}", texts.field(kind, field)))
    });
    told.collect()
}

/// When it was last changed; who may not know that is told the day itself.
fn stamp(dated: &Dated) -> DateTime<Utc> {
    let changed = dated.changed.map(|changed| changed.to_clock().to_utc());
    changed.unwrap_or_else(|| dated.day.and_time(NaiveTime::MIN).and_utc())
}
