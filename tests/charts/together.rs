//! Several readings that become one point, and phases.

use chrono::NaiveDate;
use commonground::domain::Decimal;
use commonground::engine::charts::{Asked, By, Chart, Phase, Points, With};

use super::{daily, day};

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn points(readings: &[(NaiveDate, i64)], by: By, with: With) -> Vec<(NaiveDate, f64, usize)> {
    let readings = readings.iter().map(|(day, own)| (*day, Decimal::from_thousandths(own * 1_000)));
    let asked = Asked { by, with, ..Asked::default() };
    let chart = Chart::of(&Points::new(readings.collect()), Vec::new(), asked);
    chart.points.iter().map(|own| (own.day, own.value.near(), own.of)).collect()
}

#[test]
fn a_week_begins_on_monday_and_a_month_on_its_first() {
    let readings =
        [(on(2026, 10, 31), 8), (on(2026, 11, 1), 4), (on(2026, 11, 2), 2), (on(2026, 11, 8), 6)];
    let weeks = points(&readings, By::Week, With::Median);
    assert_eq!(weeks, [(on(2026, 10, 26), 6.0, 2), (on(2026, 11, 2), 4.0, 2)]);
    let months = points(&readings, By::Month, With::Mean);
    assert_eq!(months, [(on(2026, 10, 1), 8.0, 1), (on(2026, 11, 1), 4.0, 3)]);
    let sums = points(&readings, By::Month, With::Sum);
    assert_eq!(sums[1], (on(2026, 11, 1), 12.0, 3));
}

#[test]
fn readings_in_any_order_become_one_point_a_day() {
    let readings = [(on(2026, 11, 3), 5), (on(2026, 11, 2), 2), (on(2026, 11, 3), 6)];
    let days = points(&readings, By::Day, With::Median);
    assert_eq!(days, [(on(2026, 11, 2), 2.0, 1), (on(2026, 11, 3), 5.5, 2)]);
}

#[test]
fn each_phase_is_judged_by_itself() {
    let values = [[4.0, 6.0].repeat(8), [14.0, 16.0].repeat(7)].concat();
    let phase = |at| Phase { start: day(at), reason: None, baseline: None };
    let whole = Chart::of(&daily(&values), Vec::new(), Asked::default());
    assert!(whole.parts[0].verdict.as_ref().unwrap().signals().count() > 0);
    let parted = Chart::of(&daily(&values), vec![phase(28), phase(16)], Asked::default());
    let parts: Vec<(usize, usize)> =
        parted.parts.iter().map(|own| (own.first, own.count)).collect();
    assert_eq!(parts, [(0, 16), (16, 12), (28, 2)]);
    let centres = parted.parts.iter().map(|own| own.verdict.as_ref().map(|own| own.centre.near()));
    assert_eq!(Vec::from_iter(centres), [Some(5.0), Some(15.0), None]);
    let verdicts = parted.parts.iter().filter_map(|own| own.verdict.as_ref());
    assert!(verdicts.into_iter().all(|own| own.signals().count() == 0));
}

#[test]
fn a_phase_that_begins_with_the_chart_has_no_part_before_it() {
    let phase = |at| Phase { start: day(at), reason: None, baseline: None };
    let chart = Chart::of(&daily(&[1.0; 4]), vec![phase(0)], Asked::default());
    assert_eq!(chart.parts.len(), 1);
    let later = Chart::of(&daily(&[1.0; 4]), vec![phase(9)], Asked::default());
    assert_eq!(later.newest().map(|own| own.count), Some(0), "it has no points yet");
}

#[test]
fn a_week_belongs_to_the_phase_of_its_first_reading() {
    let school_days = (0..28).filter(|at| at % 7 < 5);
    let readings = school_days.map(|at| (day(at), Decimal::from_thousandths(1_000)));
    let phase = Phase { start: day(12), reason: None, baseline: None };
    let asked = Asked { by: By::Week, ..Asked::default() };
    let chart = Chart::of(&Points::new(readings.collect()), vec![phase], asked);
    let counts: Vec<usize> = chart.parts.iter().map(|own| own.count).collect();
    assert_eq!(counts, [2, 2], "it begins on a Saturday, with nothing before the Monday");
}
