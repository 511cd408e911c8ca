//! An open outline follows what is done to it. Reading a large one again takes longer than a frame;
//! most deeds change the words of a row, which is no change of the tree, or add one.

use crate::domain::kinds::outlines::placement;
use crate::domain::kinds::{NODE, PLACEMENT};
use crate::domain::{Record, RecordId};
use crate::engine::Workspace;

use super::graph::{node_of, parent_of};
use super::tree::{Tree, children_of, is_weak, lives, order, places_of, row};

/// With more records than this it is read again.
const FEW: usize = 16;

impl Tree {
    /// Brings the tree to where the workspace is.
    pub fn follow(&mut self, workspace: &Workspace, outline: &RecordId) {
        let ledger = workspace.ledger();
        let touched = ledger.touched_since(self.upto, FEW);
        let takes = |touched: &[&RecordId]| {
            touched.iter().all(|id| self.takes(workspace, outline, id, touched))
        };
        if touched.as_deref().is_some_and(takes) {
            self.upto = ledger.last();
        } else {
            *self = Self::of(workspace, outline);
        }
    }

    /// Takes the change of a record over, if that is all there is to it.
    fn takes(
        &mut self,
        workspace: &Workspace,
        outline: &RecordId,
        id: &RecordId,
        touched: &[&RecordId],
    ) -> bool {
        // What was undone to nothing is no longer there.
        let Some(record) = workspace.get(id.as_str()) else { return false };
        match record.kind {
            NODE => {
                let shown = self.rows.iter().any(|row| row.node == *id);
                let comes = || places_of(workspace, id).all(|own| touched.contains(&&own.id));
                if record.is_deleted() { !shown } else { shown || comes() }
            }
            PLACEMENT => match self.at(id) {
                Some(at) => self.is_as(at, outline, record),
                None => self.grows(workspace, outline, record),
            },
            _ => true,
        }
    }

    /// Whether a row is as its placement has it.
    fn is_as(&self, at: usize, outline: &RecordId, placement: &Record) -> bool {
        let row = &self.rows[at];
        let parent = row.parent.map(|at| &self.rows[at].placement);
        !placement.is_deleted()
            && placement.link(placement::OUTLINE.code) == Some(outline)
            && node_of(placement) == Some(&row.node)
            && parent_of(placement) == parent
            && order(placement) == row.order
            && is_weak(placement) == row.weak
    }

    /// Adds a row that has nothing below it and stands nowhere else; one of another outline, or in
    /// the trash, adds nothing.
    fn grows(&mut self, workspace: &Workspace, outline: &RecordId, placement: &Record) -> bool {
        if placement.is_deleted() || placement.link(placement::OUTLINE.code) != Some(outline) {
            return true;
        }
        let Some(node) = node_of(placement).filter(|id| lives(workspace, id)) else { return false };
        let parent = parent_of(placement).map(|id| self.at(id));
        let is_new = self.rows.iter().all(|row| row.node != *node)
            && children_of(workspace, &placement.id).next().is_none();
        // What it stands below may come with it, and what stands again has nothing below it.
        let Some(parent) = parent.map_or(Some(None), |at| at.map(Some)) else { return false };
        if !is_new || parent.is_some_and(|at| self.rows[at].again) {
            return false;
        }
        let key = (order(placement), &placement.id);
        let before = self.children(parent).take_while(|at| {
            let own = &self.rows[*at];
            (own.order.as_str(), &own.placement) < key
        });
        let start = parent.map_or(0, |at| at + 1);
        let at = before.last().map_or(start, |at| self.branch(at).end);
        let depth = parent.map_or(0, |at| self.rows[at].depth + 1);
        self.put(at, row(placement, node, parent, depth));
        true
    }
}
