//! Texts set in the rows of a slide: an original and its translation together, wherever a slide ends.

use ratatui::layout::Size;
use serde::{Deserialize, Serialize};

use crate::tui::draw::cells::{cells, paragraphs};

use super::deck::Tone;
use super::tongues::{Said, Tongues};

/// More columns than this are hard to read from one row to the next.
const WIDEST: usize = 76;
/// Columns for each step inside, and for what stands below its original.
const INDENT: usize = 2;
/// Columns between two languages side by side.
const BETWEEN: usize = 4;
/// That a text goes on.
const MORE: &str = " …";

/// A row of a slide.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Columns left free before it.
    pub indent: usize,
    /// Its words.
    pub text: String,
    /// The same in the other language, where that stands beside.
    pub other: Option<String>,
    /// How it looks.
    pub tone: Tone,
    /// It goes on with what the row above says, in the same language or in the other.
    pub goes_on: bool,
}

/// The columns of a wall: one for both languages, or one for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    width: usize,
    /// Where the other one begins.
    other: Option<usize>,
}

/// What belongs to a text beside its words.
#[derive(Clone, Copy, Default)]
pub struct Manner {
    /// How far inside of others.
    pub depth: usize,
    /// What stands before it.
    pub sign: &'static str,
    /// How it looks.
    pub tone: Tone,
}

impl Columns {
    /// Those of a wall of a size.
    pub fn of(size: Size, tongues: Tongues) -> Self {
        let margin = if size.width >= 60 { 4 } else { 2 };
        let room = usize::from(size.width.saturating_sub(margin));
        match tongues.within(size.width) {
            Tongues::Beside => {
                let width = (room.saturating_sub(BETWEEN) / 2).clamp(1, WIDEST);
                Self { width, other: Some(width + BETWEEN) }
            }
            _ => Self { width: room.clamp(1, WIDEST), other: None },
        }
    }

    /// How many both take, and where the other one begins.
    pub fn taken(&self) -> (usize, Option<usize>) {
        (self.width + self.other.unwrap_or(0), self.other)
    }

    /// The rows of what is said, as many as it takes.
    pub fn rows(&self, said: &Said) -> Vec<Row> {
        if said.first.is_empty() {
            return Vec::new();
        }
        self.parts(said, Manner::default(), usize::MAX).concat()
    }

    /// At most so many of its rows, in whole words; that it goes on is told.
    pub fn reminder(&self, said: &Said, count: usize) -> Vec<Row> {
        if said.first.is_empty() {
            return Vec::new();
        }
        let shared = self.other.is_none() && said.second.is_some();
        let count = if shared { count.div_ceil(2) } else { count };
        let short = |text: &str, width: usize| {
            let whole = paragraphs(text, width, usize::MAX);
            if whole.len() <= count {
                return whole;
            }
            let mut rows = paragraphs(text, width.saturating_sub(cells(MORE)).max(1), usize::MAX);
            rows.truncate(count);
            rows.last_mut().into_iter().for_each(|last| last.push_str(MORE));
            rows
        };
        let second = said
            .second
            .as_ref()
            .map(|text| short(text, self.width.saturating_sub(self.step()).max(1)));
        let rows = self.joined(short(&said.first, self.width), second.unwrap_or_default());
        self.set(&rows, Manner::default(), true)
    }

    /// The rows of what is said, in parts of at most so many: each with what it says in both languages,
    /// so that a slide may end between them.
    pub fn parts(&self, said: &Said, manner: Manner, room: usize) -> Vec<Vec<Row>> {
        let [first, second] = self.wrapped(said, manner);
        if second.is_empty() {
            let rows: Vec<Pair> = first.into_iter().map(|text| (Some(text), None)).collect();
            let parts = rows.chunks(room.max(1)).enumerate();
            return parts.map(|(at, rows)| self.set(rows, manner, at == 0)).collect();
        }
        let takes = |count: usize| {
            let (first, second) = (first.len().div_ceil(count), second.len().div_ceil(count));
            if self.other.is_some() { first.max(second) } else { first + second }
        };
        let most = first.len().max(second.len());
        let count = (1..most).find(|count| takes(*count) <= room).unwrap_or(most);
        let share = |rows: &[String], at: usize| {
            let place = |at: usize| (at * rows.len()).div_ceil(count);
            rows[place(at)..place(at + 1)].to_vec()
        };
        let part = |at: usize| {
            let rows = self.joined(share(&first, at), share(&second, at));
            self.set(&rows, manner, at == 0)
        };
        (0..count).map(part).collect()
    }

    /// The rows of both languages as wide as they have room.
    fn wrapped(&self, said: &Said, manner: Manner) -> [Vec<String>; 2] {
        let before = self.indent(manner) + sign_width(manner);
        let rows = |text: &str, before: usize| {
            paragraphs(text, self.width.saturating_sub(before).max(1), usize::MAX)
        };
        let second = said.second.as_ref().map(|text| rows(text, before + self.step()));
        [rows(&said.first, before), second.unwrap_or_default()]
    }

    /// One below the other, or beside it.
    fn joined(&self, first: Vec<String>, second: Vec<String>) -> Vec<Pair> {
        if self.other.is_none() {
            let below = second.into_iter().map(|text| (None, Some(text)));
            return first.into_iter().map(|text| (Some(text), None)).chain(below).collect();
        }
        let count = first.len().max(second.len());
        let (mut first, mut second) = (first.into_iter(), second.into_iter());
        let rows = (0..count).map(|_| (first.next(), second.next()));
        rows.map(|(first, second)| (first.or(Some(String::new())), second)).collect()
    }

    /// With its sign before the first of them.
    fn set(&self, rows: &[Pair], manner: Manner, begins: bool) -> Vec<Row> {
        let (indent, sign) = (self.indent(manner), sign_width(manner));
        let row = |(at, (first, second)): (usize, &Pair)| {
            let is_signed = at == 0 && begins && sign > 0;
            let signed = |text: &String| {
                if is_signed { format!("{} {text}", manner.sign) } else { text.clone() }
            };
            let indent = if is_signed { indent } else { indent + sign };
            let (tone, goes_on) = (manner.tone, at > 0);
            match (first, second) {
                (Some(text), other) => {
                    let other = other.as_ref().map(signed);
                    Row { indent, text: signed(text), other, tone, goes_on }
                }
                (None, second) => {
                    let (indent, tone) = (indent + self.step(), tone.of_second());
                    let text = second.clone().unwrap_or_default();
                    Row { indent, text, other: None, tone, goes_on }
                }
            }
        };
        rows.iter().enumerate().map(row).collect()
    }

    /// Deep inside, words need the room more than the eye needs the steps.
    fn indent(&self, manner: Manner) -> usize {
        (manner.depth * INDENT).min(self.width / 3)
    }

    /// How far a translation stands inside, below its original.
    const fn step(&self) -> usize {
        if self.other.is_some() { 0 } else { INDENT }
    }
}

/// Words of a row in the one and in the other language.
type Pair = (Option<String>, Option<String>);

fn sign_width(manner: Manner) -> usize {
    if manner.sign.is_empty() { 0 } else { cells(manner.sign) + 1 }
}
