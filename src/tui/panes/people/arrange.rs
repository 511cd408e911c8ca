//! Who is listed in which order, and where the cursor goes.

use std::cmp::Reverse;
use std::rc::Rc;

use crate::domain::RecordId;
use crate::engine::fold::folded;
use crate::engine::me::me;
use crate::engine::people::map::{self, place, quarter};
use crate::engine::people::order;

use crate::tui::world::World;

use super::{GRID, People, grid};

impl People {
    pub(super) fn compute(&mut self, world: &World<'_>) {
        self.current = true;
        self.gaps = map::gaps(world.workspace);
        let there =
            |id: &RecordId| world.workspace.get(id.as_str()).is_some_and(|own| !own.is_deleted());
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
        let own = me(world.workspace).map(|me| me.id.clone());
        let mut all: Vec<_> = map::everybody(world.workspace).collect();
        let on_grid = self.view == GRID;
        // Sorted by what is shown: a masked judgement decides no order.
        all.sort_by_cached_key(|record| {
            let at = place(record).filter(|_| on_grid && grid::shows(world, record));
            let seen = self.by_need && !on_grid && grid::shows(world, record);
            let need = seen.then(|| order::most_affected_least_heard(record));
            let first = !on_grid && need.is_none() && Some(&record.id) == own.as_ref();
            let name = folded(&world.title(record));
            let placed = at.map(|at| (quarter(at), Reverse(at.0 + at.1)));
            (!first, on_grid && at.is_none(), placed, need, name)
        });
        let ids = Rc::new(all.into_iter().map(|record| record.id.clone()).collect());
        self.list.set(world.found(&ids, self.filter.editor.text()));
        if let Some(wanted) = self.wanted.take() {
            self.list.select(&wanted);
        }
    }

    /// To the first one of the next quarter, or of the one before.
    pub(super) fn go_to_quarter(&mut self, forward: bool, world: &World<'_>) {
        let of = |id: &RecordId| {
            let record = world.workspace.get(id.as_str());
            record.and_then(|own| place(own)).map(quarter)
        };
        let Some(now) = self.list.selected().cloned() else { return };
        let ids = self.list.ids();
        let at = ids.iter().position(|id| *id == now).unwrap_or(0);
        let first_of = |quarter| ids.iter().find(|id| of(id) == quarter).cloned();
        let other = |id: &&RecordId| of(id) != of(&now);
        let found = if forward {
            ids[at..].iter().find(other).cloned()
        } else {
            ids[..at].iter().rev().find(other).and_then(|id| first_of(of(id)))
        };
        found.iter().for_each(|id| self.list.select(id));
    }
}
