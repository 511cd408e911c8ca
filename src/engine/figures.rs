//! What kinds declare to be computed. What is data is reckoned for the record that is looked at, what
//! is code for a whole kind at once.

use chrono::NaiveDate;

use crate::domain::kinds::{ASSESSMENT, BENCHMARK, CYCLE, GROUP, NODE, PROBLEM, PROGRAM, STEP};
use crate::domain::{Figure, Kind, Record, Value};

use super::reckon::{Computed, Reckoner};
use super::{Seen, bookings, listening, outlines, roadmap, waits};

/// The figures of one kind that code computes, and what the others are reckoned over.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    values: Computed,
    today: NaiveDate,
}

impl Figures {
    /// The figures of the living records of a kind, as they are on a day, for whoever sees them: made
    /// of nothing else.
    pub fn of(seen: Seen<'_>, kind: &'static Kind, today: NaiveDate) -> Self {
        let is_code = kind.figures.iter().any(Figure::is_code);
        let values = if is_code { values(seen, kind, today) } else { Computed::new() };
        Self { values, today }
    }

    /// None that code computes.
    pub fn none(today: NaiveDate) -> Self {
        Self { values: Computed::new(), today }
    }

    /// The day as of which they are.
    pub const fn day(&self) -> NaiveDate {
        self.today
    }

    /// What answers for the records of the kind.
    pub const fn over<'a>(&'a self, seen: &'a Seen<'a>) -> Reckoner<'a> {
        Reckoner::new(seen, self.today).with(&self.values)
    }

    /// The figure that belongs beside a record.
    pub fn get(&self, seen: Seen<'_>, figure: &Figure, record: &Record) -> Option<Value> {
        self.over(&seen).figure(seen.get(record.id.as_str())?, figure)
    }
}

/// What the kind's area computes. Records without a value for a figure have none.
fn values(seen: Seen<'_>, kind: &Kind, today: NaiveDate) -> Computed {
    match kind.code {
        BENCHMARK | STEP => roadmap::figures(seen, kind.code, today),
        PROBLEM => outlines::figures::figures(&seen, today),
        GROUP => listening::figures(seen, today),
        ASSESSMENT => listening::of_rounds(seen, today),
        CYCLE => waits::since(&seen, today),
        PROGRAM => bookings::figures(&seen, today),
        NODE => outlines::weakest_links(&seen, today),
        _ => Computed::new(),
    }
}
