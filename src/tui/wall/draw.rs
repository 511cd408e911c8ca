//! Draws a slide: in the middle, large where the words are few. The same on the facilitator's terminal
//! and on the wall's own.

use ratatui::layout::Rect;
use tui_big_text::{BigText, PixelSize};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::{cells, paragraphs};
use crate::tui::draw::paint::Role;

use super::deck::Tone;
use super::rows::Row;
use super::slide::{Clock, Slide};

/// Cells that the number of a slide takes at most, with what parts it from the rest.
const PLACE: usize = 9;

/// Draws it over all of the area, with what is told for a while.
pub fn draw(slide: &Slide, told: Option<&str>, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.clear(area);
    if slide.blank {
        return canvas.put_cursor(area, 0, 0);
    }
    let width = u16::try_from(slide.columns.0).unwrap_or(area.width).min(area.width);
    let body = Rect { x: area.x + (area.width - width) / 2, width, ..area };
    let place = usize::from(area.height.saturating_sub(1));
    draw_words(slide, canvas, body, place);
    // After the words: letters of blocks colour all that is below them.
    if let Some(clock) = &slide.clock {
        draw_clock(clock, told.is_none(), canvas, (body, place));
    }
    if let Some(text) = told {
        tell(text, slide, canvas, (area, body));
    }
}

/// What the slide says.
fn draw_words(slide: &Slide, canvas: &mut Canvas<'_>, body: Rect, place: usize) {
    if slide.rows.is_empty() && slide.about.is_empty() {
        return alone(slide, canvas, body);
    }
    let room = place.saturating_sub(slide.about.len() + slide.heading.len() + slide.rows.len());
    // A free row above, between and among what is told, as far as there is room for them.
    let lines = slide.rows.iter().filter(|row| !row.goes_on).count();
    let loose = room > lines + 3;
    let free = room.saturating_sub(if loose { lines + 3 } else { 2 });
    let other = slide.columns.1;
    let mut at = usize::from(room > 2) + free / 4;
    for row in &slide.about {
        draw_row(row, Role::WallMuted, (at, body, other), canvas);
        at += 1;
    }
    at += usize::from(!slide.about.is_empty() && room > 1);
    for row in &slide.heading {
        draw_row(row, Role::WallHeading, (at, body, other), canvas);
        at += 1;
    }
    at += usize::from(room > 0);
    canvas.put_cursor(body, at.min(place), 0);
    for (number, row) in slide.rows.iter().enumerate() {
        at += usize::from(loose && number > 0 && !row.goes_on);
        draw_row(row, Role::WallText, (at, body, other), canvas);
        at += 1;
    }
    if slide.place.1 > 1 {
        let text = format!("{}/{}", slide.place.0, slide.place.1);
        canvas.right(body, place, &text, Role::WallMuted);
    }
}

/// The time in the corner; for what it is, as far as there is room beside the number of the slide.
fn draw_clock(clock: &Clock, labelled: bool, canvas: &mut Canvas<'_>, (body, at): (Rect, usize)) {
    let taken = canvas.at(body, at, 0, &clock.text, Role::of_timer(clock.pace));
    let room = usize::from(body.width).saturating_sub(taken + PLACE);
    if labelled && cells(&clock.label) + 2 <= room {
        canvas.at(body, at, taken + 2, &clock.label, Role::WallMuted);
    }
}

/// What is told stands between the time and the number of the slide; where it has no room there, in rows of
/// its own above them: neither hides the other.
fn tell(text: &str, slide: &Slide, canvas: &mut Canvas<'_>, (area, body): (Rect, Rect)) {
    let last = area.height.saturating_sub(1);
    let begin = slide.clock.as_ref().map_or(0, |clock| cells(&clock.text) + 2);
    let end = if slide.place.1 > 1 { PLACE } else { 0 };
    if begin + cells(text) + end <= usize::from(body.width) {
        canvas.at(body, last.into(), begin, text, Role::WallMuted);
        return;
    }
    let rows = paragraphs(text, area.width.into(), last.into());
    let height = u16::try_from(rows.len()).unwrap_or(last);
    // Without the time, the last row is free where the slide has no number.
    let bottom = if begin + end > 0 { last } else { area.height };
    let own = Rect { y: area.y + bottom.saturating_sub(height), height, ..area };
    canvas.clear(own);
    rows.iter().enumerate().for_each(|(at, row)| canvas.row(own, at, row, Role::WallMuted));
}

/// A row, and the same in the other language beside it.
fn draw_row(
    row: &Row,
    role: Role,
    (at, body, other): (usize, Rect, Option<usize>),
    canvas: &mut Canvas<'_>,
) {
    let role = match row.tone {
        Tone::Text | Tone::Cursor => role,
        Tone::Second => Role::LangSecond,
        Tone::Typed => Role::Input,
    };
    canvas.at(body, at, row.indent, &row.text, role);
    if let Some((text, column)) = row.other.as_ref().zip(other) {
        canvas.at(body, at, column + row.indent, text, Role::LangSecond);
    }
    match row.tone {
        Tone::Cursor => {
            canvas.paint(body, at, Role::Cursor);
            canvas.put_cursor(body, at, 0);
        }
        Tone::Typed => canvas.put_cursor(body, at, row.indent + cells(&row.text)),
        Tone::Text | Tone::Second => {}
    }
}

/// A few words alone: as large as they have room.
fn alone(slide: &Slide, canvas: &mut Canvas<'_>, body: Rect) {
    let words: Vec<&str> = slide.heading.iter().map(|row| &*row.text).collect();
    let text = words.join(" ");
    let one = slide.heading.iter().all(|row| row.tone == Tone::Text && row.other.is_none());
    let sizes = [(PixelSize::Full, 8, 8), (PixelSize::Quadrant, 4, 4)];
    let letters = text.chars().count();
    let fits = |(_, wide, high): &&(PixelSize, usize, usize)| {
        letters * wide <= body.width.into() && high + 2 <= body.height.into()
    };
    let large = sizes.iter().find(fits).filter(|_| one && canvas.has_blocks() && is_drawn(&text));
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
                let left = usize::from(area.width).saturating_sub(cells(&row.text)) / 2;
                let indent = if row.other.is_some() { 0 } else { left };
                let row = Row { indent, ..row.clone() };
                draw_row(&row, Role::WallHeading, (at, area, slide.columns.1), canvas);
            }
        }
    }
}

/// Whether the block letters have all of its signs: those of Western Europe, and none that would stay
/// blank.
fn is_drawn(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_graphic() || c == ' ' || "áéíóúüñÁÉÍÓÚÜÑ¿¡".contains(c))
}
