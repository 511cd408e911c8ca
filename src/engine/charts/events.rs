//! What happened while a measure was read: the tests that were made for it, and what somebody wrote to a day.

use chrono::NaiveDate;

use crate::domain::RecordId;
use crate::domain::common::SITE;
use crate::domain::kinds::cycles::{cycle, reading};
use crate::domain::kinds::{CYCLE, READING};
use crate::engine::Seen;
use crate::engine::readings::{is_of, points};

use super::Chart;

/// The signs by which events are called on the axis, in order of their days.
const SIGNS: &[u8] = b"123456789abcdefghijklmnopqrstuvwxyz";

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The day.
    pub day: NaiveDate,
    /// What.
    pub what: Happened,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// A test began that follows the measure, or was read by it.
    Cycle(RecordId),
    /// Somebody wrote this to the reading of the day.
    Note(Box<str>),
}

/// What happened, the earliest first, as far as somebody may see it.
pub fn events(
    seen: Seen<'_>,
    measure: &RecordId,
    site: Option<&RecordId>,
    subgroup: Option<&str>,
) -> Vec<Event> {
    let mut found: Vec<Event> = Vec::new();
    let mut cycles: Vec<&RecordId> = Vec::new();
    for own in seen.records().pointing(measure, READING, reading::MEASURE.code) {
        cycles.extend(own.link(reading::CYCLE.code));
        if is_of(own, subgroup) && site.is_none_or(|site| own.link(SITE.code) == Some(site)) {
            let notes = points(own).notes().clone().into_iter();
            found.extend(notes.map(|(day, note)| Event { day, what: Happened::Note(note) }));
        }
    }
    cycles.extend(seen.records().pointing(measure, CYCLE, cycle::MEASURE.code).map(|own| &own.id));
    cycles.sort_unstable();
    cycles.dedup();
    found.extend(cycles.into_iter().filter_map(|id| {
        let own = seen.get(id.as_str()).filter(|own| !own.is_deleted())?;
        let day = own.date(cycle::START.code).or_else(|| own.date(cycle::SEALED.code))?;
        Some(Event { day, what: Happened::Cycle(id.clone()) })
    }));
    found.sort_by_key(|own| own.day);
    found
}

/// An event with its sign on the axis, and the point at or before its day.
pub type Placed<'a> = (char, usize, &'a Event);

/// The events as they stand on the axis. Of more than there are signs the newest are taken.
pub fn placed<'a>(events: &'a [Event], chart: &Chart) -> Vec<Placed<'a>> {
    let newest = &events[events.len().saturating_sub(SIGNS.len())..];
    let placed = newest.iter().zip(SIGNS).filter(|_| !chart.points.is_empty());
    let placed = placed.map(|(own, sign)| {
        let at = chart.points.partition_point(|point| point.day <= own.day).saturating_sub(1);
        (char::from(*sign), at, own)
    });
    placed.collect()
}
