//! The first half: the journal as it is without what is erased, beside the one that is there.

use serde::{Deserialize, Serialize};

use crate::engine::Transaction;
use crate::engine::erase::{Erasure, Traces};
use crate::store::codec::{CodecError, decode, encode, seal, unseal};
use crate::store::error::OpenError;
use crate::store::fault::At as _;
use crate::store::index::IndexError;
use crate::store::io::{self, Io};
use crate::store::journal::{FORMAT, Header, History, encode_mark, read_history, segments};
use crate::store::layout::{Layout, Side};
use crate::store::open::{difference, resolve};
use crate::store::snapshot::write_snapshot;
use crate::store::state::State;
use crate::store::writer::Line;

use super::EraseError;

/// What the mark holds: what of the rest of the folder is still to be looked through for, and which files are new.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredMark {
    gone: Vec<String>,
    words: Vec<String>,
    pub generations: Vec<u64>,
    pub snapshot: u64,
}

impl StoredMark {
    pub fn read(bytes: &[u8]) -> Result<Self, CodecError> {
        decode(unseal(bytes)?)
    }

    pub fn traces(&self) -> Traces {
        let gone = self.gone.iter().filter_map(|id| crate::domain::RecordId::parse(id));
        Traces::new(gone, self.words.iter().map(String::as_str))
    }
}

/// Writes the new files, and at last the mark.
pub(super) fn rewrite(io: &dyn Io, layout: &Layout, erasure: &Erasure) -> Result<(), EraseError> {
    let history = read_history(io, layout)?;
    if !history.unequal.is_empty() || !history.undecodable.is_empty() {
        return Err(EraseError::Damaged);
    }
    let fresh = layout.erasing();
    io::clear(io, fresh.root())?;
    for folder in [fresh.journal(Side::A), fresh.journal(Side::B), fresh.snapshots()] {
        io.create_dir(&folder).at(&folder)?;
        io::sync_parent(io, &folder)?;
    }
    io::sync_parent(io, fresh.root())?;
    let line = Rewriting { io, layout, history: &history, erasure }.journal()?;
    write_snapshot(io, &fresh, &line.state, history.replica.unwrap_or_default())
        .map_err(OpenError::from)?;
    let traces = erasure.traces();
    let mark = StoredMark {
        gone: traces.gone().iter().map(ToString::to_string).collect(),
        words: traces.words().phrases().collect(),
        generations: segments(io, layout)?.into_iter().collect(),
        snapshot: line.state.point.sequence,
    };
    Ok(io::replace(io, &fresh.whole(), &seal(&encode(&mark)?))?)
}

struct Rewriting<'a> {
    io: &'a dyn Io,
    layout: &'a Layout,
    history: &'a History,
    erasure: &'a Erasure,
}

impl Rewriting<'_> {
    /// Each segment anew, and where the history then stands.
    fn journal(&self) -> Result<Line, EraseError> {
        let (mut former, mut line) = (State::default(), Line::new(State::default(), 0));
        for generation in segments(self.io, self.layout)? {
            let bytes = self.history.segment(self.io, self.layout, generation);
            let header = Header::parse(&bytes).map_err(|_| EraseError::Damaged)?;
            let (base, chain) = (line.state.point, line.chain);
            let mut segment = Header { format: FORMAT, base, chain, ..header }.encode();
            let mut failed = None;
            self.history.replay_segment(self.io, self.layout, generation, |step| {
                let added = former
                    .apply(step)
                    .and_then(|_| add(&mut line, &self.erasure.transaction(step)));
                match added {
                    Ok(frames) => segment.extend(frames),
                    Err(error) => failed = Some(error),
                }
            });
            failed.map_or(Ok(()), Err)?;
            if generation == self.history.generation {
                let note = self.note(&former, &line.state)?;
                segment.extend(add(&mut line, &note)?);
            }
            for side in Side::BOTH {
                io::replace(self.io, &self.layout.erasing().segment(side, generation), &segment)?;
            }
        }
        Ok(line)
    }

    /// The last step: that something was erased. Where the journal alone does not lead to what was there, because
    /// steps are lost, it brings the rest.
    fn note(&self, former: &State, now: &State) -> Result<Transaction, EraseError> {
        let mut note = self.erasure.note.clone();
        note.sequence = self.history.point.sequence + 1;
        let target = self.history.point;
        if (former.point.count, former.point.digest) == (target.count, target.digest) {
            return Ok(note);
        }
        let nobody = Err(IndexError::Hung);
        let found = resolve(self.io, self.layout, self.history, nobody, &mut Vec::new())?;
        let left = found
            .state
            .records
            .iter()
            .filter_map(|(id, record)| Some((id.clone(), self.erasure.record(record)?.into())));
        let wanted = State { records: left.collect(), point: now.point };
        note.changes.extend(difference(now, &wanted));
        note.changes.sort_by(|a, b| (&a.id, a.code).cmp(&(&b.id, b.code)));
        Ok(note)
    }
}

/// The frames of a step, with a mark before them where steps are lost.
fn add(line: &mut Line, step: &Transaction) -> Result<Vec<u8>, CodecError> {
    let next = line.state.point.sequence + 1;
    let mut frames = Vec::new();
    if step.sequence > next {
        (frames, line.chain) = encode_mark(next, step.sequence - 1);
    }
    frames.extend(line.begin(step)?.0);
    Ok(frames)
}
