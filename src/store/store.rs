//! The open store as the rest of the program sees it: hand over transactions, read old ones, take
//! captures, close.

use std::io::ErrorKind;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use crate::domain::Value;
use crate::engine::{Journal, JournalError, LARGEST_STEP, Transaction};

use super::drafts::Drafts;
use super::error::{CloseError, SaveError};
use super::fault::{At as _, Fault};
use super::index::Keeper;
use super::io::Io;
use super::journal::{Place, place_of, read_transaction};
use super::layout::Layout;
use super::lock::Lock;
use super::notice::Notice;
use super::queue::Queue;
use super::spool::{self, Capture};
use super::writer::Events;

/// No value may be larger; the engine refuses texts above 1 MiB before.
const VALUE_LIMIT: usize = 16 << 20;

/// An open workspace on disk. Everything that takes time happens in its own threads.
pub struct Store {
    pub(super) io: Arc<dyn Io>,
    pub(super) layout: Layout,
    pub(super) queue: Arc<Queue>,
    pub(super) index: Arc<Mutex<Option<Keeper>>>,
    pub(super) quiet: Arc<Mutex<()>>,
    /// Held while a backup is written.
    pub(super) backups: Mutex<()>,
    pub(super) writer: Option<JoinHandle<()>>,
    pub(super) verifier: Option<JoinHandle<()>>,
    pub(super) stop: Arc<AtomicBool>,
    pub(super) replica: u64,
    pub(super) events: Events,
    pub(super) _lock: Lock,
}

impl Store {
    /// The random number of this copy of the workspace.
    pub const fn replica(&self) -> u64 {
        self.replica
    }

    /// Hands a transaction over and returns at once. `StoreEvent::Saved` says when it is on disk;
    /// until then it stays in memory and is tried again.
    pub fn commit(&self, transaction: Arc<Transaction>) -> Result<(), SaveError> {
        self.push(transaction).map(|_| ())
    }

    /// Hands a transaction over and waits until it is on disk, or saving has failed once; it is
    /// then still in memory and tried again.
    pub fn commit_and_wait(&self, transaction: Arc<Transaction>) -> Result<(), SaveError> {
        let sequence = transaction.sequence;
        let failures = self.push(transaction)?;
        self.queue.wait_saved(sequence, failures)
    }

    /// Tries at once to save what could not be saved.
    pub fn retry(&self) {
        self.queue.retry();
    }

    /// How many transactions are only in memory.
    pub fn unsaved(&self) -> usize {
        self.queue.lock().pending.len()
    }

    /// The captures from the shell that are not in the journal yet, oldest first, each once. A
    /// capture's file goes when a transaction with its id is saved.
    pub fn take_captures(&self) -> (Vec<Capture>, Vec<Notice>) {
        let mut inner = self.queue.lock();
        spool::take(&*self.io, &self.layout, &mut inner.captures)
    }

    /// Whether the folder of the workspace is still where it was opened. What is kept goes into it,
    /// wherever it is.
    pub fn is_in_place(&self) -> bool {
        self.io.is_in_place()
    }

    /// Adds a line to the list of faults of the program.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn note_fault(&self, line: &str) -> Result<(), Fault> {
        let path = self.layout.faults();
        let mut file = match self.io.open_append(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => self.io.create(&path),
            other => other,
        }
        .at(&path)?;
        file.append(format!("{line}\n").as_bytes()).at(&path)
    }

    /// What is being typed and not yet committed.
    pub fn drafts(&self) -> Drafts {
        Drafts::new(self.io.clone(), self.layout.clone())
    }

    /// Saves what waits, writes a snapshot if it is worth it, and lets go. Tells what is lost if
    /// the disk still refuses: ask `unsaved` before.
    pub fn close(mut self) -> Result<(), CloseError> {
        self.end()
    }

    /// Like `close`, but nobody else can take it yet.
    pub(super) fn end(&mut self) -> Result<(), CloseError> {
        self.shut();
        let inner = self.queue.lock();
        match inner.pending.len() {
            0 => Ok(()),
            unsaved => Err(CloseError { unsaved, reason: inner.reason.clone() }),
        }
    }

    fn push(&self, transaction: Arc<Transaction>) -> Result<u64, SaveError> {
        let values = transaction.changes.iter().flat_map(|change| [&change.before, &change.after]);
        let too_long = values.flatten().any(|value| length(value) > VALUE_LIMIT);
        if too_long || transaction.weight() > LARGEST_STEP {
            return Err(SaveError::TooLarge);
        }
        self.queue.push(transaction)
    }

    fn shut(&mut self) {
        self.queue.close();
        self.stop.store(true, Ordering::Relaxed);
        for thread in [self.writer.take(), self.verifier.take()].into_iter().flatten() {
            drop(thread.join());
        }
        // Nobody listens any more; who looks for the socket all the same finds nobody.
        drop(self.io.remove(&self.layout.line()));
    }

    fn read(&self, place: &Place) -> Result<Transaction, JournalError> {
        let replica_of =
            |earlier| place_of(&self.queue.lock().places, earlier).map(|place| place.replica);
        let mut reason = String::new();
        for side in [place.side, place.side.other()] {
            let path = self.layout.segment(side, place.generation);
            match self.io.read_at(&path, place.start, place.length as usize) {
                Err(error) => reason = error.to_string(),
                Ok(bytes) => match read_transaction(place.sequence, &bytes, &replica_of) {
                    Ok(transaction) => return Ok(transaction),
                    Err(error) => reason = error.to_string(),
                },
            }
        }
        Err(JournalError::Unreadable(place.sequence, reason))
    }
}

impl Journal for Store {
    fn transaction(&self, sequence: u64) -> Result<Arc<Transaction>, JournalError> {
        let inner = self.queue.lock();
        let waiting = inner.pending.iter().find(|transaction| transaction.sequence == sequence);
        if let Some(transaction) = waiting {
            return Ok(transaction.clone());
        }
        let place = place_of(&inner.places, sequence).ok_or(JournalError::Unknown(sequence))?;
        drop(inner);
        self.read(&place).map(Arc::new)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.shut();
    }
}

fn length(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len(),
        Value::Text2(text) => {
            text.en.as_deref().map_or(0, str::len) + text.es.as_deref().map_or(0, str::len)
        }
        // An id has at most 64 characters.
        Value::Links(links) => links.len() * 80,
        Value::Choices(codes) => codes.len() * 4,
        Value::Series(series) => {
            let notes = series.notes().values().map(|note| note.len() + 8);
            series.points().len() * 16 + notes.sum::<usize>()
        }
        _ => 0,
    }
}
