//! Charts: what the rules say, against published examples and against the formulas computed in another way.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "charts/limits.rs"]
mod limits;
#[path = "charts/properties.rs"]
mod properties;
#[path = "charts/published.rs"]
mod published;
#[path = "charts/together.rs"]
mod together;
#[path = "charts/traps.rs"]
mod traps;

use chrono::{Days, NaiveDate};
use commonground::domain::Decimal;
use commonground::engine::charts::{Asked, Chart, Finding, Points, Rule, Rules, Verdict};

/// A Monday, in 2026.
fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 7).unwrap()
}

/// Readings on days that follow one another.
fn daily(values: &[f64]) -> Points {
    let days = first().iter_days();
    let values = values.iter().map(|own| Decimal::parse(&own.to_string()).unwrap());
    Points::new(days.zip(values).collect())
}

fn chart(values: &[f64], asked: Asked) -> Chart {
    Chart::of(&daily(values), Vec::new(), asked)
}

/// What a rule set says of all the points.
fn verdict(values: &[f64], rules: Rules) -> Verdict {
    chart(values, Asked { rules, ..Asked::default() }).parts[0].verdict.clone().unwrap()
}

fn finding(verdict: &Verdict, rule: Rule) -> Finding {
    verdict.finding(rule).unwrap().clone()
}

fn signals(verdict: &Verdict) -> Vec<Rule> {
    verdict.signals().map(|own| own.rule).collect()
}

/// The day of a point.
fn day(at: u64) -> NaiveDate {
    first().checked_add_days(Days::new(at)).unwrap()
}
