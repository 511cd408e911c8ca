//! Listening: who is to be heard, by whom and how, and who has been.

pub mod assessment;
pub mod finding;
pub mod instrument;
pub mod item;
pub mod mention;

use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] =
    &[&assessment::KIND, &instrument::KIND, &item::KIND, &finding::KIND, &mention::KIND];
