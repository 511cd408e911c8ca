//! The data wall in words: the newest number, what it is to become, and what else is to be read of a priority.

use crate::domain::kinds::cycles::cycle;
use crate::domain::kinds::outlines::priority;
use crate::domain::kinds::{CYCLE, PRIORITY};
use crate::domain::{Field, Kind, RecordId, Text2};
use crate::engine::charts::Number;
use crate::engine::wall::{Aim, Ended, Measured, Tile};

use super::Texts;

/// What stands between the pieces of a line.
const BETWEEN: &str = " · ";

/// Where a line of a tile belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Its words say more of the title and the number: it goes first where there is little room.
    More,
    /// It says what the chart says.
    Chart,
    /// It stands beside the chart.
    Beside,
    /// It stands below it, over the whole width.
    Below,
}

/// A line of a tile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileLine {
    /// What its words are.
    pub label: String,
    /// Its words.
    pub words: String,
    /// Whether it tells of a signal.
    pub is_signal: bool,
    /// Where it stands.
    pub place: Place,
}

/// What a record is called.
type Name<'a> = &'a dyn Fn(&RecordId) -> String;

impl Texts {
    /// The newest number of a tile, and beside it its day, from where to where it is to go by when, and how far that
    /// still is.
    pub fn wall_number(&self, tile: &Tile) -> Option<(String, String)> {
        let own = tile.measured.as_ref()?;
        let latest = own.latest.map(|point| {
            let number = self.chart_number(point.value.near());
            (self.in_unit(number, own), self.date(point.day))
        });
        let none = || (self.get("wall-no-number").into_owned(), String::new());
        let (number, day) = latest.or_else(|| tile.knows.then(none))?;
        let to = tile.aim.as_ref().and_then(|own| self.wall_way(own));
        let to = to.or_else(|| tile.knows.then(|| self.get("wall-no-target").into_owned()));
        let left = own.left.map(|left| match left == Number::default() {
            true => self.get("wall-reached").into_owned(),
            false => self.with("wall-left", &[("left", self.chart_number(left.near()).into())]),
        });
        let told = [Some(day), to, left].into_iter().flatten();
        let told = told.filter(|own| !own.is_empty()).collect::<Vec<_>>();
        Some((number, told.join(BETWEEN)))
    }

    /// From how much to how much by when.
    fn wall_way(&self, aim: &Aim) -> Option<String> {
        let to = self.decimal(aim.to?);
        let way = match aim.from {
            Some(from) => {
                self.with("wall-way", &[("from", self.decimal(from).into()), ("to", to.into())])
            }
            None => self.with("wall-target", &[("target", to.into())]),
        };
        Some(match aim.due {
            Some(day) => {
                self.with("wall-by", &[("way", way.into()), ("day", self.date(day).into())])
            }
            None => way,
        })
    }

    /// A number with its unit.
    fn in_unit(&self, number: String, measured: &Measured) -> String {
        match &measured.unit {
            Some(unit) => format!("{number} {}", unit.best(self.language)),
            None => number,
        }
    }

    /// What else is to be read of a tile.
    pub fn wall_lines(&self, tile: &Tile, name: Name<'_>) -> Vec<TileLine> {
        let label = |id: &str| self.get(id).into_owned();
        let field = |field: &Field| {
            let kind = Kind::by_code(PRIORITY);
            kind.map(|kind| self.field(kind, field).into_owned()).unwrap_or_default()
        };
        let plain =
            |label, words| TileLine { label, words, is_signal: false, place: Place::Beside };
        let has_number = self.wall_number(tile).is_some();
        let aim = match &tile.aim {
            Some(own) => {
                // Where no number is told, its target stands here.
                let way = self.wall_way(own).filter(|_| !has_number);
                let pieces = way.into_iter().chain([name(&own.id)]).collect::<Vec<_>>();
                Some(pieces.join(BETWEEN))
            }
            None => tile.knows.then(|| label("wall-no-aim")),
        };
        let place = if has_number { Place::More } else { Place::Beside };
        let aim = aim.map(|words| TileLine { place, ..plain(field(&priority::AIM), words) });
        let said = tile.measured.iter().flat_map(|own| {
            // Where nothing was read, that stands in the place of the number.
            let told = self.chart_told(&own.charted).into_iter().filter(|_| own.latest.is_some());
            told.take(1).map(|said| TileLine {
                is_signal: said.is_signal,
                place: Place::Chart,
                ..plain(label("wall-chart"), said.words)
            })
        });
        let lacks = tile.aim.is_some() && tile.measured.is_none() && tile.knows;
        let lacks = lacks.then(|| plain(label("wall-chart"), label("wall-no-measure")));
        let tests = self.wall_tests(tile, name).map(|words| plain(label("wall-tests"), words));
        let text = |of: &Field, text: &Option<Text2>| {
            let text = text.as_ref()?;
            let words = text.best(self.language).to_owned();
            Some(TileLine { place: Place::Below, ..plain(field(of), words) })
        };
        let texts = [
            text(&priority::ASKED, &tile.said.asked),
            text(&priority::BECAME, &tile.said.became),
            text(&priority::WALL_NOTE, &tile.said.note),
        ];
        let all = aim.into_iter().chain(said).chain(lacks).chain(tests);
        all.chain(texts.into_iter().flatten()).collect()
    }

    /// The tests that go on, each with its stage.
    fn wall_tests(&self, tile: &Tile, name: Name<'_>) -> Option<String> {
        let kind = Kind::by_code(CYCLE)?;
        let told = tile.under_way.iter().map(|(id, stage)| {
            let stage = cycle::STAGES.iter().find(|own| Some(own.code) == *stage);
            let stage = stage.map(|own| self.choice(kind, &cycle::STAGE, own));
            let stage = stage.map(|own| format!(" ({own})")).unwrap_or_default();
            format!("{}{stage}", name(id))
        });
        let told = told.collect::<Vec<_>>().join(BETWEEN);
        let none = || self.get("wall-no-tests").into_owned();
        if told.is_empty() { (tile.knows && tile.aim.is_some()).then(none) } else { Some(told) }
    }

    /// A priority that ended, with what became of it, on one line.
    pub fn wall_ended(&self, own: &Ended, name: Name<'_>) -> String {
        let on = own.on.map_or_else(
            || self.get("wall-ended").into_owned(),
            |day| self.with("wall-ended-on", &[("day", self.date(day).into())]),
        );
        let title = format!("{on}: {}", name(&own.priority));
        let became = own.became.as_ref().map(|own| own.best(self.language).replace('\n', " "));
        std::iter::once(title).chain(became).collect::<Vec<_>>().join(BETWEEN)
    }
}
