//! What is wrong in a file of the user's, where, how bad it is, and what would be right. Words are
//! made in `texts`.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::caution::Caution;
use super::finding::Finding;
use super::source::{Source, Unreadable};

/// A stretch of one line of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, as in `Source::name`.
    pub file: Arc<str>,
    /// Line, from 1 on; 0 means the file as a whole.
    pub line: usize,
    /// Column in characters, from 1 on.
    pub column: usize,
    /// How many characters it is long.
    pub length: usize,
}

/// One problem; the rest of the file stays in use.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What it is.
    pub kind: ProblemKind,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know; nothing is wrong.
    Note,
    /// It is in use, but may not do what is wanted.
    Warning,
    /// It is not in use.
    Error,
}

/// The kinds of problems.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// The file cannot be read.
    Unreadable(Unreadable),
    /// Not TOML from here on; no line of it is used.
    NotToml,
    /// A name stands twice, which TOML forbids; no line of it is used.
    Doubled,
    /// Written for a newer version.
    NewerSchema,
    /// Not the form of value that belongs here.
    BadValue(String),
    /// No table has this name.
    UnknownTable {
        /// What stands there.
        id: String,
        /// The nearest name, if one is near.
        nearest: Option<String>,
    },
    /// Nothing has this name here.
    UnknownName {
        /// What stands there.
        id: String,
        /// The nearest name, if one is near.
        nearest: Option<String>,
    },
    /// So many more names that nothing has.
    MoreUnknown(usize),
    /// It inherits from a file that is not there.
    UnknownBase(String),
    /// It inherits from itself, by way of others or not.
    BaseCircle(String),
    /// Not a key that can be spelled so.
    BadKey(String),
    /// Not a list of keys.
    NotKeys(String),
    /// A key that not every terminal sends, or that another program takes.
    Caution(Caution),
    /// No action has this name here.
    UnknownAction {
        /// What stands there.
        id: String,
        /// The nearest name, if one is near.
        nearest: Option<String>,
    },
    /// The file gives this key to another action too; neither gets it.
    TwoOwners {
        /// The key.
        key: String,
        /// The other action.
        other: String,
    },
    /// This key was an inherited one of another action, which has it no more.
    Displaced {
        /// The key.
        key: String,
        /// The action that had it.
        action: String,
    },
    /// In a nearer place another action has this key, so that it never arrives here.
    Shadowed {
        /// The key.
        key: String,
        /// The action that has it there.
        action: String,
    },
    /// This key is the begin of a longer one, which can never be finished.
    PrefixOf {
        /// The key.
        key: String,
        /// The longer one.
        longer: String,
        /// The action of the longer one.
        action: String,
    },
    /// `from` and `into` have not the same number of letters.
    UnevenLayout,
    /// Not a colour.
    BadColor(String),
    /// No role has this name.
    UnknownRole {
        /// What stands there.
        id: String,
        /// The nearest name, if one is near.
        nearest: Option<String>,
    },
    /// Something about how well a theme can be read.
    Finding(Finding),
    /// Not a list of panes.
    NotPanes,
    /// No pane has this name.
    UnknownPane {
        /// What stands there.
        id: String,
        /// The nearest name, if one is near.
        nearest: Option<String>,
    },
    /// This pane has a digit already.
    PinnedTwice(String),
    /// No digit is left for this pane.
    NoDigit(String),
    /// A setting with a value that it cannot have.
    BadChoice {
        /// The setting.
        key: String,
        /// What it can be.
        choices: String,
    },
}

impl ProblemKind {
    /// An entry at the begin of a line, or a whole table, under a name that is none of these.
    pub(super) fn unknown(id: &str, value: &DeValue<'_>, known: &[&str]) -> Self {
        let nearest = nearest(id, known.iter().copied());
        let id = id.to_owned();
        match value {
            DeValue::Table(_) => Self::UnknownTable { id, nearest },
            _ => Self::UnknownName { id, nearest },
        }
    }
}

impl Place {
    /// Where a stretch of bytes stands. Sets that ship with the program have no file, and nobody
    /// waits at the start for their lines to be counted.
    pub fn of(source: &Source, span: Range<usize>) -> Self {
        if source.name.is_empty() {
            return Self::default();
        }
        let before = source.text.get(..span.start).unwrap_or(&source.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
        let marked = source.text.get(span).unwrap_or_default();
        let length = marked.lines().next().map_or(0, |line| line.chars().count()).max(1);
        Self { file: Arc::clone(&source.name), line, column, length }
    }

    /// A file as a whole.
    pub fn whole(file: &str) -> Self {
        Self { file: file.into(), ..Self::default() }
    }
}

impl Problem {
    /// A problem with a stretch of a file.
    pub fn at(source: &Source, span: Range<usize>, kind: ProblemKind) -> Self {
        Self { place: Place::of(source, span), kind }
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match &self.kind {
            ProblemKind::Displaced { .. } => Severity::Note,
            ProblemKind::Shadowed { .. }
            | ProblemKind::PrefixOf { .. }
            | ProblemKind::NewerSchema => Severity::Warning,
            ProblemKind::Caution(caution) if !caution.is_lost() => Severity::Warning,
            ProblemKind::Finding(Finding::DependsOnTerminal { .. }) => Severity::Note,
            ProblemKind::Finding(_) => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

/// Problems, and the files that they are in.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// The problems, in the order of the files and their lines.
    pub problems: Vec<Problem>,
    /// The files of the user's that were read.
    pub sources: Vec<Source>,
}

impl Findings {
    /// How many are more than notes.
    pub fn serious(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity() > Severity::Note).count()
    }

    /// Adds others.
    pub fn extend(&mut self, more: Self) {
        self.sources.extend(more.sources);
        self.add(more.problems);
    }

    /// Adds problems in the files that are already here.
    pub fn add(&mut self, problems: Vec<Problem>) {
        self.problems.extend(problems);
        self.problems.sort_by(|a, b| a.place.cmp(&b.place));
    }

    /// Leaves out what is in one of the user's folders.
    #[must_use]
    pub fn without(mut self, folder: &str) -> Self {
        self.problems.retain(|problem| !Path::new(&*problem.place.file).starts_with(folder));
        self
    }
}

/// The tables of a file, with their places.
///
/// # Errors
/// It is not TOML: nothing of it can be used.
pub fn tables(source: &Source) -> Result<DeTable<'_>, Problem> {
    DeTable::parse(&source.text).map(Spanned::into_inner).map_err(|error| {
        // The parser's own sentence is English and about its grammar.
        let doubled = error.message().contains("duplicate key");
        let kind = if doubled { ProblemKind::Doubled } else { ProblemKind::NotToml };
        Problem::at(source, error.span().unwrap_or(0..0), kind)
    })
}

/// The nearest of some names, if one is near enough to have been meant.
pub fn nearest<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let distance = |name: &'a str| (strsim::damerau_levenshtein(typed, name), name);
    let near = names.into_iter().map(distance);
    let near = near.filter(|(far, name)| far * 3 <= name.len().max(typed.len()));
    near.min_by_key(|(far, _)| *far).map(|(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_letters_and_stay_on_their_line() {
        let source = Source::new("a.toml", "# ñ\nmás = [\n1]\n");
        let place = Place::of(&source, 5..source.text.len());
        assert_eq!((place.line, place.column, place.length), (2, 1, 7));
        assert_eq!(Place::of(&source, 99..100).line, 4);
    }
}
