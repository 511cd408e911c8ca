//! Registers as CSV, both ways. What the columns of a file mean is the engine's business
//! (`engine::import`).

mod columns;
mod formula;
mod mapped;
mod read;
mod readings;
mod write;

pub use columns::{Columns, Part, Unmapped, columns};
pub use formula::defused;
pub use mapped::mapped;
pub use read::{Rows, Trouble, decoded, read};
pub use readings::{Readings, gathered};
pub use write::{lines, register};
