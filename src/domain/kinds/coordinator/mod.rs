//! The coordinator's own post: what it asks for, who employs, what was done day by day, and rules of two employers.

pub mod application;
pub mod job_class;
pub mod job_line;
pub mod job_match;
pub mod log_entry;
pub mod personnel_topic;
pub mod post;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[
    &job_line::KIND,
    &log_entry::KIND,
    &job_class::KIND,
    &job_match::KIND,
    &post::KIND,
    &application::KIND,
    &personnel_topic::KIND,
];
