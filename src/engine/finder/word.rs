//! One typed word against one title. Its letters must come in this order; how well is the matcher's
//! score. A letter typed with an accent is only itself; one without is also its accented forms,
//! unless the same word spells those out.

use std::borrow::Cow;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::{SkimMatcherV2, SkimScoreConfig};

use crate::engine::fold::{Letter, letters};

use super::mask;
use super::titles::{Packed, Row};

/// What a letter scores; what it scores more at the head of a word, and how many times more if that
/// begins the title; what it scores more behind the letter before it; and what the first letter pays.
/// They are the matcher's own numbers, and `most` follows from them.
const MATCH: i32 = 16;
const HEAD: i32 = 8;
const FIRST: i32 = 2;
const FOLLOWS: i32 = 4;
const GAP: i32 = -1;

/// A typed word, folded as titles are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    text: String,
    /// The accented letters in it.
    accented: Vec<char>,
    mask: u64,
}

impl Word {
    /// The words of what was typed.
    pub fn all(typed: &str) -> Vec<Self> {
        typed.split_whitespace().map(Self::new).collect()
    }

    fn new(typed: &str) -> Self {
        let letters = letters(typed);
        let text: String = letters.iter().map(|letter| letter.full).collect();
        let accented = letters.iter().filter(|letter| letter.full != letter.base);
        let accented = accented.map(|letter| letter.full).collect();
        let mask = text.chars().fold(0, |mask, letter| mask | mask::bit(letter));
        Self { text, accented, mask }
    }

    /// Whether every title that has this word also has the other.
    pub fn narrows(&self, other: &Self) -> bool {
        self.text.starts_with(&other.text)
    }

    /// The letters that a title must have.
    pub const fn mask(&self) -> u64 {
        self.mask
    }

    /// How many letters it has.
    pub fn length(&self) -> usize {
        self.text.chars().count()
    }

    /// Whether a title has the word.
    pub fn is_in(&self, packed: &Packed, row: Row) -> bool {
        let title = self.comparable(packed, row);
        if self.text.is_ascii() {
            return in_order(self.text.bytes(), title.bytes().map(|b| b.to_ascii_lowercase()));
        }
        in_order(self.text.chars(), title.chars().map(|c| c.to_ascii_lowercase()))
    }

    /// What the score of a title cannot exceed: as if the word were in it whole, at the head of a
    /// word, or of the title where that begins with the same letter.
    pub fn most(&self, packed: &Packed, row: Row) -> i64 {
        if self.is_single() {
            return 0;
        }
        let (word, title) = (self.text.bytes().next(), packed.plain(row).bytes().next());
        let differ = |(a, b): (u8, u8)| a.is_ascii() && b.is_ascii() && a != b.to_ascii_lowercase();
        let first = if word.zip(title).is_some_and(differ) { 1 } else { FIRST };
        // A new head after a gap is worth no more than going on; but a sign in the word makes heads
        // without a gap.
        let has_sign = self.text.bytes().any(|byte| byte.is_ascii_punctuation());
        let next = MATCH + if has_sign { HEAD } else { FOLLOWS };
        let others = i64::try_from(self.text.chars().count()).unwrap_or(i64::MAX).saturating_sub(1);
        others.saturating_mul(next.into()).saturating_add((MATCH + HEAD * first + GAP).into())
    }

    /// How well a title has the word, if it has. One letter alone says nothing about that.
    pub fn score(&self, shared: &SkimMatcherV2, packed: &Packed, row: Row) -> Option<i64> {
        if self.is_single() {
            return self.is_in(packed, row).then_some(0);
        }
        self.matched(shared, &self.comparable(packed, row)).map(|(score, _)| score)
    }

    /// The letters of the title on which the word falls.
    pub fn letters(&self, shared: &SkimMatcherV2, packed: &Packed, row: Row) -> Vec<Letter> {
        let matched = self.matched(shared, &self.comparable(packed, row));
        let letters = letters(packed.title(row));
        let at = matched.map(|(_, at)| at).unwrap_or_default().into_iter();
        at.filter_map(|at| letters.get(at).copied()).collect()
    }

    /// The score and the places. The matcher (0.3.7) reads cells that it has not written since the
    /// title before: asked for the score alone anywhere, asked for places too only at doubled
    /// letters. Those get a new one, which has nothing in its cells but costs as much as matching.
    fn matched(&self, shared: &SkimMatcherV2, title: &str) -> Option<(i64, Vec<usize>)> {
        let mut pairs = title.chars().zip(title.chars().skip(1));
        let doubled = |(a, b): (char, char)| {
            a.eq_ignore_ascii_case(&b) && self.text.contains(a.to_ascii_lowercase())
        };
        if pairs.any(doubled) {
            return matcher().fuzzy_indices(title, &self.text);
        }
        shared.fuzzy_indices(title, &self.text)
    }

    fn is_single(&self) -> bool {
        self.text.chars().nth(1).is_none()
    }

    /// A title with a character for each letter, as the word is to be compared with it.
    fn comparable<'a>(&self, packed: &'a Packed, row: Row) -> Cow<'a, str> {
        let title = packed.title(row);
        if self.accented.is_empty() || title.is_ascii() {
            return packed.plain(row).into();
        }
        let seen = |letter: &Letter| match self.accented.contains(&letter.full) {
            true => letter.full,
            false => letter.base,
        };
        letters(title).iter().map(seen).collect::<String>().into()
    }
}

/// Whether letters come in this order, whatever is between them.
fn in_order<T: PartialEq>(word: impl Iterator<Item = T>, title: impl Iterator<Item = T>) -> bool {
    let mut word = word.peekable();
    for letter in title {
        if word.next_if_eq(&letter).is_some() && word.peek().is_none() {
            return true;
        }
    }
    word.peek().is_none()
}

/// A matcher for which case never counts.
pub fn matcher() -> SkimMatcherV2 {
    let config = SkimScoreConfig {
        score_match: MATCH,
        bonus_head: HEAD,
        bonus_first_char_multiplier: FIRST,
        bonus_consecutive: FOLLOWS,
        gap_extension: GAP,
        bonus_camel: 0,
        penalty_case_mismatch: 0,
        ..SkimScoreConfig::default()
    };
    SkimMatcherV2::default().ignore_case().score_config(config)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::engine::finder::Titles;

    #[test]
    fn the_highest_possible_score_is_reached_at_heads() {
        for (title, typed) in [("Dana review", "rev"), ("review", "rev"), ("Reunión", "reunion")] {
            let titles = Titles::new([((), title)]);
            let word = Word::new(typed);
            let score = word.score(&matcher(), &titles.packed, 0);
            assert_eq!(score, Some(word.most(&titles.packed, 0)), "{typed} in {title}");
        }
    }

    proptest! {
        #[test]
        fn a_score_is_never_above_the_highest_and_remembers_no_other_title(
            titles in prop::collection::vec("[abAñÑ /-]{0,12}", 1..30),
            typed in "[abñ]{2,5}|[ab/-]{2,4}",
        ) {
            let titles = Titles::new((0..).zip(titles).collect::<Vec<(u32, String)>>());
            let (word, shared) = (Word::new(&typed), matcher());
            for row in 0..titles.len() as Row {
                let score = word.score(&shared, &titles.packed, row);
                prop_assert_eq!(score, word.score(&matcher(), &titles.packed, row));
                prop_assert_eq!(score.is_some(), word.is_in(&titles.packed, row));
                prop_assert!(score <= Some(word.most(&titles.packed, row)));
            }
        }
    }
}
