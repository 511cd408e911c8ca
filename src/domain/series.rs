//! A series: what was read of one thing, day after day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Decimal;

/// One value a day, in order of the days; to some of them somebody wrote a note. Never empty in a record.
///
/// Points and notes lie apart because a district has a million points and hardly a note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series {
    points: Vec<Point>,
    notes: BTreeMap<NaiveDate, Box<str>>,
}

/// What was read on a day.
pub type Point = (NaiveDate, Decimal);

impl Series {
    /// The day of a value of which nobody said since when it holds: it always did.
    pub const EVER: NaiveDate = match NaiveDate::from_ymd_opt(1, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MIN,
    };

    /// From points in any order; of several on one day the last counts.
    pub fn new(points: impl IntoIterator<Item = Point>) -> Self {
        let mut points = Vec::from_iter(points);
        // The later of equals comes first, and the first of a day is kept.
        points.reverse();
        points.sort_by_key(|(day, _)| *day);
        points.dedup_by_key(|(day, _)| *day);
        points.shrink_to_fit();
        Self { points, notes: BTreeMap::new() }
    }

    /// With notes; those to days without a point are dropped.
    #[must_use]
    pub fn noted(mut self, notes: impl IntoIterator<Item = (NaiveDate, Box<str>)>) -> Self {
        notes.into_iter().for_each(|(day, note)| self.note(day, &note));
        self
    }

    /// All points, in order of their days.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The notes, in order of their days.
    pub const fn notes(&self) -> &BTreeMap<NaiveDate, Box<str>> {
        &self.notes
    }

    /// What was read on a day.
    pub fn get(&self, day: NaiveDate) -> Option<Decimal> {
        self.position(day).ok().map(|at| self.points[at].1)
    }

    /// Sets what was read on a day, or takes it away together with its note.
    pub fn put(&mut self, day: NaiveDate, value: Option<Decimal>) {
        match (self.position(day), value) {
            (Ok(at), Some(value)) => self.points[at].1 = value,
            (Err(at), Some(value)) => self.points.insert(at, (day, value)),
            (Ok(at), None) => {
                self.points.remove(at);
                self.notes.remove(&day);
            }
            (Err(_), None) => {}
        }
    }

    /// Sets the note to a day that has a point; an empty one takes it away.
    pub fn note(&mut self, day: NaiveDate, note: &str) {
        if note.is_empty() || self.get(day).is_none() {
            self.notes.remove(&day);
        } else {
            self.notes.insert(day, note.into());
        }
    }

    /// What of this series and of another differs: the days on which they say the same are left out.
    pub fn apart(&self, other: &Self) -> (Self, Self) {
        (self.without(other), other.without(self))
    }

    fn without(&self, other: &Self) -> Self {
        let differs = |day: &NaiveDate, value: Decimal| {
            other.get(*day) != Some(value) || other.notes.get(day) != self.notes.get(day)
        };
        let points = self.points.iter().filter(|(day, value)| differs(day, *value));
        let points: Vec<Point> = points.copied().collect();
        let own = Self { points, notes: BTreeMap::new() };
        own.noted(self.notes.iter().map(|(day, note)| (*day, note.clone())))
    }

    /// What this series holds on one day; `None` if nothing.
    pub fn on(&self, day: NaiveDate) -> Option<Self> {
        let value = self.get(day)?;
        let note = self.notes.get(&day).map(|note| (day, note.clone()));
        Some(Self::new([(day, value)]).noted(note))
    }

    /// This series with what differs between two others changed as it is from the one to the other. `None` if it does
    /// not say on these days what the first does.
    pub fn moved(&self, from: &Self, to: &Self) -> Option<Self> {
        let (was, is) = from.apart(to);
        let days = || was.points.iter().chain(&is.points).map(|(day, _)| *day);
        if days().any(|day| self.on(day) != from.on(day)) {
            return None;
        }
        let mut moved = self.clone();
        days().for_each(|day| moved.put(day, None));
        moved.extend(&is);
        Some(moved).filter(|own| !own.is_empty())
    }

    /// Takes over what another series holds; on a day that both have, the other's value counts, and its note if
    /// it has one.
    pub fn extend(&mut self, other: &Self) {
        if self.is_empty() {
            self.clone_from(other);
            return;
        }
        let (mut merged, mut rest) = (Vec::new(), &self.points[..]);
        for (day, value) in &other.points {
            let before = rest.partition_point(|(own, _)| own < day);
            merged.extend_from_slice(&rest[..before]);
            rest = &rest[before..];
            if rest.first().is_some_and(|(own, _)| own == day) {
                rest = &rest[1..];
            }
            merged.push((*day, *value));
        }
        merged.extend_from_slice(rest);
        self.points = merged;
        self.notes.extend(other.notes.iter().map(|(day, note)| (*day, note.clone())));
    }

    /// Whether nothing was read.
    pub const fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    fn position(&self, day: NaiveDate) -> Result<usize, usize> {
        self.points.binary_search_by_key(&day, |(day, _)| *day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_stand_in_order_and_the_last_word_of_a_day_counts() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
        let value = Decimal::from_thousandths;
        let mut series = Series::new([(day(6), value(2)), (day(5), value(1)), (day(6), value(3))]);
        assert_eq!(series.points(), [(day(5), value(1)), (day(6), value(3))]);
        series.put(day(7), Some(value(4)));
        series.note(day(7), "fire drill");
        series.note(day(8), "nothing was read");
        assert_eq!(series.notes().len(), 1);
        series.put(day(7), None);
        assert_eq!((series.get(day(7)), series.notes().len()), (None, 0));
    }

    #[test]
    fn two_series_are_told_apart_by_day_value_and_note() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
        let value = Decimal::from_thousandths;
        let old = Series::new([(day(5), value(1)), (day(6), value(2)), (day(8), value(4))]);
        let noted = old.clone().noted([(day(5), "late".into())]);
        let other = Series::new([(day(6), value(3)), (day(7), value(9)), (day(8), value(4))]);
        let (was, is) = old.apart(&other);
        assert_eq!(was.points(), [(day(5), value(1)), (day(6), value(2))]);
        assert_eq!(is.points(), [(day(6), value(3)), (day(7), value(9))]);
        assert_eq!(old.apart(&noted).1.points(), [(day(5), value(1))]);
        let mut all = noted.clone();
        all.extend(&other);
        let points = [(5, 1), (6, 3), (7, 9), (8, 4)].map(|(at, own)| (day(at), value(own)));
        assert_eq!((all.points(), all.notes().len()), (&points[..], 1));
        all.extend(&old);
        assert_eq!(all.notes().len(), 1, "another value takes no note away");
        assert_eq!(noted.on(day(5)).map(|own| own.notes().len()), Some(1));
        assert_eq!(noted.on(day(4)), None);
        // What was read since then stays; where it is another by now, nothing is moved.
        let mut now = other.clone();
        now.put(day(9), Some(value(7)));
        let back = now.moved(&other, &old).unwrap();
        let points = [(5, 1), (6, 2), (8, 4), (9, 7)].map(|(at, own)| (day(at), value(own)));
        assert_eq!(back.points(), points);
        assert_eq!(now.moved(&old, &other), None);
    }
}
