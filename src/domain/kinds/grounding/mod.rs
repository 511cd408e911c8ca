//! What a coordinator learns and writes down in the first weeks: about oneself, the school's road,
//! community schools, the district's model, and with a coach.

pub mod coaching_goal;
pub mod coaching_session;
pub mod learning;
pub mod model_item;
pub mod model_note;
pub mod origin;
pub mod reflection;
pub mod retrospective;
pub mod skill;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[
    &reflection::KIND,
    &learning::KIND,
    &origin::KIND,
    &coaching_goal::KIND,
    &coaching_session::KIND,
    &skill::KIND,
    &retrospective::KIND,
    &model_item::KIND,
    &model_note::KIND,
];
