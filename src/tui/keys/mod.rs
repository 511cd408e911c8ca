//! What keys can do: the one table of actions, and the key files resolved against it.

pub mod actions;
pub mod bindings;
pub mod context;
mod lint;
