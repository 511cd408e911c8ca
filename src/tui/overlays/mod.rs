//! What lies over a pane for a while and has the keys until it is closed.

pub mod choose;
pub mod day_box;
pub mod help;
pub mod leave;
pub mod make;
pub mod note_box;
pub mod palette;
pub mod pick;
pub mod problems;
