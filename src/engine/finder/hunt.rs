//! A query being typed. Adding letters looks only through what was found before them, taking them
//! away brings that back, and every look runs in slices with the best so far at hand.

use std::ops::Range;

use fuzzy_matcher::skim::SkimMatcherV2;

use super::look::Look;
use super::titles::{Packed, Row, Titles};
use super::top::Top;
use super::word::{Word, matcher};

/// A mask is looked at in so much less time than a title is scored.
const MASKS_PER_SCORE: usize = 64;

/// A query over `Titles`. Words are separated by blanks, and all must be in a title.
pub struct Hunt {
    wanted: usize,
    /// One per thread: the matcher keeps its tables inside, and shared they are slower.
    matchers: Vec<SkimMatcherV2>,
    version: u64,
    /// How many titles there were at the last step.
    living: usize,
    /// Each looks through the hits of the one below; all but the last are done.
    levels: Vec<Level>,
}

/// A title that was found.
#[derive(Debug, PartialEq, Eq)]
pub struct Found<'a, K> {
    /// What it names.
    pub key: &'a K,
    /// The title.
    pub title: &'a str,
    /// Its row, to ask `Hunt::places` with.
    pub row: Row,
}

struct Level {
    words: Vec<Word>,
    /// How many of its candidates have been looked at.
    seen: usize,
    hits: Vec<Row>,
    top: Top,
    done: bool,
}

impl Hunt {
    /// A query for everything, which keeps the `wanted` best and may use so many threads.
    pub fn new(wanted: usize, threads: usize) -> Self {
        let matchers = (0..threads.max(1)).map(|_| matcher()).collect();
        let mut hunt = Self { wanted, matchers, version: 0, living: 0, levels: Vec::new() };
        hunt.ask("");
        hunt
    }

    /// Sets what is looked for, as typed. Work on another query that is not done is dropped.
    pub fn ask(&mut self, typed: &str) {
        let words = Word::all(typed);
        while let Some(level) = self.levels.last() {
            if level.words == words {
                return;
            }
            if level.is_narrowed_by(&words) {
                break;
            }
            self.levels.pop();
        }
        self.levels.push(Level::new(words, self.wanted));
    }

    /// Looks on at about `budget` titles. Whether the answer is final; it begins anew if the titles
    /// have changed.
    pub fn step<K>(&mut self, titles: &Titles<K>, budget: usize) -> bool {
        let packed = &titles.packed;
        if self.version != packed.version {
            (self.version, self.living) = (packed.version, packed.living);
            let words = self.levels.pop().map(|level| level.words).unwrap_or_default();
            self.levels.clear();
            self.levels.push(Level::new(words, self.wanted));
        }
        let Some((level, below)) = self.levels.split_last_mut() else { return true };
        level.step(below.last(), &self.matchers, packed, budget.max(1));
        level.done
    }

    /// The best so far, best first. Nothing if the titles have changed since the last step.
    pub fn best<'a, K: Eq + std::hash::Hash>(
        &self,
        titles: &'a Titles<K>,
    ) -> impl Iterator<Item = Found<'a, K>> {
        let level = self.levels.last().filter(|_| self.version == titles.packed.version);
        let rows = level.map(|level| level.top.ranked()).unwrap_or_default();
        let found = |row| titles.get(row).map(|(key, title)| Found { key, title, row });
        rows.into_iter().filter_map(found)
    }

    /// How many were found so far.
    pub fn count(&self) -> usize {
        let found =
            |level: &Level| if level.words.is_empty() { self.living } else { level.hits.len() };
        self.levels.last().map_or(0, found)
    }

    /// Whether a title that was found is likely meant: each word stands in it as it was typed, or in pieces
    /// of two letters or more that each begin a word. Letters strewn over a title are chance.
    pub fn is_meant<K>(&self, titles: &Titles<K>, row: Row) -> bool {
        let Some((matcher, level)) = self.matchers.first().zip(self.levels.last()) else {
            return false;
        };
        let title = titles.packed.title(row);
        level.words.iter().all(|word| {
            let letters = word.letters(matcher, &titles.packed, row);
            let mut pieces: Vec<Range<usize>> = Vec::new();
            for letter in &letters {
                match pieces.last_mut() {
                    Some(last) if last.end == letter.start => last.end = letter.end,
                    _ => pieces.push(letter.start..letter.end),
                }
            }
            let begins = |piece: &Range<usize>| {
                let before = title[..piece.start].chars().next_back();
                let many = title[piece.clone()].chars().nth(1).is_some();
                many && before.is_none_or(|before| !before.is_alphanumeric())
            };
            pieces.len() <= 1 || pieces.iter().all(begins)
        })
    }

    /// Where the words fall in a title that was found, in bytes: ranges that do not touch, in order.
    pub fn places<K>(&self, titles: &Titles<K>, row: Row) -> Vec<Range<usize>> {
        let words = self.levels.last().map(|level| &level.words).into_iter().flatten();
        let Some(matcher) = self.matchers.first() else { return Vec::new() };
        let letters = words.flat_map(|word| word.letters(matcher, &titles.packed, row));
        let mut places: Vec<_> = letters.map(|letter| letter.start..letter.end).collect();
        places.sort_unstable_by_key(|place| (place.start, place.end));
        places.dedup_by(|next, last| {
            let touches = next.start <= last.end;
            last.end = if touches { last.end.max(next.end) } else { last.end };
            touches
        });
        places
    }
}

impl Level {
    const fn new(words: Vec<Word>, wanted: usize) -> Self {
        Self { words, seen: 0, hits: Vec::new(), top: Top::new(wanted), done: false }
    }

    /// Whether what these words find is among what was found here.
    fn is_narrowed_by(&self, words: &[Word]) -> bool {
        // No words keep no hits.
        self.done
            && !self.words.is_empty()
            && self.words.len() <= words.len()
            && self.words.iter().zip(words).all(|(old, new)| new.narrows(old))
    }

    fn step(
        &mut self,
        below: Option<&Self>,
        matchers: &[SkimMatcherV2],
        packed: &Packed,
        budget: usize,
    ) {
        if self.done {
            return;
        }
        if self.words.is_empty() {
            // Everything is found: the newest are the best, and the rest need no list.
            let rows = (0..packed.rows()).rev().filter_map(|row| Row::try_from(row).ok());
            let newest = rows.filter(|row| packed.has(*row, 0)).take(self.top.wanted());
            newest.for_each(|row| self.top.offer(0, row));
            self.done = true;
            return;
        }
        let mask = self.words.iter().fold(0, |mask, word| mask | word.mask());
        let count = below.map_or(packed.rows(), |below| below.hits.len());
        let end = count.min(self.seen.saturating_add(budget.saturating_mul(MASKS_PER_SCORE)));
        let mut candidates = Vec::new();
        while self.seen < end && candidates.len() < budget {
            // The newest first, as hits are too.
            let row = match below {
                Some(below) => below.hits.get(self.seen).copied(),
                None => Row::try_from(count - self.seen - 1).ok(),
            };
            candidates.extend(row.filter(|row| packed.has(*row, mask)));
            self.seen += 1;
        }
        let look = Look { packed, words: &self.words, top: &self.top };
        for (row, score) in look.at_all(matchers, &candidates) {
            self.hits.push(row);
            score.into_iter().for_each(|score| self.top.offer(score, row));
        }
        self.done = self.seen == count;
    }
}
