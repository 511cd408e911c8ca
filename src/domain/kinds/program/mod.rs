//! What runs before, during and after school, and who uses which room.

mod profile;
#[expect(clippy::module_inception, reason = "a kind's file is called after its kind")]
pub mod program;

use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::codes;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[&program::KIND];

/// What its systems bring to others.
pub(super) static BRINGS: &[Adds] = &[Adds::reports(codes::SITE, &[profile::PROFILE])];
