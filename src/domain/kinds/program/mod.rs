//! What runs before, during and after school, and who uses which room.

#[expect(clippy::module_inception, reason = "a kind's file is called after its kind")]
pub mod program;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[&program::KIND];
