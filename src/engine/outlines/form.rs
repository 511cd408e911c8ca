//! What a node is: as somebody said, else by where it stands.

use crate::domain::kinds::outlines::{
    CATEGORY, CAUSE, CHANGE_IDEA, DRIVERS, FISHBONE, NODE_ROLE, PRIMARY, SECONDARY,
};
use crate::domain::{Record, Value};

/// The role of a node that stands so deep in an outline of a form; `None` in plain outlines.
pub fn role_of(node: &Record, form: u16, depth: usize) -> Option<u16> {
    if let Some(Value::Choice(role)) = node.get(NODE_ROLE) {
        return Some(*role);
    }
    match (form, depth) {
        (FISHBONE, 0) => Some(CATEGORY),
        (FISHBONE, _) => Some(CAUSE),
        (DRIVERS, 0) => Some(PRIMARY),
        (DRIVERS, 1) => Some(SECONDARY),
        (DRIVERS, _) => Some(CHANGE_IDEA),
        _ => None,
    }
}
