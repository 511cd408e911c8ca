//! The pictures of a measure: over time, in small charts, by its causes.

use crate::domain::{Language, RecordId};
use crate::engine::Seen;

use super::{Charted, Each, Multiples, NoPareto, Pareto, Wish};

/// Which picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Over time.
    #[default]
    Time,
    /// A small chart for each of these.
    Each(Each),
    /// Causes in falling order.
    Pareto,
}

/// A picture as somebody may see it.
#[derive(Clone, Debug)]
pub enum Shown {
    /// Over time.
    Time(Box<Charted>),
    /// In small charts.
    Each(Multiples),
    /// By its causes, or why not.
    Pareto(Result<Pareto, NoPareto>),
}

impl Shape {
    /// All, in the order in which one turns from one to the next.
    pub const ALL: [Self; 4] =
        [Self::Time, Self::Each(Each::Site), Self::Each(Each::Group), Self::Pareto];

    /// The one that follows, or the one before.
    #[must_use]
    pub fn turned(self, on: bool) -> Self {
        let at = Self::ALL.iter().position(|own| *own == self).unwrap_or(0);
        Self::ALL[(at + if on { 1 } else { Self::ALL.len() - 1 }) % Self::ALL.len()]
    }
}

impl Shown {
    /// The picture of a measure.
    pub fn of(
        seen: Seen<'_>,
        measure: &RecordId,
        shape: Shape,
        wish: Wish,
        language: Language,
    ) -> Self {
        match shape {
            Shape::Time => Self::Time(Box::new(Charted::of(seen, measure, None, None, wish))),
            Shape::Each(each) => Self::Each(Multiples::of(seen, measure, each, wish, language)),
            Shape::Pareto => Self::Pareto(Pareto::of(seen, measure, None)),
        }
    }
}
