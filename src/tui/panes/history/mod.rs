//! What was done, newest first: by day, or to one record. A step can be opened, and taken back from
//! here. Words come when the steps have been read, which needs the journal.

mod view;

use std::collections::HashMap;

use ratatui::layout::Position;

use crate::domain::{KindCode, RecordId};
use crate::engine::Cause;

use crate::tui::beside::Step;
use crate::tui::draw::canvas::Canvas;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

/// The pane.
#[derive(Default)]
pub struct History {
    /// Only what was done to this record.
    of: Option<RecordId>,
    /// Another pane asked for that, and gets the focus back.
    visited: bool,
    /// The numbers of the steps, newest first.
    steps: Vec<u64>,
    /// The newest step of the ledger when they were gathered.
    newest: u64,
    cursor: usize,
    /// The first step on the screen.
    top: usize,
    /// The steps that have been read; those that cannot be, with nothing.
    read: HashMap<u64, Option<Step>>,
    /// How far the opened step is scrolled.
    detail: Option<usize>,
}

impl History {
    fn selected(&self) -> Option<u64> {
        self.steps.get(self.cursor).copied()
    }

    /// Whether a step was undone. Undoing and founding are no steps to be undone.
    fn is_taken_back(&self, step: u64, world: &World<'_>) -> bool {
        let own = matches!(
            world.ledger.entry(step).map(|entry| &entry.cause),
            Some(Cause::Edit | Cause::Import | Cause::Capture(_))
        );
        own && !world.ledger.stands(step)
    }

    fn step(&self, at: usize) -> Option<&Step> {
        self.steps.get(at).and_then(|step| self.read.get(step)?.as_ref())
    }

    fn gather(&mut self, world: &World<'_>) {
        let selected = self.selected();
        self.newest = world.ledger.last();
        self.steps = world.steps(self.of.as_ref()).map(|entry| entry.sequence).collect();
        let last = self.steps.len().saturating_sub(1);
        // Newest first: the numbers fall.
        let stays = selected.map(|own| self.steps.partition_point(|step| *step > own));
        self.cursor = stays.unwrap_or(0).min(last);
    }

    /// The steps on the screen, those of a day below its heading counted generously.
    fn visible(&self, world: &World<'_>) -> &[u64] {
        let rows = usize::from(world.area.height);
        let from = self.cursor.saturating_sub(rows);
        let to = (self.cursor + rows).min(self.steps.len());
        self.steps.get(from..to).unwrap_or_default()
    }

    fn missing(&self, world: &World<'_>) -> Vec<u64> {
        let unread = |step: &&u64| !self.read.contains_key(*step) && !world.is_many(**step);
        self.visible(world).iter().filter(unread).copied().collect()
    }
}

impl Pane for History {
    fn context(&self) -> Context {
        Context::List
    }

    fn title(&self) -> &'static str {
        "pane-history"
    }

    fn hints(&self) -> &'static [Act] {
        if self.detail.is_some() {
            return &[Act::Back, Act::UndoStep, Act::RecordHistory, Act::AsOf];
        }
        &[Act::Open, Act::UndoStep, Act::AsOf, Act::Undo, Act::Redo, Act::Quit]
    }

    fn refuses(&self, act: Act, world: &World<'_>) -> Option<&'static str> {
        let entry = self.selected().and_then(|step| world.ledger.entry(step));
        if act == Act::UndoStep && entry.is_some_and(|entry| entry.cause == Cause::Founding) {
            return Some("why-founding");
        }
        match act {
            Act::UndoStep | Act::RecordHistory | Act::Open if self.steps.is_empty() => {
                Some("why-nothing-selected")
            }
            Act::RecordHistory => None,
            Act::New | Act::SearchNext | Act::SearchPrev => Some("why-open-first"),
            _ if act.is_of_views() || act.is_of_detail() => Some("why-not-here"),
            _ if act.is_on_records() => Some("why-open-first"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(below(world.area).height);
        if let Some(scroll) = self.detail {
            let stops = view::detail_lines(self, world).len().saturating_sub(rows) + 1;
            if let Some(scroll) = moved(scroll, stops, rows, act) {
                self.detail = Some(scroll);
                return Some(Vec::new());
            }
        } else if let Some(cursor) = moved(self.cursor, self.steps.len(), rows, act) {
            self.cursor = cursor;
            self.top = view::top(self, world);
            return Some(Vec::new());
        }
        match act {
            Act::Open => self.detail = self.selected().map(|_| 0),
            Act::Back | Act::Quit if self.detail.is_some() => self.detail = None,
            Act::Back if self.of.is_some() => {
                self.of = None;
                self.gather(world);
                let visited = std::mem::take(&mut self.visited);
                return Some(visited.then_some(Ask::Return).into_iter().collect());
            }
            Act::UndoStep => return self.selected().map(|step| vec![Ask::UndoStep(step)]),
            Act::RecordHistory => {
                let step = self.step(self.cursor);
                self.of = step.and_then(|step| step.done.touched().next().cloned());
                self.detail = None;
                self.gather(world);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn refresh(&mut self, world: &World<'_>, _kinds: Option<&[KindCode]>) {
        // Gathering costs as much as there are steps: only when it is looked at again.
        self.newest = self.newest.min(world.ledger.last().saturating_sub(1));
    }

    fn works(&self, world: &World<'_>) -> bool {
        self.newest != world.ledger.last() || !self.missing(world).is_empty()
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        if self.newest != world.ledger.last() {
            self.gather(world);
        }
        let missing = self.missing(world);
        if missing.is_empty() { Vec::new() } else { vec![Ask::Steps(missing)] }
    }

    fn steps(&mut self, wanted: &[u64], read: Vec<Option<Step>>) {
        self.read.extend(wanted.iter().copied().zip(read));
    }

    fn go(&mut self, to: &Place, world: &World<'_>) -> bool {
        let Place::History(of) = to else { return false };
        self.of.clone_from(of);
        self.visited = of.is_some();
        self.steps.clear();
        self.detail = None;
        self.gather(world);
        true
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        if let Some(step) = view::step_at(self, world, at) {
            self.cursor = step;
        }
        Vec::new()
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        view::draw(self, world, canvas);
    }
}
