//! What holds for all series.

use commonground::engine::charts::{Asked, Chart, Rules, Verdict};
use proptest::prelude::*;

use super::{chart, signals};

fn values() -> impl Strategy<Value = Vec<f64>> {
    // Few heights, so that many are equal and many lie on the line.
    prop::collection::vec((-8..=8_i32).prop_map(|own| f64::from(own) / 4.0), 12..60)
}

fn judged(values: &[f64], rules: Rules) -> Verdict {
    let own: Chart = chart(values, Asked { rules, ..Asked::default() });
    own.parts[0].verdict.clone().unwrap()
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    f64::midpoint(sorted[sorted.len() / 2], sorted[(sorted.len() - 1) / 2])
}

fn counted(own: &Verdict) -> (usize, usize, usize, usize) {
    (own.useful, own.longest_run, own.runs, own.trend)
}

proptest! {
    #[test]
    fn read_backwards_it_says_the_same(values in values()) {
        let backwards: Vec<f64> = values.iter().rev().copied().collect();
        for rules in Rules::ALL {
            let (one, other) = (judged(&values, rules), judged(&backwards, rules));
            prop_assert_eq!(counted(&one), counted(&other));
            prop_assert_eq!(signals(&one), signals(&other));
            prop_assert_eq!(one.limits, other.limits);
        }
    }

    #[test]
    fn upside_down_it_says_the_same(values in values()) {
        let down: Vec<f64> = values.iter().map(|own| -own).collect();
        for rules in Rules::ALL {
            let (one, other) = (judged(&values, rules), judged(&down, rules));
            prop_assert_eq!(counted(&one), counted(&other));
            prop_assert_eq!(signals(&one), signals(&other));
        }
    }

    #[test]
    fn a_point_on_the_median_changes_neither_run_nor_crossings(values in values(), at in 0..12_usize) {
        let mut more = values.clone();
        more.insert(at, median(&values));
        for rules in [Rules::Anhoj, Rules::Ihi] {
            let (one, other) = (judged(&values, rules), judged(&more, rules));
            prop_assert_eq!(one.useful, other.useful);
            prop_assert_eq!(one.longest_run, other.longest_run);
            prop_assert_eq!(one.crossings(), other.crossings());
        }
    }

    #[test]
    fn moved_by_a_constant_it_says_the_same(values in values(), by in -1000..1000_i32) {
        let moved: Vec<f64> = values.iter().map(|own| own + f64::from(by)).collect();
        for rules in Rules::ALL {
            let (one, other) = (judged(&values, rules), judged(&moved, rules));
            prop_assert_eq!(counted(&one), counted(&other));
            prop_assert_eq!(one.findings, other.findings);
        }
    }

    /// Runs and crossings counted from the words of the definition, with doubles that are exact here.
    #[test]
    fn runs_are_what_their_definition_says(values in values()) {
        let line = median(&values);
        let sides: Vec<bool> =
            values.iter().filter(|own| **own != line).map(|own| *own > line).collect();
        let crossings = sides.windows(2).filter(|own| own[0] != own[1]).count();
        let longest = sides.chunk_by(|one, next| one == next).map(<[bool]>::len).max();
        let own = judged(&values, Rules::Anhoj);
        prop_assert_eq!(own.useful, sides.len());
        prop_assert_eq!(own.longest_run, longest.unwrap_or(0));
        prop_assert_eq!(own.crossings(), crossings);
    }

    /// Means and limits against doubles.
    #[test]
    fn limits_are_what_their_definition_says(values in values(), screens in any::<bool>()) {
        let asked = Asked { rules: Rules::Xmr, screening: Some(screens), ..Asked::default() };
        let own = chart(&values, asked).parts[0].verdict.clone().unwrap();
        let mean = |all: &[f64]| all.iter().sum::<f64>() / all.len() as f64;
        let mut ranges: Vec<f64> = values.windows(2).map(|own| (own[1] - own[0]).abs()).collect();
        let most = 3.267 * mean(&ranges);
        ranges.retain(|own| !screens || *own <= most);
        let (low, high) = own.limits.unwrap();
        prop_assert!((own.centre.near() - mean(&values)).abs() < 1e-9);
        prop_assert!((high.near() - mean(&values) - 2.66 * mean(&ranges)).abs() < 1e-9);
        prop_assert!((mean(&values) - low.near() - 2.66 * mean(&ranges)).abs() < 1e-9);
    }
}
