//! A ladder of tests: what is tried stands at the foot, and each test above the one from which it goes on, a step to
//! the right. So it is read upwards, and grows with what was learned.

use super::sheet::{Line, Look, Picture, Point, Stroke, TextBox};
use super::text::{Letters, Writer};
use super::{Item, Sketch};

/// How far to the right the next rung begins.
const STEP: usize = 6;
/// Where in a box the way to the next one begins.
const FOOT: usize = 2;
/// Empty rows between two rungs.
const GAP: usize = 1;

/// The ladder of a sketch, with lines of text of at most so many cells. A line of an item stays a line of its own.
pub fn ladder(sketch: &Sketch, size: usize, letters: Letters) -> Picture {
    let writer = Writer { sketch, size, letters };
    let head = writer.head();
    let mut boxes: Vec<TextBox> =
        (0..sketch.items.len()).map(|at| writer.item_in_lines(at, Look::Driver)).collect();
    let mut y = 0;
    for (at, own) in boxes.iter_mut().enumerate().rev() {
        own.rect.x = (depth(sketch, at) + 1) * STEP;
        own.rect.y = y;
        y = own.rect.bottom() + GAP;
    }
    boxes.push(head);
    if let Some(head) = boxes.last_mut() {
        head.rect.y = y;
    }
    let strokes = sketch.items.iter().enumerate().map(|(at, item)| {
        let from = above(item);
        let below = boxes[from.unwrap_or(sketch.items.len())].rect;
        let own = boxes[at].rect;
        let (foot, row) = (below.x + FOOT, own.y + own.height / 2);
        let points = [(foot, below.y), (foot, row), (own.x, row)];
        let points = points.map(|(x, y)| Point::new(x, y)).into();
        Stroke { from, to: Some(at), line: Line::Strong, points }
    });
    let strokes = strokes.collect();
    let width = boxes.iter().map(|own| own.rect.right()).max().unwrap_or_default();
    let height = boxes.iter().map(|own| own.rect.bottom()).max().unwrap_or_default();
    Picture { width, height, boxes, strokes }
}

fn above(item: &Item) -> Option<usize> {
    item.links.first().and_then(|link| link.above)
}

/// How many rungs are below one; each stands behind the one from which it goes on.
fn depth(sketch: &Sketch, at: usize) -> usize {
    let below = |at: &usize| above(&sketch.items[*at]).filter(|below| below < at);
    std::iter::successors(Some(at), below).skip(1).count()
}
