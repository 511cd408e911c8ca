//! A process that was changed on purpose begins anew: its points are judged by themselves from then on. Only
//! people say so, and why.

use std::ops::Range;

use chrono::NaiveDate;

use crate::domain::Text2;

use super::Point;

/// A new phase of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its first day.
    pub start: NaiveDate,
    /// Why it begins, for those who may know it.
    pub reason: Option<Text2>,
    /// Its line and limits are those of so many first points.
    pub baseline: Option<usize>,
}

/// The points of each phase: a week belongs where its first reading does. What comes before the first one is a part without one, and so is everything
/// where there is none.
pub(super) fn parted(
    points: &[Point],
    mut phases: Vec<Phase>,
) -> Vec<(Option<Phase>, Range<usize>)> {
    phases.sort_by_key(|own| own.start);
    let begin = |phase: &Phase| points.partition_point(|own| own.from < phase.start);
    let mut parts: Vec<(Option<Phase>, Range<usize>)> = vec![(None, 0..points.len())];
    for phase in phases {
        let from = begin(&phase);
        if let Some((_, range)) = parts.last_mut() {
            range.end = from;
        }
        parts.push((Some(phase), from..points.len()));
    }
    let has_phases = parts.len() > 1;
    parts.retain(|(phase, range)| phase.is_some() || !has_phases || !range.is_empty());
    parts
}
