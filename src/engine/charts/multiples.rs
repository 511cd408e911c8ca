//! Small multiples: one measure, a small chart for each site or subgroup, all on the same axes, so that they are
//! compared by eye.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::common::SITE;
use crate::domain::kinds::READING;
use crate::domain::kinds::cycles::reading;
use crate::domain::{Decimal, Language, RecordId, Text2, Value};
use crate::engine::Seen;
use crate::engine::fold::folded;
use crate::engine::readings::points;
use crate::engine::title::title_text;

use super::charted::{goal, phases};
use super::plot::{BITS, BLANK, BRAILLE, Cell, DOTS, Ink, Scale, Signs, axis, between};
use super::{Asked, Chart, Number, Points, Verdict, Wish};

/// Columns of a small chart at least, and between two.
const LEAST: usize = 24;
const BETWEEN: usize = 2;
/// Rows of the picture of one.
const HIGH: usize = 4;
/// Rows of one, with its name above and a blank below.
pub const BAND: usize = HIGH + 2;

/// For what there is a chart each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Each {
    /// A site.
    Site,
    /// A subgroup, and everybody.
    Group,
}

impl Each {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Site, Self::Group];

    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Group => "group",
        }
    }
}

/// The small charts of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Multiples {
    /// The measure.
    pub measure: RecordId,
    /// For what there is one each.
    pub each: Each,
    /// How all of them are drawn up.
    pub asked: Asked,
    /// What is to be reached.
    pub goal: Option<Number>,
    /// The charts, by name.
    pub panels: Vec<Panel>,
}

/// A small chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// Of what.
    pub of: Of,
    /// The chart.
    pub chart: Chart,
}

/// Of what a small chart is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// Everybody, or what names no site.
    Whole,
    /// A site.
    Site(RecordId),
    /// A subgroup.
    Group(Text2),
}

impl Multiples {
    /// Those that somebody may see. Those of sites hold what was read of everybody, those of subgroups what was read
    /// at all sites.
    pub fn of(
        seen: Seen<'_>,
        measure: &RecordId,
        each: Each,
        wish: Wish,
        language: Language,
    ) -> Self {
        let record = seen.get(measure.as_str());
        let asked = record.map(|own| wish.of(own)).unwrap_or_default();
        let mut found: BTreeMap<String, (Of, Vec<(NaiveDate, Decimal)>)> = BTreeMap::new();
        for own in seen.records().pointing(measure, READING, reading::MEASURE.code) {
            let group = match own.get(reading::SUBGROUP.code) {
                Some(Value::Text2(name)) => Some((**name).clone()),
                _ => None,
            };
            let (key, of) = match (each, own.link(SITE.code), group) {
                (Each::Site, _, Some(_)) => continue,
                (Each::Site, Some(site), None) => {
                    let site = seen.get(site.as_str());
                    let Some(site) = site.filter(|own| !own.is_deleted()) else { continue };
                    let title = title_text(site, language);
                    let name = folded(title.unwrap_or_default());
                    (format!("{name}\n{}", site.id), Of::Site(site.id.clone()))
                }
                (Each::Group, _, Some(name)) => {
                    (folded(name.best(name.lead)) + "\n", Of::Group(name))
                }
                (_, _, None) => (String::new(), Of::Whole),
            };
            let points = points(own);
            found.entry(key).or_insert((of, Vec::new())).1.extend(points.points());
        }
        let panels = found.into_values().filter(|(_, points)| !points.is_empty());
        let panels = panels.map(|(of, points)| {
            let site = match &of {
                Of::Site(id) => Some(id),
                _ => None,
            };
            let chart = Chart::of(&Points::new(points), phases(seen, measure, site), asked);
            Panel { of, chart }
        });
        let goal = record.and_then(|own| goal(own));
        Self { measure: measure.clone(), each, asked, goal, panels: panels.collect() }
    }

    /// The lowest and the highest of all, the goal too. What never differs lies in the middle.
    pub fn heights(&self) -> Option<(f64, f64)> {
        let points = self.panels.iter().flat_map(|own| &own.chart.points);
        let all = points.map(|own| own.value.near()).chain(self.goal.map(Number::near));
        let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), own| {
            (low.min(own), high.max(own))
        });
        let room = if high > low { 0.0 } else { 1.0 };
        (low <= high).then_some((low - room, high + room))
    }

    /// The first day and the last of all.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first =
            self.panels.iter().filter_map(|own| own.chart.points.first()).map(|own| own.day);
        let last = self.panels.iter().filter_map(|own| own.chart.points.last()).map(|own| own.day);
        first.min().zip(last.max())
    }

    /// How many stand side by side.
    pub fn beside(&self, width: usize) -> usize {
        ((width + BETWEEN) / (LEAST + BETWEEN)).clamp(1, self.panels.len().max(1))
    }

    /// Some of the small charts side by side, `BAND` rows of cells high: their heads, and below these their pictures.
    pub fn band(
        &self,
        panels: &[Panel],
        heads: &[String],
        signs: Signs,
        width: usize,
    ) -> Vec<Vec<Cell>> {
        let wide = (width + BETWEEN) / self.beside(width);
        let Some(wide) = wide.checked_sub(BETWEEN).filter(|wide| *wide > 1) else {
            return Vec::new();
        };
        let mut rows: Vec<Vec<Cell>> = vec![Vec::new(); BAND];
        for (own, head) in panels.iter().zip(heads) {
            let ink = if own.has_signal() { Ink::Marked } else { Ink::Event };
            let words: String = head.chars().take(wide).collect();
            let head = format!("{words:<wide$}");
            rows[0].extend(head.chars().map(|sign| Cell { sign, ink }));
            let picture = self.picture(&own.chart, signs, wide);
            rows[1..].iter_mut().zip(picture).for_each(|(row, cells)| row.extend(cells));
            rows.iter_mut().for_each(|row| row.extend(axis(&" ".repeat(BETWEEN))));
        }
        rows.iter_mut().for_each(|row| row.truncate(width));
        rows
    }

    fn picture(&self, chart: &Chart, signs: Signs, wide: usize) -> Vec<Vec<Cell>> {
        let mut cells = vec![vec![BLANK; wide]; HIGH];
        let Some(((low, high), (first, last))) = self.heights().zip(self.days()) else {
            return cells;
        };
        let scale = Scale { low, high, centre: None };
        let span = usize::try_from((last - first).num_days()).unwrap_or(0);
        let across = |day: NaiveDate| {
            let at = usize::try_from((day - first).num_days()).unwrap_or(0);
            (at * (wide - 1) * DOTS.0 + span / 2).checked_div(span).unwrap_or(wide / 2 * DOTS.0)
        };
        if let Some(goal) = self.goal {
            cells[scale.row(goal.near(), HIGH)].fill(Cell { sign: signs.goal, ink: Ink::Goal });
        }
        if let Some(verdict) = verdict(chart) {
            let row = scale.row(verdict.centre.near(), HIGH);
            cells[row].fill(Cell { sign: signs.centre, ink: Ink::Centre });
        }
        let place = |at: usize| {
            let own = &chart.points[at];
            (across(own.day), scale.down(own.value.near(), HIGH * DOTS.1))
        };
        let mut dots = vec![vec![0_u8; wide]; HIGH];
        for at in 0..chart.points.len() {
            for (x, y) in between(place(at.saturating_sub(1)), place(at)) {
                dots[y / DOTS.1][x / DOTS.0] |= BITS[x % DOTS.0][y % DOTS.1];
            }
        }
        let marked = chart.marked();
        for (at, is_marked) in marked.into_iter().enumerate() {
            let (x, y) = place(at);
            if is_marked || !signs.joins {
                let (sign, ink) = match is_marked {
                    true => (signs.marked, Ink::Marked),
                    false => (signs.point, Ink::Point),
                };
                cells[y / DOTS.1][x / DOTS.0] = Cell { sign, ink };
                dots[y / DOTS.1][x / DOTS.0] = 0;
            }
        }
        for (row, masks) in cells.iter_mut().zip(dots).filter(|_| signs.joins) {
            for (cell, mask) in row.iter_mut().zip(masks).filter(|(_, mask)| *mask != 0) {
                let sign = char::from_u32(BRAILLE + u32::from(mask)).unwrap_or(' ');
                *cell = Cell { sign, ink: Ink::Way };
            }
        }
        cells
    }
}

impl Panel {
    /// Whether a rule makes something of it.
    pub fn has_signal(&self) -> bool {
        verdict(&self.chart).is_some_and(|own| own.signals().next().is_some())
    }
}

/// What the rules say of what is going on.
fn verdict(chart: &Chart) -> Option<&Verdict> {
    chart.newest()?.verdict.as_ref()
}
