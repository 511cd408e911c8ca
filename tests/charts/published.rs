//! Examples that others have published, with what they found.

use std::cmp::Ordering;

use commonground::engine::charts::{Asked, Rule, Rules, longest_run_limit};

use super::{chart, finding, signals, verdict};

fn is_near(line: f64, published: f64, by: f64) {
    assert!((line - published).abs() <= by, "{line} is not {published}");
}

/// NIST/SEMATECH e-Handbook 6.3.2.2, flow rates of ten batches: mean 50.81, mean moving range 1.8778,
/// limits 45.8159 and 55.8041 (with 3 / 1.128 in place of 2.66). Two more batches are no part of it.
#[test]
fn nist_flow_rates() {
    let flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1, 51.0, 50.0];
    let asked = Asked { rules: Rules::Xmr, baseline: Some(10), ..Asked::default() };
    let verdict = chart(&flow, asked).parts[0].verdict.clone().unwrap();
    let (lower, upper) = verdict.limits.unwrap();
    is_near(verdict.centre.near(), 50.81, 1e-9);
    is_near(lower.near(), 45.8159, 0.001);
    is_near(upper.near(), 55.8041, 0.001);
    is_near(verdict.moving_range_limit.unwrap().near(), 3.267 * 1.8778, 0.001);
    assert_eq!(finding(&verdict, Rule::Outside).found, 0);
}

/// Montgomery, Introduction to Statistical Quality Control, examples 6.5 and 6.6: the cost of loans in
/// forty weeks with limits of the first twenty: mean 300.5, limits 279.78 and 321.22, moving ranges up to
/// 25.45; weeks 39 and 40 are above.
#[test]
fn montgomerys_loans() {
    let first = [
        310.0, 288.0, 297.0, 298.0, 307.0, 303.0, 294.0, 297.0, 308.0, 306.0, 294.0, 299.0, 297.0,
        299.0, 314.0, 295.0, 293.0, 306.0, 301.0, 304.0,
    ];
    let then = [
        305.0, 282.0, 305.0, 296.0, 314.0, 295.0, 287.0, 301.0, 298.0, 311.0, 310.0, 292.0, 305.0,
        299.0, 304.0, 310.0, 304.0, 305.0, 333.0, 328.0,
    ];
    let asked = Asked { rules: Rules::Xmr, baseline: Some(20), ..Asked::default() };
    let verdict = chart(&[first, then].concat(), asked).parts[0].verdict.clone().unwrap();
    let (lower, upper) = verdict.limits.unwrap();
    is_near(verdict.centre.near(), 300.5, 1e-9);
    is_near(lower.near(), 279.78, 0.01);
    is_near(upper.near(), 321.22, 0.01);
    is_near(verdict.moving_range_limit.unwrap().near(), 25.45, 0.01);
    assert_eq!(finding(&verdict, Rule::Outside).points, [38, 39]);
}

/// Balestracci, Quality Digest, October 2008: sixteen months in four runs of 7, 7, 1 and 1; his table has 5 to
/// 12 by chance, the exact one 5 to 13.
#[test]
fn balestraccis_sixteen_months() {
    let above = [9.0, 8.0, 9.5, 8.5, 9.0, 8.2, 7.9];
    let below = [4.0, 3.0, 4.5, 3.5, 4.0, 3.2, 2.9];
    let months = [&above[..], &below, &[9.1], &[4.1]].concat();
    let runs = finding(&verdict(&months, Rules::Ihi), Rule::Runs);
    assert_eq!((runs.found, runs.low, runs.high), (4, Some(5), Some(13)));
    assert!(runs.is_signal());
}

/// The tests of `NHSRplotthedots`: near the limits, but on two sides, is no signal.
#[test]
fn two_near_points_on_two_sides_are_common_cause() {
    let mut values = [1.0, -1.0].repeat(7);
    values.extend([5.5, -5.5]);
    let verdict = verdict(&values, Rules::Nhs);
    assert_eq!(finding(&verdict, Rule::TwoOfThree).points, Vec::<usize>::new());
    assert_eq!(finding(&verdict, Rule::Outside).points, Vec::<usize>::new());
}

/// The same tests: seven points that rise are a trend, six are not, and equal neighbours break one.
#[test]
fn a_trend_of_the_nhs_has_seven_points() {
    let after = [4.0, 5.0, 3.0, 6.0, 4.0, 5.0];
    let trend =
        |rising: &[f64]| finding(&verdict(&[rising, &after].concat(), Rules::Nhs), Rule::Trend);
    let seven = trend(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]);
    assert!(seven.is_signal() && seven.points == [0, 1, 2, 3, 4, 5, 6]);
    assert!(!trend(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]).is_signal());
    assert!(!trend(&[1.0, 2.0, 3.0, 3.0, 4.0, 5.0, 6.0]).is_signal());
    assert!(trend(&[2.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0]).is_signal());
}

/// IHI's control chart rules, as NAHQ prints them: six that rise, eight on one side.
#[test]
fn an_xmr_chart_looks_for_six_in_a_trend_and_eight_on_a_side() {
    let signals = |values: &[f64]| signals(&verdict(values, Rules::Xmr));
    let trend = [5.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 2.0, 6.0, 1.0, 5.0, 2.0];
    assert!(signals(&trend).contains(&Rule::Trend));
    assert!(
        !signals(&trend[2..].iter().copied().chain([5.0, 2.0]).collect::<Vec<_>>())
            .contains(&Rule::Trend)
    );
    let eight = [6.0, 7.0, 6.5, 7.5, 6.0, 7.0, 6.5, 7.5, 1.0, 2.0, 1.0, 2.0, 1.0];
    assert!(signals(&eight).contains(&Rule::Shift));
    assert!(!signals(&eight[1..]).contains(&Rule::Shift));
}

/// The limits that unaettie.com prints, and where its other columns change.
#[test]
fn an_independent_table_of_the_longest_run() {
    for (useful, limit) in
        [(10, 6), (11, 6), (12, 7), (22, 7), (23, 8), (45, 8), (46, 9), (90, 9), (91, 10)]
    {
        assert_eq!(longest_run_limit(useful), Some(limit), "{useful}");
    }
    assert_eq!(longest_run_limit(104), Some(10));
}

/// Perla, Provost and Murray: a point on the median is on neither side.
#[test]
fn a_line_knows_its_side() {
    let values = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 1.0, 2.0, 3.0, 5.0, 6.0, 4.0];
    let verdict = verdict(&values, Rules::Ihi);
    let own = chart(&values, Asked::default()).points;
    assert_eq!(verdict.centre.side(own[3].value), Ordering::Equal);
    assert_eq!(verdict.useful, 11);
}
