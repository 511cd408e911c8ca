//! What there is to show of a subject: ideas, each a heading with its lines, in one language. It knows no
//! sizes; the deck in the other language has the same ideas and lines in the same places.

use serde::{Deserialize, Serialize};

use crate::domain::RecordId;
use crate::engine::charts::{BAND, Cell, Pen, Shown, Signs, plot};
use crate::texts::Texts;

/// All of it.
#[derive(Debug, Default)]
pub struct Deck {
    /// What all of it is about, such as the head of a fishbone; in sight on every slide.
    pub about: String,
    /// The ideas, in the order in which they are shown.
    pub ideas: Vec<Idea>,
}

/// What is shown under one heading.
#[derive(Debug, Default)]
pub struct Idea {
    /// The record that the heading stands for.
    pub id: Option<RecordId>,
    /// The record inside of which its lines stand: where a room adds one.
    pub inside: Option<RecordId>,
    /// The heading.
    pub heading: String,
    /// The chart that is seen before its lines.
    pub picture: Option<Box<Picture>>,
    /// What stands below it.
    pub lines: Vec<Line>,
}

/// A line, as long as it is.
#[derive(Debug)]
pub struct Line {
    /// The record that it stands for.
    pub id: Option<RecordId>,
    /// How far inside of others.
    pub depth: usize,
    /// What stands before its words.
    pub sign: &'static str,
    /// What its words are; nothing where they say it themselves.
    pub label: String,
    /// Its words.
    pub text: String,
    /// How it looks.
    pub tone: Tone,
}

/// A chart that is drawn for the size of the wall.
#[derive(Debug)]
pub struct Picture {
    /// The chart.
    pub shown: Shown,
    /// What stands above small charts.
    pub heads: Vec<String>,
    /// The signs with which it is drawn.
    pub signs: Signs,
    /// The words beside its axes.
    pub texts: Texts,
}

impl Picture {
    /// Its rows, slide by slide, so wide and at most so many; none where there is too little room.
    pub fn slides(&self, size: (usize, usize)) -> Vec<Vec<String>> {
        let texts = self.texts;
        let rows = match &self.shown {
            Shown::Time(own) => {
                let pen = Pen {
                    signs: self.signs,
                    number: &|number| texts.chart_number(number),
                    day: &|day| texts.date(day),
                    goal: own.goal,
                    seen: 0..own.chart.points.len(),
                    marks: own.marks(),
                };
                plot(&own.chart, &pen, size)
            }
            Shown::Each(own) => {
                let beside = own.beside(size.0);
                let bands = own.panels.chunks(beside).zip(self.heads.chunks(beside));
                bands
                    .flat_map(|(own_at, heads)| own.band(own_at, heads, self.signs, size.0))
                    .collect()
            }
            Shown::Pareto(Ok(own)) => {
                let (names, ends) = (texts.pareto_names(own), texts.pareto_ends(own));
                own.rows(&names, &ends, self.signs, size.0)
            }
            Shown::Pareto(Err(_)) => Vec::new(),
        };
        // A small chart is not parted.
        let room = match &self.shown {
            Shown::Each(_) => size.1 / BAND * BAND,
            _ => size.1,
        };
        let row = |row: &Vec<Cell>| row.iter().map(|cell| cell.sign).collect();
        let slide = |rows: &[Vec<Cell>]| rows.iter().map(row).collect();
        if room == 0 { Vec::new() } else { rows.chunks(room).map(slide).collect() }
    }
}

/// How something on the wall looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// As usual.
    #[default]
    Text,
    /// The facilitator's cursor stands there.
    Cursor,
    /// It is being typed.
    Typed,
    /// It says in the other language what stands above it.
    Second,
}

impl Tone {
    /// How the same looks in the other language.
    #[must_use]
    pub const fn of_second(self) -> Self {
        match self {
            Self::Text => Self::Second,
            own => own,
        }
    }
}

impl Idea {
    /// An idea without lines.
    pub fn new(heading: String) -> Self {
        Self { heading, ..Self::default() }
    }
}

impl Line {
    /// A line with a sign before its words.
    pub const fn new(sign: &'static str, text: String) -> Self {
        Self { id: None, depth: 0, sign, label: String::new(), text, tone: Tone::Text }
    }

    /// A line that says first what its words are.
    pub fn labelled(label: String, text: String) -> Self {
        Self { label, ..Self::new("", text) }
    }

    /// The line of a record.
    pub fn of(id: &RecordId, sign: &'static str, text: String) -> Self {
        Self { id: Some(id.clone()), ..Self::new(sign, text) }
    }
}
