//! The subgroups of a measure beside one another, and how far apart they are.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::kinds::READING;
use crate::domain::kinds::cycles::reading;
use crate::domain::{RecordId, Text2, Value};
use crate::engine::Seen;
use crate::engine::fold::folded;

use super::together::together;
use super::{Asked, Number, Point, Points};

/// A subgroup, or everybody, with what was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is called; everybody is not.
    pub name: Option<Text2>,
    /// Its points, by day.
    pub points: Vec<Point>,
}

/// How far the highest subgroup is from the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The day.
    pub day: NaiveDate,
    /// The lowest, among the groups, and its value.
    pub low: (usize, Number),
    /// The highest.
    pub high: (usize, Number),
}

impl Gap {
    /// How far they are apart.
    pub fn apart(&self) -> Number {
        self.high.1.less(self.low.1)
    }
}

/// The subgroups that a measure has readings of, before them everybody if there are such; none if there are no
/// subgroups.
pub fn groups(
    seen: Seen<'_>,
    measure: &RecordId,
    site: Option<&RecordId>,
    asked: Asked,
) -> Vec<Group> {
    let mut named: BTreeMap<String, Text2> = BTreeMap::new();
    for own in seen.records().pointing(measure, READING, reading::MEASURE.code) {
        if let Some(Value::Text2(name)) = own.get(reading::SUBGROUP.code) {
            named.entry(folded(name.best(name.lead))).or_insert_with(|| (**name).clone());
        }
    }
    let of =
        |name: Option<&str>| together(&Points::of(seen, measure, site, name), asked.by, asked.with);
    let subgroups = named.into_values().map(|name| {
        let points = of(Some(name.best(name.lead)));
        Group { name: Some(name), points }
    });
    let subgroups: Vec<Group> = subgroups.filter(|own| !own.points.is_empty()).collect();
    let everybody = Group { name: None, points: of(None) };
    let everybody = Some(everybody).filter(|own| !subgroups.is_empty() && !own.points.is_empty());
    everybody.into_iter().chain(subgroups).collect()
}

/// The gap on the first and on the last day on which several subgroups were read; with a single subgroup, between it
/// and everybody.
pub fn gaps(groups: &[Group]) -> Option<(Gap, Gap)> {
    let subgroups = groups.iter().filter(|own| own.name.is_some()).count();
    let counts = |own: &&(usize, &Group)| own.1.name.is_some() || subgroups < 2;
    let mut days: BTreeMap<NaiveDate, Vec<(usize, Number)>> = BTreeMap::new();
    for (at, own) in groups.iter().enumerate().filter(|own| counts(&own)) {
        own.points.iter().for_each(|point| {
            days.entry(point.day).or_default().push((at, point.value));
        });
    }
    let mut gaps = days.into_iter().filter(|(_, values)| values.len() > 1).filter_map(|own| {
        let (day, values) = own;
        let low = values.iter().min_by_key(|(_, value)| *value)?;
        let high = values.iter().max_by_key(|(_, value)| *value)?;
        Some(Gap { day, low: *low, high: *high })
    });
    let first = gaps.next()?;
    Some((first, gaps.next_back().unwrap_or(first)))
}
