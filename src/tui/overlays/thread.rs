//! The thread of a record, beside what it was taken up from: above it why it is there, below it what came of it.

use ratatui::layout::Position;

use crate::domain::{FieldCode, KindCode, RecordId};
use crate::engine::thread::{Knot, Thread};

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place, Start};
use crate::tui::widgets::acts;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

/// Columns that a step farther away is indented by.
const STEP: usize = 2;

/// The overlay.
pub struct ThreadPanel {
    of: RecordId,
    lines: Vec<Line>,
    cursor: usize,
}

/// A row of it.
struct Line {
    /// The record.
    id: RecordId,
    /// How far it is indented.
    depth: usize,
    /// What it says, and what stands at its end.
    words: (String, String),
    role: Role,
    /// The field that nobody has filled in yet.
    lacks: Option<FieldCode>,
}

impl ThreadPanel {
    /// From a record on.
    pub fn new(of: RecordId, world: &World<'_>) -> Self {
        let mut own = Self { of, lines: Vec::new(), cursor: 0 };
        own.look(world);
        own.cursor = own.here();
        own
    }

    fn look(&mut self, world: &World<'_>) {
        let (today, language) = (world.setup.now.day(), world.setup.texts.language);
        let thread = Thread::of(world.seen, &self.of, today, language);
        let thread = thread.as_ref().map(|thread| lines(thread, world));
        self.lines = thread.unwrap_or_default();
        self.cursor = self.cursor.min(self.lines.len().saturating_sub(1));
    }

    /// The row where the thread was taken up.
    fn here(&self) -> usize {
        self.lines.iter().position(|line| line.role == Role::Focus).unwrap_or(0)
    }

    fn panel(world: &World<'_>) -> Panel {
        Panel::along(world.area)
    }

    fn top(&self, rows: usize) -> usize {
        (self.cursor + 1).saturating_sub(rows)
    }

    fn opened(&self, world: &World<'_>) -> Vec<Ask> {
        let Some(line) = self.lines.get(self.cursor) else { return Vec::new() };
        let kind = world.seen.get(line.id.as_str()).map(|own| own.kind);
        match line.lacks.zip(kind) {
            Some((field, kind)) => {
                let start = Start { field: Some(field), ..Start::default() };
                vec![Ask::Form { kind, record: Some(line.id.clone()), start }]
            }
            None => vec![Ask::Go(Place::Record(line.id.clone()))],
        }
    }
}

/// What nobody has said yet, what is above, the record itself, what is below.
fn lines(thread: &Thread, world: &World<'_>) -> Vec<Line> {
    let texts = world.setup.texts;
    let line = |id: &RecordId, depth: usize, role: Role| {
        let kind = world.seen.get(id.as_str()).map(|own| texts.kind_on(thread, own));
        let words = (world.name(id), kind.unwrap_or_default().into_owned());
        Line { id: id.clone(), depth, words, role, lacks: None }
    };
    let knot = |knot: &Knot| {
        let own = line(&knot.id, knot.depth, if knot.again { Role::Muted } else { Role::Text });
        let again = texts.with("thread-again", &[("record", own.words.0.as_str().into())]);
        let words = if knot.again { again } else { own.words.0 };
        Line { words: (words, own.words.1), ..own }
    };
    let lack = |(id, field): &(RecordId, FieldCode)| {
        let kind = world.seen.get(id.as_str()).map(|own| own.kind);
        let field_words = kind.map(|kind| texts.slot(kind, *field)).unwrap_or_default();
        let told = [("field", field_words.into()), ("record", world.name(id).into())];
        let words = (texts.with("thread-link", &told), String::new());
        Line { id: id.clone(), depth: 0, words, role: Role::Link, lacks: Some(*field) }
    };
    let above = thread.lacks.iter().map(lack).chain(thread.why.iter().rev().map(knot));
    let here = line(&thread.of, 0, Role::Focus);
    above.chain([here]).chain(thread.what.iter().map(knot)).collect()
}

impl Pane for ThreadPanel {
    fn context(&self) -> Context {
        Context::List
    }

    fn title(&self) -> &'static str {
        "thread-heading"
    }

    fn subject(&self) -> Option<&RecordId> {
        self.lines.get(self.cursor).map(|line| &line.id)
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Open, Act::Back, Act::Thread, Act::Edit, Act::MakeRecord]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Thread => Some("word-thread-here"),
            Act::Open => Some("action-open"),
            Act::Back => Some("action-back"),
            _ => None,
        }
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        let is_of_list = acts::is_one(act) || !act.is_on_records();
        let works = is_of_list && !act.is_of_views() && !act.is_of_detail() && act != Act::New;
        (!works).then_some("why-not-here")
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(Self::panel(world).inner.height);
        if let Some(cursor) = moved(self.cursor, self.lines.len(), rows, act) {
            self.cursor = cursor;
            return Some(Vec::new());
        }
        match act {
            Act::Open => Some(self.opened(world)),
            Act::Back => Some(vec![Ask::Close]),
            Act::Thread => {
                if let Some(id) = self.subject().cloned() {
                    *self = Self::new(id, world);
                }
                Some(Vec::new())
            }
            _ => {
                let ids = self.subject().cloned();
                acts::act(ids.as_slice(), act, world)
            }
        }
    }

    fn refresh(&mut self, world: &World<'_>, _kinds: Option<&[KindCode]>) {
        self.look(world);
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        let inner = Self::panel(world).inner;
        let row = usize::from(at.y.saturating_sub(inner.y));
        if inner.contains(at) {
            let clicked = self.top(usize::from(inner.height)) + row;
            self.cursor = clicked.min(self.lines.len().saturating_sub(1));
        }
        Vec::new()
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let texts = world.setup.texts;
        let panel = Self::panel(world);
        canvas.panel(panel, &texts.get(self.title()));
        let inner = panel.inner;
        let rows = usize::from(inner.height);
        let top = self.top(rows);
        for (row, line) in self.lines.iter().skip(top).take(rows).enumerate() {
            let indent = (line.depth * STEP).min(usize::from(inner.width) / 3);
            let (words, aside) = &line.words;
            canvas.beside((inner, row), (2 + indent, words, line.role), (aside, Role::Muted));
            if row + top == self.cursor {
                canvas.row(inner, row, "›", Role::Text);
                canvas.cursor_row(inner, row);
            }
        }
        // There is nothing but the record: somebody should know that it is not hidden somewhere.
        if let [_] = &self.lines[..] {
            let below = ratatui::layout::Rect {
                y: inner.y + inner.height.min(2),
                height: inner.height.saturating_sub(2),
                ..inner
            };
            canvas.paragraph(below, &texts.get("thread-alone"), Role::Muted);
        }
    }
}
