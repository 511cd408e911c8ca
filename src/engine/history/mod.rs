//! History as data: which steps there were, and what each did to each record.

mod deeds;
mod steps;

pub use deeds::{Act, Deed, Way, deeds, telling};
pub use steps::{Day, Page, page, steps};
