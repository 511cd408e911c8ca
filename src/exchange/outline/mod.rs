//! Outlines in the formats of other programs: text read into drafts, and drafts written as text.
//! Reading gives the problems with their places; writing tells what the format cannot hold.

mod drawn;
mod drivers;
mod front;
mod left;
mod markdown;
mod marks;
mod mermaid;
mod opml;
mod text;

use crate::engine::outlines::{Draft, Sheet};
use crate::texts::Texts;

use super::decode;
pub use crate::engine::outlines::Syntax;
pub use left::Left;
pub use mermaid::label::escaped as mermaid_label;

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The outline, as far as the file tells.
    pub sheet: Sheet,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Something in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line and the character in it, from 1, where they are known.
    pub place: Option<(u64, usize)>,
    /// What it is.
    pub what: What,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is not text at all.
    NotText,
    /// It is not XML from here on.
    NotXml,
    /// An element is never closed.
    NotClosed,
    /// It is XML, but not an outline.
    NotOpml,
    /// It is no diagram that has the form of an outline.
    NotMermaid,
    /// It is neither a table of drivers nor JSON that is nested by level.
    NotDrivers,
    /// It is not JSON from here on.
    NotJson,
    /// A row stands below one that is not there.
    NoParent(String),
    /// A row would stand below itself.
    Circle(String),
    /// Two rows are called by the same id and say different things.
    SameId(String),
    /// A second aim, which says this.
    TwoAims(String),
    /// There are no rows.
    Empty,
    /// Something that an outline does not hold, so often; the rest was read.
    LeftOut(Left, usize),
}

impl What {
    /// Whether nothing can be taken from the file.
    pub const fn refuses(&self) -> bool {
        !matches!(self, Self::LeftOut(..))
    }
}

/// An outline as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text, with line ends.
    pub text: String,
    /// What is not in it, and how often.
    pub lost: Vec<(Lost, usize)>,
}

/// What a format cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// A node that stands in several places is written as several.
    Shared,
    /// That a node works weakly.
    Weak,
    /// That a node is a root cause.
    Root,
    /// How a cause is known.
    Known,
    /// Notes.
    Notes,
    /// Tags.
    Tags,
    /// What a node is, where its place does not say so.
    Role,
    /// What else a node says: an owner, a measure, a second language.
    More,
}

/// Reads a file, in whatever encoding.
pub fn read(syntax: Syntax, bytes: &[u8]) -> Reading {
    let text = decode::decoded(bytes);
    if let Some(at) = text.find('\0') {
        return Reading::refused(Problem::at(&text, at, What::NotText));
    }
    let mut reading = match syntax {
        Syntax::Opml => opml::read(&text),
        Syntax::Mermaid => mermaid::read(&text),
        Syntax::Outline => text::read(&text),
        Syntax::Markdown => markdown::read(&text),
        Syntax::Drivers => drivers::read(&text),
        Syntax::Svg => Reading::default(),
    };
    if matches!(syntax, Syntax::Outline | Syntax::Markdown) {
        Texts::take_roots(&mut reading.sheet.drafts);
    }
    let refused = reading.problems.iter().any(|problem| problem.what.refuses());
    reading.leave_silent_rows();
    if reading.sheet.drafts.is_empty() && !refused {
        return Reading::refused(Problem::at(&text, 0, What::Empty));
    }
    reading
}

/// Writes an outline; what a format says in words is in a language.
pub fn written(syntax: Syntax, sheet: &Sheet, texts: Texts) -> Written {
    let bare = &[
        Lost::Shared,
        Lost::Weak,
        Lost::Root,
        Lost::Known,
        Lost::Notes,
        Lost::Tags,
        Lost::Role,
        Lost::More,
    ];
    let (text, cannot): (String, &[Lost]) = match syntax {
        Syntax::Opml => (opml::written(sheet), &[Lost::More]),
        Syntax::Mermaid => (mermaid::written(sheet), bare),
        Syntax::Outline => {
            let cannot =
                &[Lost::Shared, Lost::Weak, Lost::Notes, Lost::Tags, Lost::Role, Lost::More];
            (text::written(sheet, texts), cannot)
        }
        Syntax::Markdown => {
            let cannot = &[Lost::Shared, Lost::Weak, Lost::Tags, Lost::Role, Lost::More];
            (markdown::written(sheet, texts), cannot)
        }
        Syntax::Drivers => {
            let cannot = &[Lost::Root, Lost::Known, Lost::Tags, Lost::More];
            (drivers::written(sheet), cannot)
        }
        Syntax::Svg => (drawn::written(sheet, texts), &[Lost::Known, Lost::Notes, Lost::Tags]),
    };
    let lost = cannot.iter().map(|lost| (*lost, lost.count(sheet)));
    Written { text, lost: lost.filter(|(_, count)| *count > 0).collect() }
}

impl Lost {
    /// How often it is there: a node that stands in several places counts once.
    fn count(self, sheet: &Sheet) -> usize {
        let rows = |has: fn(&Draft) -> bool| sheet.drafts.iter().filter(|own| has(own)).count();
        match self {
            Self::Shared => rows(|own| own.again.is_some()),
            Self::Weak => rows(|own| own.weak),
            Self::Root => rows(|own| own.again.is_none() && own.root),
            Self::Known => {
                rows(|own| own.again.is_none() && own.known.is_some_and(|own| own.by.is_some()))
            }
            Self::Notes => rows(|own| own.again.is_none() && !own.note.is_empty()),
            Self::Tags => rows(|own| own.again.is_none() && !own.tags.is_empty()),
            Self::Role => rows(|own| own.again.is_none() && own.role.is_some()),
            Self::More => sheet.more,
        }
    }
}

impl Reading {
    /// Leaves out rows that say nothing and have nothing below them.
    fn leave_silent_rows(&mut self) {
        let drafts = &mut self.sheet.drafts;
        let mut below = 0;
        let mut stays = vec![true; drafts.len()];
        for (draft, stays) in drafts.iter().zip(&mut stays).rev() {
            *stays = !draft.text.is_empty() || !draft.note.is_empty() || below > draft.depth;
            below = if *stays { draft.depth } else { below };
        }
        let places = stays.iter().scan(0, |next, stays| {
            let place = stays.then_some(*next);
            *next += usize::from(*stays);
            Some(place)
        });
        let places: Vec<Option<usize>> = places.collect();
        let silent = stays.iter().filter(|stays| !**stays).count();
        if silent > 0 {
            drafts.iter_mut().for_each(|own| own.again = own.again.and_then(|at| places[at]));
            let mut stays = stays.into_iter();
            drafts.retain(|_| stays.next().unwrap_or(true));
            let what = What::LeftOut(Left::EmptyRow, silent);
            self.problems.push(Problem { place: None, what });
        }
    }

    fn refused(problem: Problem) -> Self {
        Self { sheet: Sheet::default(), problems: vec![problem] }
    }
}

impl Problem {
    /// At a byte of a text.
    fn at(text: &str, byte: usize, what: What) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line = 1 + before.bytes().filter(|byte| *byte == b'\n').count() as u64;
        let column = 1 + before.rsplit('\n').next().map_or(0, |line| line.chars().count());
        Self { place: Some((line, column)), what }
    }
}

/// A text as the one line that a node says.
fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}');
    words.map(str::trim).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}
