//! An outline as the picture that the screen shows, in SVG: for a report, a poster, a printer.

use crate::engine::outlines::Sheet;
use crate::engine::picture::{self, Sketch};
use crate::exchange::svg::{LETTERS, svg};
use crate::texts::Texts;

/// Cells that are as wide as a letter-size page lying down, at a size that can be read on it.
const PAGE: usize = 100;

/// The picture of an outline, described to those who cannot see it by its rows.
pub fn written(sheet: &Sheet, texts: Texts) -> String {
    let sketch = Sketch::of(sheet);
    let drivers = sheet.form == Some("drivers");
    let picture = picture::fitted(PAGE, |size| {
        if drivers {
            picture::drivers(&sketch, size, LETTERS)
        } else {
            picture::fishbone(&sketch, size, LETTERS)
        }
    });
    svg(&picture, &sheet.title, &super::text::written(sheet, texts))
}
