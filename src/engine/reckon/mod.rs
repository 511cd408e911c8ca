//! The one evaluator of what kinds declare: over the present, and over what a change would make.

mod checks;
mod declared;
mod guards;
mod truth;
mod view;

pub use checks::{Gap, gaps};
pub(super) use guards::broken;
pub use truth::{Truth, truth};
pub use view::View;
