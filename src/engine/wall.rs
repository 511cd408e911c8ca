//! The data wall: what everybody sees of the two or three things on which a school works. Made of what somebody may
//! see and of nothing else; a number, an aim or a priority that is hidden from them is not there.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::common::SITE;
use crate::domain::kinds::cycles::{cycle, measure};
use crate::domain::kinds::outlines::{aim, priority};
use crate::domain::kinds::{CYCLE, PRIORITY};
use crate::domain::{Decimal, FieldCode, Level, Record, RecordId, Text2, Value};

use super::Seen;
use super::charts::{By, Charted, Number, Point, Points, Side, Wish};

/// Of those that ended, so many are still told: the wall is about what goes on.
const MOST_ENDED: usize = 3;

/// The wall as somebody sees it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wall {
    /// What the school works on, in its order.
    pub tiles: Vec<Tile>,
    /// What it worked on, the newest first.
    pub ended: Vec<Ended>,
}

/// A priority on which the school works.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// The priority.
    pub priority: RecordId,
    /// What is to be reached.
    pub aim: Option<Aim>,
    /// What that is measured by.
    pub measured: Option<Measured>,
    /// Its tests of which nothing was decided yet, each with its stage.
    pub under_way: Vec<(RecordId, Option<u16>)>,
    /// What people asked for, what became of it, and what else is to be read.
    pub said: Said,
    /// Who looks may know what there could be, so that what is missing may be told.
    pub knows: bool,
}

/// An aim, from how much to how much by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// The aim.
    pub id: RecordId,
    /// From how much.
    pub from: Option<Decimal>,
    /// To how much.
    pub to: Option<Decimal>,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// What an aim is measured by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// In what it is counted.
    pub unit: Option<Text2>,
    /// What was read last.
    pub latest: Option<Point>,
    /// How far that is from what is to be reached; 0 where it is reached. Not known without a way that is good.
    pub left: Option<Number>,
    /// Its chart, with the target of the aim.
    pub charted: Charted,
}

/// Texts of a priority.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What people asked for.
    pub asked: Option<Text2>,
    /// What became of it.
    pub became: Option<Text2>,
    /// What else is to be read.
    pub note: Option<Text2>,
}

/// A priority on which the school works no longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The priority.
    pub priority: RecordId,
    /// Since when.
    pub on: Option<NaiveDate>,
    /// What became of it; else why it ended.
    pub became: Option<Text2>,
}

impl Wall {
    /// The wall of these priorities.
    pub fn of<'a>(seen: Seen<'_>, priorities: impl IntoIterator<Item = &'a Record>) -> Self {
        let known = priorities.into_iter().filter(|own| own.kind == PRIORITY && !own.is_deleted());
        let mut known: Vec<&Record> = known.collect();
        known.sort_by_key(|own| {
            let place = own.integer(priority::RANK.code).unwrap_or(i64::MAX);
            (place, own.date(priority::CHOSEN_ON.code), own.id.clone())
        });
        let at = |state| {
            known.iter().copied().filter(move |own| own.choice(priority::STATE.code) == Some(state))
        };
        let tiles = at(priority::ACTIVE).map(|own| Tile::of(seen, own)).collect();
        let mut ended: Vec<Ended> = at(priority::ENDED).map(Ended::of).collect();
        ended.sort_by_key(|own| Reverse(own.on));
        ended.truncate(MOST_ENDED);
        Self { tiles, ended }
    }

    /// The records that it names.
    pub fn names(&self) -> Vec<RecordId> {
        let tiles = self.tiles.iter().flat_map(|own| {
            let aim = own.aim.iter().map(|own| &own.id);
            let measure = own.measured.iter().map(|own| &own.charted.measure);
            let tests = own.under_way.iter().map(|(id, _)| id);
            std::iter::once(&own.priority).chain(aim).chain(measure).chain(tests)
        });
        tiles.chain(self.ended.iter().map(|own| &own.priority)).cloned().collect()
    }
}

impl Tile {
    fn of(seen: Seen<'_>, own: &Record) -> Self {
        let there = |record: &Record, code: FieldCode| {
            let found = seen.get(record.link(code)?.as_str())?;
            (!found.is_deleted()).then_some(found)
        };
        let aim = there(own, priority::AIM.code);
        let measure = aim.and_then(|aim| there(aim, aim::MEASURE.code));
        let tests = aim.iter().flat_map(|aim| {
            let all = seen.records().pointing(&aim.id, CYCLE, cycle::AIM.code);
            let stage = |own: &Record| own.choice(cycle::STAGE.code);
            let open = all.filter(move |own| stage(own).is_none_or(|at| at != cycle::ACT));
            open.map(move |own| (own.id.clone(), stage(own)))
        });
        // What is hidden is not missing.
        let is_withheld = seen.withholds(&own.id, priority::AIM.code)
            || aim.is_some_and(|aim| seen.withholds(&aim.id, aim::MEASURE.code));
        let text = |code| text(own, code);
        let (asked, became) = (text(priority::ASKED.code), text(priority::BECAME.code));
        Self {
            priority: own.id.clone(),
            measured: aim.zip(measure).map(|(aim, own_measure)| {
                Measured::of(seen, own_measure, aim, own.link(SITE.code))
            }),
            aim: aim.map(|own| Aim::of(own)),
            under_way: tests.collect(),
            said: Said { asked, became, note: text(priority::WALL_NOTE.code) },
            knows: seen.audience().may_see(Level::Team) && !is_withheld,
        }
    }
}

impl Aim {
    fn of(own: &Record) -> Self {
        Self {
            id: own.id.clone(),
            from: decimal(own, aim::BASELINE.code),
            to: decimal(own, aim::TARGET.code),
            due: own.date(aim::DUE.code),
        }
    }
}

impl Measured {
    fn of(seen: Seen<'_>, measure: &Record, aim: &Record, site: Option<&RecordId>) -> Self {
        // That of the school whose priority it is, if it was read there by itself.
        let is_read =
            |site: &&RecordId| !Points::of(seen, &measure.id, Some(*site), None).all().is_empty();
        let site = site.filter(is_read).cloned();
        let charted = |wish| Charted::of(seen, &measure.id, site.clone(), None, wish);
        let daily = charted(Wish { by: Some(By::Day), ..Wish::default() });
        let latest = daily.chart.points.last().copied();
        let mut charted = charted(Wish::default());
        let target = decimal(aim, aim::TARGET.code).map(Number::new);
        charted.goal = target.or(charted.goal);
        // A tile has no room to say what the signs on the axis stand for.
        charted.events.clear();
        let from = decimal(aim, aim::BASELINE.code).map(Number::new);
        let left = latest.zip(target).and_then(|(point, target)| {
            let good = way(from, target).or(charted.good)?;
            Some(good.left(point.value, target))
        });
        Self { unit: text(measure, measure::UNIT.code), latest, left, charted }
    }
}

impl Ended {
    fn of(own: &Record) -> Self {
        let became = text(own, priority::BECAME.code);
        Self {
            priority: own.id.clone(),
            on: own.date(priority::ENDED_ON.code),
            became: became.or_else(|| text(own, priority::END_REASON.code)),
        }
    }
}

/// Which way leads from where one is to where one wants to be.
fn way(from: Option<Number>, to: Number) -> Option<Side> {
    let from = from.filter(|from| *from != to)?;
    Some(if from < to { Side::Up } else { Side::Down })
}

fn text(own: &Record, code: FieldCode) -> Option<Text2> {
    match own.get(code)? {
        Value::Text2(text) => Some((**text).clone()),
        _ => None,
    }
}

fn decimal(own: &Record, code: FieldCode) -> Option<Decimal> {
    match own.get(code)? {
        Value::Decimal(number) => Some(*number),
        _ => None,
    }
}
