//! The traps of the methods, each by its name.

use commonground::engine::charts::{Asked, MINIMUM, Rule, Rules};

use super::{chart, finding, signals, verdict};

/// Nine above the median, nine below, one on it.
const LONG: [f64; 19] =
    [7.0, 8.0, 7.5, 9.0, 8.0, 7.1, 7.2, 7.3, 8.1, 1.0, 2.0, 1.0, 2.0, 1.5, 1.2, 2.2, 1.1, 2.1, 6.0];

#[test]
fn points_on_the_median_neither_count_nor_break() {
    let found = verdict(&LONG, Rules::Anhoj);
    let longest = finding(&found, Rule::LongestRun);
    assert_eq!((found.useful, longest.found), (18, 9));
    let mut parted = LONG.to_vec();
    parted.insert(4, 6.0);
    parted.insert(12, 6.0);
    let with = verdict(&parted, Rules::Anhoj);
    assert_eq!((with.useful, with.longest_run, with.crossings()), (18, 9, found.crossings()));
    let shift = finding(&verdict(&parted, Rules::Ihi), Rule::Shift);
    assert_eq!(shift.found, 9);
    assert!(!shift.points.contains(&4), "a point on the median is no part of the shift");
}

#[test]
fn points_on_the_mean_break_a_shift_of_the_nhs() {
    let values = [5.0, 6.0, 5.0, 6.0, 4.0, 5.0, 6.0, 5.0, 2.0, 3.0, 2.0, 3.0, 2.0, 2.0];
    let found = verdict(&values, Rules::Nhs);
    assert_eq!((found.centre.near(), found.longest_run), (4.0, 6));
    assert_eq!(verdict(&values, Rules::Xmr).longest_run, 7);
}

#[test]
fn of_equal_neighbours_in_a_trend_one_counts() {
    let rest = [3.0, 1.0, 4.0, 2.0, 5.0, 1.0, 3.0];
    let trend =
        |rising: &[f64]| finding(&verdict(&[rising, &rest].concat(), Rules::Ihi), Rule::Trend);
    let five = trend(&[1.0, 2.0, 3.0, 3.0, 3.0, 4.0, 5.0]);
    assert_eq!((five.found, five.is_signal()), (5, true));
    assert_eq!(five.points, [0, 1, 2, 5, 6]);
    let four = trend(&[1.0, 2.0, 3.0, 3.0, 3.0, 4.0, 4.0]);
    assert_eq!((four.found, four.is_signal()), (4, false));
}

/// The longest run is rounded, and half is never met: 11 useful points have 6, 12 have 7, whichever way halves
/// would go; floor would say 6 of 12, ceil 7 of 11.
#[test]
fn rounding_is_neither_floor_nor_ceil() {
    let run = |longest: usize, others: usize| {
        let above = (0..longest).map(|own| 10.0 + own as f64);
        let below = (0..others).map(|own| -10.0 - own as f64);
        let asked = Asked { rules: Rules::Anhoj, baseline: None, ..Asked::default() };
        let mut values: Vec<f64> = above.chain(below).collect();
        values.push(0.0);
        let chart = chart(&values, asked);
        let verdict = chart.parts[0].verdict.clone().unwrap();
        (verdict.useful, finding(&verdict, Rule::LongestRun).high)
    };
    assert_eq!(run(6, 6), (12, Some(7)));
    assert_eq!(run(12, 11).1, Some(8));
}

/// One half exactly: the median of an even number lies between two, and 0.1 + 0.2 is 0.3.
#[test]
fn a_point_on_the_median_is_on_it_to_the_last_digit() {
    let values = [0.1, 0.3, 0.1, 0.3, 0.1, 0.3, 0.2, 0.2, 0.1, 0.3, 0.2, 0.2];
    assert_eq!(verdict(&values, Rules::Anhoj).useful, 8);
    let thousandths = [0.001, 0.002].repeat(6);
    let half = verdict(&thousandths, Rules::Anhoj);
    assert_eq!((half.useful, half.centre.near()), (12, 0.0015));
    let third = [0.1, 0.2, 0.4].repeat(4);
    let means = verdict(&third, Rules::Xmr);
    assert_eq!(means.useful, 12, "the mean is 0.2333…");
    let whole = [1.0, 2.0, 3.0].repeat(4);
    assert_eq!(verdict(&whole, Rules::Xmr).useful, 8, "the mean is 2");
}

/// Screened twice, the second largest range would go too.
#[test]
fn screening_happens_once_only() {
    let mut values = [10.0, 11.0].repeat(10);
    values.extend([60.0, 11.0, 10.0, 18.0, 10.0]);
    let limits = |rules, screening| {
        let asked = Asked { rules, screening, ..Asked::default() };
        let verdict = chart(&values, asked).parts[0].verdict.clone().unwrap();
        let (low, high) = verdict.limits.unwrap();
        (high.near() - low.near()) / 2.0 / 2.66
    };
    let ranges = 20.0 * 1.0 + 2.0 * 49.0 + 2.0 * 8.0;
    let is_near = |one: f64, other: f64| assert!((one - other).abs() < 1e-9, "{one} {other}");
    is_near(limits(Rules::Xmr, None), ranges / 24.0);
    is_near(limits(Rules::Nhs, Some(false)), ranges / 24.0);
    // 49 twice is beyond 3.267 times the mean; 8 would be beyond it once those are gone.
    is_near(limits(Rules::Nhs, None), (ranges - 98.0) / 22.0);
    is_near(limits(Rules::Xmr, Some(true)), (ranges - 98.0) / 22.0);
}

#[test]
fn too_few_points_are_dots() {
    let values: Vec<f64> = (0..MINIMUM).map(|own| own as f64).collect();
    for rules in Rules::ALL {
        let asked = Asked { rules, ..Asked::default() };
        let few = chart(&values[1..], asked);
        assert!(few.parts[0].verdict.is_none() && few.points.len() == 11, "{rules:?}");
        assert_eq!(few.marked(), [false; 11]);
        assert!(chart(&values, asked).parts[0].verdict.is_some(), "{rules:?}");
    }
    assert!(chart(&[], Asked::default()).parts[0].verdict.is_none());
}

#[test]
fn what_never_differs_is_no_signal() {
    for rules in Rules::ALL {
        let found = verdict(&[5.0; 20], rules);
        assert_eq!((found.useful, signals(&found)), (0, Vec::new()), "{rules:?}");
    }
}

/// Anhøj has no rule for trends, and none against too many runs.
#[test]
fn anhoj_looks_at_nothing_but_runs() {
    let up_and_down = [1.0, 9.0].repeat(10);
    assert_eq!(signals(&verdict(&up_and_down, Rules::Anhoj)), []);
    assert_eq!(signals(&verdict(&up_and_down, Rules::Ihi)), [Rule::Runs]);
}

#[test]
fn a_baseline_holds_the_line_and_all_points_are_judged_by_it() {
    let mut values = [4.0, 6.0].repeat(6);
    values.extend([8.0; 9]);
    let asked = Asked { baseline: Some(12), ..Asked::default() };
    let held = chart(&values, asked).parts[0].verdict.clone().unwrap();
    assert_eq!((held.centre.near(), held.longest_run), (5.0, 10));
    assert!(signals(&held).contains(&Rule::LongestRun));
}
