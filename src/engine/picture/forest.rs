//! The tree that the first places of items make.

use super::Sketch;

/// Children of each item, and of the head behind them all.
#[derive(Debug)]
pub(super) struct Forest {
    children: Vec<Vec<usize>>,
}

impl Forest {
    pub(super) fn of(sketch: &Sketch) -> Self {
        let mut children = vec![Vec::new(); sketch.items.len() + 1];
        for at in 0..sketch.items.len() {
            children[parent(sketch, at).unwrap_or(sketch.items.len())].push(at);
        }
        Self { children }
    }

    /// What stands directly below an item or the head.
    pub(super) fn below(&self, item: Option<usize>) -> &[usize] {
        &self.children[item.unwrap_or(self.children.len() - 1)]
    }

    /// An item and all that stands below it, parents first. Without recursion: an outline may be as
    /// deep as it is long.
    pub(super) fn branch(&self, item: usize) -> Vec<usize> {
        let mut waiting = vec![item];
        let mut order = Vec::new();
        while let Some(at) = waiting.pop() {
            order.push(at);
            waiting.extend(self.children[at].iter().rev());
        }
        order
    }

    /// All items, parents first.
    pub(super) fn order(&self) -> Vec<usize> {
        self.below(None).iter().flat_map(|top| self.branch(*top)).collect()
    }
}

/// Where an item stands. A place that does not come before it is none, so there are no loops.
pub(super) fn parent(sketch: &Sketch, at: usize) -> Option<usize> {
    sketch.items[at].links.first().and_then(|link| link.above).filter(|above| *above < at)
}
