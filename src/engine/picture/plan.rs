//! Where the boxes of a driver diagram stand. Rows are those of a tidy tree: an item has a band of
//! rows for all below it, which no other one enters, and stands in its middle.

use super::Sketch;
use super::forest::Forest;
use super::gutter::Gutter;
use super::layers::Layers;
use super::sheet::{Look, TextBox};
use super::text::Writer;

/// Empty rows below a box.
const GAP: usize = 1;

/// The boxes on their way to a place; the head comes behind all items.
pub(super) struct Plan<'a> {
    pub(super) sketch: &'a Sketch,
    pub(super) layers: Layers,
    pub(super) boxes: Vec<TextBox>,
    /// The row of links that go on beyond the next column, of each box, strong ones and weak ones.
    pub(super) lanes: Vec<[Option<usize>; 2]>,
}

impl<'a> Plan<'a> {
    /// All boxes, still without a place, and the lanes that will be needed.
    pub(super) fn of(sketch: &'a Sketch, writer: Writer<'_>) -> Self {
        let items = (0..sketch.items.len()).map(|at| writer.item(at, Look::Driver));
        let mut own = Self {
            sketch,
            layers: Layers::of(sketch),
            boxes: items.chain([writer.head()]).collect(),
            lanes: vec![[None; 2]; sketch.items.len() + 1],
        };
        own.ask_for_lanes();
        own
    }
}

impl Plan<'_> {
    /// The place of an item or the head in the lists.
    pub(super) fn place(&self, item: Option<usize>) -> usize {
        item.unwrap_or(self.boxes.len() - 1)
    }

    /// The column of an item or the head.
    pub(super) fn column(&self, item: Option<usize>) -> usize {
        item.map_or(0, |at| self.layers.columns[at])
    }

    /// The row in which links come to a box and leave it.
    pub(super) fn port(&self, item: Option<usize>) -> usize {
        let rect = self.boxes[self.place(item)].rect;
        rect.y + (rect.height - 1) / 2
    }

    /// Says which boxes need a lane; the rows come later.
    fn ask_for_lanes(&mut self) {
        for at in 0..self.sketch.items.len() {
            for (above, weak) in self.layers.further[at].clone() {
                if self.column(above) + 1 < self.column(Some(at)) {
                    let place = self.place(above);
                    self.lanes[place][usize::from(weak)] = Some(0);
                }
            }
        }
    }

    /// Gives all boxes and lanes their rows; says how many rows there are.
    pub(super) fn stack(&mut self, forest: &Forest) -> usize {
        let order = forest.order();
        let lowest_first = || order.iter().rev().copied().map(Some).chain([None]);
        let mut bands = vec![0; self.boxes.len()];
        for item in lowest_first() {
            let place = self.place(item);
            let inside: usize = forest.below(item).iter().map(|at| bands[*at]).sum();
            let lanes = self.lanes[place].iter().flatten().count();
            // A row more where it may have to step aside, see `center`.
            let spare = usize::from(forest.below(item).iter().any(|at| self.is_shared(*at)));
            bands[place] = (inside + lanes).max(self.boxes[place].rect.height + GAP + spare);
        }
        let mut tops = vec![0; self.boxes.len()];
        for item in [None].into_iter().chain(order.iter().copied().map(Some)) {
            let place = self.place(item);
            let mut row = tops[place];
            for at in forest.below(item) {
                tops[*at] = row;
                row += bands[*at];
            }
            for lane in self.lanes[place].iter_mut().flatten() {
                *lane = row;
                row += 1;
            }
        }
        for item in lowest_first() {
            let place = self.place(item);
            self.center(item, tops[place]..tops[place] + bands[place], forest);
        }
        let lanes = self.lanes.iter().flatten().flatten().map(|lane| lane + 1);
        self.boxes.iter().map(|own| own.rect.bottom()).chain(lanes).max().unwrap_or(0)
    }

    /// Puts a box between the first and the last one below it, inside its band. Not into the row of
    /// one that others reach too: their links would run into each other there.
    fn center(&mut self, item: Option<usize>, band: std::ops::Range<usize>, forest: &Forest) {
        let below = forest.below(item);
        let port = |at: Option<&usize>| at.map_or(band.start, |at| self.port(Some(*at)));
        let middle = port(below.first()).midpoint(port(below.last()));
        let place = self.place(item);
        let height = self.boxes[place].rect.height;
        let last = band.end - GAP - height;
        let start = middle.saturating_sub((height - 1) / 2).clamp(band.start, last);
        self.boxes[place].rect.y = start;
        let row = self.port(item);
        if below.iter().any(|at| self.is_shared(*at) && self.port(Some(*at)) == row) {
            self.boxes[place].rect.y = if start < last { start + 1 } else { start - 1 };
        }
    }

    fn is_shared(&self, item: usize) -> bool {
        !self.layers.further[item].is_empty()
    }

    /// Gives all boxes their columns; says how many columns of cells there are.
    pub(super) fn line_up(&mut self, gutters: &mut [Gutter]) -> usize {
        let mut widths = vec![0; gutters.len() + 1];
        for own in &self.boxes {
            let width = &mut widths[self.column(own.item)];
            *width = own.rect.width.max(*width);
        }
        let mut starts = vec![0];
        for (at, gutter) in gutters.iter_mut().enumerate() {
            gutter.left = starts[at] + widths[at];
            starts.push(gutter.left + gutter.width());
        }
        for at in 0..self.boxes.len() {
            self.boxes[at].rect.x = starts[self.column(self.boxes[at].item)];
        }
        starts[gutters.len()] + widths[gutters.len()]
    }
}
