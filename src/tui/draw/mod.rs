//! How things get onto the screen: safe text in cells, in a role, through a canvas. Knows no pane.

pub mod canvas;
pub mod cells;
pub mod glyphs;
pub mod paint;
#[allow(dead_code, reason = "the pane of outlines that draws it is being written")]
pub mod strokes;
