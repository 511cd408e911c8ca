//! What a node is: as somebody said, else by where it stands.

use crate::domain::kinds::outlines::{node, outline};
use crate::domain::{Record, Value};

/// The role of a node that stands so deep in an outline of a form; `None` in plain outlines.
pub fn role_of(node: &Record, form: u16, depth: usize) -> Option<u16> {
    if let Some(Value::Choice(role)) = node.get(node::ROLE.code) {
        return Some(*role);
    }
    match (form, depth) {
        (outline::FISHBONE, 0) => Some(node::CATEGORY),
        (outline::FISHBONE, _) => Some(node::CAUSE),
        (outline::DRIVERS, 0) => Some(node::PRIMARY),
        (outline::DRIVERS, 1) => Some(node::SECONDARY),
        (outline::DRIVERS, _) => Some(node::CHANGE_IDEA),
        _ => None,
    }
}
