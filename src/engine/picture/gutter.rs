//! The room between two columns, in which links go up and down: each net has a track of its own, and
//! nets whose spans lie apart share one (left-edge channel routing, Hashimoto & Stevens 1971).

use std::collections::BTreeMap;

/// Columns from a track to the next, and at both sides of them all.
const STEP: usize = 2;

/// All links that leave one box with one strength: they branch off one line.
pub(super) type Net = (Option<usize>, bool);

/// The nets between two columns.
#[derive(Debug, Default)]
pub(super) struct Gutter {
    /// Its first column of cells.
    pub(super) left: usize,
    /// The rows between which a net goes up and down.
    spans: BTreeMap<Net, (usize, usize)>,
    tracks: BTreeMap<Net, usize>,
    count: usize,
}

impl Gutter {
    /// A link comes in one row and leaves in another one.
    pub(super) fn join(&mut self, net: Net, enters: usize, leaves: usize) {
        let span = self.spans.entry(net).or_insert((enters, enters));
        *span = (span.0.min(leaves), span.1.max(leaves));
    }

    /// Gives the nets their tracks, from the top on.
    pub(super) fn route(&mut self) {
        let bends = self.spans.iter().filter(|(_, (first, last))| first < last);
        let mut open: Vec<(usize, usize, Net)> =
            bends.map(|(net, (first, last))| (*first, *last, *net)).collect();
        open.sort_unstable();
        let mut ends: Vec<usize> = Vec::new();
        for (first, last, net) in open {
            let free = ends.iter().position(|end| *end < first);
            let track = free.unwrap_or(ends.len());
            match free {
                Some(track) => ends[track] = last,
                None => ends.push(last),
            }
            self.tracks.insert(net, track);
        }
        self.count = ends.len();
    }

    /// How many columns it takes.
    pub(super) const fn width(&self) -> usize {
        STEP * (self.count + 1) - 1
    }

    /// The column of cells of a net's track; a straight one has none.
    pub(super) fn track(&self, net: Net) -> Option<usize> {
        self.tracks.get(&net).map(|track| self.left + STEP * (track + 1) - 1)
    }
}
