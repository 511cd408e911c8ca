//! Opening a workspace: lock, read both journals and the index side by side, find the present
//! state, repair, and only then let anybody write.

mod create;
mod fresh;
mod look;
mod resolve;
mod salvage;
mod settle;
mod verify;

use std::collections::HashSet;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use crate::domain::{Moment, RecordId};
use crate::engine::{Cause, Workspace};

use super::backup::last_backup;
use super::chance::fresh_replica;
use super::erase;
use super::error::OpenError;
use super::fault::At as _;
use super::index::{IndexKind, SledIndex};
use super::io::{self, DiskIo, Io};
use super::journal::{History, newer_format, read_history, segments};
use super::layout::{Layout, Side};
use super::lock;
use super::notice::{Notice, StoreEvent};
use super::queue::Queue;
use super::set_aside::set_aside;
use super::snapshot::{SnapshotError, read_header, read_snapshot, rotate, snapshots};
use super::spool;
use super::store::Store;
use super::upgrade::{STEPS, upgrade};
use super::witness::{Witness, WitnessStand};
use super::writer::{Events, Snapshots, Writer};

pub(super) use create::create;
pub(super) use fresh::Fresh;
pub(super) use look::look;
use look::{is_unfinished, newest_epoch};
pub(super) use resolve::{difference, resolve};
use settle::{Opening, start_index};
use verify::verify_snapshots;

/// Below this a warning is due.
const LITTLE_SPACE: u64 = 50 << 20;
const BALLAST: usize = 1 << 20;

/// How to open.
pub struct OpenOptions {
    /// How long to wait for another program to let go.
    pub wait: Duration,
    /// Told what happens later, from other threads.
    pub events: Box<dyn Fn(StoreEvent) + Send + Sync>,
    /// Where it is remembered which folder is at work; `None` to do without.
    pub witness: Option<WitnessStand>,
    /// The file system and the index; tests put doubles here.
    pub machinery: Machinery,
}

impl OpenOptions {
    /// The real disk and index, without waiting and without a witness.
    pub fn new(events: impl Fn(StoreEvent) + Send + Sync + 'static) -> Self {
        let machinery = Machinery::default();
        Self { wait: Duration::ZERO, events: Box::new(events), witness: None, machinery }
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
        Self { io: Arc::new(DiskIo::default()), index: Arc::new(SledIndex) }
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
    /// When the last backup was completed, in UTC; `None` if there was none.
    pub backed_up: Option<Moment>,
}

/// Opens what `create` has made.
pub(super) fn open(dir: &Path, options: OpenOptions) -> Result<Opened, OpenError> {
    let layout = Layout::new(dir);
    let Machinery { io, index: kind } = options.machinery;
    let io = match io.hold(dir) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(OpenError::Missing),
        held => held.at(dir)?,
    };
    let disk = &*io;
    let looks = look(disk, &layout)?;
    if looks == OpenError::Missing {
        return Err(OpenError::Missing);
    }
    let lock = lock::take(disk, &layout, options.wait)?;
    // Whoever was making it when it was looked at may have been killed before the lock was free.
    if is_unfinished(disk, &layout)? {
        return Err(OpenError::Missing);
    }
    // What was made anew without what is erased takes its place before anybody reads.
    erase::finish(disk, &layout)?;
    let upgraded = upgrade(disk, dir, STEPS)?;
    refuse_newer(disk, &layout)?;
    let epoch = newest_epoch(disk, &layout)?;
    if looks == OpenError::Unreadable && is_hopeless(disk, &layout, epoch)? {
        return Err(OpenError::Unreadable);
    }
    disk.keep_to_owner(dir);
    for folder in layout.folders() {
        disk.create_dir(&folder).at(&folder)?;
    }
    let (keeper, is_open) = start_index(disk, &layout, &kind, epoch.unwrap_or(1))?;
    // Asked for now, so that it is read while the journal is.
    let scan = keeper.begin_scan();
    let mut history = read_history(disk, &layout)?;
    let scanned = keeper.finish(&is_open, &scan);
    let mut notices = Vec::new();
    notices.extend(upgraded.map(|(from, copy)| Notice::Upgraded { from, copy }));
    let mut resolved = resolve(disk, &layout, &history, scanned, &mut notices)?;
    if history.is_nothing() && resolved.recovery.is_none() {
        return Err(look(disk, &layout)?);
    }
    if resolved.foreign {
        history = history.without_any();
        notices.clear();
        resolved = resolve(disk, &layout, &history, keeper.begin_scan().wait(), &mut notices)?;
        put_journal_aside(disk, &layout)?;
    }
    // Only now that a state is found is anything moved.
    if disk.length(&layout.unfinished()).is_ok() {
        let kept = set_aside(disk, &layout, &layout.unfinished()).ok();
        notices.push(Notice::NotUnfinished { kept });
    }
    for path in &resolved.bad {
        let kept = set_aside(disk, &layout, path).ok();
        notices.push(Notice::SnapshotBad { kept, whole: true });
    }
    let named = || newest_replica(disk, &layout);
    let mut replica = match history.replica.or(resolved.replica).or_else(named) {
        Some(replica) => replica,
        None => fresh_replica()?,
    };
    let witness = options.witness.and_then(|stand| Witness::new(&io, &layout, stand));
    if witness.as_ref().is_some_and(|witness| witness.objects(replica, &history.ledger)) {
        replica = fresh_replica()?;
        // What is lost has been told, and is no sign of another folder.
        if !notices.iter().any(Notice::tells_loss) {
            notices.push(Notice::OwnCopy);
        }
    }
    let mut opening = Opening { io: io.clone(), layout: layout.clone(), history, notices, replica };
    let (appender, line) = opening.settle(&mut resolved)?;
    let keeper = opening.settle_index(&kind, (keeper, epoch), &resolved, &line.state);
    let Opening { history, mut notices, .. } = opening;
    look_around(disk, &layout, &mut notices);
    let whole = Notice::be_true(&mut notices);
    let captures: HashSet<_> = captures(&history);
    let mut workspace = Workspace::from_parts(line.state.records.values().cloned(), history.ledger);
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
        witness,
        snapshots: Snapshots { replica, length: snapshot.1, since, running: None },
        failing: [false; 2],
    };
    let spawned = thread::Builder::new().name("writer".to_owned()).spawn(move || writer.run());
    let writer = spawned.at(layout.root())?;
    let stop = Arc::new(AtomicBool::new(false));
    let verifier =
        verify_snapshots(io.clone(), layout.clone(), events.clone(), stop.clone(), whole);
    let writer = Some(writer);
    let backed_up = last_backup(&*io, &layout);
    let _lock = lock;
    let backups = Mutex::default();
    let store = Store {
        io,
        layout,
        queue,
        index,
        quiet,
        backups,
        writer,
        verifier,
        stop,
        replica,
        events,
        _lock,
    };
    notices.extend(store.salvage(&mut workspace));
    Ok(Opened { store, workspace, notices, backed_up })
}

/// Whether there is nothing to begin with, told without writing anything.
fn is_hopeless(io: &dyn Io, layout: &Layout, epoch: Option<u64>) -> Result<bool, OpenError> {
    if let Some(dir) = epoch.map(|epoch| layout.index(epoch)) {
        // sled also has a folder in there, which is never empty.
        let empty = |name: &String| name == "blobs" || io.length(&dir.join(name)).ok() == Some(0);
        if !io::names(io, &dir)?.iter().all(empty) {
            return Ok(false);
        }
    }
    for sequence in snapshots(io, layout)? {
        if read_snapshot(io, &layout.snapshot(sequence), |_, _| ()).is_ok() {
            return Ok(false);
        }
    }
    Ok(read_history(io, layout)?.is_nothing())
}

/// Moves every segment away: they are those of another workspace.
fn put_journal_aside(io: &dyn Io, layout: &Layout) -> Result<(), OpenError> {
    for generation in segments(io, layout)? {
        for path in Side::BOTH.map(|side| layout.segment(side, generation)) {
            if io.length(&path).is_ok() {
                set_aside(io, layout, &path)?;
            }
        }
    }
    Ok(())
}

/// The replica that the newest snapshot names.
fn newest_replica(io: &dyn Io, layout: &Layout) -> Option<u64> {
    let newest = *snapshots(io, layout).ok()?.first()?;
    read_header(io, &layout.snapshot(newest)).ok().map(|header| header.replica)
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
