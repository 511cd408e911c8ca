//! The numbers of a chart. A point lies on a line or it does not, and much hangs on it: so readings, what
//! several of them become, and lines are whole numbers and fractions of them, compared without rounding.

use std::cmp::Ordering;

use crate::domain::Decimal;

/// Parts of a thousandth. The median of an even number halves, and the median of such medians once
/// more: four of them divide this, so both are exact.
const PARTS: i128 = 4_000;

/// A reading, or what several became, in parts of a thousandth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(i128);

/// The height of a line, as a fraction of parts: a mean divides by anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    over: i128,
    under: i128,
}

impl Number {
    /// From a reading.
    pub const fn new(reading: Decimal) -> Self {
        Self(reading.thousandths() as i128 * PARTS)
    }

    /// The number, as near as floating point comes.
    pub fn near(self) -> f64 {
        Line::at(self).near()
    }

    /// How far it is above another one.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }

    /// Its parts.
    pub(super) const fn parts(self) -> i128 {
        self.0
    }

    /// The middle of sorted numbers; of two in the middle, halfway between them.
    pub(super) fn median(sorted: &[Self]) -> Option<Self> {
        let upper = sorted.get(sorted.len() / 2)?;
        let lower = sorted.get((sorted.len() - 1) / 2)?;
        Some(Self((lower.0 + upper.0) / 2))
    }

    /// Their sum, held at the largest reading instead of growing without end.
    pub(super) fn sum(all: &[Self]) -> Self {
        let largest = Self::new(Decimal::from_thousandths(i64::MAX)).0;
        Self(total(all).clamp(-largest, largest))
    }

    /// Their mean, to a part that halves: equal means come out equal, however they were made.
    pub(super) fn mean(all: &[Self]) -> Option<Self> {
        let count = i128::try_from(all.len()).ok().filter(|count| *count > 0)?;
        Some(Self((total(all) + count).div_euclid(2 * count) * 2))
    }
}

/// The sum of their parts.
pub(super) fn total(all: &[Number]) -> i128 {
    all.iter().map(|own| own.0).sum()
}

impl Line {
    /// Through a number.
    pub const fn at(number: Number) -> Self {
        Self { over: number.0, under: 1 }
    }

    /// As a fraction of parts; what is below the stroke is positive.
    pub(super) const fn new(over: i128, under: i128) -> Self {
        Self { over, under }
    }

    /// On which side of the line a number lies.
    pub fn side(&self, number: Number) -> Ordering {
        number.0.saturating_mul(self.under).cmp(&self.over)
    }

    /// Its height, as near as floating point comes.
    #[allow(clippy::cast_precision_loss, reason = "only to be drawn and printed")]
    pub fn near(&self) -> f64 {
        self.over as f64 / (self.under as f64 * (1_000 * PARTS) as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(thousandths: i64) -> Number {
        Number::new(Decimal::from_thousandths(thousandths))
    }

    #[test]
    fn medians_of_medians_are_exact_and_means_of_the_same_are_the_same() {
        let first = Number::median(&[number(1), number(2)]).unwrap();
        let second = Number::median(&[first, number(2)]).unwrap();
        assert!((second.near() - 0.001_75).abs() < 1e-12);
        let thirds = [[number(1), number(1), number(2)], [number(2), number(1), number(1)]];
        let means = thirds.map(|own| Number::mean(&own));
        let twice = [number(1), number(1), number(2), number(2), number(1), number(1)];
        assert_eq!(means[0], means[1]);
        assert_eq!(means[0], Number::mean(&twice));
        assert_eq!(Number::mean(&[number(-1), number(-1)]), Some(number(-1)));
        assert_eq!((Number::median(&[]), Number::mean(&[])), (None, None));
    }

    #[test]
    fn the_largest_readings_do_not_overflow() {
        let largest = [number(i64::MAX), number(i64::MAX), number(i64::MIN + 1)];
        assert_eq!(Number::sum(&largest), number(i64::MAX));
        assert_eq!(Number::sum(&largest[..2]), number(i64::MAX));
        assert_eq!(Line::new(i128::MAX, i128::MAX).side(largest[0]), Ordering::Equal);
    }
}
