//! The paper tally of a meeting, typed in one line: what it means stands below while it is typed, Enter keeps it.

use crate::domain::{KindCode, RecordId};
use crate::engine::Refusal;
use crate::engine::listening::line::counted;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::cells::paragraphs;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Whole};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::world::World;

/// Columns that it wants.
const WIDTH: u16 = 72;

/// The overlay.
pub struct HeadCount {
    meeting: RecordId,
    editor: Editor,
}

impl HeadCount {
    /// Of a meeting.
    pub fn new(meeting: RecordId) -> Self {
        Self { meeting, editor: Editor::new("", false) }
    }

    /// What the line means, or what is not understood of it.
    fn told(&self, world: &World<'_>) -> (String, Role) {
        let texts = world.setup.texts;
        if self.editor.text().trim().is_empty() {
            return (texts.get("heard-about").into_owned(), Role::Muted);
        }
        match counted(world.seen.records(), &world.context(), self.editor.text()) {
            Ok(all) => (texts.counted(&all, &|id| world.name(id)), Role::Info),
            Err(problem) => (texts.line_problem(&problem), Role::Late),
        }
    }
}

impl Pane for HeadCount {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "heard-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::DeleteWord, Act::DeleteToStart]
    }

    fn act(&mut self, act: Act, _world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Accept => {
                let line = self.editor.text().to_owned();
                Some(vec![Ask::Whole(Whole::Heard(self.meeting.clone(), line))])
            }
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
            Ok(()) => {
                let told = [
                    ("meeting", world.name(&self.meeting).into()),
                    ("list", self.told(world).0.into()),
                ];
                vec![Ask::Close, Ask::Say(world.setup.texts.with("heard-kept", &told))]
            }
            Err(refusal) => vec![Ask::Say(world.setup.texts.refusal(&refusal))],
        }
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let width = Panel::over(world.area, WIDTH, 1).inner.width;
        let (told, role) = self.told(world);
        let rows = paragraphs(&told, width.into(), usize::MAX).len() + 2;
        let panel = Panel::over(world.area, WIDTH, u16::try_from(rows).unwrap_or(u16::MAX));
        canvas.panel(panel, &world.name(&self.meeting));
        canvas.paragraph(below(panel.inner), &told, role);
        draw_line(canvas, panel.inner, (0, 0), &self.editor, Role::Input);
    }
}
