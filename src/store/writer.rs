//! The one thread that writes: journal A, the word that it is saved, journal B, the index, and a
//! snapshot when it is due. Nothing else comes before that word.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use crate::domain::RecordId;
use crate::engine::{Cause, Name, Transaction};

use super::codec::CodecError;
use super::fault::Fault;
use super::index::Keeper;
use super::io::Io;
use super::journal::{Appender, LARGEST_BATCH, Place, encode_frames};
use super::layout::{Layout, Side};
use super::notice::{Notice, StoreEvent};
use super::queue::{Queue, Wish};
use super::snapshot::{SnapshotError, rotate, write_snapshot};
use super::state::{Point, Row, State};
use super::witness::Witness;

/// A snapshot below this is written at every close that has something new.
const SMALL: u64 = 1 << 20;

/// Told what happens, from the writer's thread.
pub type Events = Arc<dyn Fn(StoreEvent) + Send + Sync>;

/// What the writer works on.
pub(super) struct Writer {
    pub io: Arc<dyn Io>,
    pub layout: Layout,
    pub queue: Arc<Queue>,
    pub events: Events,
    pub appender: Appender,
    pub line: Line,
    pub index: Arc<Mutex<Option<Keeper>>>,
    /// Held while the journal is being written, so that `check` reads it at rest.
    pub quiet: Arc<Mutex<()>>,
    pub witness: Option<Witness>,
    pub snapshots: Snapshots,
    pub failing: [bool; 2],
}

/// The state as written so far, and what is written but not saved.
pub(super) struct Line {
    pub state: State,
    pub chain: u32,
    pub saved: Point,
    pub saved_chain: u32,
    pub unsaved: VecDeque<Encoded>,
    /// A transaction could not be encoded, and nothing may overtake it.
    pub stuck: bool,
}

/// A transaction ready for the journal.
pub(super) struct Encoded {
    name: Name,
    point: Point,
    chain: u32,
    frames: Vec<u8>,
    rows: Vec<Row>,
    capture: Option<RecordId>,
}

/// When the next snapshot is due.
pub(super) struct Snapshots {
    pub replica: u64,
    /// The length of the newest.
    pub length: u64,
    /// Bytes of journal since.
    pub since: u64,
    pub running: Option<JoinHandle<Result<u64, SnapshotError>>>,
}

impl Writer {
    /// Works until the queue is closed.
    pub fn run(mut self) {
        loop {
            match self.queue.wait() {
                Wish::Save { new, retry } => {
                    if retry {
                        self.appender.retry();
                    }
                    self.save(&new);
                    self.remember();
                    self.snapshot_if_due();
                }
                Wish::Close(new) => {
                    self.appender.retry();
                    self.save(&new);
                    self.remember();
                    self.close();
                    self.queue.ended();
                    return;
                }
            }
        }
    }

    fn save(&mut self, new: &[Arc<Transaction>]) {
        for transaction in new {
            self.line.stuck = self.line.stuck || self.line.encode(transaction).is_err();
        }
        if self.line.stuck {
            // Refused before it came here, so this is a fault of ours. Everything from it on stays
            // in memory and is said to be unsaved, rather than leaving a hole in the journal.
            let path = self.layout.journal(Side::A);
            let reason = Fault { path, kind: std::io::ErrorKind::InvalidData, code: None };
            let unsaved = self.queue.failed(reason.clone());
            (self.events)(StoreEvent::CannotSave { reason, unsaved });
        }
        while !self.line.unsaved.is_empty() {
            let Err(reason) = self.write() else { continue };
            let room = reason.is_full() && self.io.remove(&self.layout.ballast()).is_ok();
            if room {
                self.appender.retry();
            }
            if !room || self.write().is_err() {
                let unsaved = self.queue.failed(reason.clone());
                return (self.events)(StoreEvent::CannotSave { reason, unsaved });
            }
        }
    }

    /// Writes the next batch to both copies; saved is what one of them has.
    fn write(&mut self) -> Result<(), Fault> {
        let (count, frames) = self.line.batch();
        let quiet = self.quiet.clone();
        let quiet = quiet.lock().unwrap_or_else(PoisonError::into_inner);
        self.appender.begin_batch(self.line.saved, self.line.saved_chain);
        let first = self.appender.write(Side::A, &frames);
        if let Ok(place) = first {
            self.acknowledge(count, Side::A, place);
        }
        let second = self.appender.write(Side::B, &frames);
        match (&first, second) {
            (Err(_), Ok(place)) => self.acknowledge(count, Side::B, place),
            (Err(fault), Err(_)) => return Err(fault.clone()),
            (Ok(_), Ok(_)) => self.works(Side::B),
            (Ok(_), Err(fault)) => self.fails(Side::B, fault),
        }
        match first {
            Ok(_) => self.works(Side::A),
            Err(fault) => self.fails(Side::A, fault),
        }
        self.after_saving(count, frames.len() as u64);
        drop(quiet);
        Ok(())
    }

    fn acknowledge(&mut self, count: usize, side: Side, (generation, mut start): (u64, u64)) {
        let written = self.line.unsaved.range(..count);
        let places = written.clone().map(|encoded| {
            let length = u32::try_from(encoded.frames.len()).unwrap_or(u32::MAX);
            let (sequence, replica) = (encoded.point.sequence, encoded.name.replica);
            let place = Place { sequence, replica, side, generation, start, length };
            start += encoded.frames.len() as u64;
            place
        });
        let places: Vec<Place> = places.collect();
        if let Some(Encoded { name, point, chain, .. }) = written.last() {
            self.witness.iter_mut().for_each(|witness| witness.saw(*name));
            let point = *point;
            (self.line.saved, self.line.saved_chain) = (point, *chain);
            self.queue.saved(places, point);
            (self.events)(StoreEvent::Saved { sequence: point.sequence });
        }
    }

    /// After everything that waited has been acknowledged.
    fn remember(&mut self) {
        self.witness.iter_mut().for_each(Witness::remember);
    }

    fn works(&mut self, side: Side) {
        if std::mem::take(&mut self.failing[side as usize]) {
            (self.events)(StoreEvent::CopyWorks { side });
        }
    }

    fn fails(&mut self, side: Side, reason: Fault) {
        self.appender.leave(side);
        if !std::mem::replace(&mut self.failing[side as usize], true) {
            (self.events)(StoreEvent::CopyFailing { side, reason });
        }
    }

    fn after_saving(&mut self, count: usize, written: u64) {
        self.snapshots.since += written;
        let point = self.line.saved;
        let mut rows = Vec::new();
        for encoded in self.line.unsaved.drain(..count) {
            rows.extend(encoded.rows);
            if let Some(id) = encoded.capture {
                // If this fails, the next start finds the capture known and removes it.
                drop(self.io.remove(&self.layout.spool_new().join(id.as_str())));
            }
        }
        let mut index = self.index.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(Err(error)) = index.as_ref().map(|keeper| keeper.apply(rows, point)) {
            *index = None;
            (self.events)(StoreEvent::IndexDropped(error));
        }
    }

    fn snapshot_if_due(&mut self) {
        self.collect_snapshot(false);
        let due = self.snapshots.since >= self.snapshots.length.max(SMALL);
        if due && self.snapshots.running.is_none() && self.line.unsaved.is_empty() {
            let (io, layout) = (self.io.clone(), self.layout.clone());
            let (state, replica) = (self.line.state.clone(), self.snapshots.replica);
            let body = move || snapshot(&*io, &layout, &state, replica);
            let spawned = std::thread::Builder::new().name("snapshot".to_owned()).spawn(body);
            self.snapshots.running = spawned.ok();
            self.snapshots.since = 0;
        }
    }

    fn collect_snapshot(&mut self, wait: bool) {
        let Some(running) = self.snapshots.running.take() else { return };
        if !wait && !running.is_finished() {
            self.snapshots.running = Some(running);
            return;
        }
        let result = running.join().unwrap_or(Err(SnapshotError::Damaged));
        self.told(result);
    }

    fn told(&mut self, result: Result<u64, SnapshotError>) {
        match result {
            Ok(length) => self.snapshots.length = length,
            Err(error) => (self.events)(StoreEvent::Notice(failed(&self.layout, error))),
        }
    }

    fn close(&mut self) {
        self.collect_snapshot(true);
        let small = self.snapshots.length < SMALL;
        let worth = small || self.snapshots.since >= self.snapshots.length / 8;
        if self.snapshots.since > 0 && worth && self.line.unsaved.is_empty() {
            let state = std::mem::take(&mut self.line.state);
            let result = snapshot(&*self.io, &self.layout, &state, self.snapshots.replica);
            self.told(result);
        }
        let index = self.index.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(Err(error)) = index.map(Keeper::close) {
            (self.events)(StoreEvent::IndexDropped(error));
        }
    }
}

impl Line {
    /// The line behind a saved state.
    pub fn new(state: State, chain: u32) -> Self {
        let saved = state.point;
        Self { state, chain, saved, saved_chain: chain, unsaved: VecDeque::new(), stuck: false }
    }

    /// Carries a transaction out that is saved together with what it stands on: its frames, and
    /// what it touched.
    pub fn begin(&mut self, transaction: &Transaction) -> Result<(Vec<u8>, Vec<Row>), CodecError> {
        let rows = self.state.apply(transaction)?;
        let (frames, chain) = encode_frames(transaction, self.state.point, self.chain)?;
        self.chain = chain;
        (self.saved, self.saved_chain) = (self.state.point, chain);
        Ok((frames, rows))
    }

    /// As many of the first unsaved as are written at once, and their frames.
    fn batch(&self) -> (usize, Vec<u8>) {
        let mut frames = Vec::new();
        let mut count = 0;
        for encoded in &self.unsaved {
            if count > 0 && frames.len() + encoded.frames.len() > LARGEST_BATCH {
                break;
            }
            frames.extend_from_slice(&encoded.frames);
            count += 1;
        }
        (count, frames)
    }

    /// Carries a transaction out and makes its frames.
    fn encode(&mut self, transaction: &Transaction) -> Result<(), CodecError> {
        let rows = self.state.apply(transaction)?;
        let (frames, chain) = encode_frames(transaction, self.state.point, self.chain)?;
        self.chain = chain;
        let capture = match &transaction.cause {
            Cause::Capture(id) => Some(id.clone()),
            _ => None,
        };
        let (name, point) = (transaction.name, self.state.point);
        self.unsaved.push_back(Encoded { name, point, chain, frames, rows, capture });
        Ok(())
    }
}

fn snapshot(
    io: &dyn Io,
    layout: &Layout,
    state: &State,
    replica: u64,
) -> Result<u64, SnapshotError> {
    let length = write_snapshot(io, layout, state, replica)?;
    rotate(io, layout)?;
    Ok(length)
}

fn failed(layout: &Layout, error: SnapshotError) -> Notice {
    match error {
        SnapshotError::Fault(fault) => Notice::SnapshotFailed(fault),
        _ => Notice::SnapshotFailed(Fault {
            path: layout.snapshots(),
            kind: std::io::ErrorKind::InvalidData,
            code: None,
        }),
    }
}
