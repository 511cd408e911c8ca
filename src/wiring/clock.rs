//! The clock. `CG_NOW` fixes it, so that tests and the demo know what day it is.

use chrono::{DateTime, Local, NaiveDate, NaiveTime};

use crate::domain::Moment;

/// The present moment: `CG_NOW` as RFC 3339 or `YYYY-MM-DD` (noon in UTC), else the machine's clock.
pub fn now() -> Moment {
    std::env::var("CG_NOW")
        .ok()
        .and_then(|text| fixed(&text))
        .unwrap_or_else(|| Moment::from_clock(Local::now().fixed_offset()))
}

fn fixed(text: &str) -> Option<Moment> {
    Moment::parse(text).or_else(|| {
        let day: NaiveDate = text.parse().ok()?;
        let noon: DateTime<chrono::Utc> =
            day.and_time(NaiveTime::from_hms_opt(12, 0, 0)?).and_utc();
        Some(Moment::from_clock(noon.fixed_offset()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_is_a_moment_or_a_day() {
        let day = |text| fixed(text).map(|moment| moment.day().to_string());
        assert_eq!(day("2026-11-21").as_deref(), Some("2026-11-21"));
        assert_eq!(day("2026-11-21T23:30:00-08:00").as_deref(), Some("2026-11-21"));
        assert_eq!(day("soon"), None);
    }
}
