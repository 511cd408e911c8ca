//! Since when an open cycle waits for what it waits for: the day on which what it needed for that was there.

use chrono::NaiveDate;

use crate::domain::common::{CHANGED, CREATED};
use crate::domain::kinds::cycles::{cycle, reading};
use crate::domain::kinds::{CYCLE, READING};
use crate::domain::{FieldCode, Record, Value};

use super::Workspace;
use super::readings::points;
use super::reckon::{Computed, Reckoner};

/// The days of all cycles that wait for something.
pub fn since(records: &Workspace, today: NaiveDate) -> Computed {
    let over = Reckoner::new(records, today);
    let own = |own: &Record| {
        let Some(Value::Choice(waits)) = over.figure(own, &cycle::WAITS_FOR) else { return None };
        let day = day_of(records, own, waits)?;
        Some((("waits_since", own.id.clone()), Value::Date(day)))
    };
    records.of_kind(CYCLE).filter_map(|record| own(record)).collect()
}

fn day_of(records: &Workspace, own: &Record, waits: u16) -> Option<NaiveDate> {
    let moment = |code: FieldCode| match own.get(code) {
        Some(Value::Moment(moment)) => Some(moment.day()),
        _ => None,
    };
    let planned = || own.date(cycle::START.code).or_else(|| moment(CREATED.code));
    let begun = || own.date(cycle::SEALED.code).or_else(planned);
    match waits {
        cycle::PREDICTION | cycle::BEGIN => planned(),
        cycle::A_READING => begun(),
        cycle::LEARNED => {
            let all = records.pointing(&own.id, READING, reading::CYCLE.code);
            let last = all.filter_map(|own| points(own).points().last().map(|(day, _)| *day));
            last.max().or_else(begun)
        }
        // What was learned is the last that is written before a decision.
        _ => moment(CHANGED.code).or_else(begun),
    }
}
