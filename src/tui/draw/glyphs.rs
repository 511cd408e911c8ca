//! The signs that are not letters: what they become where only ASCII is to be shown, or where a
//! screen reader would read lines aloud.

use std::borrow::Cow;

/// Which signs may be drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glyphs {
    /// Lines, arrows and quotation marks as they should be.
    #[default]
    Unicode,
    /// ASCII only, for terminals and fonts that have no more.
    Ascii,
    /// ASCII only and no lines at all, for screen readers and braille.
    Plain,
}

/// Signs that the screens use, and their ASCII.
const SIGNS: [(char, &str); 46] = [
    ('…', "..."),
    ('“', "\""),
    ('”', "\""),
    ('‘', "'"),
    ('’', "'"),
    ('›', ">"),
    ('‹', "<"),
    ('·', "-"),
    ('•', "*"),
    ('–', "-"),
    ('—', "-"),
    ('→', ">"),
    ('✓', "x"),
    ('│', "|"),
    ('─', "-"),
    ('┌', "+"),
    ('┐', "+"),
    ('└', "+"),
    ('┘', "+"),
    ('█', "#"),
    ('░', "."),
    ('●', "*"),
    ('○', "o"),
    ('◐', "%"),
    ('∞', "~"),
    ('▸', "+"),
    ('▾', "-"),
    ('━', "="),
    ('┄', "-"),
    ('┊', ":"),
    ('←', "<"),
    ('◆', "*"),
    ('⇄', "&"),
    ('≡', "="),
    ('├', "+"),
    ('┤', "+"),
    ('┬', "+"),
    ('┴', "+"),
    ('┼', "+"),
    ('╲', "\\"),
    ('╱', "/"),
    ('▶', ">"),
    ('▲', "^"),
    ('↑', "^"),
    ('↓', "v"),
    ('◇', "o"),
];

impl Glyphs {
    /// A text with the signs that may be drawn. Letters stay: Spanish is not ASCII.
    pub fn shown(self, text: &str) -> Cow<'_, str> {
        if self == Self::Unicode || text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let sign = |c: char| SIGNS.iter().find(|(sign, _)| *sign == c).map(|(_, ascii)| *ascii);
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match sign(c) {
                Some(ascii) => out.push_str(ascii),
                None => out.push(c),
            }
        }
        Cow::Owned(out)
    }

    /// What stands where a text was cut.
    pub const fn cut_mark(self) -> char {
        if matches!(self, Self::Unicode) { '…' } else { '~' }
    }

    /// Its name in the settings file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unicode => "unicode",
            Self::Ascii => "ascii",
            Self::Plain => "plain",
        }
    }

    /// Whether lines between and around things are drawn.
    pub fn has_lines(self) -> bool {
        self != Self::Plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_become_ascii_and_letters_stay() {
        assert_eq!(Glyphs::Ascii.shown("› “Reunión” …"), "> \"Reunión\" ...");
        assert_eq!(Glyphs::Unicode.shown("…"), "…");
        assert!(Glyphs::Ascii.has_lines() && !Glyphs::Plain.has_lines());
    }
}
