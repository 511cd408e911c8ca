//! Time that is counted down, and on past its end. It counts on a steady clock, which neither a set clock nor
//! a closed lid disturbs, and asks to be looked at once a second while it runs and never else.

use serde::{Deserialize, Serialize};

/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;
/// Milliseconds of a second.
const SECOND: i64 = 1_000;
/// Parts of the bar that shows how much is left.
pub const PARTS: usize = 5;

/// A timer. Moments are milliseconds of the steady clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timer {
    /// Milliseconds that it was set to.
    length: i64,
    /// Milliseconds that were left when it last stood still; negative past the end.
    left: i64,
    /// Since when it runs.
    since: Option<i64>,
}

/// How much is left, in kind: for colour and sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pace {
    /// Enough.
    Well,
    /// A minute or a fifth, whichever is less.
    Low,
    /// The time is over.
    Over,
}

impl Timer {
    /// One that stands still.
    pub const fn of_minutes(minutes: i64) -> Self {
        let length = minutes.saturating_mul(MINUTE);
        Self { length, left: length, since: None }
    }

    /// One that stood so when it was last seen.
    pub const fn left_at(length: i64, left: i64, since: Option<i64>) -> Self {
        Self { length, left, since }
    }

    /// Whether it was set to anything.
    pub const fn is_set(&self) -> bool {
        self.length > 0
    }

    /// Whether it runs.
    pub const fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// Milliseconds that it was set to.
    pub const fn length(&self) -> i64 {
        self.length
    }

    /// Milliseconds that are left; negative past the end.
    pub fn left(&self, now: i64) -> i64 {
        self.since.map_or(self.left, |since| self.left - (now - since).max(0))
    }

    /// Starts it, or lets it stand still.
    pub fn toggle(&mut self, now: i64) {
        let left = self.left(now);
        *self = Self { left, since: (!self.runs()).then_some(now), ..*self };
    }

    /// Gives it minutes more, or fewer; never fewer than none are left, and then it is over and not unset.
    pub fn add(&mut self, minutes: i64, now: i64) {
        let left = self.left(now);
        let more = (minutes * MINUTE).max(-left.max(0));
        self.left += more;
        self.length = (self.length + more).max(self.length.min(1));
    }

    /// Whole seconds to be shown, and whether they are past the end.
    pub fn shown(&self, now: i64) -> (i64, bool) {
        let left = self.left(now);
        // A second that has begun is shown until it is over; past the end, one that is over.
        if left > 0 { ((left + SECOND - 1) / SECOND, false) } else { (-left / SECOND, true) }
    }

    /// Milliseconds until something else is to be shown; `None` while it stands still.
    pub fn changes_in(&self, now: i64) -> Option<i64> {
        self.since?;
        let left = self.left(now);
        Some(if left > 0 { (left - 1) % SECOND + 1 } else { SECOND - (-left) % SECOND })
    }

    /// How much is left, in kind.
    pub fn pace(&self, now: i64) -> Pace {
        match self.left(now) {
            left if left <= 0 => Pace::Over,
            left if left <= MINUTE.min(self.length / 5) => Pace::Low,
            _ => Pace::Well,
        }
    }

    /// How many parts of the bar are full: of what is left, the last one until it is over.
    pub fn parts(&self, now: i64) -> usize {
        let (left, parts) = (self.left(now).clamp(0, self.length.max(1)), PARTS as i64);
        let full = (left * parts + self.length - 1) / self.length.max(1);
        usize::try_from(full).unwrap_or(0).min(PARTS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts_down_and_on_past_its_end() {
        let mut timer = Timer::of_minutes(5);
        assert_eq!((timer.shown(7), timer.changes_in(7)), ((300, false), None));
        timer.toggle(1_000);
        assert_eq!(timer.shown(1_000), (300, false));
        assert_eq!(timer.changes_in(1_000), Some(SECOND));
        assert_eq!(timer.shown(1_001), (300, false));
        assert_eq!(timer.shown(2_000), (299, false));
        assert_eq!(timer.changes_in(2_250), Some(750));
        assert_eq!((timer.pace(240_999), timer.pace(241_000)), (Pace::Well, Pace::Low));
        assert_eq!(timer.shown(301_000), (0, true));
        assert_eq!(timer.shown(313_500), (12, true));
        assert_eq!((timer.pace(301_000), timer.changes_in(313_500)), (Pace::Over, Some(500)));
    }

    #[test]
    fn it_stands_still_and_is_given_more() {
        let mut timer = Timer::of_minutes(2);
        timer.toggle(0);
        timer.toggle(30_000);
        assert_eq!(timer.shown(900_000), (90, false), "while it stands still nothing goes by");
        timer.add(1, 900_000);
        assert_eq!(timer.shown(900_000), (150, false));
        timer.toggle(900_000);
        timer.add(-10, 960_000);
        assert_eq!(timer.shown(960_000), (0, true), "not fewer than none");
        timer.add(1, 970_000);
        assert_eq!(
            timer.shown(970_000),
            (50, false),
            "ten seconds past the end, and a minute more"
        );
    }

    #[test]
    fn what_is_taken_before_any_time_went_by_is_over() {
        let mut timer = Timer::of_minutes(1);
        timer.toggle(7);
        timer.toggle(7);
        timer.add(-1, 7);
        assert_eq!((timer.is_set(), timer.shown(7), timer.pace(7)), (true, (0, true), Pace::Over));
        timer.add(1, 7);
        assert_eq!(timer.shown(7), (60, false));
        let mut unset = Timer::of_minutes(0);
        unset.add(-1, 7);
        assert!(!unset.is_set());
    }

    #[test]
    fn a_clock_that_goes_back_takes_no_time() {
        let mut timer = Timer::of_minutes(1);
        timer.toggle(50_000);
        assert_eq!(timer.left(40_000), MINUTE);
        assert_eq!((timer.parts(50_000), timer.parts(80_000), timer.parts(200_000)), (5, 3, 0));
    }
}
