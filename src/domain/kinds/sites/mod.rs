//! The school or district team that the workspace is for, and when there is school.

pub mod school_date;
pub mod site;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[&site::KIND, &school_date::KIND];
