//! Which records are true: whatever adds up to the digest that the journal announced. The index is
//! tried first because it is read already, then snapshots with the journal behind them.

use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::Record;
use crate::domain::common::CATALOGUE;
use crate::engine::Change;
use crate::store::error::OpenError;
use crate::store::fault::Fault;
use crate::store::index::{IndexError, Scanned};
use crate::store::io::Io;
use crate::store::journal::{History, Loss};
use crate::store::layout::Layout;
use crate::store::notice::Notice;
use crate::store::snapshot::{SnapshotError, read_snapshot, snapshots};
use crate::store::state::{Point, Row, State};

/// How sure the state is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It adds up to what the journal announced.
    Proven,
    /// It is the best that could be found.
    Guessed,
}

/// What was found.
pub struct Resolved {
    pub state: State,
    pub standing: Standing,
    /// What the index lacks; `None` if it has to be built anew.
    pub behind: Option<Vec<Row>>,
    pub index_error: Option<IndexError>,
    /// A state that is later than everything in the journal.
    pub recovery: Option<State>,
    /// The replica that a snapshot names.
    pub replica: Option<u64>,
    /// The index holds nothing and never did.
    pub unbuilt: bool,
    /// The journal is that of another workspace: index and snapshots have nothing in common with it.
    pub foreign: bool,
    /// Damaged snapshots, to be put aside.
    pub bad: Vec<PathBuf>,
}

/// Finds the present state.
pub fn resolve(
    io: &dyn Io,
    layout: &Layout,
    history: &History,
    scanned: Result<Scanned, IndexError>,
    notices: &mut Vec<Notice>,
) -> Result<Resolved, OpenError> {
    let mut search = Search {
        io,
        layout,
        history,
        best: None,
        ahead: None,
        replica: None,
        strange: None,
        bad: Vec::new(),
    };
    let unbuilt = scanned.as_ref().is_ok_and(Scanned::is_unbuilt);
    let (index, index_error) = match scanned {
        Ok(scanned) => (consistent(scanned), None),
        Err(error) => (None, Some(error)),
    };
    let indexed = index.as_ref().map(|index| index.point);
    let from_index = index.and_then(|index| search.try_base(index));
    let (behind, proven) = match from_index {
        Some((state, rows)) => (Some(rows), Some(state)),
        None => (None, search.snapshots_then_genesis()?),
    };
    if behind.is_some() {
        search.look_ahead()?;
    }
    let standing = if proven.is_some() { Standing::Proven } else { Standing::Guessed };
    let state = proven.or(search.best.map(|(_, state)| state)).unwrap_or_default();
    let recovery = search.ahead;
    let by_index = recovery.as_ref().is_some_and(|ahead| indexed == Some(ahead.point));
    let newest = recovery.as_ref().map_or(history.point.sequence, |ahead| ahead.point.sequence);
    let newer_is_bad = search.bad.iter().any(|(sequence, _)| *sequence > newest);
    let found = Found { state: &state, standing, recovery: recovery.as_ref(), by_index };
    tell(history, &found, newer_is_bad, notices);
    Ok(Resolved {
        foreign: behind.is_none()
            && search.strange == Some(true)
            && indexed.is_some_and(|index| {
                let later = recovery.as_ref();
                index.sequence <= history.point.sequence
                    || later.is_some_and(|ahead| are_strangers(&state, ahead))
            }),
        behind: behind.or_else(|| by_index.then(Vec::new)),
        bad: search.bad.into_iter().map(|(_, path)| path).collect(),
        state,
        standing,
        index_error,
        recovery,
        replica: search.replica,
        unbuilt,
    })
}

/// The slots that differ.
pub fn difference(from: &State, to: &State) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut ids: Vec<_> = from.records.keys().chain(to.records.keys()).collect();
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        let (before, after) = (from.records.get(id), to.records.get(id));
        let Some(kind) = after.or(before).map(|record| record.kind) else { continue };
        let slots = |record: Option<&Arc<Record>>| {
            record.map(|record| record.slots().to_vec()).unwrap_or_default()
        };
        let mut codes: Vec<_> =
            slots(before).into_iter().chain(slots(after)).map(|(code, _)| code).collect();
        codes.sort_unstable();
        codes.dedup();
        for code in codes {
            let value = |record: Option<&Arc<Record>>| record.and_then(|r| r.get(code).cloned());
            let (before, after) = (value(before), value(after));
            if before != after {
                changes.push(Change { id: id.clone(), kind, code, before, after });
            }
        }
    }
    changes
}

/// Whether a later state has lost most records of an earlier one, which no work does: to remove a
/// record only marks it. Every workspace has the records of the catalogue.
fn are_strangers(earlier: &State, later: &State) -> bool {
    let own = earlier.records.values().filter(|record| record.get(CATALOGUE.code).is_none());
    let (kept, gone): (Vec<_>, Vec<_>) =
        own.partition(|record| later.records.contains_key(&record.id));
    !gone.is_empty() && gone.len() >= kept.len()
}

fn consistent(scanned: Scanned) -> Option<State> {
    let point = scanned.point.filter(|_| scanned.is_consistent())?;
    Some(state(scanned.records, point))
}

fn state(records: Vec<Arc<Record>>, point: Point) -> State {
    let records = records.into_iter().map(|record| (record.id.clone(), record));
    State { records: records.collect(), point }
}

struct Found<'a> {
    state: &'a State,
    standing: Standing,
    recovery: Option<&'a State>,
    by_index: bool,
}

fn tell(history: &History, found: &Found<'_>, newer_is_bad: bool, notices: &mut Vec<Notice>) {
    let Found { state, standing, recovery, by_index } = *found;
    let proven = standing == Standing::Proven && !history.losses.is_empty();
    if history.places.is_empty() && (recovery.is_some() || proven) {
        let changes = recovery.unwrap_or(state).point.sequence;
        let complete = !newer_is_bad && (by_index || recovery.is_none());
        return notices.push(Notice::HistoryLost { changes, complete });
    }
    notices.extend(history.losses.iter().cloned().map(Notice::Lost));
    if !history.undecodable.is_empty() {
        notices.push(Notice::Unreadable(history.undecodable.clone()));
    }
    let told = !history.losses.is_empty() || !history.undecodable.is_empty();
    match standing {
        Standing::Proven if told && !newer_is_bad => notices.push(Notice::StateComplete),
        _ if newer_is_bad => notices.push(Notice::Unproven),
        Standing::Guessed if !told => notices.push(Notice::Unproven),
        _ => {}
    }
    if let Some(ahead) = recovery {
        let (from, to) = (history.point.sequence + 1, ahead.point.sequence);
        let after = history.ledger.entries().last().map(|entry| entry.moment);
        notices.push(Notice::Lost(Loss { from, to, after, before: None }));
        let mut ids: Vec<_> =
            difference(state, ahead).into_iter().map(|change| change.id).collect();
        ids.dedup();
        notices.push(Notice::Recovered(ids.len()));
    }
}

struct Search<'a> {
    io: &'a dyn Io,
    layout: &'a Layout,
    history: &'a History,
    /// The latest base tried so far, and what it gives with as much journal as there is.
    best: Option<(u64, State)>,
    ahead: Option<State>,
    replica: Option<u64>,
    /// Whether the snapshots are those of a workspace that the journal does not know.
    strange: Option<bool>,
    bad: Vec<(u64, PathBuf)>,
}

impl Search<'_> {
    /// Brings a base up to the end of the journal; comes back if it adds up.
    fn try_base(&mut self, base: State) -> Option<(State, Vec<Row>)> {
        let target = self.history.point;
        if base.point.sequence > target.sequence {
            if self.ahead.as_ref().is_none_or(|ahead| ahead.point.sequence < base.point.sequence) {
                self.ahead = Some(base);
            }
            return None;
        }
        let mut state = base;
        let mut rows = Vec::new();
        let from = state.point.sequence;
        self.history.replay(self.io, self.layout, from, |transaction| {
            if let Ok(touched) = state.apply(transaction) {
                rows.extend(touched);
            }
        });
        state.point.sequence = target.sequence;
        if state.point == target {
            return Some((state, rows));
        }
        if self.best.as_ref().is_none_or(|(best, _)| *best < from) {
            self.best = Some((from, state));
        }
        None
    }

    fn snapshots_then_genesis(&mut self) -> Result<Option<State>, Fault> {
        for sequence in snapshots(self.io, self.layout)? {
            if let Some(base) = self.snapshot(sequence)
                && let Some((state, _)) = self.try_base(base)
            {
                self.strange = Some(false);
                return Ok(Some(state));
            }
        }
        Ok(self.try_base(State::default()).map(|(state, _)| state))
    }

    /// A snapshot later than the journal matters even when the index agrees with the journal.
    fn look_ahead(&mut self) -> Result<(), Fault> {
        for sequence in snapshots(self.io, self.layout)? {
            if sequence > self.history.point.sequence
                && let Some(base) = self.snapshot(sequence)
            {
                self.try_base(base);
            }
        }
        Ok(())
    }

    fn snapshot(&mut self, sequence: u64) -> Option<State> {
        let path = self.layout.snapshot(sequence);
        let mut records = Vec::new();
        match read_snapshot(self.io, &path, |record, _| records.push(Arc::new(record))) {
            Ok(header) => {
                self.replica = self.replica.or(Some(header.replica));
                let known = &self.history.replicas;
                let strange = !known.is_empty() && !known.contains(&header.replica);
                self.strange = Some(self.strange.unwrap_or(true) && strange);
                Some(state(records, header.point))
            }
            Err(SnapshotError::Fault(_) | SnapshotError::Newer(_)) => None,
            Err(SnapshotError::Damaged | SnapshotError::Codec(_)) => {
                self.bad.push((sequence, path));
                None
            }
        }
    }
}
