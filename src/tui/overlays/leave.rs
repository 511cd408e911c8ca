//! Asks whether to leave with unsaved changes.

use crate::domain::KindCode;
use crate::engine::fold::folded;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::world::World;

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
        let panel = Panel::over(world.area, 56, 5);
        canvas.panel(panel, &world.setup.texts.get("leave-heading"));
        let text = world.setup.texts.get("leave-text");
        canvas.paragraph(panel.inner, &text, Role::Text);
        canvas.put_cursor(panel.inner, 0, 0);
    }
}
