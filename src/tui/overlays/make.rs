//! The choice of what a note becomes.

use crate::domain::kinds::NOTE;
use crate::domain::{Kind, KindCode, RecordId};
use crate::engine::fold::folded;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::{Act, Context};
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::browser::below;
use crate::tui::world::World;

/// The choice of what a note becomes: by arrow, or by first letter.
pub struct Make {
    note: RecordId,
    kinds: Vec<&'static Kind>,
    cursor: usize,
}

impl Make {
    /// For a note.
    pub fn new(note: RecordId) -> Self {
        let kinds = Kind::all().filter(|kind| kind.code != NOTE).collect();
        Self { note, kinds, cursor: 0 }
    }

    fn chosen(&self) -> Vec<Ask> {
        let Some(kind) = self.kinds.get(self.cursor) else { return vec![Ask::Close] };
        let form = Ask::Form { kind: kind.code, record: None, source: Some(self.note.clone()) };
        vec![Ask::Close, form]
    }
}

impl Pane for Make {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "make-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::LineDown]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("word-choose"),
            Act::Leave => Some("action-back"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, _world: &World<'_>) -> Option<Vec<Ask>> {
        let last = self.kinds.len().saturating_sub(1);
        match act {
            Act::LineDown | Act::FieldNext => self.cursor = (self.cursor + 1).min(last),
            Act::LineUp | Act::FieldPrev => self.cursor = self.cursor.saturating_sub(1),
            Act::Accept => return Some(self.chosen()),
            Act::Leave => return Some(vec![Ask::Close]),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        let begin = folded(text);
        let name = |at: &usize| folded(&world.setup.texts.kind(self.kinds[*at]));
        let fits: Vec<usize> =
            (0..self.kinds.len()).filter(|at| name(at).starts_with(&begin)).collect();
        let Some(first) = fits.first() else { return Vec::new() };
        self.cursor = *fits.iter().find(|at| **at > self.cursor).unwrap_or(first);
        if fits.len() == 1 { self.chosen() } else { Vec::new() }
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        canvas.clear(world.area);
        canvas.row(world.area, 0, &world.setup.texts.get("make-heading"), Role::Focus);
        let body = below(world.area);
        let top = (self.cursor + 1).saturating_sub(usize::from(body.height));
        for (row, kind) in self.kinds.iter().skip(top).enumerate() {
            canvas.at(body, row, 2, &world.setup.texts.kind(kind), Role::Text);
            if row + top == self.cursor {
                canvas.row(body, row, "›", Role::Text);
                canvas.paint(body, row, Role::Cursor);
                canvas.put_cursor(body, row, 0);
            }
        }
    }
}
