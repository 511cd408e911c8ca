//! Draws the model. Reads only: skipping a frame changes nothing but the screen.

mod ground;
pub mod header;
mod hints;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::layout::{self, Parts};
use crate::tui::model::Model;

pub use ground::Ground;

/// Draws one frame. `ground` is what is kept from frame to frame.
pub fn view(model: &Model, ground: &mut Ground, frame: &mut Frame<'_>) {
    let whole = frame.area();
    let mut canvas = Canvas::new(frame.buffer_mut(), &model.setup.painter, model.setup.glyphs);
    if layout::too_small(model.setup.size) || whole.as_size() != model.setup.size {
        canvas.clear(whole);
        let text = model.setup.texts.get("screen-small");
        let rows = cells::paragraphs(&text, whole.width.into(), whole.height.into());
        rows.iter().enumerate().for_each(|(at, row)| canvas.row(whole, at, row, Role::Text));
        canvas.put_cursor(whole, 0, 0);
    } else {
        draw(model, ground, &mut canvas, whole);
    }
    if let Some(position) = canvas.cursor {
        frame.set_cursor_position(position);
    }
}

fn draw(model: &Model, ground: &mut Ground, canvas: &mut Canvas<'_>, whole: Rect) {
    let message = model.message();
    let parts = layout::parts(model.setup.size, message.as_ref().map(|(text, _)| text.as_str()));
    let below = |canvas: &mut Canvas<'_>| {
        canvas.clear(whole);
        header::draw(model, canvas, parts.header);
        body(model, canvas, parts.body);
    };
    if model.desk.overlays.is_empty() {
        below(canvas);
    } else {
        ground.lay(canvas, (parts.body, model.setup.now.day()), below);
    }
    if let Some(world) = model.world() {
        model.desk.overlays.iter().for_each(|overlay| overlay.draw(&world, canvas));
    }
    told(canvas, &parts, message);
    if model.keyboard.hinting {
        hints::continuations(model, canvas, parts.body);
    }
    hints::footer(model, canvas, parts.footer);
}

/// The pane, or what is there until there is one.
fn body(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let pane = model.desk.panes.get(model.desk.focus);
    match (model.world().zip(pane), &model.closed) {
        (Some((world, pane)), _) => pane.draw(&world, canvas),
        (None, None) if model.welcome.is_some() => {
            let welcome = model.welcome.iter();
            welcome.for_each(|own| own.draw(model.setup.texts, canvas, area));
        }
        (None, Some(reason)) => {
            let rows = cells::paragraphs(reason, area.width.into(), area.height.into());
            let draw = |(at, row): (usize, &String)| canvas.row(area, at, row, Role::Error);
            rows.iter().enumerate().for_each(draw);
            canvas.put_cursor(area, 0, 0);
        }
        (None, None) => {
            canvas.row(area, 0, &model.setup.texts.get("screen-opening"), Role::Muted);
            canvas.put_cursor(area, 0, 0);
        }
    }
}

fn told(canvas: &mut Canvas<'_>, parts: &Parts, message: Option<(String, Role)>) {
    let area = parts.message;
    let Some((text, role)) = message else { return };
    let rows = cells::wrapped(&text, area.width.into(), usize::from(area.height) + 1);
    for (at, row) in rows.iter().take(area.height.into()).enumerate() {
        // What does not fit is shown to be cut, on the last row.
        let last = at + 1 == usize::from(area.height);
        let part = if last { &text[row.start..] } else { &text[row.clone()] };
        canvas.row(area, at, part, role);
    }
}
