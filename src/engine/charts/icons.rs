//! The two icons of Making Data Count, as words: what the newest point says of the way things go, and whether what is to
//! be reached can be relied on. They are judged by the limits of the newest part.

use std::cmp::Ordering;

use super::{Charted, Rule, Side};

/// What the newest point is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variation {
    /// Nothing but chance.
    Common,
    /// A signal in the direction that is good.
    Improvement,
    /// A signal in the other direction.
    Concern,
    /// A signal, and nobody said which direction is good.
    Neither,
}

/// Whether a goal is reached by the process as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assurance {
    /// Each time.
    Passes,
    /// Never.
    Fails,
    /// Now and then, by chance.
    HitAndMiss,
}

impl Variation {
    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Common => "common",
            Self::Improvement => "improvement",
            Self::Concern => "concern",
            Self::Neither => "neither",
        }
    }
}

impl Assurance {
    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Passes => "passes",
            Self::Fails => "fails",
            Self::HitAndMiss => "hit_and_miss",
        }
    }
}

impl Charted {
    /// What the newest point is part of; only where there are limits and enough points.
    pub fn variation(&self) -> Option<Variation> {
        let part = self.chart.newest()?;
        let verdict = part.verdict.as_ref().filter(|own| own.limits.is_some())?;
        let points = &self.chart.points[part.first..part.first + part.count];
        let (last, newest) = (points.len().checked_sub(1)?, points.last()?);
        let Some(signal) = verdict.signals().find(|own| own.points.contains(&last)) else {
            return Some(Variation::Common);
        };
        let way = match (signal.rule, points.len().checked_sub(2)) {
            (Rule::Trend, Some(before)) => newest.value.cmp(&points[before].value),
            _ => verdict.centre.side(newest.value),
        };
        let side = match way {
            Ordering::Greater => Side::Up,
            Ordering::Less => Side::Down,
            Ordering::Equal => return Some(Variation::Neither),
        };
        Some(match self.good {
            None => Variation::Neither,
            Some(good) if good == side => Variation::Improvement,
            Some(_) => Variation::Concern,
        })
    }

    /// Whether the goal is reached by the process as it is; only where there are limits, a goal, and a direction
    /// that is good.
    pub fn assurance(&self) -> Option<Assurance> {
        let verdict = self.chart.newest()?.verdict.as_ref()?;
        let ((lower, upper), goal) = verdict.limits.zip(self.goal)?;
        // On which side of all that chance does the goal lies.
        let beyond = match (lower.side(goal), upper.side(goal)) {
            (Ordering::Less, _) => Some(Side::Down),
            (_, Ordering::Greater) => Some(Side::Up),
            _ => None,
        };
        let good = self.good?;
        Some(match beyond {
            None => Assurance::HitAndMiss,
            Some(side) if side == good => Assurance::Fails,
            Some(_) => Assurance::Passes,
        })
    }
}
