//! The panes, one for each number in the header.

pub mod inbox;
pub mod registers;
