//! Strokes as paths. What turns is rounded and what crosses goes straight on, so it is seen which
//! lines belong together.

use std::io;

use super::{ARROW, CELL, INK, MARGIN, Xml};
use crate::engine::picture::{Line, Point, Stroke};

/// How far round a turn goes, at most; tracks are two cells apart.
const ROUND: usize = 8;

pub(super) fn stroke(xml: &mut Xml, stroke: &Stroke) -> io::Result<()> {
    let path = path(&stroke.points);
    let arrow = format!("url(#{ARROW})");
    let mut attributes = vec![("d", &*path), ("fill", "none"), ("stroke", INK)];
    attributes.extend(match stroke.line {
        Line::Spine => [("stroke-width", "4"), ("marker-end", &arrow)],
        Line::Strong => [("stroke-width", "1.5"), ("stroke-linejoin", "round")],
        Line::Weak => [("stroke-width", "1.5"), ("stroke-dasharray", "2 4")],
    });
    xml.create_element("path").with_attributes(attributes).write_empty()?;
    Ok(())
}

/// The middle of a cell.
const fn middle(point: Point) -> (usize, usize) {
    (point.x * CELL.0 + CELL.0 / 2 + MARGIN, point.y * CELL.1 + CELL.1 / 2 + MARGIN)
}

fn path(points: &[Point]) -> String {
    let mut path = String::new();
    for (at, point) in points.iter().enumerate() {
        let (x, y) = middle(*point);
        let before = at.checked_sub(1).and_then(|before| points.get(before));
        match (before, points.get(at + 1)) {
            (None, _) => path.push_str(&format!("M{x} {y}")),
            (Some(_), None) => path.push_str(&format!("L{x} {y}")),
            (Some(before), Some(after)) => {
                let (near, far) = (toward(*point, *before), toward(*point, *after));
                path.push_str(&format!("L{} {}Q{x} {y} {} {}", near.0, near.1, far.0, far.1));
            }
        }
    }
    path
}

/// A bit on the way from a turn to where the line comes from or goes to.
fn toward(turn: Point, end: Point) -> (usize, usize) {
    let (from, to) = (middle(turn), middle(end));
    let step = |from: usize, to: usize| {
        let round = ROUND.min(from.abs_diff(to) / 2);
        if from < to { from + round } else { from - round }
    };
    (step(from.0, to.0), step(from.1, to.1))
}
