//! The one evaluator of what kinds declare: over the present, and over what a change would make.

mod amount;
mod aside;
mod checklists;
mod code;
mod declared;
mod figure;
mod gap;
mod guards;
mod lacks;
pub(super) mod mentions;
mod reads;
mod rule;
mod set;
mod stamps;
mod standing;
mod tables;
mod totals;
mod truth;
mod view;

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::{Record, RecordId, Value};

pub use checklists::Checked;
pub use code::found;
pub use declared::{checks_of, guards_of, releases_of, stamps_of, whys_of};
pub use gap::{Gap, Waiting, gaps_of};
pub(super) use guards::broken;
pub use lacks::{Lack, Told};
pub(super) use reads::moves_others;
pub(super) use stamps::stamp;
pub use standing::Standing;
pub use tables::{Filled, Filling, Head};
pub use totals::{Part, Totalled, totals_of};
pub use truth::{Truth, choice};
pub use view::View;

/// Figures that code computed, by key and record.
pub type Computed = HashMap<(&'static str, RecordId), Value>;

/// Answers what is declared, over some records and as of a day.
#[derive(Clone, Copy)]
pub struct Reckoner<'a> {
    records: &'a dyn View,
    today: NaiveDate,
    /// What code computed.
    computed: Option<&'a Computed>,
    /// For whom something is written.
    recipient: Option<&'a RecordId>,
    /// The record that a set was asked of, while the records of the set are looked at.
    asker: Option<&'a Record>,
}

impl<'a> Reckoner<'a> {
    /// Over these records, as of a day.
    pub const fn new(records: &'a dyn View, today: NaiveDate) -> Self {
        Self { records, today, computed: None, recipient: None, asker: None }
    }

    /// For somebody who is to read it.
    #[must_use]
    pub const fn written_for(self, recipient: Option<&'a RecordId>) -> Self {
        Self { recipient, ..self }
    }

    /// With the figures that code computed.
    #[must_use]
    pub const fn with(self, computed: &'a Computed) -> Self {
        Self { computed: Some(computed), ..self }
    }
}
