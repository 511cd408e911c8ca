//! A driver diagram: columns from the aim on the left to the ideas on the right, each item once.
//! Columns are layers by the longest path (Sugiyama, Tagawa & Toda 1981). Their order is that of the
//! outline and no crossings are traded for it: what was typed in an order is looked for in it.

use super::Sketch;
use super::forest::Forest;
use super::links::Routes;
use super::plan::Plan;
use super::sheet::Picture;
use super::text::{Letters, Writer};

/// The driver diagram of a sketch, with lines of text of at most so many cells.
pub fn drivers(sketch: &Sketch, size: usize, letters: Letters) -> Picture {
    let mut plan = Plan::of(sketch, Writer { sketch, size, letters });
    let height = plan.stack(&Forest::of(sketch));
    let mut routes = Routes::of(&plan);
    let width = plan.line_up(&mut routes.gutters);
    Picture { width, height, strokes: routes.strokes(&plan), boxes: plan.boxes }
}
