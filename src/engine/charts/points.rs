//! Where the points of a chart come from: the readings of one measure.

use chrono::NaiveDate;

use crate::domain::common::SITE;
use crate::domain::kinds::READING;
use crate::domain::kinds::cycles::reading;
use crate::domain::{Decimal, RecordId};
use crate::engine::Seen;
use crate::engine::readings::{is_of, points};

/// The readings of one measure, of one site and one subgroup if they are named, by day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Points(Vec<(NaiveDate, Decimal)>);

impl Points {
    /// Readings in any order.
    pub fn new(mut readings: Vec<(NaiveDate, Decimal)>) -> Self {
        readings.sort_by_key(|(day, _)| *day);
        Self(readings)
    }

    /// Those that somebody may see. Without a site those of all sites are taken; without a subgroup those only
    /// that are of everybody.
    pub fn of(
        seen: Seen<'_>,
        measure: &RecordId,
        site: Option<&RecordId>,
        subgroup: Option<&str>,
    ) -> Self {
        let readings = seen.records().pointing(measure, READING, reading::MEASURE.code);
        let wanted = readings.filter(|own| {
            is_of(own, subgroup) && site.is_none_or(|site| own.link(SITE.code) == Some(site))
        });
        Self::new(wanted.flat_map(|own| points(own).points().to_vec()).collect())
    }

    /// All of them.
    pub fn all(&self) -> &[(NaiveDate, Decimal)] {
        &self.0
    }
}
