//! The panes, one for each number in the header.

pub mod cycles;
pub mod history;
pub mod home;
pub mod inbox;
pub mod outline;
pub mod people;
pub mod registers;
pub mod roadmap;
pub mod search;
