//! What panes see beside the present records: texts being typed, past steps, the records of a past
//! day.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{Level, Moment};
use crate::engine::as_of::AsOf;
use crate::engine::{Redacted, Transaction, Workspace};

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

/// What is left of the records for the screen's audience.
#[derive(Default)]
pub struct Redactions {
    /// Of the present ones.
    pub present: Redacted,
    /// Of those of the past day that is looked at.
    pub past: Redacted,
}

impl Redactions {
    /// Brings them to where the records are.
    pub fn follow(&mut self, workspace: &Workspace, past: Option<&Workspace>, audience: Level) {
        if self.present.audience() == audience {
            self.present.follow(workspace);
        } else {
            self.present = Redacted::of(workspace, audience);
        }
        let present = self.present.seen(workspace);
        self.past = past.map(|past| Redacted::of_past(past, present)).unwrap_or_default();
    }
}

/// A past step, as read from the journal.
#[derive(Clone, Debug)]
pub struct Step {
    /// What was done.
    pub done: Arc<Transaction>,
    /// The step that this one took back or did again.
    pub of: Option<Arc<Transaction>>,
}
