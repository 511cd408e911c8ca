//! Texts made into lines that fit, with the signs that mark an item.

use super::sheet::{Look, Rect, TextBox};
use super::{Item, Sketch};

/// Marks a root cause.
pub const ROOT_SIGN: char = '●';
/// Marks what stands in several places.
pub const SHARED_SIGN: char = '◇';

/// Narrower than this, nothing can be read, and a wide letter with its sign would not fit.
const NARROWEST: usize = 6;

/// How texts are measured where the picture will be shown.
#[derive(Clone, Copy, Debug)]
pub struct Letters {
    /// The cells that a text takes.
    pub cells: fn(&str) -> usize,
    /// A text as lines that take at most so many cells.
    pub wrapped: fn(&str, usize) -> Vec<String>,
}

/// Makes the boxes of a sketch, still without a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Writer<'a> {
    pub(super) sketch: &'a Sketch,
    pub(super) size: usize,
    pub(super) letters: Letters,
}

impl Writer<'_> {
    pub(super) fn head(&self) -> TextBox {
        let mut own = self.boxed(&self.sketch.head, None, Look::Head);
        own.rect.width += 2;
        own.rect.height += 2;
        own
    }

    pub(super) fn item(&self, at: usize, look: Look) -> TextBox {
        let item = &self.sketch.items[at];
        let mut own = self.boxed(&signed(item), Some(at), look);
        own.root = item.root;
        own
    }

    fn boxed(&self, text: &str, item: Option<usize>, look: Look) -> TextBox {
        let mut lines = (self.letters.wrapped)(text, self.size.max(NARROWEST));
        if lines.is_empty() {
            lines.push(String::new());
        }
        let widest = lines.iter().map(|line| (self.letters.cells)(line)).max().unwrap_or(0);
        let rect = Rect { width: widest.max(1) + 2, height: lines.len(), ..Rect::default() };
        TextBox { item, rect, lines, look, root: false }
    }
}

fn signed(item: &Item) -> String {
    let shared = (item.links.len() > 1).then_some(SHARED_SIGN);
    let signs = item.root.then_some(ROOT_SIGN).into_iter().chain(shared);
    let mut text: String = signs.flat_map(|sign| [sign, ' ']).collect();
    text.push_str(&item.text);
    text
}
