//! A text while it is being typed: by grapheme, with the readline keys. Knows no field and draws
//! nothing.

use unicode_segmentation::UnicodeSegmentation;

use crate::tui::keys::actions::Act;

/// A text and the caret in it.
#[derive(Clone, Debug, Default)]
pub struct Editor {
    text: String,
    caret: usize,
    many_lines: bool,
    killed: String,
}

impl Editor {
    /// An editor of a text, with the caret behind it.
    pub fn new(text: &str, many_lines: bool) -> Self {
        let mut editor = Self { many_lines, ..Self::default() };
        editor.insert(text);
        editor
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The caret as a byte of the text.
    pub const fn caret(&self) -> usize {
        self.caret
    }

    /// Whether the text may have several lines.
    pub const fn has_many_lines(&self) -> bool {
        self.many_lines
    }

    /// Puts text at the caret: line endings made equal, and made blanks where there is one line.
    pub fn insert(&mut self, text: &str) {
        let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
        if !self.many_lines && text.contains('\n') {
            let parts = text.split('\n').map(str::trim).filter(|part| !part.is_empty());
            text = parts.collect::<Vec<_>>().join(" ");
        }
        self.text.insert_str(self.caret, &text);
        self.caret += text.len();
    }

    /// Carries out an action; says whether the text changed.
    pub fn act(&mut self, act: Act) -> bool {
        let (start, end) = (self.line_start(), self.line_end());
        match act {
            Act::CharLeft => self.caret = self.left(),
            Act::CharRight => self.caret = self.right(),
            Act::WordLeft => self.caret = self.word_left(),
            Act::WordRight => self.caret = self.word_right(),
            Act::LineStart => self.caret = start,
            Act::LineEnd => self.caret = end,
            Act::LineUp if start > 0 => self.move_to_line(start - 1),
            Act::LineUp => self.caret = start,
            Act::LineDown if end < self.text.len() => self.move_to_line(end + 1),
            Act::LineDown => self.caret = end,
            Act::Newline if self.many_lines => {
                self.insert("\n");
                return true;
            }
            Act::DeleteLeft => return self.cut(self.left(), self.caret),
            Act::DeleteRight => return self.cut(self.caret, self.right()),
            Act::DeleteWord => return self.kill(self.word_left(), self.caret),
            Act::DeleteToStart => return self.kill(start, self.caret),
            Act::DeleteToEnd => return self.kill(self.caret, end),
            Act::Yank => {
                let killed = std::mem::take(&mut self.killed);
                self.insert(&killed);
                self.killed = killed;
                return !self.killed.is_empty();
            }
            _ => {}
        }
        false
    }

    fn cut(&mut self, from: usize, to: usize) -> bool {
        self.text.replace_range(from..to, "");
        self.caret = from;
        from < to
    }

    fn kill(&mut self, from: usize, to: usize) -> bool {
        if from < to {
            self.killed = self.text[from..to].to_owned();
        }
        self.cut(from, to)
    }

    fn left(&self) -> usize {
        let before = self.text[..self.caret].grapheme_indices(true).next_back();
        before.map_or(0, |(at, _)| at)
    }

    fn right(&self) -> usize {
        let next = self.text[self.caret..].graphemes(true).next();
        self.caret + next.map_or(0, str::len)
    }

    fn word_left(&self) -> usize {
        let before = self.text[..self.caret].trim_end_matches(|c: char| !c.is_alphanumeric());
        before.trim_end_matches(char::is_alphanumeric).len()
    }

    fn word_right(&self) -> usize {
        let after = self.text[self.caret..].trim_start_matches(|c: char| !c.is_alphanumeric());
        self.text.len() - after.trim_start_matches(char::is_alphanumeric).len()
    }

    fn line_start(&self) -> usize {
        self.text[..self.caret].rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.text[self.caret..].find('\n').map_or(self.text.len(), |at| self.caret + at)
    }

    /// Moves to the line that holds a byte, keeping the column in graphemes.
    fn move_to_line(&mut self, byte: usize) {
        let column = self.text[self.line_start()..self.caret].graphemes(true).count();
        self.caret = byte;
        let (start, end) = (self.line_start(), self.line_end());
        let mut graphemes = self.text[start..end].grapheme_indices(true);
        self.caret = graphemes.nth(column).map_or(end, |(at, _)| start + at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs actions on a text; `|` is the caret.
    fn check(before: &str, acts: &[Act], after: &str) {
        let at = before.find('|').unwrap();
        let mut editor = Editor::new(&before.replace('|', ""), true);
        editor.caret = at;
        for act in acts {
            editor.act(*act);
        }
        let mut text = editor.text.clone();
        text.insert(editor.caret, '|');
        assert_eq!(text, after, "{before} {acts:?}");
    }

    #[test]
    fn the_readline_keys_edit_by_grapheme() {
        use Act::*;
        check("an\u{303}|o", &[DeleteLeft], "a|o");
        check("👨‍👩‍👧|", &[DeleteLeft], "|");
        check("|家庭", &[CharRight, DeleteRight], "家|");
        check("uno dos|", &[DeleteWord], "uno |");
        check("uno dos, |", &[DeleteWord], "uno |");
        check("uno|", &[DeleteToStart, Yank, Yank], "unouno|");
        check("uno d|os\ntres", &[DeleteToEnd], "uno d|\ntres");
        check("uno\ndo|s", &[DeleteToStart], "uno\n|s");
        check("ñandú\nfin|", &[LineUp], "ñan|dú\nfin");
        check("ab|c\nx", &[LineDown], "abc\nx|");
        check("ab|c", &[LineUp], "|abc");
        check("ab|c", &[LineDown], "abc|");
        check("a b|", &[WordLeft, WordLeft, WordRight], "a| b");
        check("ab|", &[Newline, LineStart, LineUp, LineEnd], "ab|\n");
        check("|", &[DeleteLeft, DeleteRight, DeleteWord, DeleteToEnd, Yank, CharLeft], "|");
    }

    #[test]
    fn a_paste_has_equal_line_endings_and_one_line_stays_one() {
        let mut editor = Editor::new("", true);
        editor.insert("a\r\nb\rc");
        assert_eq!(editor.text(), "a\nb\nc");
        assert_eq!(Editor::new("a\r\n  b\n", false).text(), "a b");
    }
}
