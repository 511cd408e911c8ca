//! What crosses between a workspace and files, as plain data: the form in which an answer is wanted, and
//! what a file is taken for. How each is written and read is `exchange`'s.

use serde::{Deserialize, Serialize};

use super::outlines::Syntax;

/// The form of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// Sentences and aligned tables, for people.
    #[default]
    Table,
    /// One JSON document.
    Json,
    /// Comma-separated values; registers only, everything else comes as for people.
    Csv,
    /// Markdown; reports only, everything else comes as for people.
    Markdown,
    /// Plain text; reports only.
    Text,
    /// One HTML file; reports only.
    Html,
    /// A graph for Graphviz; threads only, everything else comes as for people.
    Dot,
    /// A graph for Mermaid; threads only.
    Mermaid,
    /// One outline in a format of outlines; everything else comes as for people.
    Outline(Syntax),
}

impl Format {
    /// The form with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "table" => Some(Self::Table),
            "json" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            "markdown" => Some(Self::Markdown),
            "text" => Some(Self::Text),
            "html" => Some(Self::Html),
            "dot" => Some(Self::Dot),
            "mermaid" => Some(Self::Mermaid),
            _ => None,
        }
    }
}

/// What a file is taken for that comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// Rows of a kind, by its key.
    Rows {
        /// The kind's key.
        kind: String,
        /// Which columns are taken, and for what: `code=Your code`. All, as they are called, without any.
        map: Vec<String>,
        /// What holds for every row: keys of fields and texts.
        with: Vec<(String, String)>,
        /// Take the good rows although there are problems.
        take_good: bool,
    },
    /// Readings.
    Readings {
        /// Which column holds what: `date=Day,value=Rate`; else as it is remembered, or as the columns are called.
        map: Option<String>,
        /// The measure of rows that name none.
        measure: Option<String>,
        /// Take the good rows although there are problems.
        take_good: bool,
    },
    /// A complete export.
    Everything,
    /// The days without school of a calendar.
    DaysOff {
        /// Events that have one of these in their names; the usual ones without any.
        words: Vec<String>,
    },
    /// An outline.
    Outline {
        /// Its format.
        syntax: Syntax,
        /// What it is to be called; else as the file says, else as the file is called.
        title: Option<String>,
        /// The key of its form; else as the file says.
        form: Option<String>,
        /// The outline at whose end the rows are put, instead of making one.
        into: Option<String>,
    },
}
