//! Finding a title among a million while it is being typed: letters in order, gaps allowed, best
//! first. `Titles` is the packed index, `Hunt` the query that runs over it in slices.

mod hunt;
mod look;
mod mask;
mod titles;
mod top;
mod word;

pub use hunt::{Found, Hunt};
pub use titles::{Row, Titles};
