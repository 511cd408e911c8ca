//! What may be done: edits, planning, undo, queries, search, redaction, history. Pure: no storage,
//! terminal, files or words; the clock and chance come in through `Context`.

mod after;
pub mod agenda;
pub mod as_of;
pub mod capture;
pub mod dates;
pub mod edit;
pub mod figures;
pub mod finder;
pub mod fold;
pub mod history;
pub mod import;
pub mod ledger;
pub mod me;
pub mod open;
pub mod outlines;
pub mod people;
pub mod picture;
pub mod plan;
pub mod ports;
pub mod query;
pub mod redaction;
pub mod refusal;
pub mod reports;
pub mod request;
pub mod roadmap;
mod rules;
pub mod search;
pub mod seed;
pub mod service;
pub mod title;
pub mod transaction;
pub mod typed;
pub mod undo;
pub mod waiting;
pub mod workspace;

pub use edit::{Context, Edit};
pub use ledger::{Entry, Ledger};
pub use plan::plan;
pub use ports::{Journal, JournalError};
pub use query::Query;
pub use refusal::{Refusal, ValueProblem};
pub use title::{catalogue_code, title_text};
pub use transaction::{Cause, Change, Transaction};
pub use workspace::Workspace;
