//! A spot in an outline where something can be put, and what is put there.

use crate::domain::kinds::outlines::placement;
use crate::domain::kinds::{NODE, PLACEMENT};
use crate::domain::{FieldCode, RecordId, Value};
use crate::engine::Edit;

use super::order::spread;
use super::tree::Tree;

/// Below what, and between which two order keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The placement above; `None` for the top.
    pub parent: Option<RecordId>,
    before: Option<String>,
    after: Option<String>,
}

impl Spot {
    /// Right after a row, behind all that is inside of it.
    pub fn after(tree: &Tree, at: usize) -> Self {
        let order = |at: usize| tree.rows[at].order.clone();
        let parent = tree.rows[at].parent.map(|at| tree.rows[at].placement.clone());
        Self { parent, before: Some(order(at)), after: tree.after(at).map(order) }
    }

    /// Right before a row.
    pub fn before(tree: &Tree, at: usize) -> Self {
        let order = |at: usize| tree.rows[at].order.clone();
        let parent = tree.rows[at].parent.map(|at| tree.rows[at].placement.clone());
        Self { parent, before: tree.before(at).map(order), after: Some(order(at)) }
    }

    /// As the last one below a row, or at the end of the top. A node that stands there again has what
    /// is below it at its first place.
    pub fn below(tree: &Tree, at: Option<usize>) -> Self {
        let first = |at: usize| {
            let node = &tree.rows[at].node;
            tree.rows.iter().position(|row| row.node == *node && !row.again).unwrap_or(at)
        };
        let at = at.map(first);
        let last = tree.children(at).next_back();
        let before = last.map(|last| tree.rows[last].order.clone());
        Self { parent: at.map(|at| tree.rows[at].placement.clone()), before, after: None }
    }

    /// Order keys for so many that are put here.
    pub fn orders(&self, count: usize) -> Vec<String> {
        spread(self.before.as_deref(), self.after.as_deref(), count)
    }

    /// The one order key for what is put here.
    pub fn order(&self) -> String {
        self.orders(1).pop().unwrap_or_default()
    }
}

/// The edits that put a new node at a spot.
pub fn add(
    outline: &RecordId,
    spot: &Spot,
    (placement, node): (RecordId, RecordId),
    values: Vec<(FieldCode, Value)>,
) -> Vec<Edit> {
    let create = Edit::Create { id: node.clone(), kind: NODE, values };
    vec![create, place(outline, spot.parent.as_ref(), spot.order(), placement, &node)]
}

/// The edit that puts a node that is there already at another place too.
pub fn place(
    outline: &RecordId,
    parent: Option<&RecordId>,
    order: String,
    placement: RecordId,
    node: &RecordId,
) -> Edit {
    let mut values = vec![
        (placement::OUTLINE.code, Value::Link(outline.clone())),
        (placement::NODE.code, Value::Link(node.clone())),
        (placement::ORDER.code, Value::Text(order.into())),
    ];
    values.extend(parent.map(|parent| (placement::PARENT.code, Value::Link(parent.clone()))));
    Edit::Create { id: placement, kind: PLACEMENT, values }
}
