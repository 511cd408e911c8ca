//! Charts of a measure over time: which points, around which line, and what the rules say of them.
//! Whatever decides is compared exactly; floating point only says where a line is drawn.

mod asked;
mod charted;
mod events;
mod groups;
mod icons;
mod limits;
mod multiples;
mod number;
mod pareto;
mod phases;
mod plot;
mod points;
mod rules;
mod runs;
mod shown;
mod side_by_side;
mod spread;
mod together;
mod verdict;

pub use asked::{Asked, Wish};
pub use charted::Charted;
pub use events::{Event, Happened, Placed};
pub use groups::{Gap, Group, gaps};
pub use icons::{Assurance, Variation};
pub use limits::{crossings_limit, longest_run_limit, runs_limits};
pub use multiples::{BAND, Each, Multiples, Of, Panel};
pub use number::{Line, Number};
pub use pareto::{Cause, GUIDE, NoPareto, Pareto};
pub use phases::Phase;
pub use plot::{Cell, Ink, Pen, Signs, plot};
pub use points::Points;
pub use rules::{Rule, Rules};
pub use shown::{Shape, Shown};
pub use side_by_side::{LETTERS, side_by_side};
pub use together::{By, Point, With};
pub use verdict::{Finding, MINIMUM, Side, Verdict};

/// A chart: its points, in parts that are judged each by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// How it was wanted.
    pub asked: Asked,
    /// All points, by day.
    pub points: Vec<Point>,
    /// At least one part, by day.
    pub parts: Vec<Part>,
}

/// The points between two phases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What began it; the first part mostly just began.
    pub phase: Option<Phase>,
    /// Its first point among those of the chart.
    pub first: usize,
    /// How many points it has.
    pub count: usize,
    /// What the rules say; nothing while there are too few points.
    pub verdict: Option<Verdict>,
}

impl Chart {
    /// Draws up a chart.
    pub fn of(points: &Points, phases: Vec<Phase>, asked: Asked) -> Self {
        let points = together::together(points, asked.by, asked.with);
        let parts = phases::parted(&points, phases);
        let parts = parts.into_iter().map(|(phase, range)| {
            let values: Vec<Number> = points[range.clone()].iter().map(|own| own.value).collect();
            let baseline = phase.as_ref().and_then(|own| own.baseline).or(asked.baseline);
            let verdict = Verdict::of(&values, &Asked { baseline, ..asked });
            Part { phase, first: range.start, count: range.len(), verdict }
        });
        Self { asked, parts: parts.collect(), points }
    }

    /// The newest part, which is what is going on.
    pub fn newest(&self) -> Option<&Part> {
        self.parts.last()
    }

    /// Whether some point was made of several readings.
    pub fn combines(&self) -> bool {
        self.points.iter().any(|own| own.of > 1)
    }

    /// Of each point whether a rule makes something of it.
    pub fn marked(&self) -> Vec<bool> {
        let mut marked = vec![false; self.points.len()];
        for part in &self.parts {
            let signals = part.verdict.iter().flat_map(Verdict::signals);
            for at in signals.flat_map(|own| &own.points) {
                marked[part.first + at] = true;
            }
        }
        marked
    }
}
