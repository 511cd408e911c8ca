//! The program's one clock, for everything that is done or kept. `CG_NOW` sets it: it goes on from
//! there, so that what is to come due does, and stays in the offset that it was given.

use std::sync::LazyLock;
use std::time::Instant;

use chrono::{DateTime, Local, NaiveDate, NaiveTime, TimeZone, Utc};

use crate::domain::Moment;

/// To when the clock is set, and since when; `None` for the machine's own.
static SET: LazyLock<Option<(Moment, Instant)>> = LazyLock::new(|| {
    let moment = read(&std::env::var("CG_NOW").ok()?)?;
    Some((moment, Instant::now()))
});

/// The present moment: from `CG_NOW` on, which is RFC 3339 or `YYYY-MM-DD` (noon in UTC), else by
/// the machine's clock.
pub fn now() -> Moment {
    let Some((moment, since)) = *SET else {
        return Moment::from_clock(Local::now().fixed_offset());
    };
    let gone = i64::try_from(since.elapsed().as_millis()).unwrap_or(i64::MAX);
    Moment { millis: moment.millis.saturating_add(gone), ..moment }
}

/// Milliseconds on a clock that nobody sets and that goes on while the machine sleeps: how long something
/// takes is told by it. Since when is not known.
pub fn steady() -> i64 {
    if SET.is_some() {
        return now().millis;
    }
    // On macOS the monotonic clock goes on while the machine sleeps, on Linux only this one does.
    #[cfg(target_os = "linux")]
    let id = rustix::time::ClockId::Boottime;
    #[cfg(not(target_os = "linux"))]
    let id = rustix::time::ClockId::Monotonic;
    let time = rustix::time::clock_gettime(id);
    time.tv_sec.saturating_mul(1_000).saturating_add(time.tv_nsec / 1_000_000)
}

/// Milliseconds since 1970.
pub(super) fn millis() -> i64 {
    now().millis
}

/// A moment of which only the milliseconds were kept, as the clock on the wall showed it.
pub(super) fn on_the_wall(millis: i64) -> Moment {
    match (*SET, Local.timestamp_millis_opt(millis).single()) {
        (Some((moment, _)), _) => Moment { millis, ..moment },
        (None, Some(local)) => Moment::from_clock(local.fixed_offset()),
        (None, None) => Moment { millis, offset_minutes: 0 },
    }
}

fn read(text: &str) -> Option<Moment> {
    Moment::parse(text).or_else(|| {
        let day: NaiveDate = text.parse().ok()?;
        let noon: DateTime<Utc> = day.and_time(NaiveTime::from_hms_opt(12, 0, 0)?).and_utc();
        Some(Moment::from_clock(noon.fixed_offset()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_set_to_a_moment_or_a_day() {
        let day = |text| read(text).map(|moment| moment.day().to_string());
        assert_eq!(day("2026-11-21").as_deref(), Some("2026-11-21"));
        assert_eq!(day("2026-11-21T23:30:00-08:00").as_deref(), Some("2026-11-21"));
        assert_eq!(day("soon"), None);
    }

    #[test]
    fn what_was_kept_now_is_of_today() {
        let now = now();
        assert_eq!(on_the_wall(now.millis), now);
    }
}
