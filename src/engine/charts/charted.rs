//! The chart of a measure, for those who may see it.

use crate::domain::common::SITE;
use crate::domain::kinds::CHART_PHASE;
use crate::domain::kinds::cycles::{chart_phase, measure};
use crate::domain::{Record, RecordId, Value};
use crate::engine::Seen;

use super::events::{Event, Placed, events, placed};
use super::groups::{Group, groups};
use super::{Chart, Number, Phase, Points, Side, Wish};

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
    /// Which way is good.
    pub good: Option<Side>,
    /// The chart.
    pub chart: Chart,
    /// What happened meanwhile.
    pub events: Vec<Event>,
    /// Its subgroups beside one another, if none is looked at alone.
    pub groups: Vec<Group>,
}

impl Charted {
    /// Draws it up.
    pub fn of(
        seen: Seen<'_>,
        measure: &RecordId,
        site: Option<RecordId>,
        subgroup: Option<&str>,
        wish: Wish,
    ) -> Self {
        let record = seen.get(measure.as_str());
        let asked = record.map(|own| wish.of(own)).unwrap_or_default();
        let goal = record.and_then(|own| goal(own));
        let good = record.and_then(|own| match own.choice(measure::GOOD.code)? {
            measure::UP => Some(Side::Up),
            _ => Some(Side::Down),
        });
        let points = Points::of(seen, measure, site.as_ref(), subgroup);
        let chart = Chart::of(&points, phases(seen, measure, site.as_ref()), asked);
        let events = events(seen, measure, site.as_ref(), subgroup);
        let groups = match subgroup {
            None => groups(seen, measure, site.as_ref(), asked),
            Some(_) => Vec::new(),
        };
        let (measure, subgroup) = (measure.clone(), subgroup.map(str::to_owned));
        Self { measure, site, subgroup, goal, good, chart, events, groups }
    }

    /// What happened, as it stands on the axis.
    pub fn placed(&self) -> Vec<Placed<'_>> {
        placed(&self.events, &self.chart)
    }

    /// The signs on the axis, each with its point.
    pub fn marks(&self) -> Vec<(usize, char)> {
        self.placed().into_iter().map(|(sign, at, _)| (at, sign)).collect()
    }
}

/// What is to be reached with a measure.
pub(super) fn goal(measure: &Record) -> Option<Number> {
    match measure.get(measure::GOAL.code) {
        Some(Value::Decimal(goal)) => Some(Number::new(*goal)),
        _ => None,
    }
}

/// The phases that somebody began: those of a site for its chart only, the others for all.
pub(super) fn phases(seen: Seen<'_>, measure: &RecordId, site: Option<&RecordId>) -> Vec<Phase> {
    let all = seen.records().pointing(measure, CHART_PHASE, chart_phase::MEASURE.code);
    let own = all.filter(|own| own.link(SITE.code).is_none_or(|of| site == Some(of)));
    own.filter_map(|own| phase(own)).collect()
}

fn phase(record: &Record) -> Option<Phase> {
    let reason = match record.get(chart_phase::REASON.code) {
        Some(Value::Text2(reason)) => Some((**reason).clone()),
        _ => None,
    };
    let baseline = record.integer(chart_phase::BASELINE.code);
    let baseline = baseline.and_then(|own| usize::try_from(own).ok()).filter(|own| *own > 0);
    Some(Phase { start: record.date(chart_phase::START.code)?, reason, baseline })
}
