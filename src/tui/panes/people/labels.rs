//! Names beside points without covering one another: greedy point-feature labelling over a few
//! positions (Christensen, Marks & Shieber 1995). Who comes first gets the better place; whose name
//! has no room keeps the point.

use crate::tui::draw::cells::cells;

/// A point that wants a label.
#[derive(Clone, Debug)]
pub struct Point {
    /// Its column and row.
    pub at: (usize, usize),
    /// Labels, the best first: a shorter one is better than none.
    pub labels: Vec<String>,
}

/// Where a label stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Which point it belongs to.
    pub point: usize,
    /// The column and row of its first cell.
    pub at: (usize, usize),
    /// Its text.
    pub text: String,
}

/// Places as many labels as fit into an area of columns and rows; earlier points first.
pub fn place(points: &[Point], (width, height): (usize, usize)) -> Vec<Placed> {
    let mut taken = Taken { width, height, cells: vec![false; width * height] };
    points.iter().for_each(|point| taken.take(point.at, 1));
    let mut placed = Vec::new();
    for (index, point) in points.iter().enumerate() {
        let found = point.labels.iter().find_map(|label| {
            let at =
                positions(point.at, cells(label)).find(|at| taken.is_free(*at, cells(label)))?;
            Some((at, label))
        });
        if let Some((at, label)) = found {
            taken.take(at, cells(label));
            placed.push(Placed { point: index, at, text: label.clone() });
        }
    }
    placed
}

/// Right, left, then above and below on both sides.
fn positions((x, y): (usize, usize), length: usize) -> impl Iterator<Item = (usize, usize)> {
    let left = x.checked_sub(length + 1);
    let (above, below) = (y.checked_sub(1), y + 1);
    let beside = [Some((x + 2, y)), left.map(|left| (left, y))];
    let around = [above.map(|y| (x, y)), Some((x, below))];
    let ending = (x + 1).checked_sub(length);
    let other = [above.zip(ending).map(|(y, x)| (x, y)), ending.map(|x| (x, below))];
    beside.into_iter().chain(around).chain(other).flatten()
}

struct Taken {
    width: usize,
    height: usize,
    cells: Vec<bool>,
}

impl Taken {
    fn take(&mut self, (x, y): (usize, usize), length: usize) {
        let from = y * self.width + x;
        let row = (x < self.width && y < self.height).then_some(());
        let cells = row.and_then(|()| self.cells.get_mut(from..from + length.min(self.width - x)));
        cells.into_iter().flatten().for_each(|cell| *cell = true);
    }

    /// Whether a label fits there with a column of air at both ends.
    fn is_free(&self, (x, y): (usize, usize), length: usize) -> bool {
        if y >= self.height || x + length > self.width {
            return false;
        }
        let row = &self.cells[y * self.width..(y + 1) * self.width];
        let from = x.saturating_sub(1);
        let to = (x + length + 1).min(self.width);
        row[from..to].iter().all(|cell| !cell)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn drawn(points: &[Point], size: (usize, usize)) -> Vec<String> {
        let mut rows = vec![vec![' '; size.0]; size.1];
        for label in place(points, size) {
            for (offset, letter) in label.text.chars().enumerate() {
                rows[label.at.1][label.at.0 + offset] = letter;
            }
        }
        points.iter().for_each(|point| rows[point.at.1][point.at.0] = '•');
        rows.into_iter()
            .map(|row| row.into_iter().collect::<String>().trim_end().to_owned())
            .collect()
    }

    fn point(at: (usize, usize), labels: &[&str]) -> Point {
        Point { at, labels: labels.iter().map(|label| (*label).to_owned()).collect() }
    }

    #[test]
    fn names_stand_beside_their_points_and_give_way() {
        let points = [
            point((2, 0), &["Ana Ruiz", "Ana"]),
            point((2, 1), &["Omar"]),
            point((14, 0), &["Luz Vega", "Luz"]),
        ];
        assert_eq!(drawn(&points, (20, 2)), ["  • Ana Ruiz  • Luz", "  • Omar"]);
    }

    proptest! {
        #[test]
        fn no_label_covers_another_or_a_point(
            spots in prop::collection::btree_set((0usize..30, 0usize..10), 0..60),
        ) {
            let points: Vec<Point> =
                spots.iter().map(|at| point(*at, &["Maria Lopez", "Maria", "M"])).collect();
            let placed = place(&points, (30, 10));
            let mut cells: std::collections::BTreeSet<(usize, usize)> = spots.clone();
            for label in &placed {
                for offset in 0..label.text.len() {
                    let cell = (label.at.0 + offset, label.at.1);
                    prop_assert!(cell.0 < 30 && cell.1 < 10);
                    prop_assert!(cells.insert(cell), "{label:?}");
                }
            }
        }
    }
}
