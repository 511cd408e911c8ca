//! Reads a screen as people do: words in their places, and whether a sentence that begins there ends
//! there too, goes on below, has a sign that it was cut, or is broken off.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

use std::collections::HashMap;

use ratatui::buffer::{Buffer, Cell};
use unicode_width::UnicodeWidthStr;

use crate::tui_stage::Stage;

/// So many words have to be the same before a sentence is taken for begun.
const BEGIN: usize = 3;

/// A word and the column where it stands. A gap of one cell is a blank between words; anything
/// wider, or a line, sets texts apart.
#[derive(Clone, Debug)]
pub struct Word {
    pub column: usize,
    pub text: String,
    /// The word before it belongs to the same text.
    pub joined: bool,
}

/// The words of a screen, row by row.
pub struct Page(pub Vec<Vec<Word>>);

impl Page {
    /// The whole screen.
    pub fn of(stage: &Stage) -> Self {
        Self(cells(&stage.cells()).iter().map(|row| words(row)).collect())
    }

    /// What lies in front: where a box lies over the rest, only what is in it.
    pub fn front(stage: &Stage) -> Self {
        let buffer = stage.cells();
        let mut rows = cells(&buffer);
        if !stage.model.desk.overlays.is_empty() || stage.model.keyboard.hinting {
            blank_beside_the_box(&mut rows);
        }
        Self(rows.iter().map(|row| words(row)).collect())
    }

    /// A screen as it is written.
    pub fn written(text: &str) -> Self {
        let row = |line: &str| words(&line.split_inclusive(|_| true).collect::<Vec<_>>());
        Self(text.lines().map(row).collect())
    }

    /// All words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flatten().map(|word| word.text.as_str())
    }

    /// Texts that stand in one row, as lists of words.
    fn runs(&self) -> Vec<Vec<String>> {
        let mut runs: Vec<Vec<String>> = Vec::new();
        for word in self.0.iter().flatten() {
            match runs.last_mut().filter(|_| word.joined) {
                Some(run) => run.push(word.text.clone()),
                None => runs.push(vec![word.text.clone()]),
            }
        }
        runs
    }

    /// The begins of sentences whose end is missing without a sign.
    pub fn broken(&self, known: &[&Sentences]) -> Vec<String> {
        let mut found = Vec::new();
        for (row, words) in self.0.iter().enumerate() {
            for (at, word) in words.iter().enumerate() {
                let candidates = known.iter().filter_map(|own| own.0.get(&word.text));
                let ends = candidates.flatten().map(|own| (self.follow(own, row, at), own));
                let ends = ends.filter(|((_, length), _)| *length >= BEGIN);
                let best =
                    ends.max_by_key(|((end, length), _)| (matches!(end, End::Whole), *length));
                if let Some(((End::Broken, length), own)) = best {
                    found.push(format!(
                        "{} | {}",
                        own[..length].join(" "),
                        own[length..].join(" ")
                    ));
                }
            }
        }
        found
    }

    /// Follows a sentence from a word on, and how many words of it are there.
    fn follow(&self, sentence: &[String], row: usize, at: usize) -> (End, usize) {
        let (mut row, mut at) = (row, at);
        let mut first = at;
        while self.0[row][first].joined {
            first -= 1;
        }
        let left = self.0[row][first].column;
        for (length, wanted) in sentence.iter().enumerate() {
            let own = &self.0[row];
            let goes_on = own.get(at).filter(|word| length == 0 || word.joined || at == first);
            let word = if let Some(word) = goes_on {
                word
            } else {
                let below = self.0.get(row + 1).and_then(|next| {
                    let near = |(_, word): &(usize, &Word)| word.column.abs_diff(left);
                    let begins = next.iter().enumerate().filter(|(_, word)| !word.joined);
                    let nearest = begins.min_by_key(near).filter(|own| near(own) <= 4);
                    nearest.map(|(at, _)| at)
                });
                let Some(below) = below else { return (End::Broken, length) };
                (row, at, first) = (row + 1, below, below);
                if !is_begin(&self.0[row][at].text, wanted) {
                    return (End::Broken, length);
                }
                &self.0[row][at]
            };
            if word.text != *wanted {
                let cut = is_begin(&word.text, wanted);
                return (if cut { End::Whole } else { End::Other }, length);
            }
            at += 1;
        }
        (End::Whole, sentence.len())
    }
}

/// Whether a word is there, or as much of it as there was room for, with the sign for that.
fn is_begin(there: &str, wanted: &str) -> bool {
    there == wanted || there.strip_suffix('…').is_some_and(|begin| wanted.starts_with(begin))
}

/// How what begins like a sentence goes on.
enum End {
    /// To its end, or to a sign that it was cut.
    Whole,
    /// As another text.
    Other,
    /// Not at all.
    Broken,
}

/// Sentences by their first word.
#[derive(Default)]
pub struct Sentences(HashMap<String, Vec<Vec<String>>>);

impl Sentences {
    fn new(all: impl Iterator<Item = Vec<String>>) -> Self {
        let mut own = Self::default();
        for sentence in all.filter(|sentence| sentence.len() >= BEGIN) {
            own.0.entry(sentence[0].clone()).or_default().push(sentence);
        }
        own
    }

    /// What stands on another screen, each text from each of its words on.
    pub fn of_page(page: &Page) -> Self {
        let runs = page.runs();
        Self::new(runs.iter().flat_map(|run| (0..run.len()).map(|at| run[at..].to_vec())))
    }

    /// The fixed parts of the messages of a Fluent file: what stands between the arguments.
    pub fn of_messages(source: &str) -> Self {
        let lines = source.lines().filter(|line| !line.starts_with('#'));
        let pieces = lines.flat_map(|line| {
            let words = line.split_once(" = ").map_or(line, |(_, words)| words).trim();
            let words = words.split_once("] ").map_or(words, |(_, words)| words);
            pieces(words)
        });
        Self::new(pieces)
    }
}

/// The words between the arguments, without those that an argument touches.
fn pieces(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut after_argument = false;
    for part in text.split_inclusive(['{', '}']) {
        let inside = part.ends_with('}');
        let piece = part.trim_end_matches(['{', '}']);
        if !inside {
            let mut words: Vec<String> = piece.split_whitespace().map(str::to_owned).collect();
            if after_argument && !piece.starts_with(' ') && !words.is_empty() {
                words.remove(0);
            }
            if part.ends_with('{') && !piece.ends_with(' ') {
                words.pop();
            }
            found.push(words);
        }
        after_argument = inside;
    }
    found
}

/// The cells of each row; one that lies under the second half of a wide letter is empty.
fn cells(buffer: &Buffer) -> Vec<Vec<&str>> {
    let rows = buffer.content().chunks(usize::from(buffer.area.width).max(1));
    rows.map(|row| row.iter().scan(0, uncovered).collect()).collect()
}

fn uncovered<'a>(covered: &mut usize, cell: &'a Cell) -> Option<&'a str> {
    if *covered > 0 {
        *covered -= 1;
        return Some("");
    }
    *covered = cell.symbol().width().saturating_sub(1);
    Some(cell.symbol())
}

/// Leaves the box that lies over the rest, the row of panes and the row of keys.
fn blank_beside_the_box(rows: &mut [Vec<&str>]) {
    let has = |row: &Vec<&str>, column: usize, sign: &str| row[column] == sign;
    let boxed = |top: usize| {
        let edge = |sign| rows[top].iter().position(|cell| *cell == sign);
        let (left, right) = (edge("┌")?, edge("┐")?);
        let below = &rows[top + 1..];
        let height = below.iter().position(|row| has(row, left, "└") && has(row, right, "┘"))?;
        let sides = |row: &Vec<&str>| has(row, left, "│") && has(row, right, "│");
        below[..height].iter().all(sides).then_some((top..=top + height + 1, left..right + 1))
    };
    let Some((inside, columns)) = (0..rows.len()).find_map(boxed) else { return };
    let last = rows.len() - 1;
    for (at, row) in rows.iter_mut().enumerate().filter(|(at, _)| (1..last).contains(at)) {
        let kept = if inside.contains(&at) { columns.clone() } else { 0..0 };
        row[..kept.start].fill(" ");
        row[kept.end..].fill(" ");
    }
}

fn words(row: &[&str]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut gap = 2;
    for (column, cell) in row.iter().enumerate() {
        match (*cell, words.last_mut()) {
            ("", _) => {}
            (" ", _) => gap += 1,
            // What follows a dot is told besides, and may be left out as a whole.
            ("·", _) => gap = 2,
            (line, _) if line.chars().all(|c| ('\u{2500}'..='\u{257f}').contains(&c)) => gap = 2,
            (_, Some(word)) if gap == 0 => word.text.push_str(cell),
            _ => {
                words.push(Word { column, text: (*cell).to_owned(), joined: gap == 1 });
                gap = 0;
            }
        }
    }
    words
}
