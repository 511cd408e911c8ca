//! The ten benchmarks, their steps, the outcomes that they lead to, and papers that prove them.

pub mod benchmark;
pub mod document;
pub mod horizon;
pub mod outcome;
pub mod progress;
pub mod step;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] =
    &[&benchmark::KIND, &step::KIND, &outcome::KIND, &document::KIND];
