//! Which reports there are, and which records a list of one tells of.

use crate::domain::declare::{List, Narrow, Report};
use crate::domain::{Field, Kind, Record, Value};

use super::{Refusal, Workspace};

/// A report with the kind that declares it.
#[derive(Clone, Copy, Debug)]
pub struct Declared {
    /// The kind.
    pub owner: &'static Kind,
    /// The report.
    pub report: &'static Report,
}

impl PartialEq for Declared {
    fn eq(&self, other: &Self) -> bool {
        self.report.key == other.report.key
    }
}

impl Eq for Declared {}

/// Which reports there are.
pub fn all() -> impl Iterator<Item = Declared> {
    Kind::all()
        .flat_map(|owner| owner.offers.reports.iter().map(move |report| Declared { owner, report }))
}

/// The report with this key.
///
/// # Errors
/// There is none.
pub fn called(key: &str) -> Result<Declared, Refusal> {
    all().find(|own| own.report.key == key).ok_or_else(|| Refusal::UnknownReport(key.to_owned()))
}

/// What was said for what a report asks.
pub type Said = Vec<(&'static Field, Value)>;

/// Whether a record of a list has to do with what is asked for.
pub(super) fn fits(workspace: &Workspace, list: &List, record: &Record, asked: &Said) -> bool {
    let wanted = |asks: &Field| asked.iter().find(|(own, _)| own.key == asks.key);
    let holds = |record: &Record, field: &Field, value: &Value| {
        let held = record.get(field.code);
        let mut ends = held.into_iter().flat_map(Value::ends);
        held == Some(value) || value.ends().any(|to| ends.any(|end| end == to))
    };
    list.of.iter().all(|(field, narrow)| {
        let day = |asks| match wanted(asks) {
            Some((_, Value::Date(day))) => Some(*day),
            _ => None,
        };
        let own = record.date(field.code);
        match narrow {
            Narrow::Same(asks) => wanted(asks).is_none_or(|(_, value)| holds(record, field, value)),
            Narrow::SameOrOf(asks, by, of) => wanted(asks).is_none_or(|(_, value)| {
                let named = record.link(by.code).and_then(|id| workspace.get(id.as_str()));
                holds(record, field, value) || named.is_some_and(|own| holds(own, of, value))
            }),
            Narrow::From(asks) => day(asks).is_none_or(|day| own.is_some_and(|own| own >= day)),
            Narrow::Until(asks) => day(asks).is_none_or(|day| own.is_some_and(|own| own <= day)),
            // Who is found so is found before (`service::reports`).
            Narrow::Along(_) => true,
        }
    })
}
