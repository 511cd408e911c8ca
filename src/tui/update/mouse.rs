//! The mouse, where it is switched on: what it does a key does too.

use ratatui::layout::Position;

use crate::tui::env::Env;
use crate::tui::keys::actions::Act;
use crate::tui::layout;
use crate::tui::message::{Effect, Mouse};
use crate::tui::model::Model;
use crate::tui::view::header;

use super::fulfil::fulfil;
use super::run::run;

/// Rows that one step of the wheel moves.
const WHEEL: usize = 3;

/// Takes a click or a step of the wheel.
pub fn mouse(
    model: &mut Model,
    kind: Mouse,
    at: Position,
    env: &mut Env<'_>,
    effects: &mut Vec<Effect>,
) {
    let typing = model.context() == crate::tui::keys::context::Context::Text;
    let wheel = match kind {
        Mouse::ScrollUp if typing => Act::LineUp,
        Mouse::ScrollDown if typing => Act::LineDown,
        Mouse::ScrollUp => Act::Up,
        Mouse::ScrollDown => Act::Down,
        Mouse::Press => return press(model, at, env, effects),
    };
    (0..WHEEL).for_each(|_| run(model, wheel, env, effects));
}

fn press(model: &mut Model, at: Position, env: &mut Env<'_>, effects: &mut Vec<Effect>) {
    let row = layout::parts(model.setup.size, None).header;
    if row.contains(at) && model.desk.overlays.is_empty() {
        let (tabs, _) = header::parts(model, usize::from(row.width));
        let tab = tabs.iter().find(|tab| tab.columns.contains(&usize::from(at.x)));
        let tab = tab.map(|tab| tab.pane);
        tab.into_iter().for_each(|pane| model.go_to(pane));
    } else if model.body().contains(at) {
        let asks = model.with_top(|top, world| top.click(at, world));
        fulfil(model, asks.unwrap_or_default(), env, effects);
    }
}
