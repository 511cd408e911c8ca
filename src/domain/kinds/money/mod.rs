//! Where money comes from, and what it is asked for.

pub mod fund;
pub mod work_order;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[&fund::KIND, &work_order::KIND];
