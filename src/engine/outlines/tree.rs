//! An outline read from its placements: rows in the order in which they stand.

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::kinds::PLACEMENT;
use crate::domain::kinds::outlines::placement;
use crate::domain::{FieldCode, Record, RecordId};
use crate::engine::Workspace;

/// A place in an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The placement.
    pub placement: RecordId,
    /// The node that stands there.
    pub node: RecordId,
    /// The row that it stands below.
    pub parent: Option<usize>,
    /// How many rows it is inside of.
    pub depth: usize,
    /// How many rows follow that are inside of it.
    pub inside: usize,
    /// Its order key.
    pub order: String,
    /// It works weakly on what it stands below.
    pub weak: bool,
    /// Its node stands in several places; this is not the first of them, so nothing is below it.
    pub again: bool,
    /// Its node stands in several places.
    pub shared: bool,
}

impl Row {
    /// It stands below something, and nothing below it.
    pub const fn is_leaf(&self) -> bool {
        self.depth > 0 && self.inside == 0
    }
}

/// All places of an outline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// Parents before what is below them, in their order.
    pub rows: Vec<Row>,
    /// The step up to which it was read.
    pub(super) upto: u64,
}

impl Tree {
    /// Reads an outline. What hangs on something that is gone is left out, as it is in the trash with
    /// it; a loop, which only a merge could make, is cut where it would close.
    pub fn of(workspace: &Workspace, outline: &RecordId) -> Self {
        let mut below: HashMap<Option<&RecordId>, Vec<&Arc<Record>>> = HashMap::new();
        for placement in placements_of(workspace, outline) {
            if placement.link(placement::NODE.code).is_some_and(|id| lives(workspace, id)) {
                below.entry(placement.link(placement::PARENT.code)).or_default().push(placement);
            }
        }
        below
            .values_mut()
            .for_each(|own| own.sort_by(|a, b| (order(a), &a.id).cmp(&(order(b), &b.id))));
        let mut tree = Self { upto: workspace.ledger().last(), ..Self::default() };
        let mut walk = Walk { below: &below, seen: HashMap::new() };
        walk.children(None, None, 0, &mut tree.rows);
        let seen = walk.seen;
        tree.rows
            .iter_mut()
            .for_each(|row| row.shared = seen.get(&row.node).is_some_and(|n| *n > 1));
        tree
    }

    /// The row of a placement.
    pub fn at(&self, placement: &RecordId) -> Option<usize> {
        self.rows.iter().position(|row| row.placement == *placement)
    }

    /// The rows directly below a row, or those at the top.
    pub fn children(&self, parent: Option<usize>) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (0..self.rows.len()).filter(move |at| self.rows[*at].parent == parent)
    }

    /// The row before one that stands below the same.
    pub fn before(&self, at: usize) -> Option<usize> {
        self.children(self.rows[at].parent).take_while(|own| *own < at).last()
    }

    /// The row after one that stands below the same.
    pub fn after(&self, at: usize) -> Option<usize> {
        self.children(self.rows[at].parent).find(|own| *own > at)
    }

    /// Puts a row in before another one.
    pub(super) fn put(&mut self, at: usize, row: Row) {
        let mut above = row.parent;
        while let Some(one) = above {
            self.rows[one].inside += 1;
            above = self.rows[one].parent;
        }
        let moved = |parent: &mut usize| *parent += usize::from(*parent >= at);
        self.rows.iter_mut().skip(at).filter_map(|row| row.parent.as_mut()).for_each(moved);
        self.rows.insert(at, row);
    }

    /// A row and all inside of it.
    pub fn branch(&self, at: usize) -> std::ops::Range<usize> {
        at..at + 1 + self.rows[at].inside
    }
}

struct Walk<'a> {
    below: &'a HashMap<Option<&'a RecordId>, Vec<&'a Arc<Record>>>,
    /// In how many places each node has been met.
    seen: HashMap<&'a RecordId, usize>,
}

impl<'a> Walk<'a> {
    fn children(
        &mut self,
        of: Option<&'a RecordId>,
        parent: Option<usize>,
        depth: usize,
        rows: &mut Vec<Row>,
    ) {
        let Some(children) = self.below.get(&of) else { return };
        for placement in children {
            let Some(node) = placement.link(placement::NODE.code) else { continue };
            let met = self.seen.entry(node).or_default();
            *met += 1;
            let again = *met > 1;
            let at = rows.len();
            rows.push(Row { again, ..row(placement, node, parent, depth) });
            self.children(Some(&placement.id), Some(at), depth + 1, rows);
            rows[at].inside = rows.len() - at - 1;
        }
    }
}

/// The row of a placement whose node stands nowhere else, with nothing inside of it.
pub(super) fn row(placement: &Record, node: &RecordId, parent: Option<usize>, depth: usize) -> Row {
    Row {
        placement: placement.id.clone(),
        node: node.clone(),
        parent,
        depth,
        inside: 0,
        order: order(placement).to_owned(),
        weak: is_weak(placement),
        again: false,
        shared: false,
    }
}

pub(super) fn order(placement: &Record) -> &str {
    placement.text(placement::ORDER.code).unwrap_or_default()
}

pub(super) fn is_weak(placement: &Record) -> bool {
    placement.choice(placement::STRENGTH.code) == Some(placement::WEAK)
}

/// The living placements of an outline, in no order.
pub fn placements_of<'a>(
    workspace: &'a Workspace,
    outline: &'a RecordId,
) -> impl Iterator<Item = &'a Arc<Record>> {
    pointing(workspace, outline, placement::OUTLINE.code)
}

/// The living placements that point to a record by a slot.
/// The living placements directly below one.
pub(super) fn children_of<'a>(
    workspace: &'a Workspace,
    placement: &'a RecordId,
) -> impl Iterator<Item = &'a Arc<Record>> {
    pointing(workspace, placement, placement::PARENT.code)
}

/// The living placements of a node, in all outlines.
pub(super) fn places_of<'a>(
    workspace: &'a Workspace,
    node: &'a RecordId,
) -> impl Iterator<Item = &'a Arc<Record>> {
    pointing(workspace, node, placement::NODE.code)
}

fn pointing<'a>(
    workspace: &'a Workspace,
    to: &'a RecordId,
    by: FieldCode,
) -> impl Iterator<Item = &'a Arc<Record>> {
    workspace.pointing(to, PLACEMENT, by)
}

pub(super) fn lives(workspace: &Workspace, id: &RecordId) -> bool {
    workspace.get(id.as_str()).is_some_and(|record| !record.is_deleted())
}
