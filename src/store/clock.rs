//! The program's one clock, for everything that is done or kept. `CG_NOW` sets it: it goes on from
//! there, so that what is to come due does, and stays in the offset that it was given. Where it names a file
//! (`@FILE`), the time is what stands there, and goes on when somebody writes another one.

use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::Instant;

use chrono::{DateTime, Local, NaiveDate, NaiveTime, TimeZone, Utc};

use crate::domain::Moment;

/// How the clock is set; `None` for the machine's own.
static SET: LazyLock<Option<Set>> = LazyLock::new(|| {
    let text = std::env::var("CG_NOW").ok()?;
    match text.strip_prefix('@') {
        Some(path) => Some(Set::Written(path.into())),
        None => Some(Set::From(read(&text)?, Instant::now())),
    }
});

/// A clock that is set.
enum Set {
    /// To this moment, and since when.
    From(Moment, Instant),
    /// To what stands in a file.
    Written(PathBuf),
}

impl Set {
    /// What it shows; `None` where nothing stands that can be read.
    fn now(&self) -> Option<Moment> {
        match self {
            Self::From(moment, since) => {
                let gone = i64::try_from(since.elapsed().as_millis()).unwrap_or(i64::MAX);
                Some(Moment { millis: moment.millis.saturating_add(gone), ..*moment })
            }
            Self::Written(path) => read(std::fs::read_to_string(path).ok()?.trim()),
        }
    }
}

/// The present moment: by `CG_NOW`, which is RFC 3339 or `YYYY-MM-DD` (noon in UTC), else by the machine's
/// clock.
pub fn now() -> Moment {
    let set = SET.as_ref().and_then(Set::now);
    set.unwrap_or_else(|| Moment::from_clock(Local::now().fixed_offset()))
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
    match (SET.as_ref().and_then(Set::now), Local.timestamp_millis_opt(millis).single()) {
        (Some(moment), _) => Moment { millis, ..moment },
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
