//! The picture of the open outline.

use ratatui::layout::Rect;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::world::World;

use super::chosen::Chosen;

/// Draws it.
pub fn draw(_open: &Chosen, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.paragraph(area, &world.setup.texts.get("outline-no-picture"), Role::Muted);
}
