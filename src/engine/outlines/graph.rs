//! A node may serve several others, never itself: whether a place would close a loop.

use std::collections::BTreeSet;

use crate::domain::kinds::outlines::placement;
use crate::domain::{Record, RecordId};

/// A place as far as loops are concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The placement above it.
    pub parent: Option<RecordId>,
    /// What stands there.
    pub node: RecordId,
}

/// What has to be known of placements: one by its id, and all of a node within one outline.
pub trait Places {
    /// A placement.
    fn place(&self, placement: &RecordId) -> Option<Place>;
    /// The places of a node.
    fn of_node(&self, node: &RecordId) -> Vec<Place>;
}

/// Whether a node, put below a placement, would stand below itself, however many places are between.
pub fn leads_back(places: &impl Places, parent: &RecordId, node: &RecordId) -> bool {
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<RecordId> = places.place(parent).into_iter().map(|own| own.node).collect();
    while let Some(above) = waiting.pop() {
        if above == *node {
            return true;
        }
        if seen.insert(above.clone()) {
            let parents = places.of_node(&above).into_iter().filter_map(|own| own.parent);
            waiting.extend(parents.filter_map(|id| places.place(&id)).map(|own| own.node));
        }
    }
    false
}

impl Place {
    /// Of a record that is a placement, as soon as it has a node.
    pub fn of(record: &Record) -> Option<Self> {
        Some(Self { parent: parent_of(record).cloned(), node: node_of(record)?.clone() })
    }
}

/// The placement above a placement.
pub fn parent_of(placement: &Record) -> Option<&RecordId> {
    placement.link(placement::PARENT.code)
}

/// What stands at a placement.
pub fn node_of(placement: &Record) -> Option<&RecordId> {
    placement.link(placement::NODE.code)
}
