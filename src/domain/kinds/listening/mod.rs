//! Listening: who is to be heard, by whom and how, and who has been.

pub mod assessment;
pub mod asset;
pub mod data_set;
pub mod finding;
mod five_rules;
pub mod instrument;
pub mod item;
pub mod memo;
pub mod mention;
pub mod model_school;
pub mod outreach;
pub mod plan;
pub mod work_entry;

use crate::domain::kind::Kind;

pub(super) use five_rules::BRINGS;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[
    &assessment::KIND,
    &plan::KIND,
    &outreach::KIND,
    &instrument::KIND,
    &item::KIND,
    &data_set::KIND,
    &finding::KIND,
    &mention::KIND,
    &memo::KIND,
    &work_entry::KIND,
    &asset::KIND,
    &model_school::KIND,
];
