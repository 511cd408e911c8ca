//! Every day that stands in the workspace, for calendars: the date fields of all records, and what
//! is computed for benchmarks that are not finished.

use chrono::NaiveDate;

use crate::domain::common::CHANGED;
use crate::domain::{Field, FieldType, Figure, Kind, KindCode, Moment, Record, RecordId, Value};

use super::Seen;
use super::figures::Figures;
use super::roadmap::Roadmap;

/// A day, and what is on it.
#[derive(Clone, Debug)]
pub struct Dated {
    /// The day.
    pub day: NaiveDate,
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: KindCode,
    /// The field or figure that holds the day.
    pub field: &'static Field,
    /// When on that day it begins and ends, in minutes since midnight.
    pub times: (Option<i64>, Option<i64>),
    /// When the record was changed, if the reader may know.
    pub changed: Option<Moment>,
}

/// All days that an audience may see, the earliest first.
pub fn agenda(seen: Seen<'_>, today: NaiveDate) -> Vec<Dated> {
    let roadmap = Roadmap::told(seen, today);
    let mut found = Vec::new();
    for kind in Kind::all() {
        let is_date = |field: &Field| matches!(field.ty, FieldType::Date);
        let computed = kind.figures.iter().any(|figure| is_date(&figure.field));
        let figures = computed.then(|| Figures::of(seen, kind, today));
        for record in seen.of_kind(kind.code) {
            found.extend(days_of(record, kind.fields.iter().filter(|field| is_date(field))));
            let over = roadmap.benchmark(&record.id).and_then(|own| own.schedule);
            let over = over.is_some_and(|schedule| schedule.over);
            let figures = figures.as_ref().filter(|_| !over);
            let shown = |own: &&Figure| is_date(&own.field) && seen.shows_figure(own);
            let computed = kind.figures.iter().filter(shown);
            found.extend(computed.filter_map(|own| match figures?.get(seen, own, record)? {
                Value::Date(day) => Some(dated(record, &own.field, day)),
                _ => None,
            }));
        }
    }
    found.sort_by(|a, b| (a.day, &a.id, a.field.key).cmp(&(b.day, &b.id, b.field.key)));
    found
}

/// The days that stand in some fields of a record.
pub fn days_of<'a>(
    record: &'a Record,
    fields: impl Iterator<Item = &'static Field> + 'a,
) -> impl Iterator<Item = Dated> + 'a {
    fields.filter_map(|field| Some(dated(record, field, record.date(field.code)?)))
}

fn dated(record: &Record, field: &'static Field, day: NaiveDate) -> Dated {
    let changed = record.moment(CHANGED.code);
    let time = |field: &Field| record.integer(field.code);
    let times = field.times.map_or((None, None), |(from, to)| (time(from), time(to)));
    Dated { day, id: record.id.clone(), kind: record.kind, field, times, changed }
}
