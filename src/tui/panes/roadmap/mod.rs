//! The roadmap: benchmarks with their steps as a list, as bars over time, and by the year in which
//! they bear fruit. State and update; what is drawn is in the other files.

mod acts;
mod bars;
mod filter;
mod list;
mod rows;
mod told;

use std::collections::BTreeSet;

use ratatui::layout::{Position, Rect};
use serde::{Deserialize, Serialize};

use crate::domain::kinds::roadmap::{outcome, step};
use crate::domain::kinds::{BENCHMARK, OUTCOME, STEP};
use crate::domain::{Home, KindCode, RecordId};
use crate::engine::roadmap::Roadmap as Computed;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::state::{KeptId, PaneState};
use crate::tui::wall::Subject;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::detail::{self, Scroll};
use crate::tui::widgets::list::moved;
use crate::tui::widgets::views::{self, View};
use crate::tui::world::World;
use filter::Filter;
use rows::Row;

pub use list::{sign, word};

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
    /// What is looked for.
    filter: Filter,
    scroll: Scroll,
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
        if self.filter.is_on() {
            let (rows, first) = self.filter.rows(&self.computed, world);
            let at = |id: &RecordId| rows.iter().position(|row| row.id() == Some(id));
            // While it is typed the best is the first; then the cursor stays where it is.
            let stays = before.as_ref().filter(|_| !self.filter.typing).and_then(at);
            (self.cursor, self.rows) = (stays.unwrap_or(first), rows);
            return;
        }
        let step = wanted.as_ref().and_then(|id| self.computed.step(id));
        self.unfolded.extend(step.and_then(|step| step.benchmark.clone()));
        self.rows = match self.view {
            BARS => rows::benchmarks(&self.computed),
            HORIZON => rows::by_horizon(&self.computed, world.seen),
            _ => rows::with_steps(&self.computed, &self.unfolded),
        };
        let stands = |id: RecordId| self.stands_for(&id, world);
        let found = wanted.and_then(stands).or_else(|| before.and_then(stands));
        self.cursor = found.unwrap_or(self.cursor).min(self.rows.len().saturating_sub(1));
        if self.selected().is_none() {
            self.step_over(1);
        }
    }

    /// The row of a record; where it has none, that of the benchmark to which it belongs.
    fn stands_for(&self, id: &RecordId, world: &World<'_>) -> Option<usize> {
        let at = |id: &RecordId| self.rows.iter().position(|row| row.id() == Some(id));
        let record = world.seen.get(id.as_str())?;
        let own = match record.kind {
            STEP => record.link(step::BENCHMARK.code),
            OUTCOME => record.link(outcome::BENCHMARK.code),
            _ => None,
        };
        at(id).or_else(|| own.and_then(at))
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

    /// What the heading leaves, and what is looked for.
    fn body(&self, world: &World<'_>) -> Rect {
        let body = below(world.area);
        if self.filter.is_on() { below(body) } else { body }
    }

    /// Scrolls what is told beside or below the list; says so where nothing is.
    fn scrolled(&mut self, act: Act, world: &World<'_>) -> Vec<Ask> {
        let told = list::areas(world, self.body(world)).1.filter(|_| self.view != BARS);
        let (Some(area), Some(row)) = (told, self.rows.get(self.cursor)) else {
            return vec![Ask::Say(world.setup.texts.get("why-not-here").into_owned())];
        };
        let body = below(area);
        let lines = detail::count(told::of_row(&self.computed, row, world), body.width.into());
        if let Some(id) = row.id() {
            self.scroll.act(act, id, (lines, body.height.into()));
        }
        Vec::new()
    }

    /// Ends looking for something; the cursor stays on what was found.
    fn show_all(&mut self, world: &World<'_>) {
        self.wanted = self.selected().cloned();
        self.filter = Filter::default();
        self.arrange(world);
    }

    /// Carries out an action while something is looked for; `None` if it is like any other.
    fn act_on_filter(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Search => {
                self.view = 0;
                self.filter.begin();
                self.arrange(world);
            }
            Act::Accept if self.filter.typing => self.filter.typing = false,
            Act::Leave if self.filter.typing => self.show_all(world),
            Act::Back if self.filter.is_on() => self.show_all(world),
            Act::Help => return None,
            Act::LineUp | Act::LineDown | Act::FieldNext | Act::FieldPrev if self.filter.typing => {
                let up = matches!(act, Act::LineUp | Act::FieldPrev);
                let step = if up { Act::Up } else { Act::Down };
                let rows = (self.rows.len(), self.room(world));
                self.cursor = moved(self.cursor, rows.0, rows.1, step).unwrap_or(self.cursor);
            }
            _ if self.filter.typing => {
                if self.filter.act(act) {
                    self.arrange(world);
                }
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn fold(&mut self, id: &RecordId) {
        if !self.unfolded.remove(id) {
            self.unfolded.insert(id.clone());
        }
    }
}

impl Pane for Roadmap {
    fn context(&self) -> Context {
        if self.filter.typing { Context::Text } else { Context::List }
    }

    fn seeks(&self) -> bool {
        true
    }

    fn title(&self) -> &'static str {
        "pane-roadmap"
    }

    fn subject(&self) -> Option<&RecordId> {
        self.selected()
    }

    fn on_wall(&self) -> Option<Subject> {
        Some(Subject::Roadmap(self.subject().cloned()))
    }

    fn hints(&self) -> &'static [Act] {
        match self.rows.get(self.cursor) {
            _ if self.filter.typing => &[Act::Leave, Act::Accept, Act::LineDown],
            Some(Row::Step(..)) => {
                &[Act::StatusNext, Act::New, Act::Link, Act::Open, Act::ViewNext, Act::Edit]
            }
            _ => &[Act::Open, Act::ViewNext, Act::WhatIf, Act::Edit, Act::Undo, Act::Quit],
        }
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match (act, self.rows.get(self.cursor)) {
            (Act::Accept, _) if self.filter.typing => Some("word-show"),
            (Act::Leave, _) if self.filter.typing => Some("action-back"),
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
        if act.is_of_detail() && self.view == BARS {
            return Some("why-not-here");
        }
        if self.current { acts::refuses(self.rows.get(self.cursor), act) } else { None }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        if !self.current {
            self.compute(world);
        }
        if let Some(asks) = self.act_on_filter(act, world) {
            return Some(asks);
        }
        if let Some(cursor) = moved(self.cursor, self.rows.len(), self.room(world), act) {
            let up = cursor < self.cursor;
            self.cursor = cursor;
            self.step_over(if up { -1 } else { 1 });
            return Some(Vec::new());
        }
        if matches!(act, Act::DetailDown | Act::DetailUp) {
            return Some(self.scrolled(act, world));
        }
        if let Some(view) = views::turned(self.view, VIEWS.len(), act) {
            (self.view, self.filter) = (view, Filter::default());
            self.arrange(world);
            return Some(Vec::new());
        }
        match (act, self.rows.get(self.cursor).cloned()) {
            (Act::Open, Some(Row::Benchmark(_, id))) => {
                if self.view != 0 {
                    (self.view, self.wanted) = (0, Some(id.clone()));
                    self.unfolded.insert(id);
                } else if self.filter.is_on() {
                    // What was looked for is found: it is seen among all again.
                    self.unfolded.insert(id);
                    self.show_all(world);
                } else {
                    self.fold(&id);
                }
                self.arrange(world);
                Some(Vec::new())
            }
            (act, row) => acts::act(row.as_ref(), self.selected(), act, world),
        }
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        self.filter.typed(text);
        self.arrange(world);
        Vec::new()
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

    fn unhide(&mut self, id: &RecordId, world: &World<'_>) {
        let own = world.seen.get(id.as_str()).map(|own| own.kind);
        if !self.filter.is_on() || !own.is_some_and(|kind| [BENCHMARK, STEP].contains(&kind)) {
            return;
        }
        self.compute(world);
        if self.rows.iter().all(|row| row.id() != Some(id)) {
            self.filter = Filter::default();
        }
    }

    fn reveal(&mut self, id: &RecordId) {
        (self.wanted, self.current) = (Some(id.clone()), false);
    }

    fn go(&mut self, to: &Place, _world: &World<'_>) -> bool {
        let Place::At(Home::Roadmap, id) = to else { return false };
        (self.view, self.wanted, self.current) = (0, Some(id.clone()), false);
        self.filter = Filter::default();
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
        let second = below(area);
        if self.filter.is_on() {
            let found = self.rows.iter().filter(|row| row.id().is_some()).count();
            self.filter.draw(found, world, canvas, second);
        }
        if self.rows.is_empty() && self.filter.is_on() {
            let words = world.setup.texts.get("list-nothing-found");
            canvas.paragraph(below(second), &words, Role::Muted);
            return;
        }
        if self.rows.is_empty() {
            let id = if self.current { "roadmap-empty" } else { "screen-opening" };
            let words = world.nothing_yet(id, Context::List, Act::Open);
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
            let from = row.id().map_or(0, |id| self.scroll.of(id));
            told::draw((&self.computed, row), from, world, canvas, area);
        }
        if self.filter.typing {
            // The cursor of the screen is where something is typed.
            self.filter.draw(self.rows.len(), world, canvas, second);
        }
    }
}
