//! What a node is: as somebody said, else by where it stands.

use crate::domain::kinds::PLACEMENT;
use crate::domain::kinds::outlines::{node, outline, placement};
use crate::domain::{Record, Value};
use crate::engine::Workspace;

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

/// The role of a node at the first of its places.
pub fn role_at_home(workspace: &Workspace, node: &Record) -> Option<u16> {
    let record = |own: &Record, code| workspace.get(own.link(code)?.as_str()).map(|own| &**own);
    let place = &**workspace.pointing(&node.id, PLACEMENT, placement::NODE.code).next()?;
    let form = record(place, placement::OUTLINE.code)?.choice(outline::FORM.code);
    // Only a merge could make a circle of places: it ends where there is no other role any more.
    let above = std::iter::successors(Some(place), |own| record(own, placement::PARENT.code));
    role_of(node, form.unwrap_or(outline::FISHBONE), above.skip(1).take(2).count())
}
