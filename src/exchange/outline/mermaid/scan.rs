//! A diagram of Mermaid read sign by sign, because labels, settings and remarks do not end with
//! their line.

use std::ops::Range;

use crate::exchange::outline::front;

use super::label::{REMARK, plain, shape};

/// The word with which a mindmap begins.
pub const MINDMAP: &str = "mindmap";
/// The words with which a fishbone begins; the second until Mermaid calls it finished.
pub const ISHIKAWA: [&str; 2] = ["ishikawa", "ishikawa-beta"];

const SETTINGS: (&str, &str) = ("%%{", "}%%");
/// What a row shows of icons and colors.
const DECORATION: &str = "::";

/// A row, and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The byte of the whole text.
    pub at: usize,
    /// How many signs stand before it on its line.
    pub width: usize,
    /// What it says; nothing for icons and colors.
    pub text: Option<String>,
}

/// Reads the rows of a diagram, one after the other.
#[derive(Debug)]
pub struct Scan<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    /// Whether settings stand at the head.
    pub has_settings: bool,
}

impl<'a> Scan<'a> {
    /// The diagram in this part of a text; its settings and remarks are passed over.
    pub fn of(text: &'a str, part: Range<usize>) -> Self {
        let mut scan = Self { text, at: part.start, end: part.end, has_settings: false };
        scan.at += scan.rest().len() - scan.rest().trim_start().len();
        let settings = front::settings(scan.rest());
        scan.at += settings;
        scan.has_settings = settings > 0;
        scan
    }

    /// Whether it is an outline by its first word.
    pub fn begins_outline(mut self) -> bool {
        let head = self.head();
        head.is_some_and(|head| is_fishbone(&head.1) || head.1.eq_ignore_ascii_case(MINDMAP))
    }

    /// The first row, which says what kind of diagram it is, and where it begins.
    pub fn head(&mut self) -> Option<(usize, String)> {
        let row = self.row(false)?;
        Some((row.at, row.text?))
    }

    /// The next row; in a mindmap it may have a shape.
    pub fn row(&mut self, shaped: bool) -> Option<Row> {
        loop {
            let rest = self.rest();
            let body = rest.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
            let width = rest[..rest.len() - body.len()].chars().count();
            self.at = self.end - body.len();
            if body.is_empty() {
                return None;
            }
            if let Some(settings) = body.strip_prefix(SETTINGS.0) {
                let end = settings.find(SETTINGS.1).map(|end| end + SETTINGS.1.len());
                self.at += SETTINGS.0.len() + end.unwrap_or(settings.len());
            } else if body.starts_with('\n') || body.starts_with(REMARK) {
                self.pass_line();
            } else {
                let at = self.at;
                let text = self.said(body, shaped);
                return Some(Row { at, width, text });
            }
        }
    }

    /// What a row says, up to the end of its line or of the line on which its label ends.
    fn said(&mut self, body: &str, shaped: bool) -> Option<String> {
        if shaped && body.starts_with(DECORATION) {
            self.pass_line();
            return None;
        }
        let shape = shape(body).filter(|_| shaped);
        self.at += shape.map_or(0, |(_, length)| length);
        self.pass_line();
        let line = || body.lines().next().unwrap_or_default();
        Some(plain(shape.map_or_else(line, |(label, _)| label)))
    }

    fn pass_line(&mut self) {
        let rest = self.rest();
        self.at += rest.find('\n').map_or(rest.len(), |end| end + 1);
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..self.end).unwrap_or_default()
    }
}

/// Whether a diagram with this head is a fishbone.
pub fn is_fishbone(head: &str) -> bool {
    ISHIKAWA.iter().any(|word| head.eq_ignore_ascii_case(word))
}
