//! Subgroups in one picture, each with a letter of its own for its points.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Group;
use super::plot::{BELOW, BITS, BLANK, BRAILLE, Cell, DOTS, Ink, Pen, Scale, axis, between};

/// The letters of the groups; there are seldom more than a handful.
pub const LETTERS: [char; 26] = [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S',
    'T', 'U', 'V', 'W', 'X', 'Y', 'Z',
];

/// Rows of cells, as many and as wide as said. None where there is too little room, or no point.
pub fn side_by_side(
    groups: &[Group],
    pen: &Pen<'_>,
    (width, height): (usize, usize),
) -> Vec<Vec<Cell>> {
    let days: BTreeSet<NaiveDate> =
        groups.iter().flat_map(|own| &own.points).map(|point| point.day).collect();
    let days = Vec::from_iter(days);
    let values = || groups.iter().flat_map(|own| &own.points).map(|point| point.value.near());
    let (low, high) = values()
        .chain(pen.goal.map(|goal| goal.near()))
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), own| (low.min(own), high.max(own)));
    let room = if high > low { 0.0 } else { 1.0 };
    let scale = Scale { low: low - room, high: high + room, centre: None };
    let steps = height.saturating_sub(BELOW);
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return Vec::new() };
    let labels = scale.labels(steps, pen);
    let gutter = labels.iter().map(|(_, label)| label.chars().count()).max().unwrap_or(0);
    let wide = width.saturating_sub(gutter + 1);
    if wide < 2 || steps < 2 {
        return Vec::new();
    }
    let across = |day: &NaiveDate| {
        let (at, last) = (days.binary_search(day).unwrap_or(0), days.len() - 1);
        (at * (wide - 1) * DOTS.0 + last / 2).checked_div(last).unwrap_or(wide / 2 * DOTS.0)
    };
    let mut cells = vec![vec![BLANK; wide]; steps];
    if pen.signs.joins {
        ways(&mut cells, groups, &scale, &across);
    }
    for (group, letter) in groups.iter().zip(LETTERS) {
        for point in &group.points {
            let row = scale.row(point.value.near(), steps);
            let cell = &mut cells[row][across(&point.day) / DOTS.0];
            *cell = Cell { sign: letter, ink: Ink::Point };
        }
    }
    let [upright, at_number, corner, lying] = pen.signs.axes;
    let mut rows: Vec<Vec<Cell>> = Vec::with_capacity(height);
    for (at, cells) in cells.into_iter().enumerate() {
        let label = labels.iter().find(|(row, _)| *row == at).map(|(_, label)| &**label);
        let mut row = axis(&format!("{:>gutter$}", label.unwrap_or_default()));
        row.extend(axis(&(if label.is_some() { at_number } else { upright }).to_string()));
        row.extend(cells);
        rows.push(row);
    }
    let foot = format!("{}{corner}{}", " ".repeat(gutter), lying.to_string().repeat(wide));
    rows.push(axis(&foot));
    let [first, last] = [first, last].map(|day| (pen.day)(*day));
    let length = first.chars().count() + last.chars().count();
    let ends = match wide.checked_sub(length) {
        Some(blank) if days.len() > 1 && blank > 0 => format!("{first}{}{last}", " ".repeat(blank)),
        _ => first,
    };
    rows.push(axis(&format!("{}{ends}", " ".repeat(gutter + 1))));
    rows
}

/// Joins the points of each group.
fn ways(
    cells: &mut [Vec<Cell>],
    groups: &[Group],
    scale: &Scale,
    across: &dyn Fn(&NaiveDate) -> usize,
) {
    let steps = cells.len() * DOTS.1;
    let mut dots = vec![vec![0_u8; cells.first().map_or(0, Vec::len)]; cells.len()];
    for group in groups {
        let places = group.points.iter();
        let places: Vec<(usize, usize)> = places
            .map(|point| (across(&point.day), scale.down(point.value.near(), steps)))
            .collect();
        for pair in places.windows(2) {
            for (x, y) in between(pair[0], pair[1]) {
                dots[y / DOTS.1][x / DOTS.0] |= BITS[x % DOTS.0][y % DOTS.1];
            }
        }
    }
    for (row, masks) in cells.iter_mut().zip(dots) {
        for (cell, mask) in row.iter_mut().zip(masks).filter(|(_, mask)| *mask != 0) {
            let sign = char::from_u32(BRAILLE + u32::from(mask)).unwrap_or(' ');
            *cell = Cell { sign, ink: Ink::Way };
        }
    }
}
