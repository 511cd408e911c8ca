//! Small tests of change: questions with their predictions, measures, and what was counted.

pub mod chart_phase;
pub mod cycle;
pub mod measure;
pub mod prediction;
pub mod question;
pub mod reading;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[
    &cycle::KIND,
    &question::KIND,
    &prediction::KIND,
    &measure::KIND,
    &reading::KIND,
    &chart_phase::KIND,
];
