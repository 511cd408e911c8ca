//! Organizations and volunteers that give time and resources, and what is agreed with them.

pub mod agreement;
pub mod criterion;
pub mod organization;
pub mod partner_review;
pub mod partnership;
pub mod score;
pub mod service;
pub mod volunteer;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[
    &organization::KIND,
    &partnership::KIND,
    &agreement::KIND,
    &criterion::KIND,
    &score::KIND,
    &service::KIND,
    &partner_review::KIND,
    &volunteer::KIND,
];
