//! Thinking about causes and change: problems, aims, and the outlines in which causes, drivers and
//! ideas stand.

pub mod aim;
pub mod node;
pub mod outline;
pub mod placement;
pub mod priority;
pub mod problem;
mod wordings;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] =
    &[&problem::KIND, &priority::KIND, &aim::KIND, &outline::KIND, &node::KIND, &placement::KIND];
