//! In which column each item of a driver diagram stands: right of all that it hangs on (layers by
//! the longest path, the first step of Sugiyama, Tagawa & Toda 1981).

use super::Sketch;
use super::forest::parent;

/// Columns of all items, the head's being 0, and the links that can be drawn.
#[derive(Debug)]
pub(super) struct Layers {
    pub(super) columns: Vec<usize>,
    /// What an item works on besides where it stands, and how weakly.
    pub(super) further: Vec<Vec<(Option<usize>, bool)>>,
}

impl Layers {
    /// Takes each item when all that it hangs on is done. Where only a loop is left, which nobody
    /// can make here but a merge could, the links that close it are left out.
    pub(super) fn of(sketch: &Sketch) -> Self {
        let count = sketch.items.len();
        let mut own = Self { columns: vec![0; count], further: vec![Vec::new(); count] };
        let mut below = vec![Vec::new(); count];
        let mut open = vec![0; count];
        for (at, item) in sketch.items.iter().enumerate() {
            let above = parent(sketch, at).into_iter();
            let further = item.links.iter().skip(1).filter_map(|link| link.above);
            for above in above.chain(further).filter(|above| *above < count) {
                below[above].push(at);
                open[at] += 1;
            }
        }
        let mut done = vec![false; count];
        let mut ready: Vec<usize> = (0..count).rev().filter(|at| open[*at] == 0).collect();
        let mut oldest = 0;
        loop {
            let next = ready.pop().or_else(|| (oldest..count).find(|at| !done[*at]));
            let Some(at) = next else { return own };
            oldest += usize::from(done.get(oldest) == Some(&true));
            if std::mem::replace(&mut done[at], true) {
                continue;
            }
            own.take(sketch, at, &done);
            for below in &below[at] {
                open[*below] -= 1;
                if open[*below] == 0 {
                    ready.push(*below);
                }
            }
        }
    }

    fn take(&mut self, sketch: &Sketch, at: usize, done: &[bool]) {
        let item = &sketch.items[at];
        let stands = parent(sketch, at);
        for link in item.links.iter().skip(1) {
            let is_drawn =
                link.above.is_none_or(|above| above != at && done.get(above) == Some(&true));
            let is_new = link.above != stands
                && self.further[at].iter().all(|(above, _)| *above != link.above);
            if is_drawn && is_new {
                self.further[at].push((link.above, link.weak));
            }
        }
        let further = self.further[at].iter().map(|(above, _)| *above);
        let right =
            further.chain([stands]).map(|above| above.map_or(0, |above| self.columns[above]));
        self.columns[at] = item.column.max(right.max().unwrap_or(0) + 1);
    }
}
