//! Ways to look at one thing, gone through by two keys: which one is shown, and its name on top.

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::world::World;

/// The message id of a way's name.
pub type View = &'static str;

/// The way that follows; `None` if the action does not turn.
pub const fn turned(view: usize, count: usize, act: Act) -> Option<usize> {
    match act {
        Act::ViewNext => Some((view + 1) % count),
        Act::ViewPrev => Some((view + count - 1) % count),
        _ => None,
    }
}

/// The first row of a pane: its name, the way it is shown, and the key to the next one.
pub fn heading(canvas: &mut Canvas<'_>, world: &World<'_>, name: &str, view: View) {
    let (area, texts) = (world.area, world.setup.texts);
    let key = world.key(Context::List, Act::ViewNext);
    let name = texts.get(name);
    let mut column = canvas.at(area, 0, 0, &name, Role::Focus);
    column += canvas.at(area, 0, column, &format!(" · {}", texts.get(view)), Role::Heading);
    column += canvas.at(area, 0, column, &format!("  {key} "), Role::Key);
    canvas.at(area, 0, column, &texts.get("action-view_next"), Role::Muted);
}
