//! Small tests of change: a board by stage, or a list; the selected one is told in full.

mod deeds;
mod told;

use ratatui::layout::Rect;
use serde::{Deserialize, Serialize};

use crate::domain::kinds::CYCLE;
use crate::domain::kinds::cycles::cycle;
use crate::domain::{Kind, KindCode, Record, RecordId};
use crate::engine::Query;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::state::{KeptId, PaneState};
use crate::tui::widgets::browser::{self, Browser, below};
use crate::tui::widgets::columns::{Column, Columns, Line};
use crate::tui::widgets::views::{self, View};
use crate::tui::world::World;

/// The ways to look at it, by the message ids of their names.
const VIEWS: [View; 2] = ["cycles-view-board", "cycles-view-list"];
const LIST: usize = 1;
/// The stages in their order, with the message ids of their names and the letters of their signs.
const STAGES: [(u16, &str, &str); 4] = [
    (cycle::PLAN, "cycle-stage-plan", "cycle-sign-plan"),
    (cycle::DO, "cycle-stage-do", "cycle-sign-do"),
    (cycle::STUDY, "cycle-stage-study", "cycle-sign-study"),
    (cycle::ACT, "cycle-stage-act", "cycle-sign-act"),
];
/// From this height on, the selected cycle is told below the board.
const TALL: u16 = 18;

/// The pane.
pub struct Cycles {
    board: Columns,
    list: Browser,
    view: usize,
}

/// What is to be there again at the next start.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct State {
    view: usize,
    list: browser::State,
    selected: Option<KeptId>,
}

impl Cycles {
    /// Before anything is read.
    pub fn new(kind: &'static Kind) -> Self {
        Self { board: Columns::default(), list: Browser::new(kind, |_| true), view: 0 }
    }

    fn arrange(&mut self, world: &World<'_>) {
        let cycles = Query::all(CYCLE, world.setup.texts.language).run(world.seen);
        let column = |(stage_code, name, _): (u16, &str, &str)| {
            let own = cycles.iter().filter(|cycle| stage_of(cycle) == stage_code);
            let cards: Vec<_> = own.map(|cycle| cycle.id.clone()).collect();
            let heading = format!("{} {}", world.setup.texts.get(name), cards.len());
            Column { heading, cards }
        };
        self.board.set(STAGES.map(column).into());
    }

    fn selected(&self) -> Option<&RecordId> {
        if self.view == LIST { self.list.selected() } else { self.board.selected() }
    }

    /// Where board and the selected cycle are drawn.
    fn areas(world: &World<'_>) -> (Rect, Option<Rect>) {
        let body = below(world.area);
        if body.height < TALL || world.setup.zoomed {
            return (body, None);
        }
        let upper = body.height / 2;
        let told = Rect { y: body.y + upper, height: body.height - upper, ..body };
        (Rect { height: upper, ..body }, Some(told))
    }
}

/// The stage of a cycle.
fn stage_of(cycle: &Record) -> u16 {
    cycle.choice(cycle::STAGE.code).unwrap_or(cycle::PLAN)
}

/// A cycle on the board: what is tried, which number, whose it is, what came of it.
fn card(id: &RecordId, width: usize, world: &World<'_>) -> Vec<Line> {
    let Some(cycle) = world.seen.get(id.as_str()) else { return Vec::new() };
    let value = |code| world.slot(cycle, code);
    let number = value(cycle::NUMBER.code).unwrap_or_default();
    let stage = STAGES.iter().find(|(code, ..)| *code == stage_of(cycle));
    let sign = stage.map(|own| world.setup.texts.get(own.2)).unwrap_or_default();
    let text = format!("{sign}{number} {}", world.title(cycle));
    let rows = cells::paragraphs(&text, width, 3).into_iter().map(|row| (row, Role::Text));
    let owner = value(cycle::OWNER.code);
    let more: Vec<String> = owner.into_iter().chain(value(cycle::DECISION.code)).collect();
    let more = (!more.is_empty()).then(|| (format!("  {}", more.join(" · ")), Role::Muted));
    rows.chain(more).collect()
}

impl Pane for Cycles {
    fn context(&self) -> Context {
        if self.view == LIST { self.list.context() } else { Context::Board }
    }

    fn title(&self) -> &'static str {
        "pane-cycles"
    }

    fn subject(&self) -> Option<&RecordId> {
        self.selected()
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::New, Act::StatusNext, Act::MakeRecord, Act::Open, Act::ViewNext, Act::Right]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::New => Some("word-new-cycle-own"),
            Act::StatusNext => Some("word-next-stage"),
            Act::MakeRecord => Some("word-add-to-cycle"),
            Act::Open if self.view != LIST => Some("word-fill-in"),
            Act::MoveRight => Some("word-next-stage"),
            _ => self.list.word(act),
        }
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        match act {
            Act::StatusNext | Act::MakeRecord | Act::MoveRight if self.selected().is_some() => None,
            Act::MoveLeft => Some("why-only-forward"),
            Act::MoveUp | Act::MoveDown | Act::Link | Act::Unite | Act::WhatIf => {
                Some("why-not-here")
            }
            Act::OrderNext => Some("why-one-order"),
            _ if self.view == LIST => self.list.refuses(act),
            Act::Mark | Act::MarkAll | Act::UndoStep => Some("why-not-here"),
            _ if act.is_of_rows() => Some("why-not-here"),
            Act::SearchNext | Act::SearchPrev => Some("why-not-searching"),
            _ if (act.is_on_records() || matches!(act, Act::Open | Act::MoveRight))
                && self.selected().is_none() =>
            {
                Some("why-nothing-selected")
            }
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let area = below(world.area);
        let typing = self.view == LIST && self.list.context() == Context::Text;
        if !typing && let Some(view) = views::turned(self.view, VIEWS.len(), act) {
            self.view = view;
            return Some(Vec::new());
        }
        let own = matches!(act, Act::StatusNext | Act::MakeRecord | Act::MoveRight | Act::New);
        if self.view == LIST && (typing || !own) {
            return self.list.act(act, world, area);
        }
        let rows = usize::from(Self::areas(world).0.height);
        if self.view != LIST && self.board.act(act, rows) {
            return Some(Vec::new());
        }
        deeds::act(self.selected(), act, world)
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        self.list.typed(text, world);
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        self.list.expire(kinds);
        self.list.refresh(world);
        if kinds.is_none_or(|kinds| kinds.contains(&CYCLE)) {
            self.arrange(world);
        }
    }

    fn works(&self, _world: &World<'_>) -> bool {
        self.list.works()
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        self.list.work(world);
        Vec::new()
    }

    fn reveal(&mut self, id: &RecordId) {
        self.board.select(id);
        self.list.reveal(id);
    }

    fn go(&mut self, to: &Place, world: &World<'_>) -> bool {
        let Place::Cycle(id) = to else { return false };
        self.arrange(world);
        self.reveal(id);
        true
    }

    fn state(&self) -> Option<PaneState> {
        PaneState::of(&State {
            view: self.view,
            list: self.list.state(),
            selected: KeptId::of(self.board.selected()),
        })
    }

    fn restore(&mut self, state: &PaneState, world: &World<'_>) {
        let Some(state) = state.read::<State>() else { return };
        self.view = views::known(state.view, VIEWS.len());
        self.list.refresh(world);
        self.list.restore(&state.list, world);
        state.selected.iter().for_each(|KeptId(id)| self.board.select(id));
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let texts = world.setup.texts;
        views::heading(canvas, world, "pane-cycles", VIEWS[self.view]);
        if self.view == LIST {
            let empty = world.with_key("cycles-empty", Context::Board, Act::New);
            let heading = texts.get("pane-cycles");
            return self.list.draw(world, canvas, below(world.area), (&heading, &empty), true);
        }
        let (area, told) = Self::areas(world);
        if self.board.is_empty() {
            let words = world.with_key("cycles-empty", Context::Board, Act::New);
            canvas.paragraph(area, &words, Role::Muted);
            return canvas.put_cursor(area, 0, 0);
        }
        self.board.draw(world, canvas, area, "–", &|id, width| card(id, width, world));
        if let (Some(area), Some(id)) = (told, self.board.selected()) {
            told::draw(id, world, canvas, area);
        }
    }
}
