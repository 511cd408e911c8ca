//! What the engine needs from outside, as traits.

use std::sync::Arc;

use super::Transaction;

/// Reads past transactions, which are too many to keep in memory.
pub trait Journal {
    /// The transaction with this sequence, also when it is not on disk yet.
    fn transaction(&self, sequence: u64) -> Result<Arc<Transaction>, JournalError>;
}

/// Why a past transaction cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// No transaction has this sequence.
    #[error("no transaction {0}")]
    Unknown(u64),
    /// It was there, but no readable copy is left.
    #[error("transaction {0} cannot be read: {1}")]
    Unreadable(u64, String),
}
