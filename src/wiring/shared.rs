//! The store beside the screen.

use std::sync::{Arc, PoisonError, RwLock};

use crate::engine::{Journal, JournalError, Transaction};
use crate::store::Store;

/// The store while it is open. Threads that answer callers outlive the screen, so they must not own
/// it: at the end it is taken out and closed, whoever still looks.
#[derive(Default)]
pub struct SharedStore(RwLock<Option<Store>>);

impl SharedStore {
    /// Does something with it, unless it is closed.
    pub fn with<T>(&self, work: impl FnOnce(&Store) -> T) -> Option<T> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).as_ref().map(work)
    }

    /// Puts another one in its place; gives the former one.
    pub fn put(&self, store: Option<Store>) -> Option<Store> {
        std::mem::replace(&mut *self.0.write().unwrap_or_else(PoisonError::into_inner), store)
    }
}

impl Journal for SharedStore {
    fn transaction(&self, sequence: u64) -> Result<Arc<Transaction>, JournalError> {
        let found = self.with(|store| store.transaction(sequence));
        found.unwrap_or(Err(JournalError::Unknown(sequence)))
    }
}
