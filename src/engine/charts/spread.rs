//! The limits of an XmR chart: how far single values reach, by how much neighbours differ.

use super::number::total;
use super::{Line, Number};

/// 2.66, in hundredths: three standard deviations in mean moving ranges, 3 / 1.128.
const REACH: i128 = 266;
/// 3.267, in thousandths: as far as moving ranges go.
const LARGEST_RANGE: i128 = 3_267;

/// The mean of some values and of their moving ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    sum: i128,
    count: i128,
    ranges: i128,
    range_count: i128,
}

impl Spread {
    /// Of some values. `screens`: moving ranges beyond their limit are left out, once (Nelson 1982). One
    /// value has no spread.
    pub fn of(values: &[Number], screens: bool) -> Option<Self> {
        let ranges = values.windows(2).map(|own| (own[1].parts() - own[0].parts()).abs());
        let mut ranges: Vec<i128> = ranges.collect();
        if screens {
            let (sum, count) = summed(&ranges)?;
            ranges.retain(|range| range.saturating_mul(1_000 * count) <= LARGEST_RANGE * sum);
        }
        let (range_sum, range_count) = summed(&ranges)?;
        let count = i128::try_from(values.len()).ok()?;
        Some(Self { sum: total(values), count, ranges: range_sum, range_count })
    }

    /// Whether anything differs from anything.
    pub const fn is_flat(&self) -> bool {
        self.ranges == 0
    }

    /// The mean.
    pub const fn mean(&self) -> Line {
        Line::new(self.sum, self.count)
    }

    /// So many thirds of the way from the mean up to the upper limit; negative ones go down.
    pub const fn thirds(&self, thirds: i128) -> Line {
        let under = 300 * self.range_count;
        let over = self.sum * under + thirds * REACH * self.ranges * self.count;
        Line::new(over, self.count * under)
    }

    /// The limit of the moving ranges.
    pub const fn range_limit(&self) -> Line {
        Line::new(LARGEST_RANGE * self.ranges, 1_000 * self.range_count)
    }
}

fn summed(ranges: &[i128]) -> Option<(i128, i128)> {
    let count = i128::try_from(ranges.len()).ok().filter(|count| *count > 0)?;
    Some((ranges.iter().sum(), count))
}
