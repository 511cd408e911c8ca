//! An outline as the picture that the screen shows, in SVG: for a report, a poster, a printer.

use crate::engine::outlines::{Draft, Sheet};
use crate::engine::picture::{self, Item, Link, Sketch};
use crate::exchange::svg::{LETTERS, svg};
use crate::texts::Texts;

/// Cells that are as wide as a letter-size page lying down, at a size that can be read on it.
const PAGE: usize = 100;

/// The picture of an outline, described to those who cannot see it by its rows.
pub fn written(sheet: &Sheet, texts: Texts) -> String {
    let sketch = sketched(sheet);
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

/// A node is drawn once, wherever it stands.
fn sketched(sheet: &Sheet) -> Sketch {
    let (mut items, mut of_draft): (Vec<Item>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut above: Vec<usize> = Vec::new();
    for draft in &sheet.drafts {
        above.truncate(draft.depth);
        let link = Link { above: above.last().copied(), weak: draft.weak };
        let first = draft.again.and_then(|first| of_draft.get(first).copied());
        let at = first.unwrap_or(items.len());
        match items.get_mut(at) {
            Some(item) => item.links.push(link),
            None => items.push(item(draft, link)),
        }
        of_draft.push(at);
        above.push(at);
    }
    Sketch { head: sheet.about.as_ref().unwrap_or(&sheet.title).clone(), items }
}

fn item(draft: &Draft, link: Link) -> Item {
    // Primary and secondary drivers have columns of their own; ideas come behind what they serve.
    let column = if draft.depth < 2 { draft.depth + 1 } else { 0 };
    Item { text: draft.text.clone(), column, root: draft.root, links: vec![link] }
}
