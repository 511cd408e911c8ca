//! Organizations and volunteers that give time and resources.

pub mod organization;
pub mod volunteer;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[&organization::KIND, &volunteer::KIND];
