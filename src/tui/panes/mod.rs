//! The panes: those that were made for something, and one for each area.

pub mod area;
pub mod cycles;
pub mod history;
pub mod home;
pub mod inbox;
pub mod outline;
pub mod people;
pub mod registers;
pub mod roadmap;
pub mod search;
pub mod session;
