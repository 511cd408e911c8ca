//! Opening a workspace: lock, read both journals and the index side by side, find the present
//! state, repair, and only then let anybody write.

mod resolve;

use std::collections::HashSet;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::domain::{Moment, RecordId};
use crate::engine::{Cause, Transaction, Workspace};

use super::clock;
use super::error::OpenError;
use super::fault::{At as _, Fault};
use super::index::{IndexKind, Keeper, SledIndex};
use super::io::{self, DiskIo, Io};
use super::journal::{
    Appender, Header, History, encode_mark, newer_format, read_history, repair, segments,
};
use super::layout::{Layout, Side, number};
use super::lock;
use super::notice::{Notice, StoreEvent};
use super::queue::Queue;
use super::set_aside::set_aside;
use super::snapshot::{
    SnapshotError, read_header, read_snapshot, rotate, snapshots, write_snapshot,
};
use super::spool;
use super::state::{Point, State};
use super::store::Store;
use super::writer::{Events, Line, Snapshots, Writer};

pub(super) use resolve::resolve;
use resolve::{Resolved, Standing};

/// Below this a warning is due.
const LITTLE_SPACE: u64 = 50 << 20;
const BALLAST: usize = 1 << 20;

/// How to open.
pub struct OpenOptions {
    /// How long to wait for another program to let go.
    pub wait: Duration,
    /// Told what happens later, from other threads.
    pub events: Box<dyn Fn(StoreEvent) + Send + Sync>,
    /// The file system and the index; tests put doubles here.
    pub machinery: Machinery,
}

impl OpenOptions {
    /// The real disk and index, without waiting.
    pub fn new(events: impl Fn(StoreEvent) + Send + Sync + 'static) -> Self {
        let machinery = Machinery::default();
        Self { wait: Duration::ZERO, events: Box::new(events), machinery }
    }
}

/// What the store stands on.
#[derive(Clone)]
pub struct Machinery {
    /// The file system.
    pub io: Arc<dyn Io>,
    /// The index.
    pub index: Arc<dyn IndexKind>,
}

impl Default for Machinery {
    fn default() -> Self {
        Self { io: Arc::new(DiskIo), index: Arc::new(SledIndex) }
    }
}

/// An open workspace.
pub struct Opened {
    /// The store.
    pub store: Store,
    /// The present state.
    pub workspace: Workspace,
    /// What a person should know.
    pub notices: Vec<Notice>,
}

/// Opens what `create` has made.
pub(super) fn open(dir: &Path, options: OpenOptions) -> Result<Opened, OpenError> {
    let layout = Layout::new(dir);
    let Machinery { io, index: kind } = options.machinery;
    let disk = &*io;
    if look(disk, &layout)? == OpenError::Missing {
        return Err(OpenError::Missing);
    }
    let lock = lock::take(disk, &layout, options.wait)?;
    refuse_newer(disk, &layout)?;
    for folder in layout.folders() {
        disk.create_dir(&folder).at(&folder)?;
    }
    let epoch = newest_epoch(disk, &layout)?;
    let (keeper, is_open) = start_index(disk, &layout, &kind, epoch.unwrap_or(1))?;
    let history = read_history(disk, &layout, |_| ())?;
    let scanned = keeper.scan(&is_open);
    let mut notices = Vec::new();
    let mut resolved = resolve(disk, &layout, &history, scanned, &mut notices)?;
    if history.replica.is_none() && resolved.recovery.is_none() {
        return Err(look(disk, &layout)?);
    }
    let replica = match history.replica.or(resolved.replica) {
        Some(replica) => replica,
        None => fresh_replica()?,
    };
    let mut opening = Opening { io: io.clone(), layout: layout.clone(), history, notices, replica };
    let (appender, line, recovery) = opening.settle(&mut resolved)?;
    let keeper = opening.settle_index(&kind, (keeper, epoch), &resolved, &line.state);
    let Opening { history, mut notices, .. } = opening;
    look_around(disk, &layout, &mut notices);
    let captures: HashSet<_> = captures(&history);
    let workspace = Workspace::from_parts(line.state.records.values().cloned(), history.ledger);
    let events: Events = Arc::from(options.events);
    let snapshot = newest_snapshot(disk, &layout);
    let since = history.places.iter().filter(|place| place.sequence > snapshot.0);
    let since = since.map(|place| u64::from(place.length)).sum();
    spool::sweep(&*io, &layout, &captures);
    let queue = Arc::new(Queue::new(line.saved, history.places, captures));
    let index = Arc::new(Mutex::new(keeper));
    let quiet = Arc::default();
    let writer = Writer {
        io: io.clone(),
        layout: layout.clone(),
        queue: queue.clone(),
        events: events.clone(),
        appender,
        line,
        index: Arc::clone(&index),
        quiet: Arc::clone(&quiet),
        snapshots: Snapshots { replica, length: snapshot.1, since, running: None },
        failing: [false; 2],
    };
    let spawned = thread::Builder::new().name("writer".to_owned()).spawn(move || writer.run());
    let writer = spawned.at(layout.root())?;
    let stop = Arc::new(AtomicBool::new(false));
    let verifier = verify_snapshots(io.clone(), layout.clone(), events, stop.clone());
    let writer = Some(writer);
    let store =
        Store { io, layout, queue, index, quiet, writer, verifier, stop, replica, _lock: lock };
    let mut opened = Opened { store, workspace, notices };
    if let Some(transaction) = recovery {
        opened.workspace.apply(&transaction);
        drop(opened.store.commit(Arc::new(transaction)));
    }
    Ok(opened)
}

/// Makes an empty workspace.
pub(super) fn create(io: &dyn Io, dir: &Path) -> Result<(), OpenError> {
    let layout = Layout::new(dir);
    // A crash while making one leaves headers at most, and those may be made again.
    if look(io, &layout)? != OpenError::Missing {
        return Err(OpenError::Exists);
    }
    io.create_dir(dir).at(dir)?;
    let _lock = lock::take(io, &layout, Duration::ZERO)?;
    for folder in layout.folders() {
        io.create_dir(&folder).at(&folder)?;
        io::sync_parent(io, &folder)?;
    }
    let header =
        Header { generation: 1, replica: fresh_replica()?, base: Point::default(), chain: 0 };
    for side in Side::BOTH {
        let path = layout.segment(side, 1);
        io::replace(io, &path, &header.encode())?;
    }
    io.sync_dir(dir).at(dir)?;
    Ok(io::sync_parent(io, dir)?)
}

struct Opening {
    io: Arc<dyn Io>,
    layout: Layout,
    history: History,
    notices: Vec<Notice>,
    replica: u64,
}

impl Opening {
    /// Puts the journal in order and finds out how to go on with it.
    fn settle(
        &mut self,
        resolved: &mut Resolved,
    ) -> Result<(Appender, Line, Option<Transaction>), OpenError> {
        let mut state = std::mem::take(&mut resolved.state);
        let mut header = Header {
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
        let whole = repaired.is_ok() && header.generation > 0;
        if let Err(fault) = repaired {
            self.notices.push(Notice::RepairFailed(fault));
        }
        if whole && resolved.standing == Standing::Proven && resolved.recovery.is_none() {
            let appender = Appender::resume(self.io.clone(), self.layout.clone(), header);
            if let Ok(appender) = appender {
                return Ok((appender, Line::new(state, self.history.chain), None));
            }
        }
        header.generation += 1;
        let mut mark = Vec::new();
        let mut chain = header.chain;
        let recovery = resolved.recovery.as_ref().map(|ahead| {
            // Numbers that have been used are not used again, though only their result is left.
            (mark, chain) = encode_mark(state.point.sequence + 1, ahead.point.sequence);
            state.point.sequence = ahead.point.sequence;
            recovery(&state, ahead, self.replica)
        });
        header.base = state.point;
        let bytes = [header.encode(), mark].concat();
        let begun = Side::BOTH.into_iter().try_for_each(|side| {
            let path = self.layout.segment(side, header.generation);
            io::write_new(&*self.io, &path, &bytes)?;
            io::sync_parent(&*self.io, &path)
        });
        let appender = match begun {
            Ok(()) => Appender::resume(self.io.clone(), self.layout.clone(), header)?,
            Err(fault) if recovery.is_some() => return Err(fault.into()),
            Err(_) => Appender::fresh(self.io.clone(), self.layout.clone(), header),
        };
        Ok((appender, Line::new(state, chain), recovery))
    }

    /// Goes on with the index if it equals the journal, brings it up if it is behind, else moves it
    /// away and builds another.
    fn settle_index(
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
        let young = state.point == Point::default() && resolved.index_error.is_none();
        let keeper = if young {
            keeper
        } else {
            drop(keeper);
            let old = epoch.unwrap_or(1);
            let kept = set_aside(&*self.io, &self.layout, &self.layout.index(old)).ok();
            self.notices.push(Notice::IndexRebuilt { kept, error: resolved.index_error.clone() });
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

fn refuse_newer(io: &dyn Io, layout: &Layout) -> Result<(), OpenError> {
    if let Some(format) = newer_format(io, layout)? {
        return Err(OpenError::Newer { format });
    }
    for sequence in snapshots(io, layout)? {
        if let Err(SnapshotError::Newer(format)) = read_header(io, &layout.snapshot(sequence)) {
            return Err(OpenError::Newer { format });
        }
    }
    Ok(())
}

/// What is to be said of a folder by the headers of its segments: that a workspace is there, that
/// none is or only a beginning of one, or that it is beyond help.
pub(super) fn look(io: &dyn Io, layout: &Layout) -> Result<OpenError, OpenError> {
    let mut longest = 0;
    for generation in segments(io, layout)? {
        for side in Side::BOTH {
            let path = layout.segment(side, generation);
            let head = io.read_at(&path, 0, Header::LENGTH).unwrap_or_default();
            if Header::parse(&head).is_ok() {
                return Ok(OpenError::Exists);
            }
            longest = longest.max(io.length(&path).unwrap_or(0));
        }
    }
    let bare = snapshots(io, layout)?.is_empty() && newest_epoch(io, layout)?.is_none();
    Ok(if bare && longest < Header::LENGTH as u64 {
        OpenError::Missing
    } else {
        OpenError::Unreadable
    })
}

fn newest_epoch(io: &dyn Io, layout: &Layout) -> Result<Option<u64>, Fault> {
    let names = io::names(io, layout.root())?;
    Ok(names.iter().filter_map(|name| number(name, "index-", "")).max())
}

fn start_index(
    io: &dyn Io,
    layout: &Layout,
    kind: &Arc<dyn IndexKind>,
    epoch: u64,
) -> Result<(Keeper, Receiver<()>), Fault> {
    let dir = layout.index(epoch);
    io.create_dir(&dir).at(&dir)?;
    Ok(Keeper::start(kind.clone(), dir))
}

/// The transaction that takes what only the index or a snapshot had.
fn recovery(from: &State, to: &State, replica: u64) -> Transaction {
    let sequence = to.point.sequence + 1;
    Transaction {
        sequence,
        replica,
        number: sequence,
        seen: Vec::new(),
        author: "".into(),
        moment: Moment { millis: clock::millis(), offset_minutes: 0 },
        cause: Cause::Recovery,
        changes: resolve::difference(from, to),
    }
}

pub(super) fn fresh_replica() -> Result<u64, OpenError> {
    // 0 stands for unknown.
    getrandom::u64().map(|replica| replica.max(1)).map_err(|_| OpenError::NoChance)
}

fn captures(history: &History) -> HashSet<RecordId> {
    let causes = history.ledger.entries().iter().map(|entry| &entry.cause);
    causes
        .filter_map(|cause| match cause {
            Cause::Capture(id) => Some(id.clone()),
            _ => None,
        })
        .collect()
}

/// The sequence and length of the newest snapshot.
fn newest_snapshot(io: &dyn Io, layout: &Layout) -> (u64, u64) {
    let newest = snapshots(io, layout).ok().and_then(|found| found.first().copied());
    newest.map_or((0, 0), |sequence| (sequence, io.length(&layout.snapshot(sequence)).unwrap_or(0)))
}

/// Looks at the room on the disk, and sees to the ballast.
fn look_around(io: &dyn Io, layout: &Layout, notices: &mut Vec<Notice>) {
    let free = io.free_space(layout.root());
    if let Some(free) = free.filter(|free| *free < LITTLE_SPACE) {
        notices.push(Notice::LittleSpace { free });
    } else if io.length(&layout.ballast()).ok() != Some(BALLAST as u64) {
        // Without it the last edits before a full disk wait for somebody to make room.
        drop(io::write_new(io, &layout.ballast(), &vec![0xB5; BALLAST]));
    }
    drop(rotate(io, layout));
}

/// Reads all snapshots in the background and puts damaged ones aside.
fn verify_snapshots(
    io: Arc<dyn Io>,
    layout: Layout,
    events: Events,
    stop: Arc<AtomicBool>,
) -> Option<JoinHandle<()>> {
    let body = move || {
        for sequence in snapshots(&*io, &layout).unwrap_or_default() {
            if stop.load(Ordering::Relaxed) {
                return;
            }
            let path = layout.snapshot(sequence);
            // A snapshot that is gone by now has been rotated.
            if let Err(SnapshotError::Damaged | SnapshotError::Codec(_)) =
                read_snapshot(&*io, &path, |_, _| ())
            {
                let kept = set_aside(&*io, &layout, &path).ok();
                events(StoreEvent::Notice(Notice::SnapshotBad { kept }));
            }
        }
    };
    thread::Builder::new().name("verify".to_owned()).spawn(body).ok()
}
