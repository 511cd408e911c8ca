//! Rows taken out of an outline, and put back there or into another one. A node goes to the trash
//! with its last place.

use std::collections::BTreeSet;

use crate::domain::kinds::outlines::placement;
use crate::domain::{RecordId, Value};
use crate::engine::{Edit, Workspace};

use super::spot::Spot;
use super::tree::{Tree, lives, places_of};

/// What was cut: enough to put it back somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// The placements that were marked, in their order.
    roots: Vec<RecordId>,
    /// All placements that were taken out.
    placements: Vec<RecordId>,
}

impl Cut {
    /// Rows of a tree, with all inside of them.
    pub fn of(tree: &Tree, rows: &[usize]) -> Self {
        let gone: BTreeSet<usize> = rows.iter().flat_map(|at| tree.branch(*at)).collect();
        let inside =
            |at: &usize| tree.rows[*at].parent.is_some_and(|parent| gone.contains(&parent));
        let placement = |at: &usize| tree.rows[*at].placement.clone();
        let roots = gone.iter().filter(|at| !inside(at)).map(placement).collect();
        Self { roots, placements: gone.iter().map(placement).collect() }
    }

    /// The edits that take it out. A node that has a place elsewhere stays, so all places have to be
    /// known, those too that a screen does not show.
    pub fn edits(&self, workspace: &Workspace) -> Vec<Edit> {
        let nodes = self.nodes(workspace);
        let stays = |node: &RecordId| {
            let mut places = places_of(workspace, node);
            places.any(|place| !self.placements.contains(&place.id))
        };
        let nodes = nodes.into_iter().filter(|node| !stays(node));
        self.placements.iter().chain(nodes).cloned().map(Edit::Remove).collect()
    }

    /// The nodes that stand in it.
    pub fn nodes<'a>(&self, workspace: &'a Workspace) -> BTreeSet<&'a RecordId> {
        let own = self.placements.iter().filter_map(|id| workspace.get(id.as_str()));
        own.filter_map(|own| own.link(placement::NODE.code)).collect()
    }

    /// The edits that put it at a spot. None if it is there already, as after an undo.
    pub fn put(&self, workspace: &Workspace, outline: &RecordId, spot: &Spot) -> Vec<Edit> {
        if self.placements.iter().any(|id| lives(workspace, id)) {
            return Vec::new();
        }
        let mut edits = Vec::new();
        let mut nodes = BTreeSet::new();
        for id in &self.placements {
            edits.push(Edit::Restore(id.clone()));
            let own = workspace.get(id.as_str());
            nodes.extend(own.and_then(|own| own.link(placement::NODE.code)).cloned());
        }
        edits.extend(nodes.into_iter().filter(|id| !lives(workspace, id)).map(Edit::Restore));
        let set = |id: &RecordId, code, value| Edit::Set { id: id.clone(), code, value };
        for id in &self.placements {
            edits.push(set(id, placement::OUTLINE.code, Some(Value::Link(outline.clone()))));
        }
        for (id, order) in self.roots.iter().zip(spot.orders(self.roots.len())) {
            edits.push(set(id, placement::PARENT.code, spot.parent.clone().map(Value::Link)));
            edits.push(set(id, placement::ORDER.code, Some(Value::Text(order.into()))));
        }
        edits
    }
}
