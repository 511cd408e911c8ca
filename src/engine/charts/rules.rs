//! Sets of rules, as those who published them have them. None mends another: what one counts as a trend,
//! another does not look at.

use serde::{Deserialize, Serialize};

/// A set of rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rules {
    /// Run chart: longest run and crossings (Anhøj and Olesen 2014).
    #[default]
    Anhoj,
    /// Run chart: shift, trend, runs (Perla, Provost and Murray 2011).
    Ihi,
    /// XmR chart, with the rules for control charts that IHI and NAHQ teach.
    Xmr,
    /// XmR chart, with the rules of Making Data Count (the R package of the NHS).
    Nhs,
}

/// A rule of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The longest run, as long as chance makes it for so many points.
    LongestRun,
    /// How often the median is crossed.
    Crossings,
    /// Points in a row on one side, a number that is always the same.
    Shift,
    /// Points in a row that rise or fall.
    Trend,
    /// How many runs there are.
    Runs,
    /// Points outside the limits.
    Outside,
    /// Two of three points near a limit.
    TwoOfThree,
    /// Points in a row near the mean.
    InnerThird,
}

impl Rules {
    /// All sets.
    pub const ALL: [Self; 4] = [Self::Anhoj, Self::Ihi, Self::Xmr, Self::Nhs];

    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Anhoj => "anhoj",
            Self::Ihi => "ihi",
            Self::Xmr => "xmr",
            Self::Nhs => "nhs",
        }
    }

    /// Whether the points are looked at around their mean, between limits; else around their median.
    pub const fn has_limits(self) -> bool {
        matches!(self, Self::Xmr | Self::Nhs)
    }

    /// Whether it usually leaves large moving ranges out; only where there are limits.
    pub(super) const fn screens(self) -> Option<bool> {
        match self {
            Self::Anhoj | Self::Ihi => None,
            Self::Xmr => Some(false),
            Self::Nhs => Some(true),
        }
    }
}

impl Rule {
    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::LongestRun => "longest_run",
            Self::Crossings => "crossings",
            Self::Shift => "shift",
            Self::Trend => "trend",
            Self::Runs => "runs",
            Self::Outside => "outside",
            Self::TwoOfThree => "two_of_three",
            Self::InnerThird => "inner_third",
        }
    }
}
