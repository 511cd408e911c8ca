//! What kinds declare to be computed. What is data is reckoned for the record that is looked at, what
//! is code for a whole kind at once.

use chrono::NaiveDate;

use crate::domain::kinds::{BENCHMARK, PROBLEM, STEP};
use crate::domain::{Figure, Kind, Level, Record, Value};

use super::reckon::{Computed, Reckoner};
use super::redaction::seen;
use super::{Workspace, outlines, roadmap};

/// The figures of one kind that code computes, and what the others are reckoned over.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    values: Computed,
    /// What an audience may see, if that is not everything.
    seen: Option<Workspace>,
    today: NaiveDate,
}

impl Figures {
    /// The figures of the living records of a kind, as they are on a day.
    pub fn of(workspace: &Workspace, kind: &'static Kind, today: NaiveDate) -> Self {
        let is_code = kind.figures.iter().any(Figure::is_code);
        let values = if is_code { values(workspace, kind, today) } else { Computed::new() };
        Self { values, seen: None, today }
    }

    /// The same for an audience: made of what it may see only.
    pub fn for_audience(
        workspace: &Workspace,
        audience: Level,
        kind: &'static Kind,
        today: NaiveDate,
    ) -> Self {
        if audience == Level::Private || kind.figures.is_empty() {
            return Self::of(workspace, kind, today);
        }
        let seen = seen(workspace, audience);
        Self { seen: Some(seen.clone()), ..Self::of(&seen, kind, today) }
    }

    /// What answers for the records of the kind.
    pub const fn over<'a>(&'a self, workspace: &'a Workspace) -> Reckoner<'a> {
        Reckoner::new(workspace, self.today).with(&self.values)
    }

    /// The figure that belongs beside a record of the workspace.
    pub fn get(&self, workspace: &Workspace, figure: &Figure, record: &Record) -> Option<Value> {
        let workspace = self.seen.as_ref().unwrap_or(workspace);
        self.over(workspace).figure(workspace.get(record.id.as_str())?, figure)
    }
}

/// What the kind's area computes. Records without a value for a figure have none.
fn values(workspace: &Workspace, kind: &Kind, today: NaiveDate) -> Computed {
    match kind.code {
        BENCHMARK | STEP => roadmap::figures(workspace, kind.code, today),
        PROBLEM => outlines::figures::figures(workspace),
        _ => Computed::new(),
    }
}
