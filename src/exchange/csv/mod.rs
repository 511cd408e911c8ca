//! Registers as CSV, both ways. What the columns of a file mean is the engine's business
//! (`engine::import`).

mod formula;
mod read;
mod write;

pub use formula::defused;
pub use read::{Trouble, decoded, read};
pub use write::{lines, register};
