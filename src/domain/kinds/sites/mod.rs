//! The school or district team that the workspace is for.

pub mod site;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[&site::KIND];
