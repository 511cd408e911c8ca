//! Draws a slide: in the middle, large where the words are few. The same on the facilitator's terminal
//! and on the wall's own.

use ratatui::layout::Rect;
use tui_big_text::{BigText, PixelSize};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::cells;
use crate::tui::draw::paint::Role;

use super::deck::Tone;
use super::slide::{Clock, Slide, columns};
use crate::tui::session::timer::Pace;

/// Cells that the number of a slide takes at most, with what parts it from the rest.
const PLACE: usize = 9;

/// Draws it over all of the area.
pub fn draw(slide: &Slide, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.clear(area);
    if slide.blank {
        return canvas.put_cursor(area, 0, 0);
    }
    let width = u16::try_from(columns(area.as_size())).unwrap_or(area.width);
    let left = area.x + (area.width.saturating_sub(width)) / 2;
    let body = Rect { x: left, width: width.min(area.width), ..area };
    if slide.rows.is_empty() && slide.about.is_empty() {
        return alone(slide, canvas, body);
    }
    let place = usize::from(area.height.saturating_sub(1));
    let room = place.saturating_sub(slide.about.len() + slide.heading.len() + slide.rows.len());
    // A free row above, between and among the rows, as far as there is room for them.
    let loose = room > slide.rows.len() + 3;
    let free = room.saturating_sub(if loose { slide.rows.len() + 3 } else { 2 });
    let mut at = usize::from(room > 2) + free / 4;
    for row in &slide.about {
        canvas.row(body, at, row, Role::WallMuted);
        at += 1;
    }
    at += usize::from(!slide.about.is_empty() && room > 1);
    for row in &slide.heading {
        canvas.row(body, at, row, Role::WallHeading);
        at += 1;
    }
    at += usize::from(room > 0);
    canvas.put_cursor(body, at.min(place), 0);
    for row in &slide.rows {
        draw_row(row.indent, &row.text, row.tone, (at, body), canvas);
        at += if loose { 2 } else { 1 };
    }
    if let Some(clock) = &slide.clock {
        draw_clock(clock, canvas, body, place);
    }
    if slide.place.1 > 1 {
        let text = format!("{}/{}", slide.place.0, slide.place.1);
        canvas.right(body, place, &text, Role::WallMuted);
    }
}

/// The time in the corner; for what it is, as far as there is room beside the number of the slide.
fn draw_clock(clock: &Clock, canvas: &mut Canvas<'_>, body: Rect, at: usize) {
    let taken = canvas.at(body, at, 0, &clock.text, role(clock.pace));
    let room = usize::from(body.width).saturating_sub(taken + PLACE);
    if cells(&clock.label) + 2 <= room {
        canvas.at(body, at, taken + 2, &clock.label, Role::WallMuted);
    }
}

const fn role(pace: Pace) -> Role {
    match pace {
        Pace::Well => Role::TimerWell,
        Pace::Low => Role::TimerLow,
        Pace::Over => Role::TimerOver,
    }
}

fn draw_row(
    indent: usize,
    text: &str,
    tone: Tone,
    (at, body): (usize, Rect),
    canvas: &mut Canvas<'_>,
) {
    match tone {
        Tone::Text => drop(canvas.at(body, at, indent, text, Role::WallText)),
        Tone::Cursor => {
            canvas.at(body, at, indent, text, Role::WallText);
            canvas.paint(body, at, Role::Cursor);
            canvas.put_cursor(body, at, 0);
        }
        Tone::Typed => {
            canvas.at(body, at, indent, text, Role::Input);
            canvas.put_cursor(body, at, indent + cells(text));
        }
    }
}

/// A few words alone: as large as they have room.
fn alone(slide: &Slide, canvas: &mut Canvas<'_>, body: Rect) {
    let text = slide.heading.join(" ");
    let sizes = [(PixelSize::Full, 8, 8), (PixelSize::Quadrant, 4, 4)];
    let letters = text.chars().count();
    let fits = |(_, wide, high): &&(PixelSize, usize, usize)| {
        letters * wide <= body.width.into() && high + 2 <= body.height.into()
    };
    let large = sizes.iter().find(fits).filter(|_| canvas.has_blocks() && is_drawn(&text));
    let height = u16::try_from(large.map_or(slide.heading.len(), |(_, _, high)| *high));
    let top = body.height.saturating_sub(height.unwrap_or(body.height)) / 2;
    let area = Rect { y: body.y + top, height: body.height - top, ..body };
    canvas.put_cursor(area, 0, 0);
    match large {
        Some((size, wide, _)) => {
            let taken = u16::try_from(letters * wide).unwrap_or(area.width);
            let left = area.width.saturating_sub(taken) / 2;
            let area = Rect { x: area.x + left, width: taken.min(area.width), ..area };
            let big = BigText::builder().pixel_size(*size).lines([text.into()]).build();
            canvas.widget(&big, area, Role::WallHeading);
        }
        None => {
            for (at, row) in slide.heading.iter().enumerate() {
                let left = usize::from(area.width).saturating_sub(cells(row)) / 2;
                canvas.at(area, at, left, row, Role::WallHeading);
            }
        }
    }
}

/// Whether the block letters have all of its signs: those of Western Europe, and none that would stay
/// blank.
fn is_drawn(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_graphic() || c == ' ' || "áéíóúüñÁÉÍÓÚÜÑ¿¡".contains(c))
}
