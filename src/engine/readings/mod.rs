//! Readings: what was read of a measure, day after day, of a site and of a subgroup. A reading is no record but
//! a line in the series of one (`kinds::cycles::reading`), and is called by its measure and day.

mod address;
mod brought;
mod gathered;
pub mod gathering;
pub mod lines;
pub mod tally;

use std::borrow::Cow;

use crate::domain::common::{LEVEL, SITE};
use crate::domain::kinds::READING;
use crate::domain::kinds::cycles::reading;
use crate::domain::{Decimal, Language, Record, RecordId, Series, Value};

use super::Workspace;
use super::fold::folded;

pub use address::{Found, find, is_address};
pub use brought::{Brought, brought, remembered};
pub(super) use gathered::{brought_up, gather};

/// What was read, of a record of readings. In an earlier version each reading was a record of its own; such
/// a one is a series of one point until somebody touches it.
pub fn points(record: &Record) -> Cow<'_, Series> {
    match record.get(reading::POINTS.code) {
        Some(Value::Series(series)) => Cow::Borrowed(series),
        _ => Cow::Owned(single(record)),
    }
}

/// The one point of a record that has a day and a value instead of a series.
fn single(record: &Record) -> Series {
    let day = record.date(reading::DATE.code);
    let value: Option<Decimal> = match record.get(reading::VALUE.code) {
        Some(Value::Decimal(value)) => Some(*value),
        _ => None,
    };
    let note = match record.get(reading::NOTE.code) {
        Some(Value::Text2(note)) => Some(Box::from(note.best(note.lead))),
        _ => None,
    };
    Series::new(day.zip(value)).noted(day.zip(note))
}

/// Whether two series are of the same measure, site and subgroup.
pub fn is_alike(one: &Record, other: &Record) -> bool {
    let link = |own: &Record, code| own.link(code).cloned();
    link(one, reading::MEASURE.code) == link(other, reading::MEASURE.code)
        && link(one, SITE.code) == link(other, SITE.code)
        && match (subgroup(one), subgroup(other)) {
            (None, None) => true,
            (Some(one), Some(other)) => one == other,
            _ => false,
        }
}

/// The living series into which the points of another one go: of the same measure, site, subgroup, cycle and
/// level.
pub fn home_of(of: &Record, workspace: &Workspace) -> Option<RecordId> {
    let measure = of.link(reading::MEASURE.code)?;
    let mut alike = workspace.pointing(measure, READING, reading::MEASURE.code);
    let home = alike.find(|own| {
        let same = |code| own.get(code) == of.get(code);
        is_alike(own, of) && same(reading::CYCLE.code) && same(LEVEL.code)
    });
    home.map(|own| own.id.clone())
}

/// What the subgroup of a series is called, without case and accents; `None` if it is of all.
fn subgroup(record: &Record) -> Option<String> {
    match record.get(reading::SUBGROUP.code) {
        Some(Value::Text2(text)) => Some(folded(text.best(text.lead))),
        _ => None,
    }
}

/// Whether the series is of the subgroup of this name, in whatever language; without a name, of everybody.
pub fn is_of(record: &Record, name: Option<&str>) -> bool {
    match (record.get(reading::SUBGROUP.code), name) {
        (Some(Value::Text2(text)), Some(name)) => {
            let wanted = folded(name);
            Language::ALL.iter().filter_map(|own| text.get(*own)).any(|own| folded(own) == wanted)
        }
        (own, name) => own.is_none() && name.is_none(),
    }
}
