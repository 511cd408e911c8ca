//! Between reading and writing: repairs the journal, decides with which segment to go on, and what
//! becomes of the index.

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use crate::engine::{Cause, Change, Drawn, Entry, Ledger, Name, Transaction};
use crate::store::chance::drawn;
use crate::store::clock;
use crate::store::error::OpenError;
use crate::store::fault::{At as _, Fault};
use crate::store::index::{IndexError, IndexKind, Keeper};
use crate::store::io::{self, Io};
use crate::store::journal::{
    Appender, Condition, FORMAT, Header, History, Place, encode_mark, repair,
};
use crate::store::layout::{Layout, Side};
use crate::store::notice::Notice;
use crate::store::set_aside::set_aside;
use crate::store::snapshot::{SnapshotError, write_snapshot};
use crate::store::state::{Point, State};
use crate::store::writer::Line;

use super::resolve::{Resolved, Standing, difference};

/// A workspace between being read and being written.
pub(super) struct Opening {
    pub io: Arc<dyn Io>,
    pub layout: Layout,
    pub history: History,
    pub notices: Vec<Notice>,
    pub replica: u64,
}

impl Opening {
    /// Puts the journal in order and finds out how to go on with it.
    pub fn settle(&mut self, resolved: &mut Resolved) -> Result<(Appender, Line), OpenError> {
        let mut state = std::mem::take(&mut resolved.state);
        let mut header = Header {
            format: FORMAT,
            generation: self.history.generation,
            replica: self.replica,
            base: state.point,
            chain: self.history.chain,
        };
        if resolved.standing == Standing::Guessed {
            // Before the damaged files go, a snapshot holds what could be saved of them.
            match write_snapshot(&*self.io, &self.layout, &state, self.replica) {
                Ok(_) => {}
                Err(SnapshotError::Fault(fault)) => {
                    self.notices.push(Notice::SnapshotFailed(fault))
                }
                Err(error) => return Err(error.into()),
            }
        }
        let repaired = repair(&*self.io, &self.layout, &self.history, &mut self.notices);
        // What the journal does not say of the replica has to be written down at once; and nothing is
        // added to what cannot be read.
        let newest_unreadable = self
            .history
            .unequal
            .iter()
            .any(|own| own.is_last && own.conditions.contains(&Condition::Unreadable));
        let whole =
            repaired.is_ok() && self.history.replica == Some(self.replica) && !newest_unreadable;
        if let Err(fault) = repaired {
            self.notices.push(Notice::RepairFailed(fault));
        }
        if whole && resolved.standing == Standing::Proven && resolved.recovery.is_none() {
            let (io, layout) = (self.io.clone(), self.layout.clone());
            let appender = if self.history.format == FORMAT {
                Appender::resume(io, layout, header)
            } else {
                // At the first write: until then older programs can still open it.
                let header = Header { generation: header.generation + 1, ..header };
                Ok(Appender::fresh(io, layout, header))
            };
            if let Ok(appender) = appender {
                return Ok((appender, Line::new(state, self.history.chain)));
            }
        }
        header.generation += 1;
        let mut bytes = Vec::new();
        let mut line = None;
        let recovered = resolved.recovery.as_ref();
        if let Some(ahead) = recovered {
            // Numbers that have been used are not used again, though only their result is left.
            let lost = ahead.point.sequence.saturating_sub(state.point.sequence);
            let (mark, chain) = encode_mark(state.point.sequence + 1, ahead.point.sequence);
            state.point.sequence = ahead.point.sequence;
            header.base = state.point;
            let name = name_after(&self.history.ledger, self.replica, lost, drawn()?);
            let changes = difference(&state, ahead);
            let sequence = ahead.point.sequence + 1;
            let transaction = recovery(sequence, name, &self.history.ledger, changes);
            let mut begun = Line::new(std::mem::take(&mut state), chain);
            let (frames, rows) = begun.begin(&transaction)?;
            // What the index found out by itself it is told again, which changes nothing.
            resolved.behind.iter_mut().for_each(|behind| behind.extend(rows.iter().cloned()));
            bytes = [header.encode(), mark].concat();
            self.history.places.push(Place {
                sequence: transaction.sequence,
                replica: transaction.name.replica,
                side: Side::A,
                generation: header.generation,
                start: bytes.len() as u64,
                length: u32::try_from(frames.len()).unwrap_or(u32::MAX),
            });
            self.history.ledger.push(Entry::from(&transaction));
            bytes.extend(frames);
            line = Some(begun);
        } else {
            bytes.extend(header.encode());
        }
        // At once, for a segment that tells of a loss without what was recovered would be believed.
        let begun = Side::BOTH.into_iter().try_for_each(|side| {
            io::replace(&*self.io, &self.layout.segment(side, header.generation), &bytes)
        });
        let appender = match begun {
            Ok(()) => Appender::resume(self.io.clone(), self.layout.clone(), header)?,
            Err(fault) if line.is_some() => return Err(fault.into()),
            Err(_) => Appender::fresh(self.io.clone(), self.layout.clone(), header),
        };
        Ok((appender, line.unwrap_or_else(|| Line::new(state, header.chain))))
    }

    /// Goes on with the index if it equals the journal, brings it up if it is behind, else moves it
    /// away and builds another.
    pub fn settle_index(
        &mut self,
        kind: &Arc<dyn IndexKind>,
        (keeper, epoch): (Keeper, Option<u64>),
        resolved: &Resolved,
        state: &State,
    ) -> Option<Keeper> {
        if let Some(rows) = &resolved.behind {
            if !rows.is_empty() {
                keeper.apply(rows.clone(), state.point).ok()?;
            }
            return Some(keeper);
        }
        if resolved.index_error == Some(IndexError::NoRoom) {
            return None; // it waits for a start with room, and is brought up then
        }
        let young = state.point == Point::default() && resolved.index_error.is_none();
        let keeper = if young || resolved.unbuilt {
            keeper
        } else if epoch.is_none() {
            return None; // there was none, and none can be made: nothing was damaged
        } else {
            drop(keeper);
            let old = epoch.unwrap_or(1);
            let kept = set_aside(&*self.io, &self.layout, &self.layout.index(old)).ok();
            self.notices.push(Notice::IndexRebuilt {
                kept,
                error: resolved.index_error.clone(),
                whole: true,
            });
            start_index(&*self.io, &self.layout, kind, old + 1).ok()?.0
        };
        keeper.build(state.clone());
        if young {
            // Else a crash right after the first edit would look like a damaged index.
            keeper.settle().ok()?;
        }
        Some(keeper)
    }
}

/// Begins to open an index, in a folder that is there from then on.
pub(super) fn start_index(
    io: &dyn Io,
    layout: &Layout,
    kind: &Arc<dyn IndexKind>,
    epoch: u64,
) -> Result<(Keeper, Receiver<()>), Fault> {
    let dir = layout.index(epoch);
    io.create_dir(&dir).at(&dir)?;
    Ok(Keeper::start(kind.clone(), io.path_for_others(&dir)))
}

/// The next name of a replica that may have given `lost` more than is known.
fn name_after(ledger: &Ledger, replica: u64, lost: u64, drawn: Drawn) -> Name {
    let skipped = lost.saturating_mul(Drawn::LARGEST_STEP);
    Name::after(replica, ledger.number(replica).saturating_add(skipped), drawn)
}

/// The transaction that takes in what the journal lacks.
pub(super) fn recovery(
    sequence: u64,
    name: Name,
    ledger: &Ledger,
    changes: Vec<Change>,
) -> Transaction {
    Transaction {
        sequence,
        name,
        seen: ledger.seen_by(name.replica),
        author: "–".into(),
        moment: clock::now(),
        cause: Cause::Recovery,
        changes,
    }
}
