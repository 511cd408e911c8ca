//! How things get onto the screen: safe text in cells, in a role, through a canvas. Knows no pane.

pub mod canvas;
pub mod cells;
pub mod digits;
pub mod glyphs;
pub mod paint;
pub mod strokes;
