//! What a system can declare beyond its fields: rules, what is missing, what proves a step. Data that
//! `engine::reckon` evaluates, the same for an edit, an import, an undo, a past day and an audience.

mod by;
mod catalogue;
mod check;
mod checklist;
mod deed;
mod evidence;
mod guard;
mod phrases;
mod release;
mod report;
mod rules;
mod sealed;
mod stamp;
mod table;
mod terms;
mod total;
mod view;
mod why;

pub use by::{By, Computed};
pub use catalogue::{Given, Row};
pub use check::{Check, Grade};
pub use checklist::{Checklist, Item};
pub use deed::{Carry, Deed, Does, Making, On};
pub use evidence::Evidence;
pub use guard::{Guard, Hold, Way};
pub use phrases::Phrases;
pub use release::Release;
pub use report::{DoorSheet, List, Narrow, Part, Report, Told};
pub use rules::Rules;
pub use sealed::Sealed;
pub use stamp::{Stamp, With};
pub use table::{Axis, Standing, Table};
pub use terms::{Amount, Day, Figure, Formula, Set, Source, Test, Than};
pub use total::{Says, Total};
pub use view::View;
pub use why::{Leads, Why};
