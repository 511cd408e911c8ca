//! Whoever interprets types the other language of a text below its original, and goes on with the next one
//! that lacks it, also while the room talks about it.

use crate::domain::{Kind, KindCode, Language, Record, Value};
use crate::engine::{Edit, Refusal, typed};

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::cells::paragraphs;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_lines;
use crate::tui::world::World;
use crate::tui::world::lacking::Lack;

/// Rows for what is typed, beside its label.
const TYPED: u16 = 4;
/// With no more rows than this, original and translation stand close.
const SMALL: u16 = 11;

/// The overlay.
pub struct Interpreter {
    of: Vec<Lack>,
    at: usize,
    editor: Editor,
    /// The row of the original that is seen first.
    top: usize,
    refusal: Option<Refusal>,
}

impl Interpreter {
    /// For these texts, beginning with one of them.
    pub fn new(of: Vec<Lack>, at: usize, world: &World<'_>) -> Self {
        let (editor, refusal) = (Editor::default(), None);
        let mut own = Self { of, at, editor, top: 0, refusal };
        own.turn(at, world);
        own
    }

    /// Turns to one of the texts, with what was typed for it and not kept, or what it has by now.
    fn turn(&mut self, at: usize, world: &World<'_>) {
        (self.at, self.top, self.refusal) = (at, 0, None);
        let Some((lack, record)) = self.own(world) else { return };
        let field = Kind::by_code(record.kind).and_then(|kind| kind.field_of(lack.field));
        let there = match record.get(lack.field) {
            Some(Value::Text2(both)) => both.get(lack.language),
            _ => None,
        };
        let draft = draft_key(lack, record).and_then(|key| world.drafts.get(&key));
        let text = draft.map(String::as_str).or(there).unwrap_or_default().to_owned();
        self.editor = Editor::new(&text, field.is_some_and(|own| own.ty.is_multiline()));
    }

    /// The text at hand, and the record that it is of.
    fn own<'a, 'b>(&'a self, world: &World<'b>) -> Option<(&'a Lack, &'b Record)> {
        let lack = self.of.get(self.at)?;
        let record = world.seen.records().get(lack.id.as_str())?;
        Some((lack, record))
    }

    /// Asks for what was typed to be kept; without any, goes on.
    fn accepted(&mut self, world: &World<'_>) -> Vec<Ask> {
        let text = self.editor.text().to_owned();
        let Some((lack, record)) = self.own(world).filter(|_| !text.trim().is_empty()) else {
            return self.next(world);
        };
        match edits(lack, record, &text, world) {
            Ok(edits) => vec![Ask::Change(edits)],
            Err(refusal) => self.settled(Err(refusal), world),
        }
    }

    /// Goes on with the next one that lacks a language, or closes behind the last.
    fn next(&mut self, world: &World<'_>) -> Vec<Ask> {
        let lacks = |at: &usize| self.of[*at].is_still(world);
        match (self.at + 1..self.of.len()).find(lacks) {
            Some(at) => {
                self.turn(at, world);
                Vec::new()
            }
            None => {
                let left = self.of.iter().any(|own| own.is_still(world));
                let id = if left { "said-last-lacking" } else { "lacking-none" };
                vec![Ask::Close, Ask::Say(world.setup.texts.get(id).into_owned())]
            }
        }
    }

    /// The rows of the original, and how many of them there is room for: what is typed, the labels, and
    /// where there is room a free row have theirs.
    fn original(&self, world: &World<'_>) -> (Vec<String>, usize) {
        let body = panel(world).inner;
        let taken = TYPED + 2 + u16::from(body.height > SMALL);
        let text = self.of.get(self.at).and_then(|own| own.original(world)).unwrap_or_default();
        let rows = body.height.saturating_sub(taken).max(1);
        (paragraphs(text, body.width.into(), usize::MAX), rows.into())
    }
}

fn panel(world: &World<'_>) -> Panel {
    Panel::over(world.area, 68, 14)
}

/// The key of the one language of a text, as it is typed elsewhere.
fn key(lack: &Lack, record: &Record) -> Option<String> {
    let field = Kind::by_code(record.kind)?.field_of(lack.field)?;
    Some(format!("{}_{}", field.key, lack.language.key()))
}

/// Sets the one language and nothing else.
fn edits(
    lack: &Lack,
    record: &Record,
    text: &str,
    world: &World<'_>,
) -> Result<Vec<Edit>, Refusal> {
    let Some(kind) = Kind::by_code(record.kind) else { return Ok(Vec::new()) };
    let key = key(lack, record);
    let pair = key.iter().map(|key| (&**key, text));
    let values = typed::values(&world.seen, &world.context(), kind, Some(record), pair)?;
    let id = || record.id.clone();
    Ok(values.into_iter().map(|(code, value)| Edit::Set { id: id(), code, value }).collect())
}

/// Under which what is typed is kept: as in the form of the record.
fn draft_key(lack: &Lack, record: &Record) -> Option<String> {
    let key = key(lack, record)?;
    Some(format!("field-{}-{key}", record.id))
}

impl Pane for Interpreter {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "lacking-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::FieldNext]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("word-keep-note"),
            Act::FieldNext => Some("word-next-field"),
            Act::Leave => Some("action-back"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Accept | Act::FieldNext => Some(self.accepted(world)),
            Act::Leave => Some(vec![Ask::KeepDraft, Ask::Close]),
            Act::PageDown | Act::PageUp => {
                let (all, rows) = self.original(world);
                let last = all.len().saturating_sub(rows);
                let down = act == Act::PageDown;
                self.top =
                    if down { last.min(self.top + rows) } else { self.top.saturating_sub(rows) };
                Some(Vec::new())
            }
            Act::Help => None,
            Act::EditExternal => Some(vec![Ask::Edit(self.editor.text().to_owned())]),
            _ if self.editor.act(act) => Some(vec![Ask::Typed]),
            _ => Some(Vec::new()),
        }
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.editor.insert(text);
        vec![Ask::Typed]
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn settled(&mut self, result: Result<(), Refusal>, world: &World<'_>) -> Vec<Ask> {
        self.refusal = result.err();
        if self.refusal.is_some() {
            return Vec::new();
        }
        let key = self.own(world).and_then(|(lack, record)| draft_key(lack, record));
        let drop = key.map(Ask::DropDraft);
        drop.into_iter().chain(self.next(world)).collect()
    }

    fn edited(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.editor = Editor::new(text.trim_end(), self.editor.has_many_lines());
        vec![Ask::Typed]
    }

    fn draft(&self, world: &World<'_>) -> Option<(String, String)> {
        let (lack, record) = self.own(world)?;
        let key = draft_key(lack, record).filter(|_| lack.is_still(world))?;
        Some((key, self.editor.text().to_owned()))
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let texts = world.setup.texts;
        let panel = panel(world);
        let Some((lack, record)) = self.own(world) else {
            return canvas.panel(panel, &texts.get("lacking-heading"));
        };
        let tongue = |language: Language| texts.get(&format!("tongue-{}", language.key()));
        let place = format!("{}/{}", self.at + 1, self.of.len());
        let heading = format!("{} · {place}", texts.slot(record.kind, lack.field));
        canvas.panel(panel, &heading);
        let body = panel.inner;
        canvas.row(body, 0, &tongue(lack.language.other()), Role::Muted);
        let (all, rows) = self.original(world);
        for (at, row) in all.iter().skip(self.top).take(rows).enumerate() {
            canvas.row(body, at + 1, row, Role::Text);
        }
        let shown = all.len().min(rows) + usize::from(body.height > SMALL);
        canvas.row(body, shown + 1, &tongue(lack.language), Role::Muted);
        let taken = draw_lines(canvas, body, (shown + 2, 0), &self.editor, TYPED.into());
        if let Some(refusal) = &self.refusal {
            let told = paragraphs(&texts.refusal(refusal), body.width.into(), 3);
            for (at, row) in told.iter().enumerate() {
                canvas.row(body, shown + 2 + taken + at, row, Role::Error);
            }
        }
    }
}
