//! The ten benchmarks, 34 steps with 13 parts, and 15 district outcomes (systems, sections 2, 4.14).

use crate::domain::kinds::roadmap::{benchmark, horizon};

/// Shortest, longest, unit.
pub type Duration = (u16, u16, u16);

/// A benchmark as the sources have it.
#[derive(Clone, Copy, Debug)]
pub struct Benchmark {
    /// 1 to 10.
    pub number: u16,
    /// The year in which it bears fruit.
    pub horizon: u16,
    /// The estimate of the detail pages; `None` if it goes on without an end.
    pub estimate: Option<Duration>,
    /// The estimate of the overview.
    pub overview: Option<Duration>,
    /// The benchmarks that it follows. The sources give an order only; these are ours.
    pub after: &'static [u16],
}

/// All benchmarks, by number.
pub const BENCHMARKS: [Benchmark; 10] = [
    row(1, horizon::SHORT_TERM, Some((3, 3, benchmark::WEEKS)), &[]),
    row(2, horizon::SHORT_TERM, Some((3, 3, benchmark::WEEKS)), &[1]),
    row(3, horizon::SHORT_TERM, Some((1, 2, benchmark::MONTHS)), &[2]),
    row(4, horizon::SHORT_TERM, Some((1, 2, benchmark::MONTHS)), &[2, 3]),
    row(5, horizon::SHORT_TERM, Some((1, 3, benchmark::MONTHS)), &[1]),
    row(6, horizon::SHORT_TERM, Some((4, 6, benchmark::MONTHS)), &[4]),
    row(7, horizon::SHORT_TERM, Some((3, 4, benchmark::WEEKS)), &[6]),
    row(8, horizon::MEDIUM_TERM, None, &[7]),
    // The only one whose two estimates differ; the longer one counts.
    Benchmark {
        overview: Some((1, 2, benchmark::WEEKS)),
        ..row(9, horizon::MEDIUM_TERM, Some((3, 4, benchmark::WEEKS)), &[7])
    },
    row(10, horizon::LONG_TERM, None, &[2]),
];

/// The numbers of all steps and their parts, parents first.
pub const STEPS: [&str; 47] = [
    "1.1", "1.2", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3", "2.1", "2.2", "2.3", "2.4",
    "3.1", "3.2", "3.3", "4.1", "4.2", "4.2.1", "4.2.2", "4.2.2.1", "4.2.3", "4.3", "4.3.1",
    "4.3.2", "4.3.3", "5.1", "5.2", "5.3", "5.4", "6.1", "6.2", "6.3", "6.4", "7.1", "7.2", "7.3",
    "8.1", "8.1.1", "8.2", "8.3", "9.1", "9.2", "9.3", "10.1", "10.2", "10.3", "10.4",
];

/// The horizons of the 15 outcomes, in their order: 6 short, 5 medium, 4 long.
pub const OUTCOMES: [u16; 15] = [
    horizon::SHORT_TERM,
    horizon::SHORT_TERM,
    horizon::SHORT_TERM,
    horizon::SHORT_TERM,
    horizon::SHORT_TERM,
    horizon::SHORT_TERM,
    horizon::MEDIUM_TERM,
    horizon::MEDIUM_TERM,
    horizon::MEDIUM_TERM,
    horizon::MEDIUM_TERM,
    horizon::MEDIUM_TERM,
    horizon::LONG_TERM,
    horizon::LONG_TERM,
    horizon::LONG_TERM,
    horizon::LONG_TERM,
];

const fn row(
    number: u16,
    horizon: u16,
    estimate: Option<Duration>,
    after: &'static [u16],
) -> Benchmark {
    Benchmark { number, horizon, estimate, overview: estimate, after }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_34_steps_and_13_parts() {
        let steps = STEPS.iter().filter(|number| number.matches('.').count() == 1).count();
        assert_eq!((steps, STEPS.len() - steps), (34, 13));
        let per_benchmark = BENCHMARKS.map(|benchmark| {
            let own = |number: &&&str| {
                let mut parts = number.split('.');
                let first = parts.next().and_then(|first| first.parse().ok());
                first == Some(benchmark.number) && parts.count() == 1
            };
            STEPS.iter().filter(own).count()
        });
        assert_eq!(per_benchmark, [3, 4, 3, 3, 4, 4, 3, 3, 3, 4]);
    }
}
