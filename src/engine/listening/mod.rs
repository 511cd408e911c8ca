//! Listening: who has been heard of whom there is.

mod heard;
pub mod line;
mod reach;
mod sealed;
pub(super) mod sizes;

pub use heard::{Heard, Reach};
pub use reach::{complete_rounds, figures, of_rounds};
