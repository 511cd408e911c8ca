//! What is wrong in a key or theme file, where, and what would be right. Words are made elsewhere.

use toml::Spanned;
use toml::de::DeTable;

/// One problem; the rest of the file stays in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1 on.
    pub line: usize,
    /// Column in characters, from 1 on.
    pub column: usize,
    /// What it is.
    pub kind: ProblemKind,
}

/// The kinds of problems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is not TOML; no line of it is used.
    NotToml(String),
    /// Not a key that can be spelled so.
    BadKey(String),
    /// Not a list of keys.
    NotKeys(String),
    /// Not a colour or a table of `fg`, `bg`, `mods`.
    BadPaint(String),
    /// No action has this name here.
    UnknownAction {
        /// What stands there.
        id: String,
        /// The nearest name, if one is near.
        nearest: Option<String>,
    },
}

/// The tables of a TOML text, with their places.
///
/// # Errors
/// It is not TOML: nothing of it can be used.
pub fn tables(text: &str) -> Result<DeTable<'_>, Problem> {
    DeTable::parse(text).map(Spanned::into_inner).map_err(|error| {
        let kind = ProblemKind::NotToml(error.message().to_owned());
        Problem::at(text, error.span().map_or(0, |span| span.start), kind)
    })
}

impl Problem {
    /// A problem at a byte of a text.
    pub fn at(text: &str, byte: usize, kind: ProblemKind) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
        Self { line, column, kind }
    }
}
