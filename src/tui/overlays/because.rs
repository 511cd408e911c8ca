//! Asks for a reason: with the change that needs one, or for a check that is not to be told any more.

use crate::domain::{KindCode, RecordId, Text2};
use crate::engine::edit::because;
use crate::engine::reckon::Gap;
use crate::engine::refusal::Broken;
use crate::engine::{Edit, Refusal};

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::world::World;

/// The overlay.
pub struct Because {
    what: What,
    editor: Editor,
}

/// For what there is to be a reason.
enum What {
    /// For edits that a guard refuses without one, and what comes after them.
    Change { broken: Broken, edits: Vec<Edit>, then: Vec<Ask> },
    /// For one of the checks that are due of a record, not to be told any more.
    Aside { id: RecordId, due: Vec<Gap>, at: usize },
}

impl Because {
    /// For edits that a guard refuses without a reason.
    pub fn changed(broken: Broken, edits: Vec<Edit>, then: Vec<Ask>) -> Self {
        Self { what: What::Change { broken, edits, then }, editor: Editor::new("", false) }
    }

    /// For one of what is due of a record; with the id of what will say that it is set aside.
    pub fn not_told(id: RecordId, due: Vec<Gap>) -> Self {
        Self { what: What::Aside { id, due, at: 0 }, editor: Editor::new("", false) }
    }

    fn accepted(&mut self, world: &World<'_>) -> Vec<Ask> {
        let reason = self.editor.text().trim();
        if reason.is_empty() {
            return Vec::new();
        }
        let (edits, then) = match &mut self.what {
            What::Change { edits, then, .. } => {
                (because(std::mem::take(edits), reason), std::mem::take(then))
            }
            What::Aside { id, due, at } => {
                let reason = Text2::new(world.setup.texts.language, reason);
                let said = world.setup.texts.get("said-set-aside").into_owned();
                let edit = due[*at].set_aside(id.clone(), reason);
                (edit.into_iter().collect(), vec![Ask::Say(said)])
            }
        };
        [Ask::Close, Ask::Change(edits)].into_iter().chain(then).collect()
    }

    /// Nothing is done; a change that is not made says why.
    fn left(&self, world: &World<'_>) -> Vec<Ask> {
        let refused = match &self.what {
            What::Change { broken, .. } => {
                let refusal = Refusal::Guard(broken.clone());
                Some(Ask::Say(world.setup.texts.refusal(&refusal)))
            }
            What::Aside { .. } => None,
        };
        [Ask::Close].into_iter().chain(refused).collect()
    }

    /// Goes to another of what is due.
    fn step(&mut self, act: Act) {
        if let What::Aside { due, at, .. } = &mut self.what {
            let by = if act == Act::LineDown { 1 } else { due.len() - 1 };
            *at = (*at + by) % due.len();
        }
    }
}

impl Pane for Because {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        match self.what {
            What::Change { .. } => "because-heading",
            What::Aside { .. } => "aside-heading",
        }
    }

    fn hints(&self) -> &'static [Act] {
        match &self.what {
            What::Aside { due, .. } if due.len() > 1 => &[Act::Leave, Act::Accept, Act::LineDown],
            _ => &[Act::Leave, Act::Accept],
        }
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match (act, &self.what) {
            (Act::Accept, What::Change { .. }) => Some("word-say-why"),
            (Act::Accept, What::Aside { .. }) => Some("word-set-aside"),
            (Act::LineDown, _) => Some("word-next-check"),
            (Act::Leave, _) => Some("action-back"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Accept => return Some(self.accepted(world)),
            Act::Leave => return Some(self.left(world)),
            Act::Help => return None,
            Act::LineDown | Act::LineUp => self.step(act),
            _ => drop(self.editor.act(act)),
        }
        Some(Vec::new())
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.editor.insert(text);
        Vec::new()
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let texts = world.setup.texts;
        let panel = Panel::over(world.area, 68, 5);
        canvas.panel(panel, &texts.get(self.title()));
        let told = match &self.what {
            What::Change { broken, .. } => texts.broken(broken),
            What::Aside { due, at, .. } => texts.gap(&due[*at], &|id| world.name(id)),
        };
        canvas.paragraph(below(below(panel.inner)), &told, Role::Muted);
        draw_line(canvas, panel.inner, (0, 0), &self.editor, Role::Input);
    }
}
