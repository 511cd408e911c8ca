//! Rows that come with the program: numbers, choices and links only. Their words are in `texts`, under
//! `catalogue-<code>`, and stay there: the record's own text is empty until somebody rewords it.

use crate::domain::field::Field;

/// One record that a kind begins with, or that a template lays.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its permanent name. The record that a kind begins with has it as its id.
    pub code: &'static str,
    /// What it holds.
    pub values: &'static [(&'static Field, Given)],
}

/// What a row holds in a field.
#[derive(Clone, Copy, Debug)]
pub enum Given {
    /// A whole number.
    Number(i64),
    /// A choice.
    Choice(u16),
    /// Yes.
    Yes,
    /// Text that is the same in every language, such as a number with dots.
    Text(&'static str),
    /// A link to the record of another row.
    Row(&'static str),
    /// The day that is so many days after the start; only in a template.
    Day(u16),
}

impl Row {
    /// A row with what it holds.
    pub const fn new(code: &'static str, values: &'static [(&'static Field, Given)]) -> Self {
        Self { code, values }
    }
}
