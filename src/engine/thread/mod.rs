//! The thread through the work: from any record up to that for the sake of which it is there, and down to what came
//! of it. Which record is there for which is declared with kinds (`Why`) and relations.

mod walk;
mod ways;

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::kinds::outlines::placement;
use crate::domain::kinds::{NODE, PLACEMENT};
use crate::domain::{FieldCode, Language, Record, RecordId};

use super::Seen;
use super::outlines::role_at_home;
use super::reckon::whys_of;
use walk::Walk;
use ways::Ways;

/// Where somebody goes along the thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Toward {
    /// To that for the sake of which a record is there.
    Why,
    /// To what came of it.
    What,
}

/// A record on the thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Knot {
    /// The record.
    pub id: RecordId,
    /// The one from which it is reached.
    pub from: RecordId,
    /// So many steps from where the thread is taken up.
    pub depth: usize,
    /// It was told before: what comes after it stands there.
    pub again: bool,
}

/// The thread of a record, both ways: each record after the one from which it is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    /// Where it is taken up.
    pub of: RecordId,
    /// Up: for the sake of what it is there.
    pub why: Vec<Knot>,
    /// Down: what came of it.
    pub what: Vec<Knot>,
    /// What nobody has said yet on the way up: a record, and its field.
    pub lacks: Vec<(RecordId, FieldCode)>,
    /// What its rows of outlines are, as choices of their role.
    pub roles: BTreeMap<RecordId, u16>,
    /// There is more than was told.
    pub is_cut: bool,
}

impl Thread {
    /// The thread of a record as somebody sees it, in the order of a language; `None` of what they do not see. That
    /// of a place in an outline is that of what stands there.
    pub fn of(seen: Seen<'_>, id: &RecordId, today: NaiveDate, language: Language) -> Option<Self> {
        let found = seen.records().get(id.as_str())?;
        let placed = found.link(placement::NODE.code).filter(|_| found.kind == PLACEMENT);
        let record = seen.records().get(placed.unwrap_or(id).as_str())?;
        let ways = Ways::new(&seen, today, language);
        let walked = |toward| Walk::new(&ways, toward).from(record);
        let (why, what) = (walked(Toward::Why), walked(Toward::What));
        let mut thread = Self {
            of: record.id.clone(),
            lacks: lacks(seen, &ways, record, &why.knots),
            is_cut: why.is_cut || what.is_cut,
            why: why.knots,
            what: what.knots,
            roles: BTreeMap::new(),
        };
        let nodes = thread.records().into_iter().filter_map(|id| seen.get(id.as_str()));
        let roles = nodes
            .filter(|own| own.kind == NODE)
            .filter_map(|own| role_at_home(seen.records(), own).map(|role| (own.id.clone(), role)));
        thread.roles = roles.collect();
        Some(thread)
    }

    /// One way only.
    #[must_use]
    pub fn only(self, toward: Toward) -> Self {
        match toward {
            Toward::Why => Self { what: Vec::new(), ..self },
            Toward::What => Self { why: Vec::new(), lacks: Vec::new(), ..self },
        }
    }

    /// Whether nothing stands above it and nothing below.
    pub const fn is_alone(&self) -> bool {
        self.why.is_empty() && self.what.is_empty()
    }

    /// All records on it, each once, that where it is taken up first.
    pub fn records(&self) -> Vec<&RecordId> {
        let knots = self.why.iter().chain(&self.what);
        let mut known = HashSet::new();
        let all = std::iter::once(&self.of).chain(knots.map(|knot| &knot.id));
        all.filter(|id| known.insert(*id)).collect()
    }

    /// Who is there for whom: the one for the sake of which, and the one that came of it.
    pub fn joints(&self) -> Vec<(&RecordId, &RecordId)> {
        let up = self.why.iter().map(|knot| (&knot.id, &knot.from));
        up.chain(self.what.iter().map(|knot| (&knot.from, &knot.id))).collect()
    }
}

/// What is asked for on the way up and not said: where it is only hidden, nobody is asked.
fn lacks(
    seen: Seen<'_>,
    ways: &Ways<'_>,
    record: &Record,
    why: &[Knot],
) -> Vec<(RecordId, FieldCode)> {
    let above = why.iter().filter(|knot| !knot.again).filter_map(|knot| seen.get(knot.id.as_str()));
    let above: Vec<&Record> = above.map(|own| &**own).collect();
    let lacks = [record].into_iter().chain(above).flat_map(|own| {
        let wanted =
            whys_of(own.kind).iter().filter(|(_, why)| why.wanted && ways.counts(why, own));
        let fields = wanted.filter_map(|(_, why)| why.field());
        let empty = fields.filter(|field| {
            let is_known = seen.shows(own, field.code) && !seen.withholds(&own.id, field.code);
            own.get(field.code).is_none() && is_known
        });
        empty.map(|field| (own.id.clone(), field.code)).collect::<Vec<_>>()
    });
    lacks.collect()
}
