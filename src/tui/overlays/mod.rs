//! What lies over a pane for a while and has the keys until it is closed.

pub mod areas;
pub mod arrange;
pub mod because;
pub mod bones;
pub mod choose;
pub mod day_box;
pub mod decision;
pub mod deeds;
pub mod due;
pub mod errand_box;
pub mod files;
pub mod find_record;
pub mod help;
mod hunter;
pub mod interpreter;
pub mod lacking;
pub mod leave;
pub mod line_box;
pub mod note_box;
pub mod palette;
pub mod pick;
pub mod presenter;
pub mod problems;
pub mod purpose;
pub mod settings;
pub mod trash;
pub mod what_if;
