//! From a day on the chart of a measure is judged anew, or around a line that is held: only people say so,
//! and why.

use crate::domain::Level;
use crate::domain::declare::{Carry, Deed, Why};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// The measure.
pub const MEASURE: Field =
    Field::new(100, "measure", FieldType::Link(&[codes::MEASURE])).level(Level::Public).required();
/// The first day.
pub const START: Field = Field::new(101, "start", FieldType::Date).level(Level::Public).required();
/// Why; it stands below the chart.
pub const REASON: Field = Field::new(102, "reason", FieldType::Line2).required();
/// Its line and limits are those of so many first points, and are held from then on.
pub const BASELINE: Field = Field::new(103, "baseline", FieldType::COUNT);

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::CHART_PHASE, "chart_phase", Level::Team, &[MEASURE, START, REASON, BASELINE])
        .titled_by(&[&MEASURE, &START])
        .ordered(Order::newest(START.code))
        .deeds(&[Deed::make("chart_phase", codes::CHART_PHASE, &[(&MEASURE, Carry::Origin)])
            .on(codes::MEASURE)])
        .because(&[Why::named(&MEASURE)]);
