//! Where somebody was in a register: kept for the next start and for the way back.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::{Record, RecordId};

use crate::tui::state::KeptId;
use crate::tui::widgets::arranged::Arranged;
use crate::tui::world::World;

use super::Browser;

/// What is to be there again at the next start.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    selected: Option<KeptId>,
    filter: String,
    detail: Option<usize>,
    visited: bool,
    arranged: Arranged,
}

impl Browser {
    /// What is to be there again at the next start.
    pub fn state(&self) -> State {
        State {
            selected: KeptId::of(self.rows.list.selected()),
            filter: self.rows.text().to_owned(),
            detail: self.detail,
            visited: self.visited,
            arranged: self.arranged.clone(),
        }
    }

    /// Takes up the state of the last time, as far as its records are still here.
    pub fn restore(&mut self, state: &State, world: &World<'_>) {
        self.arrange(state.arranged.clone());
        self.refresh(world);
        self.rows.restore(&state.filter, world);
        let Some(KeptId(selected)) = &state.selected else { return };
        self.rows.list.select(selected);
        if self.rows.list.selected() == Some(selected) {
            (self.detail, self.visited) = (state.detail, state.visited);
        }
    }

    /// Drops what hides a record that belongs here: what was typed, then what the list is narrowed to. Says
    /// whether it is narrowed no more.
    pub fn unhide(&mut self, id: &RecordId, world: &World<'_>) -> bool {
        let belongs = |own: &&Arc<Record>| {
            own.kind == self.kind.code && !own.is_deleted() && (self.keeps)(own)
        };
        if world.seen.get(id.as_str()).filter(belongs).is_none() {
            return false;
        }
        self.refresh(world);
        if self.rows.list.holds(id) {
            return false;
        }
        self.rows.clear();
        let narrowed = !self.rows.list.holds(id) && !self.arranged.only.is_empty();
        if narrowed {
            self.arrange(Arranged { only: Vec::new(), ..self.arranged.clone() });
            self.refresh(world);
        }
        narrowed
    }

    /// Shows the detail of a record that another pane led to, without anything that would hide it.
    pub fn open(&mut self, id: &RecordId, world: &World<'_>) {
        self.rows.clear();
        self.unhide(id, world);
        self.rows.list.select(id);
        self.detail = self.rows.list.selected().map(|_| 0);
        self.visited = true;
    }

    /// Shows the detail of a record that was selected here in another way.
    pub fn open_here(&mut self, id: &RecordId, world: &World<'_>) {
        self.open(id, world);
        self.visited = false;
    }
}
