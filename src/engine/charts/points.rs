//! Where the points of a chart come from: the readings of one measure.

use chrono::NaiveDate;

use crate::domain::common::SITE;
use crate::domain::kinds::READING;
use crate::domain::kinds::cycles::reading;
use crate::domain::{Decimal, RecordId, Value};
use crate::engine::Seen;
use crate::engine::outlines::figures::from;

/// The readings of one measure, of one site and one subgroup if they are named, by day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Points(Vec<(NaiveDate, Decimal)>);

impl Points {
    /// Readings in any order.
    pub fn new(mut readings: Vec<(NaiveDate, Decimal)>) -> Self {
        readings.sort_by_key(|(day, _)| *day);
        Self(readings)
    }

    /// Those that somebody may see. No reading says a subgroup yet, so none is of any.
    pub fn of(
        seen: Seen<'_>,
        measure: &RecordId,
        site: Option<&RecordId>,
        subgroup: Option<&str>,
    ) -> Self {
        let readings = from(seen.records(), measure, READING, reading::MEASURE.code);
        let wanted = readings.filter(|own| {
            subgroup.is_none() && site.is_none_or(|site| own.link(SITE.code) == Some(site))
        });
        let dated = wanted.filter_map(|own| match own.get(reading::VALUE.code) {
            Some(Value::Decimal(value)) => Some((own.date(reading::DATE.code)?, *value)),
            _ => None,
        });
        Self::new(dated.collect())
    }

    /// All of them.
    pub fn all(&self) -> &[(NaiveDate, Decimal)] {
        &self.0
    }
}
