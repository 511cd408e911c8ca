//! Which snapshots are kept: the four newest, one a day for 14 days, one a week for 8 weeks.

use std::collections::BTreeSet;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Those that may go, from sequences with the time of each.
pub fn superfluous(known: &[(u64, i64)], now: i64) -> Vec<u64> {
    let mut newest_first = known.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let (mut days, mut weeks) = (BTreeSet::new(), BTreeSet::new());
    let mut gone = Vec::new();
    for (rank, (sequence, millis)) in newest_first.into_iter().enumerate() {
        let day = millis.div_euclid(DAY);
        let age = now.div_euclid(DAY) - day;
        // Both sets must see every snapshot: a day's newest is perhaps its week's newest too.
        let first_of_day = days.insert(day) && age < 14;
        let first_of_week = weeks.insert(day.div_euclid(7)) && age < 8 * 7;
        if rank >= 4 && !first_of_day && !first_of_week {
            gone.push(sequence);
        }
    }
    gone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_newest_then_days_then_weeks() {
        let now = 20_000 * DAY;
        // Two a day for 100 days, the newest last.
        let known: Vec<(u64, i64)> =
            (0..200).map(|n| (n, now - (199 - n as i64) * DAY / 2)).collect();
        let gone: BTreeSet<u64> = superfluous(&known, now).into_iter().collect();
        let kept: Vec<i64> = known
            .iter()
            .filter(|(sequence, _)| !gone.contains(sequence))
            .map(|(_, millis)| (now - millis) / DAY)
            .collect();
        assert!(gone.is_disjoint(&(196..200).collect()));
        assert!((14 + 2..=14 + 6 + 4).contains(&kept.len()), "{kept:?}");
        assert!(kept.iter().all(|age| *age < 8 * 7));
        assert!((0..13).all(|age| kept.contains(&age)), "{kept:?}");
    }
}
