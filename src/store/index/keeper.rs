//! The thread that owns the index, and the time limits for its answers. A panic in it is caught, a
//! hang is left behind: neither may ever hold up a person's edit or the end of the program.

use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use crate::store::codec::encode_record;
use crate::store::state::{Point, Row, State};

use super::scan::{Scanned, scan};
use super::{Beats, Index, IndexError, IndexKind};

const OPEN: Duration = Duration::from_secs(10);
/// Of silence: filling and reading an index of hundreds of megabytes takes longer on a busy machine.
const SCAN: Duration = Duration::from_secs(60);
const CLOSE: Duration = Duration::from_secs(3);
/// With more than this waiting, it hangs, or as good as.
const BACKLOG: usize = 64 << 20;
/// Records per piece when an index is built, and bytes: after each the thread shows that it is alive.
const PIECE: usize = 4096;
const PIECE_BYTES: usize = 8 << 20;

enum Job {
    Scan(Sender<Scanned>),
    Build(Box<State>),
    Apply { rows: Vec<Row>, point: Point, weight: usize },
    Settle(Sender<()>),
    Close(Sender<()>),
}

/// A scan that has been asked for.
pub struct Scan {
    answer: Receiver<Scanned>,
    beats: Arc<Beats>,
}

impl Scan {
    /// Waits for it, as long as the thread goes on.
    pub fn wait(&self) -> Result<Scanned, IndexError> {
        self.heard().map_err(|_| IndexError::Hung)
    }

    fn heard(&self) -> Result<Scanned, RecvTimeoutError> {
        loop {
            let before = self.beats.load(Ordering::Relaxed);
            match self.answer.recv_timeout(SCAN) {
                Err(RecvTimeoutError::Timeout) if self.beats.load(Ordering::Relaxed) != before => {}
                heard => return heard,
            }
        }
    }
}

/// The handle of the thread.
pub struct Keeper {
    jobs: Sender<Job>,
    backlog: Arc<AtomicUsize>,
    beats: Arc<Beats>,
    failed: Arc<Mutex<Option<IndexError>>>,
}

impl Keeper {
    /// Begins to open an index; nobody waits yet.
    pub fn start(kind: Arc<dyn IndexKind>, dir: PathBuf) -> (Self, Receiver<()>) {
        let (jobs, inbox) = channel();
        let (opened, is_open) = channel();
        let (backlog, beats, failed) = Default::default();
        let keeper = Self { jobs, backlog, beats, failed };
        let (backlog, failed) = (keeper.backlog.clone(), keeper.failed.clone());
        let beats = keeper.beats.clone();
        let body = move || {
            let outcome = catch_unwind(AssertUnwindSafe(|| {
                let index = kind.open(&dir)?;
                let _ = opened.send(()); // nobody waits any more
                serve(index, &inbox, &backlog, &beats)
            }));
            if let Some(error) = outcome.unwrap_or(Err(IndexError::Panicked)).err()
                && let Ok(mut failed) = failed.lock()
            {
                failed.get_or_insert(error);
            }
        };
        // Without a thread there is no index; the channel then says so.
        drop(thread::Builder::new().name("index".to_owned()).spawn(body));
        (keeper, is_open)
    }

    /// Waits for the index to be open, and then for a scan of it.
    pub fn finish(&self, is_open: &Receiver<()>, scan: &Scan) -> Result<Scanned, IndexError> {
        self.wait(is_open, OPEN)?;
        scan.heard().map_err(|error| self.told(&error))
    }

    /// Asks for all of it as it is once everything handed over so far is in it.
    pub fn begin_scan(&self) -> Scan {
        let (answer, scanned) = channel();
        drop(self.jobs.send(Job::Scan(answer)));
        Scan { answer: scanned, beats: self.beats.clone() }
    }

    /// Fills a new index.
    pub fn build(&self, state: State) {
        drop(self.jobs.send(Job::Build(Box::new(state))));
    }

    /// Waits until everything handed over is in it.
    pub fn settle(&self) -> Result<(), IndexError> {
        let (answer, settled) = channel();
        drop(self.jobs.send(Job::Settle(answer)));
        self.wait(&settled, OPEN)
    }

    /// Hands over what a transaction touched; does not wait.
    pub fn apply(&self, rows: Vec<Row>, point: Point) -> Result<(), IndexError> {
        let size = |(_, bytes): &Row| 64 + bytes.as_ref().map_or(0, Vec::len);
        let weight = rows.iter().map(size).sum();
        // One alone may be as large as it likes.
        if self.backlog.fetch_add(weight, Ordering::Relaxed) > BACKLOG {
            return Err(IndexError::Hung);
        }
        self.jobs.send(Job::Apply { rows, point, weight }).map_err(|_| self.error())
    }

    /// Closes it, or leaves it behind after three seconds.
    pub fn close(self) -> Result<(), IndexError> {
        let (answer, closed) = channel();
        drop(self.jobs.send(Job::Close(answer)));
        self.wait(&closed, CLOSE)
    }

    fn wait<T>(&self, answer: &Receiver<T>, limit: Duration) -> Result<T, IndexError> {
        answer.recv_timeout(limit).map_err(|error| self.told(&error))
    }

    fn told(&self, error: &RecvTimeoutError) -> IndexError {
        match error {
            RecvTimeoutError::Timeout => IndexError::Hung,
            RecvTimeoutError::Disconnected => self.error(),
        }
    }

    fn error(&self) -> IndexError {
        let failed = self.failed.lock().ok().and_then(|failed| failed.clone());
        failed.unwrap_or(IndexError::Panicked)
    }
}

fn serve(
    index: Box<dyn Index>,
    inbox: &Receiver<Job>,
    backlog: &AtomicUsize,
    beats: &Beats,
) -> Result<(), IndexError> {
    // After an error or a panic even dropping it may hang, so it is only ever closed.
    let mut index = ManuallyDrop::new(index);
    let mut next = None;
    while let Some(job) = next.take().or_else(|| inbox.recv().ok()) {
        let done = match job {
            Job::Scan(answer) => {
                scan(&mut **index, beats).map(|scanned| drop(answer.send(scanned)))
            }
            Job::Build(state) => build(&mut **index, &state, beats),
            Job::Settle(answer) => {
                let _ = answer.send(());
                Ok(())
            }
            Job::Apply { mut rows, mut point, mut weight } => {
                // Everything that waits goes in at once: one sync for all.
                while let Ok(job) = inbox.try_recv() {
                    match job {
                        Job::Apply { rows: more, point: later, weight: further } => {
                            rows.extend(more);
                            point = later;
                            weight += further;
                        }
                        other => {
                            next = Some(other);
                            break;
                        }
                    }
                }
                let done = index.apply(&rows, point);
                backlog.fetch_sub(weight, Ordering::Relaxed);
                done
            }
            Job::Close(answer) => {
                ManuallyDrop::into_inner(index).close()?;
                let _ = answer.send(());
                return Ok(());
            }
        };
        done?;
    }
    Ok(()) // given up by its owner
}

fn build(index: &mut dyn Index, state: &State, beats: &Beats) -> Result<(), IndexError> {
    let (mut rows, mut weight): (Vec<Row>, usize) = (Vec::new(), 0);
    for record in state.records.values() {
        let Ok(bytes) = encode_record(record) else { continue };
        weight += bytes.len();
        rows.push((record.id.clone(), Some(bytes)));
        if rows.len() >= PIECE || weight >= PIECE_BYTES {
            index.fill(&rows)?;
            beats.fetch_add(1, Ordering::Relaxed);
            rows.clear();
            weight = 0;
        }
    }
    index.fill(&rows)?;
    index.apply(&[], state.point)
}
