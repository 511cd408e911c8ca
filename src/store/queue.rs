//! What the threads of the store share: the transactions that wait to be saved, how far saving has
//! come, and where each saved one lies.

use std::collections::{HashSet, VecDeque};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::domain::RecordId;
use crate::engine::Transaction;

use super::error::SaveError;
use super::fault::Fault;
use super::journal::Place;
use super::state::Point;

/// How long after a failure it is tried again.
const RETRY: Duration = Duration::from_secs(5);

/// The queue and its bell.
#[derive(Default)]
pub(super) struct Queue {
    inner: Mutex<Inner>,
    bell: Condvar,
}

/// What is under the lock.
#[derive(Default)]
pub(super) struct Inner {
    /// Not on disk yet, oldest first.
    pub pending: VecDeque<Arc<Transaction>>,
    /// How many of them the writer has not seen yet.
    unseen: usize,
    /// The newest sequence handed over.
    pub last: u64,
    /// The newest point on disk.
    pub saved: Point,
    /// How often saving failed, and why the last time.
    failures: u64,
    pub reason: Option<Fault>,
    retry: bool,
    closing: bool,
    /// The writer has ended.
    pub ended: bool,
    /// Where saved transactions lie.
    pub places: Vec<Place>,
    /// Captures that are in the journal, and those handed out since the start.
    pub captures: HashSet<RecordId>,
}

/// What the writer should do next.
pub(super) enum Wish {
    /// Save these, and whatever is left from before. `retry` if somebody asked for it.
    Save { new: Vec<Arc<Transaction>>, retry: bool },
    /// Save these for the last time.
    Close(Vec<Arc<Transaction>>),
}

impl Queue {
    /// A queue behind what is saved already.
    pub fn new(saved: Point, places: Vec<Place>, captures: HashSet<RecordId>) -> Self {
        let inner = Inner { last: saved.sequence, saved, places, captures, ..Inner::default() };
        Self { inner: Mutex::new(inner), bell: Condvar::new() }
    }

    /// The content. A panic elsewhere does not make it unusable: every change to it is one step.
    pub fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hands a transaction over.
    pub fn push(&self, transaction: Arc<Transaction>) -> Result<u64, SaveError> {
        let mut inner = self.lock();
        let (expected, got) = (inner.last + 1, transaction.sequence);
        if inner.closing || inner.ended {
            return Err(SaveError::Closed);
        }
        if expected != got {
            return Err(SaveError::OutOfOrder { expected, got });
        }
        inner.last = got;
        inner.unseen += 1;
        inner.pending.push_back(transaction);
        self.bell.notify_all();
        Ok(inner.failures)
    }

    /// Waits until this sequence is on disk, or saving has failed since then.
    pub fn wait_saved(&self, sequence: u64, failures: u64) -> Result<(), SaveError> {
        let mut inner = self.lock();
        loop {
            if inner.saved.sequence >= sequence {
                return Ok(());
            }
            if let (true, Some(reason)) = (inner.failures > failures, &inner.reason) {
                return Err(SaveError::Fault(reason.clone()));
            }
            if inner.ended {
                return Err(SaveError::Closed);
            }
            inner = self.bell.wait(inner).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Asks for another try now.
    pub fn retry(&self) {
        self.lock().retry = true;
        self.bell.notify_all();
    }

    /// Lets the writer end.
    pub fn close(&self) {
        self.lock().closing = true;
        self.bell.notify_all();
    }

    /// Waits until there is something to do.
    pub fn wait(&self) -> Wish {
        let mut inner = self.lock();
        loop {
            let retry = std::mem::take(&mut inner.retry);
            let seen = inner.pending.len() - inner.unseen;
            if inner.unseen > 0 || inner.closing || (retry && seen > 0) {
                let new = inner.pending.iter().skip(seen).cloned().collect();
                inner.unseen = 0;
                return if inner.closing { Wish::Close(new) } else { Wish::Save { new, retry } };
            }
            if seen == 0 {
                inner = self.bell.wait(inner).unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            let (again, timeout) =
                self.bell.wait_timeout(inner, RETRY).unwrap_or_else(PoisonError::into_inner);
            inner = again;
            inner.retry |= timeout.timed_out();
        }
    }

    /// So many of the oldest are on disk.
    pub fn saved(&self, places: impl IntoIterator<Item = Place>, point: Point) {
        let mut inner = self.lock();
        for place in places {
            inner.places.push(place);
            inner.pending.pop_front();
        }
        inner.saved = point;
        inner.reason = None;
        self.bell.notify_all();
    }

    /// Saving failed. Gives how many wait.
    pub fn failed(&self, reason: Fault) -> usize {
        let mut inner = self.lock();
        inner.failures += 1;
        inner.reason = Some(reason);
        self.bell.notify_all();
        inner.pending.len()
    }

    /// The writer has ended.
    pub fn ended(&self) {
        self.lock().ended = true;
        self.bell.notify_all();
    }
}
