//! Days written as iCalendar (RFC 5545): one all-day event each, the same bytes for the same records.

use chrono::{DateTime, NaiveTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike};

use crate::domain::Kind;
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
    let title = texts.title_among(names.get(&dated.id)?, names).into_owned();
    let summary = format!("{}: {title}", texts.field(kind, dated.field));
    let event = Event::new()
        .uid(&format!("{}-{}@commonground", dated.id, dated.field.key))
        .timestamp(stamp(dated))
        // A single date is the whole of that day.
        .starts(dated.day)
        .summary(&summary)
        .add_property("CATEGORIES", texts.kind(kind))
        // Nobody is busy because a step is due.
        .add_property("TRANSP", "TRANSPARENT")
        .done();
    Some(event)
}

/// When it was last changed; who may not know that is told the day itself.
fn stamp(dated: &Dated) -> DateTime<Utc> {
    let changed = dated.changed.map(|changed| changed.to_clock().to_utc());
    changed.unwrap_or_else(|| dated.day.and_time(NaiveTime::MIN).and_utc())
}
