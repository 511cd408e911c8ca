//! Who builds the system of community schools, on which level.

pub mod responsibility;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[&responsibility::KIND];
