//! Small tests of change: a board by stage, or a list; the selected one is told in full.

mod acts;
mod told;

use ratatui::layout::Rect;
use serde::{Deserialize, Serialize};

use crate::domain::kinds::cycles::cycle;
use crate::domain::{Home, Kind, KindCode, Record, RecordId};
use crate::engine::fold::Needle;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::state::{KeptId, PaneState};
use crate::tui::wall::Subject;
use crate::tui::widgets::arranged::Arranged;
use crate::tui::widgets::board::Board;
use crate::tui::widgets::browser::{self, Browser, below};
use crate::tui::widgets::columns::Line;
use crate::tui::widgets::detail::{self, Scroll};
use crate::tui::widgets::views::{self, View};
use crate::tui::widgets::way::Way;
use crate::tui::world::World;

/// The ways to look at it, by the message ids of their names.
const VIEWS: [View; 2] = ["cycles-view-board", "cycles-view-list"];
const LIST: usize = 1;
/// The message ids of the stages' letters.
const SIGNS: [(u16, &str); 4] = [
    (cycle::PLAN, "cycle-sign-plan"),
    (cycle::DO, "cycle-sign-do"),
    (cycle::STUDY, "cycle-sign-study"),
    (cycle::ACT, "cycle-sign-act"),
];
/// From this height on, the selected cycle is told below the board.
const TALL: u16 = 18;

/// The pane.
pub struct Cycles {
    board: Board,
    list: Browser,
    view: usize,
    scroll: Scroll,
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
        let (board, list) = (Board::new(kind, &cycle::STAGE), Browser::new(kind, |_| true));
        Self { board, list, view: 0, scroll: Scroll::default() }
    }

    /// Asks both again, if they have to be.
    fn look(&mut self, world: &World<'_>) {
        self.list.refresh(world);
        let needle = Needle::new(self.list.filter().text());
        let passes = |cycle: &Record| needle.is_empty() || world.finds(&needle, cycle);
        self.board.refresh_with(world, &self.list.query(world), &passes);
    }

    /// The cards follow what is looked for in the list.
    fn narrow(&mut self, world: &World<'_>) {
        self.board.expire(None);
        self.look(world);
    }

    /// What the heading leaves, and what is looked for.
    fn body(&self, world: &World<'_>) -> Rect {
        let body = below(world.area);
        if self.list.filter().is_on() { below(body) } else { body }
    }

    fn selected(&self) -> Option<&RecordId> {
        if self.view == LIST { self.list.selected() } else { self.board.selected() }
    }

    /// Where board and the selected cycle are drawn.
    fn areas(&self, world: &World<'_>) -> (Rect, Option<Rect>) {
        let body = self.body(world);
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
fn card(cycle: &Record, width: usize, world: &World<'_>) -> Vec<Line> {
    let value = |code| world.slot(cycle, code);
    let number = value(cycle::NUMBER.code).unwrap_or_default();
    let sign = SIGNS.iter().find(|(code, _)| *code == stage_of(cycle));
    let sign = sign.map(|(_, id)| world.setup.texts.get(id)).unwrap_or_default();
    let text = format!("{sign}{number} {}", world.title(cycle));
    let rows = cells::paragraphs(&text, width, 3).into_iter().map(|row| (row, Role::Text));
    // What came of it before whose it is: where there is no room for both, the first is read.
    let came = value(cycle::DECISION.code);
    let more: Vec<String> = came.into_iter().chain(value(cycle::OWNER.code)).collect();
    let more = (!more.is_empty()).then(|| (format!("  {}", more.join(" · ")), Role::Muted));
    rows.chain(more).collect()
}

impl Pane for Cycles {
    fn context(&self) -> Context {
        match self.list.context() {
            context if self.view == LIST || context == Context::Text => context,
            _ => Context::Board,
        }
    }

    fn seeks(&self) -> bool {
        true
    }

    fn title(&self) -> &'static str {
        "pane-cycles"
    }

    fn subject(&self) -> Option<&RecordId> {
        self.selected()
    }

    fn on_wall(&self) -> Option<Subject> {
        self.selected().cloned().map(Subject::Cycle)
    }

    fn hints(&self) -> &'static [Act] {
        if self.context() == Context::Text {
            return &[Act::Leave, Act::Accept];
        }
        &[Act::New, Act::StatusNext, Act::MakeRecord, Act::Open, Act::Thread, Act::ViewNext]
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
            Act::Lens => None,
            Act::Columns if self.view != LIST => Some("why-only-list"),
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
        let typing = self.list.context() == Context::Text;
        if self.view != LIST {
            match act {
                _ if typing => {
                    let asks = self.list.act(act, world, area);
                    self.narrow(world);
                    return asks;
                }
                Act::Search => return self.list.act(act, world, area),
                Act::Back if self.list.filter().is_on() => {
                    self.list.widen();
                    self.narrow(world);
                    return Some(Vec::new());
                }
                _ => {}
            }
        }
        if !typing && let Some(view) = views::turned(self.view, VIEWS.len(), act) {
            // The same cycle has the cursor whichever way it is looked at.
            let own = self.selected().cloned();
            self.view = view;
            self.narrow(world);
            own.iter().for_each(|id| self.reveal(id));
            return Some(Vec::new());
        }
        let own = matches!(act, Act::StatusNext | Act::MakeRecord | Act::MoveRight | Act::New);
        if self.view == LIST && (typing || !own) {
            return self.list.act(act, world, area);
        }
        if act == Act::Lens {
            return Some(vec![self.list.lens()]);
        }
        if let (Some(area), Some(id)) = (self.areas(world).1, self.board.selected())
            && let Some(cycle) = world.seen.get(id.as_str())
        {
            let body = below(area);
            let lines = detail::count(told::of(cycle, world), body.width.into());
            if self.scroll.act(act, id, (lines, body.height.into())) {
                return Some(Vec::new());
            }
        }
        if self.view != LIST
            && !own
            && let Some(asks) = self.board.act(act, world, self.areas(world).0)
        {
            return Some(asks);
        }
        acts::act(self.selected(), act, world)
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        self.list.typed(text, world);
        self.narrow(world);
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        self.list.expire(kinds);
        self.board.expire(kinds);
        self.look(world);
    }

    fn arrange(&mut self, arranged: &Arranged, world: &World<'_>) {
        self.list.arrange(arranged.clone());
        self.board.expire(None);
        self.look(world);
    }

    fn works(&self, _world: &World<'_>) -> bool {
        self.list.works()
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        self.list.work(world);
        Vec::new()
    }

    fn unhide(&mut self, id: &RecordId, world: &World<'_>) {
        let was_on = self.list.filter().is_on();
        if self.list.unhide(id, world) || self.list.filter().is_on() != was_on {
            self.narrow(world);
        }
    }

    fn reveal(&mut self, id: &RecordId) {
        self.board.reveal(id);
        self.list.reveal(id);
    }

    fn go(&mut self, to: &Place, world: &World<'_>) -> bool {
        let Place::At(Home::Cycles, id) = to else { return false };
        self.look(world);
        self.unhide(id, world);
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
        self.list.restore(&state.list, world);
        self.look(world);
        state.selected.iter().for_each(|KeptId(id)| self.board.reveal(id));
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let texts = world.setup.texts;
        views::heading(canvas, world, "pane-cycles", VIEWS[self.view]);
        if self.view == LIST {
            let empty = world.nothing_yet("cycles-empty", Context::Board, Act::New);
            let heading = texts.get("pane-cycles");
            return self.list.draw(world, canvas, below(world.area), (&heading, &empty), true);
        }
        let (area, told) = self.areas(world);
        if self.list.filter().is_on() && self.board.is_empty() {
            canvas.paragraph(area, &texts.get("list-nothing-found"), Role::Muted);
            canvas.put_cursor(area, 0, 0);
            return self.list.filter().draw(canvas, below(world.area));
        }
        if self.board.is_empty() {
            let words = world.nothing_yet("cycles-empty", Context::Board, Act::New);
            canvas.paragraph(area, &words, Role::Muted);
            return canvas.put_cursor(area, 0, 0);
        }
        self.board.draw_with(world, canvas, area, &|cycle, width| card(cycle, width, world));
        if let (Some(area), Some(id)) = (told, self.board.selected()) {
            told::draw(id, self.scroll.of(id), world, canvas, area);
        }
        if self.list.filter().is_on() {
            self.list.filter().draw(canvas, below(world.area));
        }
    }
}
