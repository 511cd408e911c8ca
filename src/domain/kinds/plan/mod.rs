//! What stands in the school plan, what it costs, and from where the money comes.

pub mod budget_change;
pub mod budget_line;
pub mod plan_entry;
pub mod teacher_time;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] =
    &[&plan_entry::KIND, &budget_line::KIND, &budget_change::KIND, &teacher_time::KIND];
