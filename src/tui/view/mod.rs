//! Draws the model. Reads only: skipping a frame changes nothing but the screen.

mod ground;
pub mod header;
mod hints;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::layout;
use crate::tui::model::Model;
use crate::tui::wall::{self, Wall};

pub use ground::Ground;

/// Draws one frame. `ground` is what is kept from frame to frame.
pub fn view(model: &Model, ground: &mut Ground, frame: &mut Frame<'_>) {
    let whole = frame.area();
    let mut canvas = Canvas::new(frame.buffer_mut(), &model.setup.painter, model.setup.glyphs);
    if layout::too_small(model.setup.size) || whole.as_size() != model.setup.size {
        canvas.clear(whole);
        let text = model.setup.texts.get("screen-small");
        canvas.paragraph(whole, &text, Role::Text);
        canvas.put_cursor(whole, 0, 0);
    } else {
        draw(model, ground, &mut canvas, whole);
    }
    if let Some(position) = canvas.cursor {
        frame.set_cursor_position(position);
    }
}

fn draw(model: &Model, ground: &mut Ground, canvas: &mut Canvas<'_>, whole: Rect) {
    if let Some(wall) = model.sight.wall.as_ref().filter(|wall| wall.mirrored) {
        return mirrored(model, wall, canvas, whole);
    }
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
    if let Some((text, role)) = message {
        canvas.paragraph(parts.message, &text, role);
    }
    if model.keyboard.hinting {
        hints::continuations(model, canvas, parts.body);
    }
    hints::footer(model, canvas, parts.footer);
}

/// What a room sees that looks at this terminal: the slide, what somebody opened over it, and nothing
/// that the program tells besides.
fn mirrored(model: &Model, own: &Wall, canvas: &mut Canvas<'_>, whole: Rect) {
    let told = own.told(&model.setup);
    wall::draw(&own.page.slide, told.as_deref(), canvas, whole);
    if let Some(world) = model.world() {
        model.desk.overlays.iter().for_each(|overlay| overlay.draw(&world, canvas));
    }
}

/// The pane, or what is there until there is one.
fn body(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let pane = model.desk.shown();
    match (model.world().zip(pane), &model.closed) {
        (Some((world, pane)), _) => pane.draw(&world, canvas),
        (None, None) if model.welcome.is_some() => {
            let welcome = model.welcome.iter();
            welcome.for_each(|own| own.draw(model.setup.texts, canvas, area));
        }
        (None, Some(reason)) => {
            canvas.paragraph(area, reason, Role::Error);
            canvas.put_cursor(area, 0, 0);
        }
        (None, None) => {
            canvas.row(area, 0, &model.setup.texts.get("screen-opening"), Role::Muted);
            canvas.put_cursor(area, 0, 0);
        }
    }
}
