//! What keys can do: the one table of actions, and the key files resolved against it.

pub mod actions;
mod acts;
pub mod bindings;
pub mod context;
mod lint;
