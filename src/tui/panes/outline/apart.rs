//! What changed in the open outline since the past day that is looked at: in words, and in the picture with signs.

use ratatui::layout::Rect;

use crate::domain::kinds::outlines::outline;
use crate::engine::outlines::Apart;
use crate::engine::picture::{self, Sketch};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::paragraphs;
use crate::tui::draw::paint::Role;
use crate::tui::widgets::picture::{LETTERS, draw as draw_window};
use crate::tui::world::World;

use super::chosen::Chosen;

/// More rows than this are told in words alone: laying them out would hold up keys.
const MOST: usize = 300;
/// Fewer rows show nothing of a picture.
const LEAST_ROWS: u16 = 8;

/// Draws it.
pub fn draw(open: &Chosen, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let texts = world.setup.texts;
    canvas.put_cursor(area, 0, 0);
    let Some(since) = world.past else { return };
    let apart = match Apart::of(world.seen, world.present, open.id(), texts.language) {
        Ok(apart) => apart,
        Err(refusal) => {
            canvas.paragraph(area, &texts.refusal(&refusal), Role::Muted);
            return;
        }
    };
    let width = usize::from(area.width);
    let counts = texts.apart_counts(&apart, since, None);
    let mut said: Vec<(String, Role)> = Vec::new();
    said.extend(paragraphs(&counts, width, 3).into_iter().map(|row| (row, Role::Heading)));
    for line in texts.apart_told(&apart) {
        said.extend(paragraphs(&line, width, 3).into_iter().map(|row| (row, Role::Text)));
    }
    let draws =
        canvas.has_lines() && open.form != outline::PLAIN && apart.sheet.drafts.len() <= MOST;
    // The words have half of the room at most, the picture what is left.
    let words = u16::try_from(said.len()).unwrap_or(u16::MAX).min(area.height / 2);
    let left = area.height - words;
    let draws = draws && left >= LEAST_ROWS && !apart.nodes.is_empty();
    let room = if draws { words } else { area.height };
    for (row, (words, role)) in said.iter().take(room.into()).enumerate() {
        canvas.row(area, row, words, *role);
    }
    if draws {
        let drawn = Rect { y: area.y + words, height: left, ..area };
        let sketch = Sketch::of(&apart.sheet);
        let picture = picture::fitted(width, |size| match open.form {
            outline::DRIVERS => picture::drivers(&sketch, size, LETTERS),
            _ => picture::fishbone(&sketch, size, LETTERS),
        });
        draw_window(&picture, None, (0, 0), canvas, drawn);
    }
}
