//! Who is listed in which order, and where the cursor goes.

use std::cmp::Reverse;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::kinds::{EXPECTATION, STAKEHOLDERS};
use crate::domain::{Record, RecordId};
use crate::engine::fold::folded;
use crate::engine::me::me;
use crate::engine::people::map::{self, Quarter, place, quarter};
use crate::engine::people::order;
use crate::engine::reckon::Standing;
use crate::engine::{Seen, Sorting};

use crate::tui::world::World;

use super::crowd::{self, Crowd};
use super::{GRID, People};

/// The order of everybody on the map.
struct Roll<'a> {
    world: &'a World<'a>,
    own: Option<&'a RecordId>,
    on_grid: bool,
    by_need: bool,
}

/// The coordinator first; on the grid by quarter and place, else by need or by name.
type Key = (bool, Option<Placed>, Option<(Reverse<u16>, Option<NaiveDate>)>, String);

/// A place on the grid, the most important first; who stands at the same place stands together.
type Placed = (Quarter, Reverse<i64>, Reverse<i64>);

impl Sorting for Roll<'_> {
    type Key = Key;

    fn candidates<'a>(&self, seen: Seen<'a>) -> impl Iterator<Item = &'a Arc<Record>> {
        map::everybody(seen.records())
    }

    fn key(&self, _seen: Seen<'_>, record: &Record) -> Option<Key> {
        if !STAKEHOLDERS.contains(&record.kind) || record.is_deleted() {
            return None;
        }
        // Sorted by what is shown: a masked judgement decides no order.
        let shown = (self.on_grid || self.by_need) && crowd::shows(self.world, record);
        let at = place(record).filter(|_| self.on_grid && shown);
        let placed = at.map(|at| (quarter(at), Reverse(at.0 + at.1), Reverse(at.0)));
        let need = (shown && !self.on_grid)
            .then(|| order::most_affected_least_heard(self.world.seen.records(), record));
        let later = match self.on_grid {
            true => at.is_none(),
            false => need.is_some() || Some(&record.id) != self.own,
        };
        Some((later, placed, need, folded(&self.world.title(record))))
    }
}

impl People {
    pub(super) fn compute(&mut self, world: &World<'_>) {
        self.current = true;
        let standing = Standing::of_owner(world.seen, world.setup.now.day(), EXPECTATION);
        self.gaps = standing.gaps(world.seen);
        let there =
            |id: &RecordId| world.seen.get(id.as_str()).is_some_and(|own| !own.is_deleted());
        self.marked.retain(there);
        self.board.arrange(world);
        self.seats.arrange(world);
        if let Some(wanted) = &self.wanted {
            self.board.select(wanted);
            self.seats.select(wanted);
        }
        self.arrange(world);
    }

    /// Lists everybody in the order of the view, as far as the filter lets them through.
    pub(super) fn arrange(&mut self, world: &World<'_>) {
        let own = me(&world.seen).map(|me| &me.id);
        let order = (self.view == GRID, self.by_need, own.cloned());
        // Who was heard is said by others' records: by need, everybody is sorted anew.
        if self.order != order || self.by_need {
            self.order = order;
            self.roll.expire();
        }
        let roll = Roll { world, own, on_grid: self.view == GRID, by_need: self.by_need };
        self.roll.follow(&roll, world);
        if let Some(wanted) = self.wanted.take() {
            self.roll.list.select(&wanted);
        }
        self.crowd(world);
    }

    /// Notes who stands together on the grid, if that is seen.
    pub(super) fn crowd(&mut self, world: &World<'_>) {
        if self.view == GRID {
            self.crowd = Crowd::of(self.roll.list.records(), world);
        }
    }

    /// To the first one of the next quarter, or of the one before.
    pub(super) fn go_to_quarter(&mut self, forward: bool) {
        if let Some(row) = self.crowd.quarter_beside(self.roll.list.cursor(), forward) {
            self.roll.list.go_to(row);
        }
    }
}
