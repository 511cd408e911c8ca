//! Draws the model. Reads only: skipping a frame changes nothing but the screen.

pub mod header;
mod hints;

use ratatui::Frame;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::{Role, Surface};
use crate::tui::layout::{self, Parts};
use crate::tui::model::Model;

/// Draws one frame.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let whole = frame.area();
    frame.buffer_mut().set_style(whole, model.setup.painter.surface(Surface::Bg));
    let mut canvas = Canvas::new(frame.buffer_mut(), &model.setup.painter, model.setup.glyphs);
    if layout::too_small(model.setup.size) || whole.as_size() != model.setup.size {
        let text = model.setup.texts.get("screen-small");
        let rows = cells::paragraphs(&text, whole.width.into(), whole.height.into());
        rows.iter().enumerate().for_each(|(at, row)| canvas.row(whole, at, row, Role::Text));
        canvas.put_cursor(whole, 0, 0);
    } else {
        draw(model, &mut canvas);
    }
    if let Some(position) = canvas.cursor {
        frame.set_cursor_position(position);
    }
}

fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let message = model.message();
    let parts = layout::parts(model.setup.size, message.as_ref().map(|(text, _)| text.as_str()));
    header::draw(model, canvas, parts.header);
    match (model.world(), model.desk.top(), &model.closed) {
        (Some(world), Some(_), _) => {
            let pane = model.desk.panes.get(model.desk.focus);
            pane.into_iter().chain(&model.desk.overlays).for_each(|p| p.draw(&world, canvas));
        }
        (None, _, None) if model.welcome.is_some() => {
            let welcome = model.welcome.iter();
            welcome.for_each(|own| own.draw(model.setup.texts, canvas, parts.body));
        }
        (_, _, Some(reason)) => {
            let rows = cells::paragraphs(reason, parts.body.width.into(), parts.body.height.into());
            let draw = |(at, row): (usize, &String)| canvas.row(parts.body, at, row, Role::Error);
            rows.iter().enumerate().for_each(draw);
            canvas.put_cursor(parts.body, 0, 0);
        }
        _ => {
            canvas.row(parts.body, 0, &model.setup.texts.get("screen-opening"), Role::Muted);
            canvas.put_cursor(parts.body, 0, 0);
        }
    }
    told(canvas, &parts, message);
    if model.keyboard.hinting {
        hints::continuations(model, canvas, parts.body);
    }
    hints::footer(model, canvas, parts.footer);
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
