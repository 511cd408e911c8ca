//! The field for a quick note: type, Enter, done. What is typed is kept as a draft until then.

use crate::domain::{KindCode, RecordId};
use crate::engine::Refusal;
use crate::engine::capture::note;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::window;
use crate::tui::world::World;

/// The draft key of the quick note.
pub const DRAFT: &str = "note";

/// The overlay.
pub struct NoteBox {
    id: RecordId,
    editor: Editor,
    refusal: Option<Refusal>,
    /// What is typed is shown although private things are hidden.
    shown: bool,
}

impl NoteBox {
    /// With a fresh id for the note, and the text left from last time.
    pub fn new(id: RecordId, text: &str) -> Self {
        Self { id, editor: Editor::new(text, true), refusal: None, shown: false }
    }

    fn accepted(&self) -> Vec<Ask> {
        let text = self.editor.text();
        if text.trim().is_empty() {
            return vec![Ask::DropDraft(DRAFT.to_owned()), Ask::Close];
        }
        vec![Ask::Change(vec![note(self.id.clone(), text)])]
    }
}

impl Pane for NoteBox {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "note-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::Newline, Act::EditExternal]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::FieldNext => Some("word-show-typed"),
            Act::Accept => Some("word-keep-note"),
            Act::Leave => Some("word-close"),
            _ => None,
        }
    }

    fn refuses(&self, act: Act, world: &World<'_>) -> Option<&'static str> {
        let nowhere = matches!(act, Act::FieldNext | Act::FieldPrev) && !world.is_masked();
        let hidden = act == Act::EditExternal && world.is_masked() && !self.shown;
        nowhere.then_some("why-not-here").or(hidden.then_some("why-hidden-text"))
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Accept => Some(self.accepted()),
            Act::Leave if self.editor.text().trim().is_empty() => Some(self.accepted()),
            Act::Leave => {
                let said = world.setup.texts.get("said-note-kept").into_owned();
                Some(vec![Ask::KeepDraft, Ask::Close, Ask::Say(said)])
            }
            Act::FieldNext if world.is_masked() => {
                self.shown = !self.shown;
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
        let said = world.setup.texts.get("said-note-taken").into_owned();
        let drop = Ask::DropDraft(DRAFT.to_owned());
        vec![drop, Ask::Close, Ask::Reveal(self.id.clone()), Ask::Say(said)]
    }

    fn edited(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.editor = Editor::new(text.trim_end(), true);
        vec![Ask::Typed]
    }

    fn draft(&self, _world: &World<'_>) -> Option<(String, String)> {
        Some((DRAFT.to_owned(), self.editor.text().to_owned()))
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = Panel::over(world.area, 68, 8);
        let hidden = world.is_masked() && !self.shown;
        let heading = if hidden {
            world.with_key("note-hidden", Context::Text, Act::FieldNext)
        } else {
            world.setup.texts.get("note-heading").into_owned()
        };
        canvas.panel(panel, &heading);
        let body = panel.inner;
        let refusal = self.refusal.as_ref().map(|refusal| world.setup.texts.refusal(refusal));
        let refusal = refusal.map(|text| cells::paragraphs(&text, body.width.into(), 3));
        let refusal = refusal.unwrap_or_default();
        let rows = usize::from(body.height).saturating_sub(refusal.len()).max(1);
        let text = window(&self.editor, body.width.into(), rows);
        for (at, row) in text.rows.iter().enumerate() {
            // What is typed in front of people is for nobody's eyes until they are meant to see it.
            let row = if hidden { "•".repeat(cells::cells(row)) } else { row.clone() };
            canvas.row(body, at, &row, Role::Text);
        }
        canvas.put_cursor(body, text.row, text.column);
        for (at, row) in refusal.iter().enumerate() {
            canvas.row(body, text.rows.len() + at, row, Role::Error);
        }
    }
}
