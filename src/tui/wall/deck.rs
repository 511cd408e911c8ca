//! What there is to show of a subject: ideas, each a heading with its lines. It knows no sizes.

use serde::{Deserialize, Serialize};

use crate::domain::RecordId;

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
    /// Its words.
    pub text: String,
    /// How it looks.
    pub tone: Tone,
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
        Self { id: None, depth: 0, sign, text, tone: Tone::Text }
    }

    /// The line of a record.
    pub fn of(id: &RecordId, sign: &'static str, text: String) -> Self {
        Self { id: Some(id.clone()), ..Self::new(sign, text) }
    }
}
