//! The map of people: everybody as a list, what each expects side by side, the grid of influence and
//! interest, the teams. State and update; what is drawn is in the other files.

mod acts;
mod arrange;
mod board;
mod crowd;
mod grid;
mod labels;
mod list;
mod team;

use std::collections::BTreeSet;

use ratatui::layout::{Position, Rect};
use serde::{Deserialize, Serialize};

use crate::domain::kinds::{GROUP, STAKEHOLDERS};
use crate::domain::{KindCode, RecordId};
use crate::engine::people::trail::moves;
use crate::engine::reckon::Gap;

use crate::tui::beside::Step;
use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::state::{KeptId, PaneState};
use crate::tui::wall::Subject;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::detail::{self, Scroll};
use crate::tui::widgets::filtered::Filtered;
use crate::tui::widgets::views::{self, View};
use crate::tui::world::World;
use board::Board;
use crowd::Crowd;
use team::Seats;

/// The ways to look at it, by the message ids of their names.
const VIEWS: [View; 4] =
    ["people-view-list", "people-view-expectations", "people-view-grid", "people-view-team"];
const EXPECTATIONS: usize = 1;
const GRID: usize = 2;
const TEAM: usize = 3;
/// Past steps that are read for the way somebody has come.
const STEPS: usize = 60;
/// From this width of the screen on, the detail stands beside the list.
const WIDE: u16 = 100;
/// From this height on, it stands below.
const TALL: u16 = 18;

/// The pane.
#[derive(Default)]
pub struct People {
    roll: Filtered,
    /// What the order of the roll is made of: whether it is that of the grid or by need, and who comes first.
    order: (bool, bool, Option<RecordId>),
    crowd: Crowd,
    board: Board,
    seats: Seats,
    gaps: Vec<Gap>,
    view: usize,
    /// Most affected and least heard first, instead of by name.
    by_need: bool,
    marked: BTreeSet<RecordId>,
    /// Nothing changed since it was computed.
    current: bool,
    way: Way,
    /// What is to be selected when it is computed.
    wanted: Option<RecordId>,
}

/// The past steps of the selected one, from which its way is read.
#[derive(Default)]
struct Way {
    of: Option<(RecordId, u64)>,
    steps: Vec<Step>,
    /// How far what is told of them is scrolled.
    scroll: Scroll,
}

/// What is to be there again at the next start.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct State {
    view: usize,
    by_need: bool,
    selected: Option<KeptId>,
}

impl People {
    /// The record that keys are for.
    fn selected(&self) -> Option<&RecordId> {
        match self.view {
            EXPECTATIONS => self.board.selected(),
            TEAM => self.seats.selected(),
            _ => self.roll.list.selected(),
        }
    }

    fn areas(&self, world: &World<'_>) -> (Rect, Option<Rect>) {
        let body = below(below(world.area));
        if self.view == GRID || world.setup.zoomed {
            return (body, None);
        }
        if world.setup.size.width >= WIDE {
            let half = body.width / 2;
            let detail = Rect { x: body.x + half, width: body.width - half, ..body };
            return (Rect { width: half.saturating_sub(1), ..body }, Some(detail));
        }
        if body.height < TALL {
            return (body, None);
        }
        let upper = body.height * 3 / 5;
        let detail = Rect { y: body.y + upper, height: body.height - upper, ..body };
        (Rect { height: upper, ..body }, Some(detail))
    }

    fn rows(&self, world: &World<'_>) -> usize {
        usize::from(self.areas(world).0.height)
    }

    fn is_list(&self) -> bool {
        self.view == 0 || self.view == GRID
    }

    /// Moves the cursor; whether the action is a movement.
    fn walk(&mut self, act: Act, world: &World<'_>) -> bool {
        // Where a key leads depends on the order, which a change just before it may have changed.
        if !self.current {
            self.compute(world);
        }
        let rows = self.rows(world);
        match self.view {
            EXPECTATIONS => self.board.act(act, rows),
            TEAM => self.seats.act(act, rows),
            GRID if matches!(act, Act::Left | Act::Right) => {
                self.go_to_quarter(act == Act::Right);
                true
            }
            _ => self.roll.list.act(act, rows),
        }
    }

    /// What the way of the selected one is read from, if it is not read yet.
    fn unread(&self, world: &World<'_>) -> Option<(RecordId, u64)> {
        let of = (self.roll.list.selected()?.clone(), world.ledger.last());
        (self.view == GRID && self.way.of.as_ref() != Some(&of)).then_some(of)
    }
}

impl Pane for People {
    fn context(&self) -> Context {
        match self.view {
            _ if self.roll.is_typing() => Context::Text,
            EXPECTATIONS | GRID => Context::Board,
            _ => Context::List,
        }
    }

    fn seeks(&self) -> bool {
        true
    }

    fn title(&self) -> &'static str {
        "pane-people"
    }

    fn subject(&self) -> Option<&RecordId> {
        self.selected()
    }

    fn on_wall(&self) -> Option<Subject> {
        if self.view == EXPECTATIONS {
            let (of, cursor) = (self.board.holder()?.clone(), self.board.selected().cloned());
            return Some(Subject::Expectations { of, cursor });
        }
        let group = self.roll.list.record().filter(|own| self.is_list() && own.kind == GROUP);
        match group {
            Some(own) => Some(Subject::Expectations { of: own.id.clone(), cursor: None }),
            None => self.selected().cloned().map(Subject::Record),
        }
    }

    fn hints(&self) -> &'static [Act] {
        match self.view {
            _ if self.roll.is_typing() => &[Act::Leave, Act::Accept],
            EXPECTATIONS => {
                &[Act::New, Act::StatusNext, Act::Link, Act::Right, Act::ViewNext, Act::Open]
            }
            GRID => &[Act::MoveUp, Act::MoveRight, Act::Down, Act::ViewNext, Act::MakeRecord],
            TEAM => &[Act::New, Act::StatusNext, Act::Edit, Act::ViewNext, Act::Open],
            _ => {
                &[Act::New, Act::MakeRecord, Act::ViewNext, Act::OrderNext, Act::Search, Act::Edit]
            }
        }
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match (act, self.view) {
            (Act::Accept, _) if self.roll.is_typing() => Some("word-show"),
            (Act::Leave, _) if self.roll.is_typing() => Some("action-back"),
            (Act::New, EXPECTATIONS) | (Act::MakeRecord, _) => Some("word-new-expectation"),
            (Act::New, TEAM) => Some("word-new-seat"),
            (Act::New, _) => Some("word-new-person"),
            (Act::StatusNext, EXPECTATIONS) => Some("word-met"),
            (Act::StatusNext, TEAM) => Some("word-agreed"),
            (Act::Link, EXPECTATIONS) => Some("word-conflict"),
            (Act::MoveUp, GRID) => Some("word-more-influence"),
            (Act::MoveDown, GRID) => Some("word-less-influence"),
            (Act::MoveRight, GRID) => Some("word-more-interest"),
            (Act::MoveLeft, GRID) => Some("word-less-interest"),
            _ => None,
        }
    }

    fn refuses(&self, act: Act, world: &World<'_>) -> Option<&'static str> {
        let moves = matches!(act, Act::MoveUp | Act::MoveDown | Act::MoveLeft | Act::MoveRight);
        match act {
            _ if moves && self.view != GRID => Some("why-only-grid"),
            _ if moves && world.is_masked() => Some("why-hidden-grid"),
            Act::UndoStep | Act::WhatIf | Act::MarkAll | Act::Lens | Act::Columns => {
                Some("why-not-here")
            }
            _ if act.is_of_rows() => Some("why-not-here"),
            _ if act.is_of_detail() && !self.is_list() => Some("why-not-here"),
            Act::SearchNext | Act::SearchPrev => Some("why-not-searching"),
            Act::OrderNext if self.view != 0 => Some("why-one-order"),
            Act::OrderNext if world.is_masked() => Some("why-hidden-grid"),
            Act::StatusNext if self.is_list() => Some("why-no-states"),
            Act::Link if self.view != EXPECTATIONS => Some("why-only-expectations"),
            Act::Mark | Act::MakeRecord if !self.is_list() => Some("why-not-here"),
            Act::Unite if self.marked.len() != 2 => Some("why-unite-two"),
            Act::Unite => None,
            Act::Open if self.selected().is_none() => Some("why-nothing-selected"),
            _ if (act.is_on_records() || moves) && self.selected().is_none() => {
                Some("why-nothing-selected")
            }
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        if self.roll.is_typing() {
            let rows = self.rows(world);
            let taken = self.roll.act(act, rows, world);
            self.crowd(world);
            return taken.then(Vec::new);
        }
        if let Some(view) = views::turned(self.view, VIEWS.len(), act) {
            let from = self.is_list().then(|| self.roll.list.selected().cloned()).flatten();
            self.view = view;
            if let (EXPECTATIONS, Some(holder)) = (view, &from) {
                self.board.go_to(holder);
            }
            self.arrange(world);
            return Some(Vec::new());
        }
        if self.walk(act, world) {
            return Some(Vec::new());
        }
        let told = self.areas(world).1.filter(|_| self.is_list());
        if let (Some(area), Some(record)) = (told, self.roll.list.record()) {
            let body = below(area);
            let lines = detail::count(list::told(record, world), body.width.into());
            if self.way.scroll.act(act, &record.id, (lines, body.height.into())) {
                return Some(Vec::new());
            }
        }
        self.deed(act, world)
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        self.roll.insert(text, world);
        self.crowd(world);
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        self.current = false;
        if kinds.is_none() {
            self.roll.expire();
            // What is hidden now is not listed for one frame more.
            if self.roll.list.len() > 0 || self.roll.is_on() {
                self.compute(world);
            }
        }
    }

    fn works(&self, world: &World<'_>) -> bool {
        !self.current || self.roll.works() || self.unread(world).is_some()
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        if !self.current {
            self.compute(world);
        }
        if self.roll.works() {
            self.roll.work(world);
            self.crowd(world);
        }
        let Some(of) = self.unread(world) else { return Vec::new() };
        let moves = self.roll.list.record().map(|own| moves(world.ledger, own, STEPS));
        (self.way.of, self.way.steps) = (Some(of), Vec::new());
        moves.filter(|moves| !moves.is_empty()).map(Ask::Steps).into_iter().collect()
    }

    fn steps(&mut self, _wanted: &[u64], read: Vec<Option<Step>>) {
        self.way.steps = read.into_iter().flatten().collect();
    }

    fn unhide(&mut self, id: &RecordId, world: &World<'_>) {
        let own = world.seen.get(id.as_str());
        if !self.roll.is_on() || own.is_none_or(|own| !STAKEHOLDERS.contains(&own.kind)) {
            return;
        }
        self.compute(world);
        if !self.roll.list.holds(id) {
            self.roll.clear();
            self.crowd(world);
        }
    }

    fn reveal(&mut self, id: &RecordId) {
        (self.wanted, self.current) = (Some(id.clone()), false);
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        let (list, _) = self.areas(world);
        if self.view == 0 && list.contains(at) {
            let (records, _) = self.roll.list.window(usize::from(list.height));
            let clicked = records.get(usize::from(at.y - list.y)).map(|own| own.id.clone());
            clicked.iter().for_each(|id| self.roll.list.select(id));
        }
        Vec::new()
    }

    fn state(&self) -> Option<PaneState> {
        PaneState::of(&State {
            view: self.view,
            by_need: self.by_need,
            selected: KeptId::of(self.roll.list.selected()),
        })
    }

    fn restore(&mut self, state: &PaneState, _world: &World<'_>) {
        let Some(state) = state.read::<State>() else { return };
        self.view = views::known(state.view, VIEWS.len());
        self.by_need = state.by_need;
        self.wanted = state.selected.map(|KeptId(id)| id);
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        views::heading(canvas, world, "pane-people", VIEWS[self.view]);
        let second = below(world.area);
        if !self.current && self.roll.list.len() == 0 {
            canvas.row(second, 0, &world.setup.texts.get("screen-opening"), Role::Muted);
            return canvas.put_cursor(second, 0, 0);
        }
        let (standing, role) = list::standing(&self.gaps, world);
        let filtered = self.roll.is_on();
        if !(filtered && self.is_list()) {
            canvas.row(second, 0, &standing, role);
        }
        let (area, detail) = self.areas(world);
        match self.view {
            EXPECTATIONS => self.board.draw(world, canvas, below(second)),
            TEAM => self.seats.draw(world, canvas, below(second)),
            GRID if world.is_masked() => {
                canvas.paragraph(area, &world.setup.texts.get("why-hidden-grid"), Role::Muted);
                canvas.put_cursor(area, 0, 0);
            }
            GRID => {
                grid::draw((&self.roll.list, &self.crowd), &self.way.steps, world, canvas, area)
            }
            _ => list::draw(self, world, canvas, (area, detail)),
        }
        if filtered && self.is_list() {
            self.roll.draw(canvas, second);
        }
    }
}
