//! Several readings that become one point: those of a day, a week, a month.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::{Number, Points};

/// The day with which a week begins, as with ISO: a week of school days is one anywhere.
const WEEK_BEGINS: Weekday = Weekday::Mon;

/// What becomes one point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    /// A day.
    #[default]
    Day,
    /// A week, called by its first day.
    Week,
    /// A month, called by its first day.
    Month,
}

/// How several readings become one point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum With {
    /// The one in the middle.
    #[default]
    Median,
    /// Their mean.
    Mean,
    /// Their sum.
    Sum,
}

/// A point of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day, or the first one of the week or month.
    pub day: NaiveDate,
    /// The day of its first reading.
    pub from: NaiveDate,
    /// How high it lies.
    pub value: Number,
    /// Of how many readings it was made.
    pub of: usize,
}

impl By {
    /// All.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The day by which the point is called to which a day belongs.
    fn begin(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::Day => day,
            Self::Week => {
                let into = day.weekday().days_since(WEEK_BEGINS);
                day.checked_sub_days(Days::new(into.into())).unwrap_or(day)
            }
            Self::Month => day.with_day(1).unwrap_or(day),
        }
    }
}

impl With {
    /// All.
    pub const ALL: [Self; 3] = [Self::Median, Self::Mean, Self::Sum];

    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Median => "median",
            Self::Mean => "mean",
            Self::Sum => "sum",
        }
    }

    /// What several readings become.
    fn one(self, all: &mut [Number]) -> Option<Number> {
        match self {
            Self::Median => {
                all.sort_unstable();
                Number::median(all)
            }
            Self::Mean => Number::mean(all),
            Self::Sum => Some(Number::sum(all)),
        }
    }
}

/// One point for each day, week or month on which anything was read.
pub(super) fn together(points: &Points, by: By, with: With) -> Vec<Point> {
    let one_of = points.all().chunk_by(|(one, _), (next, _)| by.begin(*one) == by.begin(*next));
    let point = |chunk: &[(NaiveDate, _)]| {
        let mut numbers: Vec<Number> = chunk.iter().map(|(_, own)| Number::new(*own)).collect();
        let from = chunk.first()?.0;
        Some(Point { day: by.begin(from), from, value: with.one(&mut numbers)?, of: chunk.len() })
    };
    one_of.filter_map(point).collect()
}
