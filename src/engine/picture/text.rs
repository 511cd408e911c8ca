//! Texts made into lines that fit, with the signs that mark an item.

use unicode_segmentation::UnicodeSegmentation;

use super::sheet::{Look, Rect, TextBox};
use super::{Item, Sketch};

/// Marks a root cause.
pub const ROOT_SIGN: char = '◆';
/// Marks what stands in several places.
pub const SHARED_SIGN: char = '◇';

/// The cells that a text takes where the picture will be shown.
pub type Letters = fn(&str) -> usize;

/// Narrower than this, nothing can be read, and wide letters would not fit.
const NARROWEST: usize = 6;
/// More lines of one item are left out: the outline has them.
const MOST_LINES: usize = 24;
const CUT: &str = "…";

/// Makes the boxes of a sketch, still without a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Writer<'a> {
    pub(super) sketch: &'a Sketch,
    pub(super) size: usize,
    pub(super) letters: Letters,
}

impl Writer<'_> {
    pub(super) fn head(&self) -> TextBox {
        let mut own = self.boxed("", &self.sketch.head, None, Look::Head);
        own.rect.width += 2;
        own.rect.height += 2;
        own
    }

    pub(super) fn item(&self, at: usize, look: Look) -> TextBox {
        let item = &self.sketch.items[at];
        let mut own = self.boxed(&signs(item), &item.text, Some(at), look);
        own.root = item.root;
        own
    }

    /// The same, but a line of it stays a line of its own.
    pub(super) fn item_in_lines(&self, at: usize, look: Look) -> TextBox {
        let item = &self.sketch.items[at];
        let width = self.width(&item.text);
        let lines = item.text.split('\n').flat_map(|line| wrapped(line, width, self.letters));
        TextBox { root: item.root, ..self.around(lines.collect(), Some(at), look) }
    }

    /// The signs come on top of the width, so that no line breaks behind them.
    fn boxed(&self, signs: &str, text: &str, item: Option<usize>, look: Look) -> TextBox {
        let mut lines = wrapped(text, self.width(text), self.letters);
        lines[0].insert_str(0, signs);
        self.around(lines, item, look)
    }

    fn around(&self, lines: Vec<String>, item: Option<usize>, look: Look) -> TextBox {
        let widest = lines.iter().map(|line| (self.letters)(line)).max().unwrap_or(0);
        let rect = Rect { width: widest.max(1) + 2, height: lines.len(), ..Rect::default() };
        TextBox { item, rect, lines, look, root: false }
    }

    /// How wide the lines of a text may be: somewhat wider than asked for, if a word needs that.
    fn width(&self, text: &str) -> usize {
        let size = self.size.max(NARROWEST);
        let words = text.split_whitespace().map(self.letters);
        words.filter(|word| *word <= size + size / 2).fold(size, usize::max)
    }
}

fn signs(item: &Item) -> String {
    let shared = (item.links.len() > 1).then_some(SHARED_SIGN);
    item.root.then_some(ROOT_SIGN).into_iter().chain(shared).flat_map(|sign| [sign, ' ']).collect()
}

/// Lines of at most so many cells, one at least, broken at blanks where there are any.
fn wrapped(text: &str, width: usize, letters: Letters) -> Vec<String> {
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0);
    'words: for word in text.split_whitespace() {
        if used > 0 && used + 1 + letters(word) > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        for grapheme in word.graphemes(true) {
            let wide = letters(grapheme);
            if used > 0 && used + wide > width {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            if lines.len() > MOST_LINES {
                break 'words;
            }
            line.push_str(grapheme);
            used += wide;
        }
    }
    lines.push(line);
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES - 1);
        lines.push(CUT.to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_blanks_and_long_words_anywhere() {
        let wide: Letters = |text| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
        let rows = |text, width| wrapped(text, width, wide);
        assert_eq!(rows("meet the\nfamilies  soon", 8), ["meet the", "families", "soon"]);
        assert_eq!(rows("a abcdefgh ij", 4), ["a", "abcd", "efgh", "ij"]);
        assert_eq!(rows("家庭会议", 5), ["家庭", "会议"]);
        assert_eq!(rows("", 5), [""]);
        let long = rows(&"word ".repeat(100_000), 6);
        assert_eq!((long.len(), long.last().map(String::as_str)), (MOST_LINES, Some(CUT)));
    }
}
