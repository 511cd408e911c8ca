//! What may be done: edits, planning, undo, queries, search, redaction, history. Pure: no storage,
//! terminal, files or words; the clock and chance come in through `Context`.

pub mod ledger;
pub mod ports;
pub mod transaction;
pub mod workspace;

pub use ledger::{Entry, Ledger};
pub use ports::{Journal, JournalError};
pub use transaction::{Cause, Change, Transaction};
pub use workspace::Workspace;
