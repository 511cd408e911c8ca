//! Comparing text as people do: case never counts, an accent counts only where it was typed.
//! `reunion` finds `Reunión`, `ano` finds `año`, `año` does not find `ano`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Text in lower case without accents: a key for sorting and for equality.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// What is looked for: words that must all occur, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    words: Vec<Vec<char>>,
}

impl Needle {
    /// Splits typed text into words at blanks.
    pub fn new(typed: &str) -> Self {
        Self { words: typed.split_whitespace().map(|word| lowered(word).collect()).collect() }
    }

    /// Whether nothing is looked for.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether all words occur somewhere in these texts.
    pub fn is_in<'a>(&self, texts: impl Iterator<Item = &'a str> + Clone) -> bool {
        self.words.iter().all(|word| texts.clone().any(|text| occurs(word, text)))
    }

    /// Whether any word occurs in this text.
    pub fn touches(&self, text: &str) -> bool {
        self.words.iter().any(|word| occurs(word, text))
    }
}

fn lowered(text: &str) -> impl Iterator<Item = char> {
    text.nfc().flat_map(char::to_lowercase)
}

fn occurs(word: &[char], text: &str) -> bool {
    if text.is_ascii() {
        return word.iter().all(char::is_ascii) && occurs_ascii(word, text.as_bytes());
    }
    let letters: Vec<(char, char)> = lowered(text).map(|c| (c, base(c))).collect();
    letters
        .windows(word.len())
        .any(|window| window.iter().zip(word).all(|((full, base), c)| full == c || base == c))
}

fn occurs_ascii(word: &[char], text: &[u8]) -> bool {
    text.windows(word.len())
        .any(|window| window.iter().zip(word).all(|(b, c)| b.to_ascii_lowercase() == *c as u8))
}

/// The letter without its accent.
fn base(c: char) -> char {
    if c.is_ascii() { c } else { std::iter::once(c).nfd().next().unwrap_or(c) }
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
            ("año", "ano", false),
            ("año", "an\u{303}o", true),
            ("fam reu", "Reunión de familias", true),
            ("fam xyz", "Reunión de familias", false),
            ("家庭", "家庭会议", true),
        ] {
            let is_in = Needle::new(needle).is_in(std::iter::once(text));
            assert_eq!(is_in, found, "{needle} in {text}");
        }
    }

    #[test]
    fn folding_drops_case_and_accents() {
        assert_eq!(folded("ÁNGELA Peña"), "angela pena");
    }
}
