//! Ways to look at one thing, gone through by two keys: which one is shown, and its name on top.

use ratatui::layout::Rect;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::cells;
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

/// The way of the last time, if there still are so many.
pub const fn known(view: usize, count: usize) -> usize {
    if view < count { view } else { 0 }
}

/// The first row of a pane: its name, the way it is shown, and where there is room the key to the
/// next one.
pub fn heading(canvas: &mut Canvas<'_>, world: &World<'_>, name: &str, view: View) {
    let texts = world.setup.texts;
    headed(canvas, world, world.area, (&texts.get(name), Role::Focus), &texts.get(view));
}

/// The same of an area, in words.
pub fn headed(
    canvas: &mut Canvas<'_>,
    world: &World<'_>,
    area: Rect,
    (name, role): (&str, Role),
    view: &str,
) {
    let key = world.key(Context::List, Act::ViewNext);
    let mut column = canvas.at(area, 0, 0, name, role);
    column += canvas.at(area, 0, column, &format!(" · {view}"), Role::Heading);
    let (key, words) = (format!("  {key} "), &*world.setup.texts.get("action-view_next"));
    if column + cells(&key) + cells(words) > usize::from(area.width) {
        return;
    }
    column += canvas.at(area, 0, column, &key, Role::Key);
    canvas.at(area, 0, column, words, Role::Muted);
}
