//! One typed word against one title. Its letters must come in this order; how well is the matcher's
//! score. A letter typed with an accent is only itself; one without is also its accented forms,
//! unless the same word spells those out.

use std::borrow::Cow;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::{SkimMatcherV2, SkimScoreConfig};

use crate::engine::fold::{Letter, letters};

use super::mask;
use super::titles::{Packed, Row};

/// A typed word, folded as titles are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    text: String,
    /// The accented letters in it.
    accented: Vec<char>,
    mask: u64,
    /// The letter of a word that has only one, which is not scored: nearly every title has it.
    single: Option<char>,
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
        let single = text.chars().next().filter(|letter| text.len() == letter.len_utf8());
        Self { text, accented, mask, single }
    }

    /// Whether every title that has this word also has the other.
    pub fn narrows(&self, other: &Self) -> bool {
        self.text.starts_with(&other.text)
    }

    /// The letters that a title must have.
    pub const fn mask(&self) -> u64 {
        self.mask
    }

    /// How well a title has the word, if it has.
    pub fn score(&self, matcher: &SkimMatcherV2, packed: &Packed, row: Row) -> Option<i64> {
        let Some(single) = self.single else {
            return matcher.fuzzy_match(&self.comparable(packed, row), &self.text);
        };
        // The mask has told already, if it can.
        let has = || {
            let comparable = self.comparable(packed, row);
            comparable.chars().any(|letter| letter.to_ascii_lowercase() == single)
        };
        (mask::is_exact(single) || has()).then_some(0)
    }

    /// The letters of the title on which the word falls.
    pub fn letters(&self, matcher: &SkimMatcherV2, packed: &Packed, row: Row) -> Vec<Letter> {
        let comparable = self.comparable(packed, row);
        let (_, at) = matcher.fuzzy_indices(&comparable, &self.text).unwrap_or_default();
        let letters = letters(packed.title(row));
        at.into_iter().filter_map(|at| letters.get(at).copied()).collect()
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

/// A matcher for which case never counts.
pub fn matcher() -> SkimMatcherV2 {
    let config =
        SkimScoreConfig { penalty_case_mismatch: 0, bonus_camel: 0, ..SkimScoreConfig::default() };
    SkimMatcherV2::default().ignore_case().score_config(config)
}
