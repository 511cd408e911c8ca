//! Why something was done otherwise: a change, a check that is not told, or what was erased.

pub mod erasure;
pub mod revision;
pub mod set_aside;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[&revision::KIND, &set_aside::KIND, &erasure::KIND];
