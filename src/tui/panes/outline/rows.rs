//! Which rows of a tree are to be seen: folded branches are closed, a focused branch is alone.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::domain::RecordId;
use crate::engine::outlines::Tree;

/// What is folded and what is focused.
#[derive(Clone, Debug, Default)]
pub struct Folds {
    folded: BTreeSet<RecordId>,
    focus: Option<RecordId>,
}

impl Folds {
    /// The places in the tree of the rows that are to be seen.
    pub fn seen(&self, tree: &Tree) -> Vec<usize> {
        let all = self.shown(tree);
        let mut seen = Vec::with_capacity(all.len());
        let mut at = all.start;
        while at < all.end {
            seen.push(at);
            at += 1 + if self.is_folded(tree, at) { tree.rows[at].inside } else { 0 };
        }
        seen
    }

    /// The rows of the branch that is alone, or all.
    pub fn shown(&self, tree: &Tree) -> Range<usize> {
        let focus = self.focus.as_ref().and_then(|id| tree.at(id));
        focus.map_or(0..tree.rows.len(), |at| tree.branch(at))
    }

    /// Whether what is inside of a row is closed.
    pub fn is_folded(&self, tree: &Tree, at: usize) -> bool {
        tree.rows[at].inside > 0 && self.folded.contains(&tree.rows[at].placement)
    }

    /// Closes or opens a row.
    pub fn fold(&mut self, tree: &Tree, at: usize, closed: bool) {
        let id = &tree.rows[at].placement;
        if closed && tree.rows[at].inside > 0 {
            self.folded.insert(id.clone());
        } else {
            self.folded.remove(id);
        }
    }

    /// Opens everything that a row is inside of.
    pub fn reveal(&mut self, tree: &Tree, at: usize) {
        let mut above = tree.rows[at].parent;
        while let Some(at) = above {
            self.folded.remove(&tree.rows[at].placement);
            above = tree.rows[at].parent;
        }
    }

    /// All closed, then only the first two levels open, then all open.
    pub fn cycle(&mut self, tree: &Tree) {
        let closed = |depth: usize| -> BTreeSet<RecordId> {
            let rows = tree.rows.iter().filter(|row| row.inside > 0 && row.depth >= depth);
            rows.map(|row| row.placement.clone()).collect()
        };
        let (all, some) = (closed(0), closed(1));
        self.folded = if self.folded.is_empty() {
            all
        } else if self.folded == all && all != some {
            some
        } else {
            BTreeSet::new()
        };
    }

    /// Shows a branch alone, or everything again; says whether a branch is alone now.
    pub fn focus(&mut self, tree: &Tree, at: usize) -> bool {
        self.focus = match self.focus {
            Some(_) => None,
            None => tree.rows.get(at).map(|row| row.placement.clone()),
        };
        self.focus.is_some()
    }

    /// Whether a branch is alone.
    pub const fn is_focused(&self) -> bool {
        self.focus.is_some()
    }

    /// Shows everything.
    pub fn unfocus(&mut self) {
        self.focus = None;
    }

    /// The ids of closed rows, for keeping.
    pub fn folded(&self) -> impl Iterator<Item = &RecordId> {
        self.folded.iter()
    }

    /// Takes up closed rows.
    pub fn restore(&mut self, ids: impl Iterator<Item = RecordId>) {
        self.folded = ids.collect();
    }
}
