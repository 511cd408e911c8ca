//! Listening: who has been heard of whom there is.

mod reach;
mod sealed;
pub(super) mod sizes;

pub use reach::{Heard, Reach, figures};
