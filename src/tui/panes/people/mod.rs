//! The map of people: everybody as a list, what each expects side by side, the grid of influence and
//! interest, the teams. State and update; what is drawn is in the other files.

mod arrange;
mod board;
mod deeds;
mod grid;
mod labels;
mod list;
mod team;

use std::collections::BTreeSet;

use ratatui::layout::{Position, Rect};
use serde_json::{Value, json};

use crate::domain::{KindCode, RecordId};
use crate::engine::history::steps;
use crate::engine::people::map::Gaps;

use crate::tui::beside::Step;
use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::widgets::list::List;
use crate::tui::widgets::views::{self, View};
use crate::tui::world::World;
use board::Board;
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
    list: List,
    board: Board,
    seats: Seats,
    gaps: Gaps,
    view: usize,
    /// Most affected and least heard first, instead of by name.
    by_need: bool,
    filter: Filter,
    marked: BTreeSet<RecordId>,
    /// Nothing changed since it was computed.
    current: bool,
    way: Way,
    /// What is to be selected when it is computed.
    wanted: Option<RecordId>,
}

/// What the list is narrowed to.
#[derive(Default)]
struct Filter {
    editor: Editor,
    typing: bool,
}

/// The past steps of the selected one, from which its way is read.
#[derive(Default)]
struct Way {
    of: Option<(RecordId, u64)>,
    steps: Vec<Step>,
}

impl People {
    /// Shows what the filter lets through, from its begin.
    fn narrow(&mut self, world: &World<'_>) {
        self.arrange(world);
        self.list.act(Act::Top, self.rows(world));
    }

    /// The record that keys are for.
    fn selected(&self) -> Option<&RecordId> {
        match self.view {
            EXPECTATIONS => self.board.selected(),
            TEAM => self.seats.selected(),
            _ => self.list.selected(),
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

    fn act_in_filter(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Accept => self.filter.typing = false,
            Act::Leave => {
                self.filter = Filter::default();
                self.arrange(world);
            }
            Act::LineUp => drop(self.list.act(Act::Up, self.rows(world))),
            Act::LineDown => drop(self.list.act(Act::Down, self.rows(world))),
            Act::Help => return None,
            _ if self.filter.editor.act(act) => self.narrow(world),
            _ => {}
        }
        Some(Vec::new())
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
                self.go_to_quarter(act == Act::Right, world);
                true
            }
            _ => self.list.act(act, rows),
        }
    }

    /// What the way of the selected one is read from, if it is not read yet.
    fn unread(&self, world: &World<'_>) -> Option<(RecordId, u64)> {
        let of = (self.list.selected()?.clone(), world.ledger.last());
        (self.view == GRID && self.way.of.as_ref() != Some(&of)).then_some(of)
    }
}

impl Pane for People {
    fn context(&self) -> Context {
        match self.view {
            _ if self.filter.typing => Context::Text,
            EXPECTATIONS | GRID => Context::Board,
            _ => Context::List,
        }
    }

    fn title(&self) -> &'static str {
        "pane-people"
    }

    fn hints(&self) -> &'static [Act] {
        match self.view {
            _ if self.filter.typing => &[Act::Leave, Act::Accept],
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
            (Act::Accept, _) if self.filter.typing => Some("word-show"),
            (Act::Leave, _) if self.filter.typing => Some("action-back"),
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
            _ if moves && world.setup.masked => Some("why-hidden-grid"),
            Act::UndoStep | Act::WhatIf | Act::MarkAll => Some("why-not-here"),
            _ if act.is_of_rows() => Some("why-not-here"),
            Act::SearchNext | Act::SearchPrev => Some("why-not-searching"),
            Act::OrderNext if self.view != 0 => Some("why-one-order"),
            Act::OrderNext if world.setup.masked => Some("why-hidden-grid"),
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
        if self.filter.typing {
            return self.act_in_filter(act, world);
        }
        if let Some(view) = views::turned(self.view, VIEWS.len(), act) {
            let from = self.is_list().then(|| self.list.selected().cloned()).flatten();
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
        self.deed(act, world)
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        self.filter.editor.insert(text);
        self.narrow(world);
        Vec::new()
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {
        self.current = false;
    }

    fn works(&self, world: &World<'_>) -> bool {
        !self.current || self.unread(world).is_some()
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        if !self.current {
            self.compute(world);
        }
        let Some(of) = self.unread(world) else { return Vec::new() };
        let latest = steps(world.ledger, Some(&of.0)).take(STEPS).map(|step| step.sequence);
        // They come newest first; the way is read from its begin.
        let latest: Vec<u64> = latest.collect::<Vec<_>>().into_iter().rev().collect();
        self.way = Way { of: Some(of), steps: Vec::new() };
        vec![Ask::Steps(latest)]
    }

    fn steps(&mut self, _wanted: &[u64], read: Vec<Option<Step>>) {
        self.way.steps = read.into_iter().flatten().collect();
    }

    fn reveal(&mut self, id: &RecordId) {
        self.wanted = Some(id.clone());
    }

    fn go(&mut self, to: &Place, _world: &World<'_>) -> bool {
        (self.view, self.current) =
            if *to == Place::People { (0, false) } else { (self.view, self.current) };
        *to == Place::People
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        let (list, _) = self.areas(world);
        if self.view == 0 && list.contains(at) {
            let (ids, _) = self.list.window(usize::from(list.height));
            let clicked = ids.get(usize::from(at.y - list.y)).cloned();
            clicked.iter().for_each(|id| self.list.select(id));
        }
        Vec::new()
    }

    fn state(&self) -> Value {
        json!({
            "view": self.view,
            "by_need": self.by_need,
            "selected": self.list.selected().map(RecordId::as_str),
        })
    }

    fn restore(&mut self, state: &Value, _world: &World<'_>) {
        let view = state["view"].as_u64().and_then(|view| usize::try_from(view).ok());
        self.view = view.filter(|view| *view < VIEWS.len()).unwrap_or(0);
        self.by_need = state["by_need"] == true;
        self.wanted = state["selected"].as_str().and_then(RecordId::parse);
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        views::heading(canvas, world, "pane-people", VIEWS[self.view]);
        let second = below(world.area);
        if !self.current && self.list.len() == 0 {
            canvas.row(second, 0, &world.setup.texts.get("screen-opening"), Role::Muted);
            return canvas.put_cursor(second, 0, 0);
        }
        let (standing, role) = list::standing(&self.gaps, world);
        let filtered = self.filter.typing || !self.filter.editor.text().is_empty();
        if !(filtered && self.is_list()) {
            canvas.row(second, 0, &standing, role);
        }
        let (area, detail) = self.areas(world);
        match self.view {
            EXPECTATIONS => self.board.draw(world, canvas, below(second)),
            TEAM => self.seats.draw(world, canvas, below(second)),
            GRID if world.setup.masked => {
                canvas.paragraph(area, &world.setup.texts.get("why-hidden-grid"), Role::Muted);
                canvas.put_cursor(area, 0, 0);
            }
            GRID => grid::draw(&self.list, &self.way.steps, world, canvas, area),
            _ => list::draw(self, world, canvas, (area, detail)),
        }
        if filtered && self.is_list() {
            let column = canvas.at(second, 0, 0, "/ ", Role::Key);
            if self.filter.typing {
                draw_line(canvas, second, (0, column), &self.filter.editor, Role::Input);
            } else {
                canvas.at(second, 0, column, self.filter.editor.text(), Role::Text);
            }
        }
    }
}
