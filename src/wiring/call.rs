//! What one `cg` process says to another: the errand, how the answer is to look, and who asks.

use serde::{Deserialize, Serialize};
use std::ffi::OsString;

use crate::engine::me::{Author, NOBODY};
use crate::engine::request::Request;
use crate::exchange::{Ask, Presentation};

use super::stage::Viewer;

/// A command on its way to whoever has the workspace.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Call {
    /// What is to be done.
    pub errand: Errand,
    /// How the answer is to look.
    pub presentation: Presentation,
    /// Who asks.
    pub caller: Caller,
}

/// What is to be done.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Errand {
    /// A question or a wish about records.
    Ask(Ask),
    /// Verify everything on disk.
    Check,
    /// Write a backup to this file, which must not be there, else to the usual place. No `PathBuf`: a
    /// name need not be UTF-8.
    Backup(Option<OsString>),
    /// Show the wall on another terminal.
    Follow(Viewer),
}

/// Who asks, as far as the process that asks can tell.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Caller {
    /// `CG_AUTHOR`.
    pub named: Option<String>,
    /// The login name.
    pub login: String,
}

impl Caller {
    /// This process's user.
    pub fn here() -> Self {
        let variable =
            |name| std::env::var(name).ok().filter(|text: &String| !text.trim().is_empty());
        let login = variable("USER").or_else(|| variable("LOGNAME")).or_else(login);
        Self { named: variable("CG_AUTHOR"), login: login.unwrap_or_else(|| NOBODY.to_owned()) }
    }

    /// Under whose name the changes are made.
    pub fn author(&self) -> Author {
        Author { named: self.named.as_deref().map(Box::from), login: self.login.as_str().into() }
    }
}

/// The login name where the environment does not say it, as in a timed job.
fn login() -> Option<String> {
    let own = rustix::process::geteuid().as_raw().to_string();
    let accounts = std::fs::read_to_string("/etc/passwd").ok()?;
    let is_own = |line: &&str| line.split(':').nth(2) == Some(&*own);
    let name = accounts.lines().find(is_own)?.split(':').next()?;
    (!name.is_empty()).then(|| name.to_owned())
}

impl Call {
    /// Whether it may be said again when the answer was lost: what it makes is made once, or it
    /// changes nothing.
    pub const fn may_be_repeated(&self) -> bool {
        match &self.errand {
            Errand::Ask(Ask::Request(request)) => !matches!(
                request,
                Request::Undo(_)
                    | Request::Redo
                    | Request::Import { .. }
                    | Request::Link { .. }
                    | Request::Do { .. }
                    | Request::Tally(_)
                    | Request::ImportOutline { into: Some(_), .. }
            ),
            Errand::Ask(Ask::ImportJson(_)) | Errand::Backup(_) => false,
            Errand::Ask(Ask::Try(_)) | Errand::Check | Errand::Follow(_) => true,
        }
    }

    /// Whether a workspace is made for it if there is none.
    pub const fn may_found(&self) -> bool {
        matches!(&self.errand, Errand::Ask(Ask::ImportJson(_) | Ask::Request(Request::Note { .. })))
    }

    /// The id and text of a quick note.
    pub fn note(&self) -> Option<(&str, &str)> {
        match &self.errand {
            Errand::Ask(Ask::Request(Request::Note { id, text })) => Some((id, text)),
            _ => None,
        }
    }
}
