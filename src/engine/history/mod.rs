//! History as data: which steps there were, and what each did to each record.

mod deeds;
mod steps;

pub use deeds::{Act, Deed, deeds};
pub use steps::{Day, Page, page, steps};
