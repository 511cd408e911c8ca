//! The day on which the tests take place, for all of them: never the machine's. `CG_TEST_NOW` chooses
//! another moment (RFC 3339 with its offset); `.ci/run` does so for the days in `days.txt`, with what
//! is in `programs.txt`.

#![allow(dead_code, reason = "each user needs a part of it")]
#![allow(clippy::expect_used, reason = "tests without a day cannot begin")]

use std::sync::LazyLock;
use std::time::Instant;

use chrono::NaiveDate;
use commonground::domain::Moment;

/// A Saturday in Los Angeles, in the first term of a school year.
const USUAL: &str = "2026-11-21T10:00:00-08:00";

/// When the first program of this run was started.
static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);

/// The moment at which everything in memory happens.
pub fn moment() -> Moment {
    let text = std::env::var("CG_TEST_NOW").unwrap_or_else(|_| USUAL.to_owned());
    Moment::parse(&text).expect("CG_TEST_NOW is a moment with its offset")
}

/// The moment at which a program starts: time goes on from one start to the next, so that what is done
/// later is of later.
pub fn start() -> Moment {
    let gone = i64::try_from(BEGUN.elapsed().as_millis()).expect("less than an age");
    Moment { millis: moment().millis + gone, ..moment() }
}

pub fn day() -> NaiveDate {
    moment().day()
}

/// So many days later, or earlier if negative.
pub fn away(days: i64) -> NaiveDate {
    day() + chrono::Duration::days(days)
}

/// A day as English screens show it: `Nov 21, 2026`.
pub fn shown(day: NaiveDate) -> String {
    day.format("%b %-d, %Y").to_string()
}

/// A day with its name: `Saturday, Nov 21, 2026`.
pub fn named(day: NaiveDate) -> String {
    format!("{}, {}", day.format("%A"), shown(day))
}

/// The calendar year in which the school year of today begins.
pub fn school_year() -> i32 {
    let begun = commonground::engine::times::school_year(day()).expect("a school year");
    chrono::Datelike::year(&begun)
}
