//! A field of one line for something that is put off while the room goes on: Enter keeps it.

use crate::domain::kinds::PARKED;
use crate::domain::kinds::meetings::parked;
use crate::domain::{KindCode, RecordId, Text2, Value};
use crate::engine::{Edit, Refusal};

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::world::World;

/// The overlay.
pub struct LineBox {
    id: RecordId,
    meeting: RecordId,
    editor: Editor,
}

impl LineBox {
    /// For the parking lot of a meeting, with a fresh id for what goes there.
    pub fn parking(id: RecordId, meeting: RecordId) -> Self {
        Self { id, meeting, editor: Editor::new("", false) }
    }

    fn kept(&self, world: &World<'_>) -> Vec<Ask> {
        let text = self.editor.text().trim();
        if text.is_empty() {
            return vec![Ask::Close];
        }
        let text = Text2::new(world.setup.texts.language, text);
        let values = vec![
            (parked::TEXT.code, Value::Text2(Box::new(text))),
            (parked::MEETING.code, Value::Link(self.meeting.clone())),
        ];
        vec![Ask::Change(vec![Edit::Create { id: self.id.clone(), kind: PARKED, values }])]
    }
}

impl Pane for LineBox {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "action-park"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::DeleteWord, Act::DeleteToStart]
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Accept => Some(self.kept(world)),
            Act::Leave => Some(vec![Ask::Close]),
            Act::Help => None,
            _ => {
                self.editor.act(act);
                Some(Vec::new())
            }
        }
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.editor.insert(text);
        Vec::new()
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn settled(&mut self, result: Result<(), Refusal>, world: &World<'_>) -> Vec<Ask> {
        match result {
            Ok(()) => vec![Ask::Close, Ask::Say(world.setup.texts.get("said-parked").into_owned())],
            Err(refusal) => vec![Ask::Say(world.setup.texts.refusal(&refusal))],
        }
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = Panel::over(world.area, 60, 1);
        canvas.panel(panel, &world.setup.texts.get("action-park"));
        draw_line(canvas, panel.inner, (0, 0), &self.editor, Role::Text);
    }
}
