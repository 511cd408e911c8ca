//! What people learn together, and who has.

pub mod course;
pub mod public_comment;
pub mod training;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[&course::KIND, &training::KIND, &public_comment::KIND];
