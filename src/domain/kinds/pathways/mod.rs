//! From the first school to college: who feeds whom, what joins class and neighborhood, and how ready a school is.

pub mod curriculum_link;
pub mod indicator;
pub mod network;
pub mod pathway;
pub mod support_tier;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[
    &curriculum_link::KIND,
    &indicator::KIND,
    &pathway::KIND,
    &network::KIND,
    &support_tier::KIND,
];
