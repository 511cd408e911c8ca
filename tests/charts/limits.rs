//! The limits: the table of the methods in full, and an independent computation with whole numbers.

use commonground::engine::charts::{crossings_limit, longest_run_limit, runs_limits};

/// Useful points, longest run, crossings, runs.
const TABLE: [(usize, usize, usize, (usize, usize)); 31] = [
    (10, 6, 2, (3, 9)),
    (11, 6, 2, (4, 9)),
    (12, 7, 3, (4, 10)),
    (13, 7, 3, (4, 11)),
    (14, 7, 4, (4, 12)),
    (15, 7, 4, (5, 12)),
    (16, 7, 4, (5, 13)),
    (17, 7, 5, (6, 13)),
    (18, 7, 5, (6, 14)),
    (19, 7, 6, (6, 15)),
    (20, 7, 6, (7, 15)),
    (21, 7, 6, (7, 16)),
    (22, 7, 7, (8, 16)),
    (23, 8, 7, (8, 17)),
    (24, 8, 8, (8, 18)),
    (25, 8, 8, (9, 18)),
    (26, 8, 8, (9, 19)),
    (27, 8, 9, (10, 19)),
    (28, 8, 9, (10, 20)),
    (29, 8, 10, (10, 21)),
    (30, 8, 10, (11, 21)),
    (31, 8, 11, (11, 22)),
    (32, 8, 11, (12, 22)),
    (33, 8, 11, (12, 23)),
    (34, 8, 12, (12, 24)),
    (35, 8, 12, (13, 24)),
    (36, 8, 13, (13, 25)),
    (37, 8, 13, (14, 25)),
    (38, 8, 14, (14, 26)),
    (39, 8, 14, (14, 26)),
    (40, 8, 14, (15, 27)),
];

#[test]
fn the_table_in_full() {
    for (useful, longest, crossings, runs) in TABLE {
        assert_eq!(longest_run_limit(useful), Some(longest), "longest run of {useful}");
        assert_eq!(crossings_limit(useful), Some(crossings), "crossings of {useful}");
        assert_eq!(runs_limits(useful), Some(runs), "runs of {useful}");
    }
}

/// A row of Pascal's triangle. The hundredth still fits.
fn pascal(of: usize) -> Vec<u128> {
    (0..of).fold(vec![1], |row, _| {
        let inner = row.windows(2).map(|own| own[0] + own[1]);
        [1].into_iter().chain(inner).chain([1]).collect()
    })
}

/// Crossings of so many points on either side of a line, counted series by series: the binomial of all
/// but the first, in whole numbers. At least one twentieth.
#[test]
fn crossings_are_the_exact_binomial() {
    for useful in 1..=100 {
        let row = pascal(useful - 1);
        let all: u128 = row.iter().sum();
        let least = (0..row.len()).find(|k| row[..=*k].iter().sum::<u128>() * 20 >= all);
        assert_eq!(crossings_limit(useful), least, "{useful}");
    }
}

/// All that are there: how many lie below, how many runs, on which side the last is, in how many ways.
fn filled(ways: &[Vec<[u128; 2]>]) -> impl Iterator<Item = (usize, usize, usize, u128)> {
    ways.iter().enumerate().flat_map(|(low, runs)| {
        runs.iter().enumerate().flat_map(move |(runs, sides)| {
            let sides = sides.iter().copied().enumerate().filter(|(_, own)| *own > 0);
            sides.map(move |(last, own)| (low, runs, last, own))
        })
    })
}

/// Series with so many points on each side, by their number of runs: counted by going through them point by
/// point, without any formula.
fn by_runs(points: usize) -> Vec<u128> {
    let below = points / 2;
    let mut ways = vec![vec![[0_u128; 2]; points + 1]; below + 1];
    if below > 0 {
        ways[1][1][0] = 1;
    }
    ways[0][1][1] = 1;
    for _ in 1..points {
        let mut next = vec![vec![[0_u128; 2]; points + 1]; below + 1];
        for (low, runs, last, own) in filled(&ways) {
            for side in 0..2 {
                let low = low + usize::from(side == 0);
                if low <= below {
                    next[low][runs + usize::from(side != last)][side] += own;
                }
            }
        }
        ways = next;
    }
    ways[below].iter().map(|own| own[0] + own[1]).collect()
}

#[test]
fn runs_are_counted_series_by_series() {
    for points in 10..=100 {
        let ways = by_runs(points);
        let all: u128 = ways.iter().sum();
        let low = (0..ways.len()).find(|r| ways[..=*r].iter().sum::<u128>() * 40 > all).unwrap();
        let high = (0..ways.len()).rfind(|r| ways[*r..].iter().sum::<u128>() * 40 > all).unwrap();
        assert_eq!(runs_limits(points), Some((low, high)), "{points}");
    }
}

/// log2(n) rounded, from powers that are squared: no floating point, no logarithm.
#[test]
fn the_longest_run_is_rounded_neither_up_nor_down() {
    for useful in 1..=100_u128 {
        let nearest = (0..8).find(|k| useful * useful < 1 << (2 * k + 1)).unwrap();
        assert_eq!(longest_run_limit(useful as usize), Some(nearest as usize + 3), "{useful}");
    }
}

/// Whole numbers as long as it takes, least digits first.
fn added(one: &[u64], other: &[u64]) -> Vec<u64> {
    const BASE: u64 = 1 << 60;
    let mut sum = Vec::with_capacity(one.len() + 1);
    let mut carry = 0;
    for at in 0..one.len().max(other.len()) {
        let digit = one.get(at).unwrap_or(&0) + other.get(at).unwrap_or(&0) + carry;
        sum.push(digit % BASE);
        carry = digit / BASE;
    }
    if carry > 0 {
        sum.push(carry);
    }
    sum
}

fn is_at_least(one: &[u64], other: &[u64]) -> bool {
    one.len().cmp(&other.len()).then_with(|| one.iter().rev().cmp(other.iter().rev())).is_ge()
}

/// Where doubles could slip: two thousand points, with whole numbers of two thousand bits.
#[test]
fn two_thousand_points_have_the_exact_limit() {
    let mut row: Vec<Vec<u64>> = vec![vec![1]];
    for of in 1..2_000_usize {
        let inner = row.windows(2).map(|own| added(&own[0], &own[1]));
        row = [vec![1]].into_iter().chain(inner).chain([vec![1]]).collect();
        if !matches!(of + 1, 101..=140 | 499..=510 | 998..=1_002 | 1_995..=2_000) {
            continue;
        }
        let sum = |own: &[Vec<u64>]| own.iter().fold(vec![0], |sum, own| added(&sum, own));
        let all = sum(&row);
        let twenty = |own: &[u64]| (0..20).fold(vec![0], |sum, _| added(&sum, own));
        let limit = crossings_limit(of + 1).unwrap();
        assert!(is_at_least(&twenty(&sum(&row[..=limit])), &all), "{of}: too low");
        assert!(!is_at_least(&twenty(&sum(&row[..limit])), &all), "{of}: too high");
    }
}

#[test]
fn no_point_has_no_limit_and_a_million_have_one() {
    assert_eq!((longest_run_limit(0), crossings_limit(0), runs_limits(0)), (None, None, None));
    assert_eq!((longest_run_limit(1), crossings_limit(1)), (Some(3), Some(0)));
    let (low, high) = runs_limits(1_000_000).unwrap();
    assert!(low < 500_001 && high > 500_001 && low > 498_000 && high < 502_000);
    assert!((498_000..500_000).contains(&crossings_limit(1_000_000).unwrap()));
}
