//! The chart of a measure, for those who may see it.

use crate::domain::kinds::cycles::measure;
use crate::domain::{RecordId, Value};
use crate::engine::Seen;

use super::{Asked, Chart, Number, Points};

/// A measure over time, as somebody may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charted {
    /// The measure.
    pub measure: RecordId,
    /// The only site that is looked at.
    pub site: Option<RecordId>,
    /// The only subgroup that is looked at.
    pub subgroup: Option<String>,
    /// What is to be reached.
    pub goal: Option<Number>,
    /// The chart.
    pub chart: Chart,
}

impl Charted {
    /// Draws it up.
    pub fn of(
        seen: Seen<'_>,
        measure: &RecordId,
        site: Option<RecordId>,
        subgroup: Option<&str>,
        asked: Asked,
    ) -> Self {
        let points = Points::of(seen, measure, site.as_ref(), subgroup);
        let goal = seen.get(measure.as_str()).and_then(|own| match own.get(measure::GOAL.code) {
            Some(Value::Decimal(goal)) => Some(Number::new(*goal)),
            _ => None,
        });
        let chart = Chart::of(&points, Vec::new(), asked);
        Self { measure: measure.clone(), site, subgroup: subgroup.map(str::to_owned), goal, chart }
    }
}
