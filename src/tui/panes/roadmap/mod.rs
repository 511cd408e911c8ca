//! The roadmap: benchmarks with their steps as a list, as bars over time, and by the year in which
//! they bear fruit. State and update; what is drawn is in the other files.

mod acts;
mod bars;
mod list;
mod rows;
mod told;

use std::collections::BTreeSet;

use ratatui::layout::{Position, Rect};
use serde::{Deserialize, Serialize};

use crate::domain::{Home, KindCode, RecordId};
use crate::engine::roadmap::Roadmap as Computed;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::state::{KeptId, PaneState};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::list::moved;
use crate::tui::widgets::views::{self, View};
use crate::tui::world::World;
use rows::Row;

/// The ways to look at it, by the message ids of their names.
const VIEWS: [View; 3] = ["roadmap-view-list", "view-bars", "roadmap-view-horizon"];
const BARS: usize = 1;
const HORIZON: usize = 2;

/// The pane.
#[derive(Default)]
pub struct Roadmap {
    computed: Computed,
    rows: Vec<Row>,
    cursor: usize,
    view: usize,
    /// Benchmarks whose steps are shown.
    unfolded: BTreeSet<RecordId>,
    /// Something changed since it was computed.
    current: bool,
    /// The record that is to have the cursor when it is computed.
    wanted: Option<RecordId>,
}

/// What is to be there again at the next start.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct State {
    view: usize,
    unfolded: Vec<KeptId>,
    selected: Option<KeptId>,
}

impl Roadmap {
    fn compute(&mut self, world: &World<'_>) {
        self.computed = Computed::of(&world.seen, world.setup.now.day());
        self.current = true;
        self.arrange(world);
    }

    /// Lists the rows of the view; the cursor stays on its record.
    fn arrange(&mut self, world: &World<'_>) {
        let (wanted, before) = (self.wanted.take(), self.selected().cloned());
        let step = wanted.as_ref().and_then(|id| self.computed.step(id));
        self.unfolded.extend(step.and_then(|step| step.benchmark.clone()));
        self.rows = match self.view {
            BARS => rows::benchmarks(&self.computed),
            HORIZON => rows::by_horizon(&self.computed, world.seen),
            _ => rows::with_steps(&self.computed, &self.unfolded),
        };
        let at = |id: Option<RecordId>| {
            self.rows.iter().position(|row| id.is_some() && row.id() == id.as_ref())
        };
        self.cursor = at(wanted)
            .or_else(|| at(before))
            .unwrap_or(self.cursor)
            .min(self.rows.len().saturating_sub(1));
        if self.selected().is_none() {
            self.step_over(1);
        }
    }

    fn selected(&self) -> Option<&RecordId> {
        self.rows.get(self.cursor)?.id()
    }

    /// Headings are no place for the cursor.
    fn step_over(&mut self, by: isize) {
        let there = |at: usize| self.rows.get(at).is_some_and(|row| row.id().is_some());
        let further = || (self.cursor..self.rows.len()).find(|at| there(*at));
        let back = || (0..self.cursor.min(self.rows.len())).rev().find(|at| there(*at));
        let found = if by < 0 { back().or_else(further) } else { further().or_else(back) };
        self.cursor = found.unwrap_or(0);
    }

    /// How many rows of the list are visible.
    fn room(&self, world: &World<'_>) -> usize {
        let area = self.body(world);
        let height = usize::from(list::areas(world, area).0.height);
        if self.view == BARS { bars::room(height) } else { height }
    }

    /// What the heading leaves.
    fn body(&self, world: &World<'_>) -> Rect {
        below(world.area)
    }

    fn fold(&mut self, id: &RecordId) {
        if !self.unfolded.remove(id) {
            self.unfolded.insert(id.clone());
        }
    }
}

impl Pane for Roadmap {
    fn context(&self) -> Context {
        Context::List
    }

    fn title(&self) -> &'static str {
        "pane-roadmap"
    }

    fn subject(&self) -> Option<&RecordId> {
        self.selected()
    }

    fn hints(&self) -> &'static [Act] {
        match self.rows.get(self.cursor) {
            Some(Row::Step(..)) => {
                &[Act::StatusNext, Act::New, Act::Link, Act::Open, Act::ViewNext, Act::Edit]
            }
            _ => &[Act::Open, Act::ViewNext, Act::WhatIf, Act::Edit, Act::Undo, Act::Quit],
        }
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match (act, self.rows.get(self.cursor)) {
            (Act::Open, Some(Row::Benchmark(..))) => Some("word-steps"),
            (Act::New, Some(Row::Step(..))) => Some("word-new-evidence"),
            (Act::New, Some(Row::Benchmark(..))) => Some("word-new-step"),
            (Act::New | Act::Open, None) => Some("word-bring-roadmap"),
            (Act::Link, _) => Some("word-link-evidence"),
            (Act::StatusNext, _) => Some("word-next-state"),
            _ => None,
        }
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        // Before the first look nothing is known to be missing; acting looks first.
        if self.current { acts::refuses(self.rows.get(self.cursor), act) } else { None }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        if !self.current {
            self.compute(world);
        }
        if let Some(cursor) = moved(self.cursor, self.rows.len(), self.room(world), act) {
            let up = cursor < self.cursor;
            self.cursor = cursor;
            self.step_over(if up { -1 } else { 1 });
            return Some(Vec::new());
        }
        if let Some(view) = views::turned(self.view, VIEWS.len(), act) {
            self.view = view;
            self.arrange(world);
            return Some(Vec::new());
        }
        match (act, self.rows.get(self.cursor).cloned()) {
            (Act::Open, Some(Row::Benchmark(_, id))) => {
                if self.view != 0 {
                    (self.view, self.wanted) = (0, Some(id.clone()));
                    self.unfolded.insert(id);
                } else {
                    self.fold(&id);
                }
                self.arrange(world);
                Some(Vec::new())
            }
            (act, row) => acts::act(row.as_ref(), self.selected(), act, world),
        }
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {
        self.current = false;
    }

    fn works(&self, _world: &World<'_>) -> bool {
        !self.current
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        self.compute(world);
        Vec::new()
    }

    fn reveal(&mut self, id: &RecordId) {
        self.wanted = Some(id.clone());
    }

    fn go(&mut self, to: &Place, _world: &World<'_>) -> bool {
        let Place::At(Home::Roadmap, id) = to else { return false };
        (self.view, self.wanted, self.current) = (0, Some(id.clone()), false);
        self.unfolded.insert(id.clone());
        true
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        let (list, _) = list::areas(world, self.body(world));
        if self.view != BARS && list.contains(at) {
            let top = (self.cursor + 1).saturating_sub(usize::from(list.height));
            self.cursor = (top + usize::from(at.y - list.y)).min(self.rows.len().saturating_sub(1));
            self.step_over(1);
        }
        Vec::new()
    }

    fn state(&self) -> Option<PaneState> {
        PaneState::of(&State {
            view: self.view,
            unfolded: self.unfolded.iter().cloned().map(KeptId).collect(),
            selected: KeptId::of(self.selected()),
        })
    }

    fn restore(&mut self, state: &PaneState, _world: &World<'_>) {
        let Some(state) = state.read::<State>() else { return };
        self.view = views::known(state.view, VIEWS.len());
        self.unfolded = state.unfolded.into_iter().map(|KeptId(id)| id).collect();
        self.wanted = state.selected.map(|KeptId(id)| id);
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let area = world.area;
        views::heading(canvas, world, "pane-roadmap", VIEWS[self.view]);
        if self.rows.is_empty() {
            let id = if self.current { "roadmap-empty" } else { "screen-opening" };
            let words = world.with_key(id, Context::List, Act::Open);
            canvas.paragraph(below(area), &words, Role::Muted);
            return canvas.put_cursor(area, 0, 0);
        }
        let body = self.body(world);
        if self.view == BARS {
            let legend = world.setup.texts.get("roadmap-legend");
            if area.width >= 70 && canvas.has_lines() {
                canvas.right(Rect { height: 1, ..area }, 0, &legend, Role::Muted);
            }
            return bars::draw(&self.computed, self.cursor, world, canvas, body);
        }
        let (list, detail) = list::areas(world, body);
        let unfolded = (self.view != HORIZON).then_some(&self.unfolded);
        list::draw(&self.computed, &self.rows, self.cursor, unfolded, world, canvas, list);
        if let (Some(mut area), Some(row)) = (detail, self.rows.get(self.cursor)) {
            if area.x > list.x {
                area = canvas.rule(area);
            }
            told::draw(&self.computed, row, world, canvas, area);
        }
    }
}
