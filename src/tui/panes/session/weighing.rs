//! Impact against effort: each line of an outline gets both, from 1 to 5, and falls into one of four fields.

use ratatui::layout::Rect;

use crate::domain::RecordId;
use crate::domain::kinds::meetings::agenda_item::{EFFORT, IMPACT};
use crate::domain::{FieldCode, KindCode, Value};
use crate::engine::outlines::Tree;
use crate::engine::{Edit, Refusal};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::wall::Subject;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

use super::rows::{self, Rows};

/// From least to most.
const LEAST: i64 = 1;
const MOST: i64 = 5;
/// Where nothing was said yet, the first key begins in the middle.
const MIDDLE: i64 = 3;

/// The pane.
pub struct Weighing {
    outline: RecordId,
    nodes: Vec<RecordId>,
    cursor: usize,
}

impl Weighing {
    /// Of the lines of an outline.
    pub const fn new(outline: RecordId) -> Self {
        Self { outline, nodes: Vec::new(), cursor: 0 }
    }

    fn number(id: &RecordId, code: FieldCode, world: &World<'_>) -> Option<i64> {
        world.seen.get(id.as_str())?.integer(code)
    }

    fn weigh(&self, code: FieldCode, more: i64, world: &World<'_>) -> Vec<Ask> {
        let Some(id) = self.nodes.get(self.cursor) else { return Vec::new() };
        let now = Self::number(id, code, world);
        let next = now.map_or(MIDDLE, |now| now + more).clamp(LEAST, MOST);
        let value = Some(Value::Integer(next));
        vec![Ask::Change(vec![Edit::Set { id: id.clone(), code, value }])]
    }
}

impl Pane for Weighing {
    fn context(&self) -> Context {
        Context::Board
    }

    fn title(&self) -> &'static str {
        "pane-session"
    }

    fn subject(&self) -> Option<&RecordId> {
        self.nodes.get(self.cursor)
    }

    fn on_wall(&self) -> Option<Subject> {
        let cursor = self.subject().cloned();
        Some(Subject::Weighed { outline: self.outline.clone(), cursor })
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::MoveUp, Act::MoveDown, Act::MoveRight, Act::MoveLeft, Act::StepNext, Act::Down]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::MoveUp => Some("weigh-impact-more"),
            Act::MoveDown => Some("weigh-impact-less"),
            Act::MoveRight => Some("weigh-effort-more"),
            Act::MoveLeft => Some("weigh-effort-less"),
            _ => None,
        }
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        match act {
            Act::MoveUp | Act::MoveDown | Act::MoveLeft | Act::MoveRight => {
                self.nodes.is_empty().then_some("why-nothing-selected")
            }
            Act::Left | Act::Right | Act::Open | Act::New => Some("why-not-here"),
            _ if act.is_on_records() || act.is_of_views() || act.is_of_detail() => {
                Some("why-not-here")
            }
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(world.area.height.saturating_sub(1));
        if let Some(cursor) = moved(self.cursor, self.nodes.len(), rows, act) {
            self.cursor = cursor;
            return Some(Vec::new());
        }
        match act {
            Act::MoveUp => Some(self.weigh(IMPACT.code, 1, world)),
            Act::MoveDown => Some(self.weigh(IMPACT.code, -1, world)),
            Act::MoveRight => Some(self.weigh(EFFORT.code, 1, world)),
            Act::MoveLeft => Some(self.weigh(EFFORT.code, -1, world)),
            _ => None,
        }
    }

    fn refresh(&mut self, world: &World<'_>, _kinds: Option<&[KindCode]>) {
        let tree = Tree::of(&world.seen, &self.outline);
        let rows = tree.rows.iter().filter(|row| !row.again);
        self.nodes = rows.map(|row| row.node.clone()).collect();
        self.cursor = self.cursor.min(self.nodes.len().saturating_sub(1));
    }

    fn settled(&mut self, result: Result<(), Refusal>, world: &World<'_>) -> Vec<Ask> {
        let said = result.err().map(|refusal| Ask::Say(world.setup.texts.refusal(&refusal)));
        said.into_iter().collect()
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let (area, texts) = (world.area, world.setup.texts);
        canvas.row(area, 0, &texts.get("weigh-heading"), Role::Heading);
        let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        canvas.put_cursor(body, 0, 0);
        let row = |id: &RecordId| {
            let shown = |code| {
                let number = Self::number(id, code, world);
                number.map_or_else(|| "·".to_owned(), |number| number.to_string())
            };
            let told =
                [("impact", shown(IMPACT.code).into()), ("effort", shown(EFFORT.code).into())];
            (world.name(id), texts.with("weigh-told", &told))
        };
        let all: Vec<(String, String)> = self.nodes.iter().map(row).collect();
        rows::draw(&Rows { all: &all, cursor: self.cursor, marked: true, aside: 0 }, canvas, body);
    }
}
