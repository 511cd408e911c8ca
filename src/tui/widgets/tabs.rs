//! Names in one row, one of them current. Where they have no room, the row scrolls: the current one is
//! always seen whole, and signs tell that there are more.

use std::ops::Range;

use ratatui::layout::{Position, Rect};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::{cells, fit};
use crate::tui::draw::paint::Role;

/// Cells between two names.
const GAP: usize = 2;
/// Cells of the sign that there are more, with the blank beside it.
const MORE: usize = 2;

/// The names that are seen in so many cells, with the columns that they take.
fn seen(names: &[String], current: usize, width: usize) -> Vec<(usize, Range<usize>)> {
    // As few as possible are left out before the current one.
    let first = (0..=current).find(|first| {
        let placed = placed(names, *first, width);
        placed.iter().any(|(at, _)| *at == current)
    });
    placed(names, first.unwrap_or(current), width)
}

/// The names from one on, as many as there is room for; the first in any case.
fn placed(names: &[String], first: usize, width: usize) -> Vec<(usize, Range<usize>)> {
    let mut from = if first > 0 { MORE } else { 0 };
    let mut placed: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, name) in names.iter().enumerate().skip(first) {
        let room = if at + 1 < names.len() { width.saturating_sub(MORE) } else { width };
        let columns = from..from + cells(name);
        if columns.end > room {
            if placed.is_empty() {
                placed.push((at, from..room.max(from)));
            }
            break;
        }
        from = columns.end + GAP;
        placed.push((at, columns));
    }
    placed
}

/// Draws the row.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect, names: &[String], current: usize) {
    let seen = seen(names, current, usize::from(area.width));
    let (first, last) = (seen.first().map(|tab| tab.0), seen.last().map(|tab| tab.0));
    if first > Some(0) {
        canvas.at(area, 0, 0, "‹", Role::Muted);
    }
    for (at, columns) in &seen {
        let role = if *at == current { Role::Focus } else { Role::Muted };
        canvas.at(area, 0, columns.start, &fit(&names[*at], columns.len()), role);
    }
    if last.is_some_and(|last| last + 1 < names.len()) {
        canvas.right(area, 0, "›", Role::Muted);
    }
}

/// The name that stands where somebody clicked.
pub fn at(position: Position, area: Rect, names: &[String], current: usize) -> Option<usize> {
    let column = usize::from(position.x.checked_sub(area.x)?);
    let seen = seen(names, current, usize::from(area.width));
    seen.into_iter().find(|(_, columns)| columns.contains(&column)).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(count: usize) -> Vec<String> {
        (0..count).map(|at| format!("Nombre {at}")).collect()
    }

    #[test]
    fn the_current_name_is_always_seen_whole() {
        let all = names(9);
        for width in 12..120 {
            for current in 0..all.len() {
                let seen = seen(&all, current, width);
                let own = seen.iter().find(|(at, _)| *at == current).unwrap();
                assert_eq!(own.1.len(), cells(&all[current]), "{width}, {current}");
                let ends = seen.iter().zip(seen.iter().skip(1));
                assert!(ends.into_iter().all(|(one, next)| one.1.end + GAP == next.1.start));
                let signs = if seen.last().unwrap().0 + 1 < all.len() { MORE } else { 0 };
                assert!(seen.last().unwrap().1.end + signs <= width, "{width}, {current}");
            }
        }
    }

    #[test]
    fn where_all_have_room_none_is_left_out_and_where_none_has_one_is_cut() {
        assert_eq!(seen(&names(3), 2, 28).len(), 3);
        assert_eq!(seen(&names(3), 2, 27), [(1, 2..10), (2, 12..20)]);
        assert_eq!(seen(&names(3), 1, 5), [(1, 2..3)]);
        assert_eq!(seen(&names(1), 0, 0), [(0, 0..0)]);
        assert_eq!(seen(&[], 0, 10), []);
    }
}
