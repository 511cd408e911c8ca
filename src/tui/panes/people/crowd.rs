//! Who stands together on the grid: rows of the list, in which those at one place follow one
//! another.

use std::ops::Range;
use std::sync::Arc;

use crate::domain::Record;
use crate::domain::kinds::judgement;
use crate::engine::people::map::{Quarter, place, quarter};

use crate::tui::world::World;

/// Whether the screen may show where somebody stands.
pub fn shows(world: &World<'_>, record: &Record) -> bool {
    [judgement::INFLUENCE.code, judgement::INTEREST.code]
        .iter()
        .all(|code| world.shows(record, *code))
}

/// The places at which anybody stands, in the order of the list; those without one come last.
#[derive(Debug, Default)]
pub struct Crowd {
    places: Vec<Together>,
}

/// Those at one place.
#[derive(Debug, PartialEq, Eq)]
pub struct Together {
    /// Influence and interest; `None` for those who have no place.
    pub at: Option<(i64, i64)>,
    /// Their rows.
    pub rows: Range<usize>,
}

impl Crowd {
    /// Reads the places of a list.
    pub fn of(records: &[Arc<Record>], world: &World<'_>) -> Self {
        let mut places: Vec<Together> = Vec::new();
        for (row, record) in records.iter().enumerate() {
            let at = place(record).filter(|_| shows(world, record));
            match places.last_mut().filter(|last| last.at == at) {
                Some(last) => last.rows.end = row + 1,
                None => places.push(Together { at, rows: row..row + 1 }),
            }
        }
        Self { places }
    }

    /// Who stands where on the grid.
    pub fn placed(&self) -> impl Iterator<Item = ((i64, i64), &Range<usize>)> {
        self.places.iter().filter_map(|own| Some((own.at?, &own.rows)))
    }

    /// The first row of the quarter after that of a row, or before it.
    pub fn quarter_beside(&self, row: usize, forward: bool) -> Option<usize> {
        let now = self.places.partition_point(|own| own.rows.end <= row);
        let of = |own: &Together| own.at.map(quarter);
        let quarter = of(self.places.get(now)?);
        let is_other = |own: &&Together| of(own) != quarter;
        if forward {
            return Some(self.places[now..].iter().find(is_other)?.rows.start);
        }
        let other: Option<Quarter> = of(self.places[..now].iter().rev().find(is_other)?);
        Some(self.places.iter().find(|own| of(own) == other)?.rows.start)
    }
}
