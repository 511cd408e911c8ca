//! Reports as data: what each tells, for an audience. They are computed from the workspace as that
//! audience sees it, so that no count gives anything away.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::kinds::EXPECTATION;
use crate::domain::kinds::people::seat;
use crate::domain::{Kind, RecordId, Value};

use super::Seen;
use super::open::{ToDo, notes, open};
use super::people::team::{Team, teams};
use super::reckon::{Gap, Standing};
use super::roadmap::Roadmap;

/// Which reports there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReportName {
    /// What is open, by whom, since when.
    Handover,
    /// The map of people and the teams.
    People,
    /// The benchmarks by plan and forecast.
    Roadmap,
}

impl ReportName {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Handover, Self::People, Self::Roadmap];

    /// The name on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Handover => "handover",
            Self::People => "people",
            Self::Roadmap => "roadmap",
        }
    }

    /// The report with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.key() == key)
    }
}

/// What is open.
#[derive(Clone, Debug)]
pub struct Handover {
    /// The day for which it holds.
    pub today: NaiveDate,
    /// Everything that is open, kind by kind.
    pub open: Vec<ToDo>,
    /// How many notes wait, and since when.
    pub notes: Option<(usize, NaiveDate)>,
}

/// The map of people and the teams.
#[derive(Clone, Debug)]
pub struct People {
    /// The day for which it holds.
    pub today: NaiveDate,
    /// What the map lacks, by the checks about expectations; `None` for who may not see these.
    pub gaps: Option<Vec<Gap>>,
    /// The teams by name; the core team has none.
    pub teams: BTreeMap<String, Team>,
}

impl Handover {
    /// As an audience sees it.
    pub fn of(seen: Seen<'_>, today: NaiveDate) -> Self {
        let open = open(seen, &Roadmap::of(&seen, today), today);
        Self { today, open, notes: notes(seen) }
    }

    /// The records that it names.
    pub fn names(&self) -> impl Iterator<Item = &RecordId> {
        self.open.iter().flat_map(|own| [Some(&own.id), own.who.as_ref()]).flatten()
    }
}

impl People {
    /// As an audience sees it.
    pub fn of(seen: Seen<'_>, today: NaiveDate) -> Self {
        let sees =
            Kind::by_code(EXPECTATION).is_some_and(|kind| seen.audience().may_see(kind.level));
        Self {
            today,
            gaps: sees.then(|| Standing::of_owner(seen, today, EXPECTATION).gaps(seen)),
            teams: teams(&seen, today),
        }
    }

    /// The records that it names.
    pub fn names<'a>(&'a self, seen: Seen<'a>) -> impl Iterator<Item = &'a RecordId> {
        let burdened = self.teams.values().filter_map(|team| Some(&team.burdened.as_ref()?.0));
        let seats = self.teams.values().flat_map(|team| &team.seats);
        let lacking = self.gaps.iter().flatten().filter_map(|gap| gap.id.as_ref());
        let records = seats.clone().filter_map(move |id| seen.records().get(id.as_str()));
        let sitting = records.filter_map(|seat| match seat.get(seat::PERSON.code) {
            Some(Value::Link(person)) => Some(person),
            _ => None,
        });
        burdened.chain(seats).chain(sitting).chain(lacking)
    }
}
