//! What is done with files, as commands do it: asked for here, carried out beside the screens.

use crate::domain::{Language, Level};
use crate::engine::crossing::{Format, Incoming};
use crate::engine::erase::Wish;
use crate::engine::request::Request;

/// Something to be done with files. Their names are as they were typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Write the answer to a question into a file.
    Write(Box<Paper>),
    /// Take in what is in a file, or only look at what would come in.
    TakeIn {
        /// What it is taken for.
        incoming: Incoming,
        /// The file.
        file: String,
        /// Nothing is changed.
        only_look: bool,
    },
    /// Write a backup into a file; without one, to the usual place.
    Backup(Option<String>),
    /// Make another workspace from a backup.
    Restore {
        /// The backup.
        file: String,
        /// The folder of the workspace.
        folder: String,
    },
    /// Say what an erasure would do.
    Erasing(Wish),
    /// Go on with the name of a file as far as there is one way only.
    Complete(String),
}

/// What is written, for whom, in which form, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What it tells.
    pub question: Request,
    /// The form.
    pub format: Format,
    /// In which words; in those of the screen if nothing else was said.
    pub language: Option<Language>,
    /// Who will read it.
    pub audience: Level,
    /// The one of them for whom it is.
    pub recipient: Option<String>,
    /// The file.
    pub file: String,
    /// A file that is there already goes.
    pub replace: bool,
}

/// What came of an errand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answered {
    /// It is done; what there is to say.
    Done(String),
    /// It is not; why.
    Refused(String),
    /// The file that was to be written is there already; a sentence says so.
    There(String),
    /// What would come in, and whether anything would.
    Would {
        /// Problems with their places, then the sums.
        told: String,
        /// There is something to take.
        some: bool,
    },
    /// How the name of a file goes on.
    Completed {
        /// What was typed.
        typed: String,
        /// As far as there is one way only.
        file: String,
        /// What could follow, if there are several ways.
        ways: Vec<String>,
    },
}

impl Answered {
    /// What is told where nobody waits for it any more.
    pub fn told(self) -> Option<String> {
        match self {
            Self::Done(told) | Self::Refused(told) | Self::There(told) => Some(told),
            Self::Would { .. } | Self::Completed { .. } => None,
        }
        .filter(|told| !told.is_empty())
    }
}
