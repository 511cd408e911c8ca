//! Words that are to stand nowhere any more, found as people write them: case and accents do not count, and only
//! whole words are meant.

use crate::engine::fold::{Letter, letters};

/// What stands in the place of what was taken.
const NOTHING: &str = "—";

/// Some words or rows of words.
#[derive(Clone, Debug, Default)]
pub struct Words {
    phrases: Vec<Vec<char>>,
}

impl Words {
    /// Without those that hold no letter or digit; the longest first, so that no piece of one is left over.
    pub fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Self {
        let bases = |phrase: &str| signs(phrase.trim()).iter().map(|own| own.base).collect();
        let mut phrases: Vec<Vec<char>> = phrases.into_iter().map(bases).collect();
        phrases.retain(|phrase| phrase.iter().any(|c| c.is_alphanumeric()));
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        Self { phrases }
    }

    /// Each of them, as it is looked for.
    pub fn phrases(&self) -> impl Iterator<Item = String> {
        self.phrases.iter().map(|phrase| phrase.iter().collect())
    }

    /// The text without them; `None` if it holds none.
    pub fn taken_from(&self, text: &str) -> Option<String> {
        let letters = signs(text);
        let mut left = String::new();
        let (mut at, mut copied) = (0, 0);
        while at < letters.len() {
            let Some(phrase) = self.phrases.iter().find(|own| stands(own, &letters, at)) else {
                at += 1;
                continue;
            };
            let last = at + phrase.len() - 1;
            left.push_str(text.get(copied..letters[at].start).unwrap_or_default());
            left.push_str(NOTHING);
            copied = letters[last].end;
            at = last + 1;
        }
        (copied > 0).then(|| left + text.get(copied..).unwrap_or_default())
    }
}

/// Whether a phrase stands here, and is no part of a longer word.
fn stands(phrase: &[char], letters: &[Letter], at: usize) -> bool {
    let end = at + phrase.len();
    let Some(here) = letters.get(at..end) else { return false };
    let within = |at: Option<usize>| {
        at.and_then(|at| letters.get(at)).is_some_and(|own| own.base.is_alphanumeric())
    };
    here.iter().map(|own| own.base).eq(phrase.iter().copied())
        && !within(at.checked_sub(1))
        && !within(Some(end))
}

/// The letters of a text, and any blanks between them as one.
fn signs(text: &str) -> Vec<Letter> {
    let mut signs: Vec<Letter> = Vec::new();
    for letter in letters(text) {
        if !letter.base.is_whitespace() {
            signs.push(letter);
        } else if let Some(blank) = signs.last_mut().filter(|last| last.base == ' ') {
            blank.end = letter.end;
        } else {
            signs.push(Letter { base: ' ', ..letter });
        }
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_go_however_they_are_written() {
        let words = Words::new(["María López", "López", "  ", "m.lopez@mail.example"]);
        let left = |text| words.taken_from(text);
        assert_eq!(left("ask MARIA LÓPEZ, please").as_deref(), Some("ask —, please"));
        assert_eq!(left("María \t López").as_deref(), Some("—"));
        assert_eq!(left("los López y López").as_deref(), Some("los — y —"));
        assert_eq!(left("(m.lopez@mail.example)").as_deref(), Some("(—)"));
        assert_eq!(left("Lopezville, Maria").as_deref(), None);
        assert_eq!(left("Mari\u{301}a"), None);
        assert_eq!(left(""), None);
    }

    #[test]
    fn nothing_to_take_takes_nothing() {
        assert_eq!(Words::default().taken_from("anything"), None);
        assert_eq!(Words::new([" - ", ""]).taken_from("a - b"), None);
    }
}
