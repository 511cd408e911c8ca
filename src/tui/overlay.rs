//! The small overlays: what a note becomes, leaving with unsaved changes, and the help.

use ratatui::layout::Rect;

use crate::domain::kinds::NOTE;
use crate::domain::{Kind, KindCode, RecordId};
use crate::engine::fold::folded;

use super::actions::{ACTIONS, Act, Action, Context};
use super::browser::below;
use super::canvas::Canvas;
use super::list::moved;
use super::paint::Role;
use super::pane::{Ask, Pane, World};

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

/// Asks whether to leave though something is only in memory. The key that asked does not agree.
pub struct Leave;

impl Pane for Leave {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "leave-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        (act == Act::Leave).then_some("action-back")
    }

    fn act(&mut self, act: Act, _world: &World<'_>) -> Option<Vec<Ask>> {
        matches!(act, Act::Accept | Act::Leave).then(|| vec![Ask::Close])
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        let agrees = matches!(folded(text).as_str(), "y" | "s");
        if agrees { vec![Ask::Leave] } else { vec![Ask::Close] }
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        canvas.clear(world.area);
        canvas.row(world.area, 0, &world.setup.texts.get("leave-heading"), Role::Error);
        let body = below(world.area);
        let rows =
            super::cells::paragraphs(&world.setup.texts.get("leave-text"), body.width.into(), 9);
        rows.iter().enumerate().for_each(|(at, row)| canvas.row(body, at, row, Role::Text));
        canvas.put_cursor(world.area, 0, 0);
    }
}

/// The keys that work where the help was asked for.
pub struct Help {
    known: Vec<&'static Action>,
    scroll: usize,
}

impl Help {
    /// For what has the keys: only what does something there.
    pub fn new(asker: &dyn Pane) -> Self {
        let of = asker.context();
        let layers = of.layers().iter();
        let here = layers.flat_map(|layer| ACTIONS.iter().filter(|row| row.context == *layer));
        Self { known: here.filter(|row| asker.knows(row.act)).collect(), scroll: 0 }
    }

    fn rows(&self, world: &World<'_>) -> Vec<(String, String)> {
        let known = self.known.iter().filter_map(|row| {
            let keys = world.setup.bindings.keys(row.context, row.act);
            let keys: Vec<String> = keys.map(|keys| crate::config::chord::spelled(keys)).collect();
            let words = world.setup.texts.get(&format!("action-{}", row.id)).into_owned();
            (!keys.is_empty()).then(|| (keys.join("  "), words))
        });
        known.collect()
    }
}

impl Pane for Help {
    fn context(&self) -> Context {
        Context::List
    }

    fn title(&self) -> &'static str {
        "help-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Down, Act::PageDown, Act::Back]
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(below(world.area).height);
        let stops = self.rows(world).len().saturating_sub(rows) + 1;
        if let Some(scroll) = moved(self.scroll, stops, rows, act) {
            self.scroll = scroll;
            return Some(Vec::new());
        }
        let closes = matches!(act, Act::Back | Act::Quit | Act::Help | Act::Open);
        closes.then(|| vec![Ask::Close])
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        canvas.clear(world.area);
        canvas.row(world.area, 0, &world.setup.texts.get("help-heading"), Role::Focus);
        let body = below(world.area);
        let keys = Rect { width: (body.width / 2).min(30), ..body };
        for (row, (spelled, words)) in self.rows(world).iter().skip(self.scroll).enumerate() {
            canvas.row(keys, row, spelled, Role::Key);
            canvas.at(body, row, usize::from(keys.width) + 1, words, Role::Text);
        }
        canvas.put_cursor(world.area, 0, 0);
    }
}
