//! What a file holds and an outline does not: each kind of it is counted and named, with the place of
//! the first, so that nothing goes away without a word.

use super::{Problem, What};

/// Something that an outline does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Left {
    /// An attribute with this name.
    Attribute(String),
    /// An element with this name.
    Element(String),
    /// A column with this head.
    Column(String),
    /// A level that is called so.
    Level(String),
    /// Text that belongs to no row.
    Text,
    /// Rows that say nothing.
    EmptyRow,
    /// Settings at the head of a file.
    Settings,
    /// Icons and colors.
    Decoration,
    /// The address of a link or picture in the title.
    Address,
    /// Diagrams on a page behind the first.
    Diagram,
    /// Lines of the page on which a diagram stands.
    Line,
}

/// What was left out of a text, in the order in which it was met.
#[derive(Debug)]
pub(super) struct LeftOut<'a> {
    text: &'a str,
    /// What, the byte of the first, how many.
    found: Vec<(Left, usize, usize)>,
}

impl<'a> LeftOut<'a> {
    /// Nothing yet.
    pub(super) const fn of(text: &'a str) -> Self {
        Self { text, found: Vec::new() }
    }

    /// Something more, at this byte.
    pub(super) fn note(&mut self, left: Left, at: usize) {
        match self.found.iter_mut().find(|(known, _, _)| *known == left) {
            Some((_, _, count)) => *count += 1,
            None => self.found.push((left, at, 1)),
        }
    }

    /// As problems that keep nobody from reading the rest.
    pub(super) fn problems(self) -> Vec<Problem> {
        let Self { text, found } = self;
        let problem = |(left, at, count)| Problem::at(text, at, What::LeftOut(left, count));
        found.into_iter().map(problem).collect()
    }
}
