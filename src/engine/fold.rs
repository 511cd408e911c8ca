//! Comparing text as people do: case never counts, an accent counts only where it was typed.
//! `reunion` finds `Reunión`, `ano` finds `año`, `año` does not find `ano`.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::GraphemeCursor;

/// Text in lower case without accents: a key for sorting and for equality.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// A letter of a text as it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// In lower case, with its accent.
    pub full: char,
    /// Without it.
    pub base: char,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends, with the marks that belong to it.
    pub end: usize,
}

/// The letters of a text. Marks written apart count with the letter before them.
pub fn letters(text: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len());
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        let mut end = start + first.len_utf8();
        while let Some((at, mark)) = chars.next_if(|(_, c)| !c.is_ascii() && is_combining_mark(*c))
        {
            end = at + mark.len_utf8();
        }
        if first.is_ascii() && end == start + 1 {
            let lower = first.to_ascii_lowercase();
            letters.push(Letter { full: lower, base: lower, start, end });
        } else {
            let whole = text.get(start..end).unwrap_or_default();
            let lower = whole.nfc().flat_map(char::to_lowercase);
            letters.extend(lower.map(|full| Letter { full, base: base(full), start, end }));
        }
    }
    letters
}

/// The letter without its accent.
fn base(c: char) -> char {
    if c.is_ascii() { c } else { std::iter::once(c).nfd().next().unwrap_or(c) }
}

/// What is looked for: words that must all occur, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    words: Vec<Vec<char>>,
}

impl Needle {
    /// Splits typed text into words at blanks.
    pub fn new(typed: &str) -> Self {
        let word = |word| letters(word).into_iter().map(|letter| letter.full).collect();
        Self { words: typed.split_whitespace().map(word).collect() }
    }

    /// Whether nothing is looked for.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether all words occur somewhere in these texts. The first one that does not ends it: what is
    /// poured into a search line may have thousands.
    pub fn is_in<'a>(&self, texts: impl Iterator<Item = &'a str>) -> bool {
        let mut unread = texts.map(Comparable::new);
        let mut read = Vec::new();
        self.words.iter().all(|word| {
            let has = |text: &Comparable<'_>| text.find(word).is_some();
            read.iter().any(has)
                || unread.by_ref().any(|text| {
                    read.push(text);
                    read.last().is_some_and(has)
                })
        })
    }

    /// Where in this text the first of any of the words is, in bytes. No letter is cut.
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        let comparable = Comparable::new(text);
        let found = self.words.iter().filter_map(|word| comparable.find(word));
        let first = found.min_by_key(|place| (place.start, usize::MAX - place.end))?;
        Some(widened(text, first))
    }
}

/// A text made ready for comparing, without work where it is ASCII.
enum Comparable<'a> {
    Ascii(&'a [u8]),
    Letters(Vec<Letter>),
}

impl<'a> Comparable<'a> {
    fn new(text: &'a str) -> Self {
        if text.is_ascii() { Self::Ascii(text.as_bytes()) } else { Self::Letters(letters(text)) }
    }

    fn find(&self, word: &[char]) -> Option<Range<usize>> {
        match self {
            Self::Ascii(bytes) => {
                let same = |(byte, c): (&u8, &char)| char::from(byte.to_ascii_lowercase()) == *c;
                let at = bytes.windows(word.len()).position(|w| w.iter().zip(word).all(same))?;
                Some(at..at + word.len())
            }
            Self::Letters(letters) => {
                let same = |(letter, c): (&Letter, &char)| letter.full == *c || letter.base == *c;
                let mut windows = letters.windows(word.len());
                let found = windows.find(|window| window.iter().zip(word).all(same))?;
                Some(found.first()?.start..found.last()?.end)
            }
        }
    }
}

/// The range out to where letters begin and end as people see them, such as whole emoji.
fn widened(text: &str, range: Range<usize>) -> Range<usize> {
    let is_boundary =
        |at| GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0) == Ok(true);
    let mut start = range.start;
    while !is_boundary(start) {
        start = text.floor_char_boundary(start - 1);
    }
    let mut end = range.end;
    while !is_boundary(end) {
        end = text.ceil_char_boundary(end + 1);
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_counts_only_where_it_was_typed() {
        for (needle, text, found) in [
            ("reunion", "Reunión de familias", true),
            ("REUNIÓN", "reunión", true),
            ("reunión", "reunion", false),
            ("ano", "año", true),
            ("ano", "ano", true),
            ("año", "ano", false),
            ("año", "an\u{303}o", true),
            ("an\u{303}o", "AÑO", true),
            ("fam reu", "Reunión de familias", true),
            ("fam xyz", "Reunión de familias", false),
            ("家庭", "家庭会议", true),
        ] {
            let is_in = Needle::new(needle).is_in(std::iter::once(text));
            assert_eq!(is_in, found, "{needle} in {text}");
        }
    }

    #[test]
    fn the_first_place_is_found_and_no_letter_cut() {
        for (needle, text, place) in [
            ("reunion", "La Reunión", Some("Reunión")),
            ("ano", "un an\u{303}o", Some("an\u{303}o")),
            ("familias dana", "Dana ve a familias", Some("Dana")),
            ("dan dana", "Dana", Some("Dana")),
            ("👩", "a 👩‍👧 b", Some("👩‍👧")),
            ("👧", "a 👩‍👧 b", Some("👩‍👧")),
            ("x", "Dana", None),
            ("", "Dana", None),
        ] {
            let found = Needle::new(needle).find(text);
            assert_eq!(found.map(|place| &text[place]), place, "{needle} in {text}");
        }
    }

    #[test]
    fn folding_drops_case_and_accents() {
        assert_eq!(folded("ÁNGELA Peña"), "angela pena");
    }
}
