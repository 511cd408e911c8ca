//! The body in which a school decides together: who sits there and how they got there, what each of them does.

pub mod duty;
pub mod election;
mod five;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[&duty::KIND, &election::KIND];
/// What is told of a committee by its seats.
pub(super) use five::BRINGS;
