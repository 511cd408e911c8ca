//! What panes see beside the present records: texts being typed, past steps, the records of a past
//! day; and for whom they see them.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use ratatui::layout::Size;

use crate::domain::{Level, Moment};
use crate::engine::as_of::AsOf;
use crate::engine::{Redacted, Transaction, Workspace};
use crate::tui::session::Session;
use crate::tui::wall::Wall;

/// Texts being typed, never more than a second behind in the drafts folder.
#[derive(Debug, Default)]
pub struct Drafts {
    /// Texts kept, by key.
    pub known: BTreeMap<String, String>,
    /// When what is being typed has to be kept.
    pub due: Option<Moment>,
}

/// How the screens look at the records: as they are or were at the end of a day, and for whom.
#[derive(Default)]
pub struct Sight {
    /// The way back to a day, while it is walked.
    pub way: Option<(NaiveDate, AsOf)>,
    /// The day, and the records then. Nothing is changed while they are shown.
    pub shown: Option<(NaiveDate, Workspace)>,
    /// What is left of the present records for the screen's audience.
    pub present: Redacted,
    /// What is left of those that are shown.
    pub past: Redacted,
    /// What is left of the present ones for the wall's audience.
    pub on_wall: Redacted,
    /// The wall, while something is presented.
    pub wall: Option<Wall>,
    /// The size of the terminals that show it; none while none does.
    pub viewers: Size,
    /// The meeting that is led.
    pub session: Option<Session>,
}

impl Sight {
    /// The same for the wall's audience.
    pub fn follow_wall(&mut self, workspace: &Workspace, audience: Level) {
        follow(&mut self.on_wall, workspace, audience);
    }

    /// Brings what is left to where the records are, and to its audience.
    pub fn follow(&mut self, workspace: &Workspace, audience: Level) {
        follow(&mut self.present, workspace, audience);
        let present = self.present.seen(workspace);
        let past = self.shown.as_ref().map(|(_, past)| Redacted::of_past(past, present));
        self.past = past.unwrap_or_default();
    }
}

fn follow(left: &mut Redacted, workspace: &Workspace, audience: Level) {
    if left.audience() == audience {
        left.follow(workspace);
    } else {
        *left = Redacted::of(workspace, audience);
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
