//! Rows moved within their outline, with all inside of them.

use crate::domain::kinds::outlines::placement;
use crate::domain::{RecordId, Value};
use crate::engine::Edit;

use super::order::between;
use super::spot::Spot;
use super::tree::Tree;

/// Where to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// Below the row before it.
    In,
    /// Out of what it stands below, right after it.
    Out,
    /// Before the one before it.
    Up,
    /// After the one after it.
    Down,
}

/// The edits that shift rows, which stand beside one another in the order of the tree. None where
/// there is nothing to go to.
pub fn shifted(tree: &Tree, rows: &[usize], shift: Shift) -> Vec<Edit> {
    let (Some(first), Some(last)) = (rows.first().copied(), rows.last().copied()) else {
        return Vec::new();
    };
    let spot = match shift {
        Shift::In => tree.before(first).map(|before| Spot::below(tree, Some(before))),
        Shift::Out => tree.rows[first].parent.map(|parent| Spot::after(tree, parent)),
        Shift::Up => tree.before(first).map(|before| Spot::before(tree, before)),
        Shift::Down => tree.after(last).map(|after| Spot::after(tree, after)),
    };
    let Some(spot) = spot else { return Vec::new() };
    let orders = spot.orders(rows.len());
    rows.iter()
        .zip(orders)
        .flat_map(|(at, order)| put(tree, *at, spot.parent.as_ref(), order))
        .collect()
}

/// The edits that put rows below another one, behind what stands there. None for what stands there already,
/// and for that row itself.
pub fn gathered(tree: &Tree, rows: &[usize], below: usize) -> Vec<Edit> {
    let spot = Spot::below(tree, Some(below));
    let comes =
        |at: &usize| tree.rows[*at].parent != Some(below) && !tree.branch(*at).contains(&below);
    let rows: Vec<usize> = rows.iter().copied().filter(comes).collect();
    let orders = spot.orders(rows.len());
    let put =
        rows.iter().zip(orders).map(|(at, order)| put(tree, *at, spot.parent.as_ref(), order));
    put.flatten().collect()
}

/// The edits that put a row below something, with an order key.
fn put(tree: &Tree, at: usize, parent: Option<&RecordId>, order: String) -> Vec<Edit> {
    let row = &tree.rows[at];
    let id = row.placement.clone();
    let former = row.parent.map(|at| &tree.rows[at].placement);
    let mut edits = Vec::new();
    if former != parent {
        let value = parent.cloned().map(Value::Link);
        edits.push(Edit::Set { id: id.clone(), code: placement::PARENT.code, value });
    }
    let order = if order.is_empty() { between(None, None) } else { order };
    edits.push(Edit::Set {
        id,
        code: placement::ORDER.code,
        value: Some(Value::Text(order.into())),
    });
    edits
}
