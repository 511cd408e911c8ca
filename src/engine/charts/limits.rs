//! How far chance goes: the longest run, the crossings and the runs that so many useful points have by
//! chance. Computed, not looked up, so that they hold for any number of points.

/// Fewer useful points say nothing about the number of runs: the tables in use begin here.
const FEWEST_FOR_RUNS: usize = 10;
/// What chance is given at the low end of the crossings (Chen 2010, Anhøj).
const CROSSINGS_TAIL: f64 = 0.05;
/// What chance is given at each end of the runs.
const RUNS_TAIL: f64 = 0.025;

/// A longer run on one side is a signal: log2(n) + 3, rounded (Schilling 2012, Anhøj). In whole numbers:
/// log2(n) is never exactly between two of them, and its half is passed where n² reaches 2^(2k+1).
pub fn longest_run_limit(useful: usize) -> Option<usize> {
    let whole = useful.checked_ilog2()?;
    let square = u128::try_from(useful).ok()?.pow(2);
    let up = usize::from(square >= 1 << (2 * whole + 1));
    Some(usize::try_from(whole).ok()? + up + 3)
}

/// Fewer crossings are a signal. Each point after the first crosses or not, as a coin falls; this is the
/// smallest number at or below which at least one series of twenty stays.
pub fn crossings_limit(useful: usize) -> Option<usize> {
    let weights = binomial(useful.checked_sub(1)?);
    let tail = CROSSINGS_TAIL * weights.iter().sum::<f64>();
    let mut so_far = 0.0;
    weights.iter().position(|weight| {
        so_far += weight;
        so_far >= tail
    })
}

/// Fewer runs than the first or more than the second are a signal: each tail has at most 2.5 % of all ways
/// in which so many points can lie, half of them on each side.
pub fn runs_limits(useful: usize) -> Option<(usize, usize)> {
    let below = Some(useful / 2).filter(|_| useful >= FEWEST_FOR_RUNS)?;
    let weights = run_weights(below, useful - below);
    let tail = RUNS_TAIL * weights.iter().sum::<f64>();
    let passes = |so_far: &mut f64, weight: f64| {
        *so_far += weight;
        *so_far > tail
    };
    let (mut from_low, mut from_high) = (0.0, 0.0);
    let low = weights.iter().position(|weight| passes(&mut from_low, *weight))?;
    let high = weights.iter().rposition(|weight| passes(&mut from_high, *weight))?;
    Some((low, high))
}

/// In how many ways some points below and some above make 0, 1, 2 … runs, as parts of the largest.
fn run_weights(below: usize, above: usize) -> Vec<f64> {
    let (below, above) = (binomial(below - 1), binomial(above - 1));
    let at = |weights: &[f64], at: Option<usize>| {
        at.and_then(|at| weights.get(at)).copied().unwrap_or_default()
    };
    let ways = |runs: usize| {
        let (more, fewer) = (Some(runs / 2), (runs / 2).checked_sub(1));
        if runs.is_multiple_of(2) {
            2.0 * at(&below, fewer) * at(&above, fewer)
        } else {
            at(&below, more) * at(&above, fewer) + at(&below, fewer) * at(&above, more)
        }
    };
    (0..=below.len() + above.len()).map(ways).collect()
}

/// The binomial coefficients of a number as parts of the largest, from the middle outwards: what is too
/// small for floating point would not be seen in any sum.
#[allow(clippy::cast_precision_loss, reason = "no chart has so many points")]
fn binomial(of: usize) -> Vec<f64> {
    let mut weights = vec![1.0; of + 1];
    for at in (0..of / 2).rev() {
        weights[at] = weights[at + 1] * (at + 1) as f64 / (of - at) as f64;
    }
    for at in of / 2 + 1..=of {
        weights[at] = weights[of - at];
    }
    weights
}
