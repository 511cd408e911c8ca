//! Points in a row: on one side of a line, rising or falling, within a band.

use std::cmp::Ordering;

use super::Number;

/// Some points in a row, by their place in the chart, and what they have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// On which side of the line; or which way they go.
    pub way: Ordering,
    /// Those that count.
    pub points: Vec<usize>,
}

/// What a point on the line, or one as high as that before it, does to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Equal {
    /// It is passed over: it neither counts nor breaks.
    Passed,
    /// It breaks.
    Breaks,
}

/// The rows of points on one side.
pub fn on_one_side(sides: &[Ordering], equal: Equal) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut broken = true;
    for (at, way) in sides.iter().copied().enumerate() {
        if way == Ordering::Equal {
            broken |= equal == Equal::Breaks;
            continue;
        }
        match rows.last_mut().filter(|last| last.way == way && !broken) {
            Some(last) => last.points.push(at),
            None => rows.push(Row { way, points: vec![at] }),
        }
        broken = false;
    }
    rows
}

/// The rows of points that all rise or all fall; the point at which it turns belongs to both.
pub fn one_way(values: &[Number], equal: Equal) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut last: Option<usize> = None;
    let mut broken = true;
    for (at, value) in values.iter().enumerate() {
        let Some(before) = last.replace(at) else { continue };
        let way = value.cmp(&values[before]);
        if way == Ordering::Equal {
            broken |= equal == Equal::Breaks;
            // Of equal neighbours the first counts.
            last = Some(if equal == Equal::Passed { before } else { at });
            continue;
        }
        match rows.last_mut().filter(|row| row.way == way && !broken) {
            Some(row) => row.points.push(at),
            None => rows.push(Row { way, points: vec![before, at] }),
        }
        broken = false;
    }
    rows
}

/// The longest of some rows; the first of equal ones.
pub fn longest(rows: &[Row]) -> Option<&Row> {
    rows.iter().rev().max_by_key(|row| row.points.len())
}
