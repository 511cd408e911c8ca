//! What panes see beside the present records: texts being typed, past steps, the records of a past
//! day.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::Moment;
use crate::engine::as_of::AsOf;
use crate::engine::{Transaction, Workspace};

/// Texts being typed, never more than a second behind in the drafts folder.
#[derive(Debug, Default)]
pub struct Drafts {
    /// Texts kept, by key.
    pub known: BTreeMap<String, String>,
    /// When what is being typed has to be kept.
    pub due: Option<Moment>,
}

/// The records as they were at the end of a day.
#[derive(Default)]
pub struct Past {
    /// The way back, while it is walked.
    pub way: Option<(NaiveDate, AsOf)>,
    /// The day, and the records. Nothing is changed while they are shown.
    pub shown: Option<(NaiveDate, Workspace)>,
}

/// A past step, as read from the journal.
#[derive(Clone, Debug)]
pub struct Step {
    /// What was done.
    pub done: Arc<Transaction>,
    /// The step that this one took back or did again.
    pub of: Option<Arc<Transaction>>,
}
