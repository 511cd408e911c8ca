//! Looking at many titles for some words, by several threads if that is worth it.

use fuzzy_matcher::skim::SkimMatcherV2;

use super::titles::{Packed, Row};
use super::top::Top;
use super::word::Word;

/// Fewer titles than this are not worth a thread.
const THREAD_WORTH: usize = 2_000;

/// What is looked for, where, and what was found before.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    pub packed: &'a Packed,
    pub words: &'a [Word],
    pub top: &'a Top,
}

/// A title that has all words, and its score if it may be among the best.
pub type Scored = (Row, Option<i64>);

impl Look<'_> {
    /// Those of the rows that have all words, in their order. Each matcher is for one thread.
    pub fn at_all(self, matchers: &[SkimMatcherV2], rows: &[Row]) -> Vec<Scored> {
        let threads = matchers.len().min(rows.len() / THREAD_WORTH);
        if let [only, ..] = matchers
            && threads < 2
        {
            return self.at_part(only, rows);
        }
        std::thread::scope(|scope| {
            let parts = rows.chunks(rows.len().div_ceil(threads.max(1)).max(1)).zip(matchers);
            let running: Vec<_> = parts
                .map(|(part, matcher)| scope.spawn(move || self.at_part(matcher, part)))
                .collect();
            let found = running.into_iter().map(|thread| thread.join());
            let found = found.map(|part| part.unwrap_or_else(|p| std::panic::resume_unwind(p)));
            found.flatten().collect()
        })
    }

    fn at_part(self, matcher: &SkimMatcherV2, rows: &[Row]) -> Vec<Scored> {
        rows.iter().filter_map(|row| Some((*row, self.at(matcher, *row)?))).collect()
    }

    fn at(self, matcher: &SkimMatcherV2, row: Row) -> Option<Option<i64>> {
        if !self.words.iter().all(|word| word.is_in(self.packed, row)) {
            return None;
        }
        // The newest come first, so an equal score is not enough.
        let whole = i64::from(self.is_whole(row));
        let most: i64 = self.words.iter().map(|word| word.most(self.packed, row)).sum();
        if self.top.is_above(most + whole) {
            return Some(None);
        }
        let score = self.words.iter().map(|word| word.score(matcher, self.packed, row));
        Some(score.sum::<Option<i64>>().map(|score| score + whole))
    }

    /// Whether a title says nothing else: a person comes before everything that is called after them.
    fn is_whole(self, row: Row) -> bool {
        let told = self.packed.plain(row).chars().filter(|c| !c.is_whitespace()).count();
        told == self.words.iter().map(Word::length).sum::<usize>()
    }
}
