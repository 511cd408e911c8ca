//! Where most of it comes from: the causes of what was counted in falling order, each with its share and with what it
//! and those before it make together (Pareto). Votes are counted in the same way.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::common::SITE;
use crate::domain::kinds::cycles::{measure, reading};
use crate::domain::kinds::meetings::{vote, vote_option};
use crate::domain::kinds::{READING, VOTE};
use crate::domain::{Record, RecordId, Text2, Value};
use crate::engine::Seen;
use crate::engine::fold::folded;
use crate::engine::meetings::ranked;
use crate::engine::readings::points;
use crate::engine::reckon::mentions::mentions;

use super::plot::{Cell, Ink, Signs, axis};

/// Percent at which few causes are called the vital few: a guide only (methods 2.9).
pub const GUIDE: i64 = 80;
/// Thousandths of one event.
const ONE: i64 = 1_000;

/// The causes of what was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pareto {
    /// The measure, or the vote.
    pub of: RecordId,
    /// The only site that is looked at.
    pub site: Option<RecordId>,
    /// The days on which causes were told: the first, the last, how many. None of a vote.
    pub days: Option<(NaiveDate, NaiveDate, usize)>,
    /// The most frequent first.
    pub causes: Vec<Cause>,
    /// How many events have no cause.
    pub untold: i64,
}

/// A cause with its events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// What it is called.
    pub name: Text2,
    /// How many events.
    pub count: i64,
    /// How many with all before it.
    pub running: i64,
}

/// Why there is nothing to be put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPareto {
    /// No causes were told apart, or nothing happened.
    Nothing,
    /// What was read are no counts: parts of events, or shares of something.
    NoCounts,
    /// On a day the causes are more than there was: they overlap, as groups of people do.
    Overlap(NaiveDate),
    /// The vote is not revealed yet.
    Sealed,
}

impl Pareto {
    /// Of a measure or a vote, as somebody may see it.
    ///
    /// # Errors
    /// There is nothing to be put in order.
    pub fn of(seen: Seen<'_>, id: &RecordId, site: Option<&RecordId>) -> Result<Self, NoPareto> {
        match seen.get(id.as_str()) {
            Some(own) if own.kind == VOTE => of_vote(seen, own),
            Some(own) => of_measure(seen, own, site),
            None => Err(NoPareto::Nothing),
        }
    }

    fn new(of: &RecordId, counted: Vec<(Text2, i64)>, untold: i64) -> Result<Self, NoPareto> {
        let mut counted: Vec<(Text2, i64)> =
            counted.into_iter().filter(|(_, count)| *count > 0).collect();
        let name = |own: &Text2| folded(own.best(own.lead));
        counted.sort_by(|(one, a), (other, b)| b.cmp(a).then_with(|| name(one).cmp(&name(other))));
        let mut running = 0;
        let causes = counted.into_iter().map(|(name, count)| {
            running += count;
            Cause { name, count, running }
        });
        let causes: Vec<Cause> = causes.collect();
        if causes.is_empty() {
            return Err(NoPareto::Nothing);
        }
        Ok(Self { of: of.clone(), site: None, days: None, causes, untold })
    }

    /// All events.
    pub fn total(&self) -> i64 {
        self.causes.last().map_or(0, |own| own.running) + self.untold
    }

    /// So many of all, in percent, to the nearest.
    pub fn percent(&self, count: i64) -> i64 {
        let total = self.total().max(1);
        (count * 200 + total) / (2 * total)
    }

    /// How many causes make the guide's share, if they do.
    pub fn few(&self) -> Option<usize> {
        let reaches = |own: &Cause| own.running * 100 >= self.total() * GUIDE;
        self.causes.iter().position(reaches).map(|at| at + 1)
    }

    /// Rows of cells, as wide as said: the name of each cause, a bar of its share with the running share as a point, and
    /// what stands at its end. Bars and points are of one axis, on which the guide is a line.
    pub fn rows(
        &self,
        names: &[String],
        ends: &[String],
        signs: Signs,
        width: usize,
    ) -> Vec<Vec<Cell>> {
        let longest = |all: &[String]| all.iter().map(|own| own.chars().count()).max().unwrap_or(0);
        let gutter = longest(names).min(width / 3);
        let wide = width.saturating_sub(gutter + longest(ends) + 3);
        if wide < 4 {
            return Vec::new();
        }
        let last = wide - 1;
        let at = |count: i64| {
            let part = count.saturating_mul(i64::try_from(last).unwrap_or(0)) / self.total().max(1);
            usize::try_from(part).unwrap_or(0).min(last)
        };
        let row = |(name, end, count, running): (&String, &String, i64, Option<i64>)| {
            let mut cut: String = name.chars().take(gutter).collect();
            if name.chars().count() > gutter && gutter > 1 {
                cut.pop();
                cut.push(if signs.joins { '…' } else { '~' });
            }
            let mut row = axis(&format!("{cut:<gutter$}{}", signs.axes[0]));
            let mut cells = vec![Cell { sign: ' ', ink: Ink::Axis }; wide];
            cells[at(self.total() * GUIDE / 100)] = Cell { sign: signs.axes[0], ink: Ink::Goal };
            let bar = if count > 0 { at(count) } else { 0 };
            cells[..=bar].fill(Cell { sign: signs.bar, ink: Ink::Way });
            if let Some(running) = running {
                cells[at(running)] = Cell { sign: signs.marked, ink: Ink::Point };
            }
            row.extend(cells);
            row.extend(axis(&format!(" {end}")));
            row
        };
        let causes = self.causes.iter().map(|own| (own.count, Some(own.running)));
        let untold = (self.untold > 0).then_some((self.untold, None));
        let counts = causes.chain(untold);
        let all = names.iter().zip(ends).zip(counts);
        all.map(|((name, end), (count, running))| row((name, end, count, running))).collect()
    }
}

fn of_vote(seen: Seen<'_>, own: &Record) -> Result<Pareto, NoPareto> {
    if own.choice(vote::STATE.code) != Some(vote::REVEALED) {
        return Err(NoPareto::Sealed);
    }
    let counted = ranked(&own.id, seen.records()).into_iter().filter_map(|own| {
        let name = text(seen.get(own.option.as_str())?, vote_option::TEXT.code)?;
        Some((name, own.votes))
    });
    Pareto::new(&own.id, counted.collect(), 0)
}

fn of_measure(seen: Seen<'_>, own: &Record, site: Option<&RecordId>) -> Result<Pareto, NoPareto> {
    let unit = own.get(measure::UNIT.code);
    if unit.is_some_and(|own| mentions(own, &measure::OF_SOMETHING)) {
        return Err(NoPareto::NoCounts);
    }
    // What was counted at a place on a day: altogether, and of each cause.
    type Place = (NaiveDate, Option<RecordId>);
    let mut whole: BTreeMap<Place, i64> = BTreeMap::new();
    let mut parts: BTreeMap<Place, BTreeMap<String, i64>> = BTreeMap::new();
    let mut names: BTreeMap<String, Text2> = BTreeMap::new();
    let all = seen.records().pointing(&own.id, READING, reading::MEASURE.code);
    for series in all.filter(|own| site.is_none_or(|site| own.link(SITE.code) == Some(site))) {
        let name = text(series, reading::SUBGROUP.code);
        for (day, value) in points(series).points() {
            let count = value.thousandths() / ONE;
            if count < 0 || value.thousandths() % ONE != 0 {
                return Err(NoPareto::NoCounts);
            }
            let place = (*day, series.link(SITE.code).cloned());
            match &name {
                None => drop(whole.insert(place, count)),
                Some(name) => {
                    let key = folded(name.best(name.lead));
                    names.entry(key.clone()).or_insert_with(|| name.clone());
                    parts.entry(place).or_default().insert(key, count);
                }
            }
        }
    }
    let mut untold = 0;
    let mut counted: BTreeMap<String, i64> = BTreeMap::new();
    for (place, causes) in &parts {
        let told: i64 = causes.values().sum();
        let all = whole.get(place).copied().unwrap_or(told);
        if told > all {
            return Err(NoPareto::Overlap(place.0));
        }
        untold += all - told;
        causes.iter().for_each(|(key, count)| *counted.entry(key.clone()).or_default() += count);
    }
    let counted = names.into_iter().filter_map(|(key, name)| Some((name, *counted.get(&key)?)));
    let days: BTreeSet<NaiveDate> = parts.keys().map(|(day, _)| *day).collect();
    let span = days.first().zip(days.last()).map(|(first, last)| (*first, *last, days.len()));
    let pareto = Pareto::new(&own.id, counted.collect(), untold)?;
    Ok(Pareto { site: site.cloned(), days: span, ..pareto })
}

fn text(record: &Record, code: crate::domain::FieldCode) -> Option<Text2> {
    match record.get(code)? {
        Value::Text2(text) => Some((**text).clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    fn pareto(counts: &[i64], untold: i64) -> Pareto {
        let named =
            |(at, count): (usize, &i64)| (Text2::new(Language::En, &format!("cause {at}")), *count);
        let of = RecordId::parse("late").unwrap();
        Pareto::new(&of, counts.iter().enumerate().map(named).collect(), untold).unwrap()
    }

    #[test]
    fn causes_fall_and_run_up_to_all_that_was_counted() {
        let own = pareto(&[3, 50, 0, 27, 20], 0);
        let counts: Vec<(i64, i64)> =
            own.causes.iter().map(|own| (own.count, own.running)).collect();
        assert_eq!(counts, [(50, 50), (27, 77), (20, 97), (3, 100)]);
        assert_eq!((own.total(), own.few()), (100, Some(3)));
        // Exactly the guide counts; a share is told to the nearest percent, a half upward.
        assert_eq!(pareto(&[8, 2], 0).few(), Some(1));
        assert_eq!([pareto(&[1, 2], 0).percent(1), pareto(&[1, 199], 0).percent(1)], [33, 1]);
        // What has no cause is a part of all, and no cause.
        assert_eq!((pareto(&[5, 2], 3).few(), pareto(&[6, 2], 2).few()), (None, Some(2)));
    }

    #[test]
    fn bars_and_running_shares_stand_on_one_axis() {
        let own = pareto(&[5, 3, 2], 0);
        let names = ["Bus", "Rain", "Alarm clock"].map(str::to_owned);
        let ends = ["5", "3", "2"].map(str::to_owned);
        let rows = own.rows(&names, &ends, Signs::ASCII, 33);
        let rows: Vec<String> =
            rows.iter().map(|row| row.iter().map(|own| own.sign).collect()).collect();
        assert_eq!(rows[0], "Bus        |========#    |     5");
        assert!(own.rows(&names, &ends, Signs::ASCII, 8).is_empty());
    }
}
