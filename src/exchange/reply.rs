//! What a command prints and with which code it ends. Printing is the caller's.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::visible::{spelled_in_json, visible};
use super::{Format, Presentation};

/// The end of a command.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// 0 done, 1 refused or failed, 2 wrong usage, 3 no consistent start of the workspace.
    pub exit: u8,
    /// For standard output, line ends included.
    pub out: String,
    /// For standard error, line ends included.
    pub err: String,
}

impl Reply {
    /// Where something is now: the sentence with this id, or its one value for programs.
    pub fn place(show: &Presentation, id: &str, (name, path): (&'static str, &Path)) -> Self {
        let path = path.display().to_string();
        if show.format == Format::Json {
            return Self::said(spelled_in_json(&format!("{:#}\n", json!({ name: path }))));
        }
        let path = visible(&path).into();
        Self::said(show.texts().with(id, &[(name, path)]) + "\n")
    }

    /// Done, with something to print.
    pub fn said(out: impl Into<String>) -> Self {
        Self { exit: 0, out: out.into(), err: String::new() }
    }

    /// Not done: one sentence for standard error.
    pub fn failed(exit: u8, sentence: &str) -> Self {
        Self { exit, out: String::new(), err: format!("{sentence}\n") }
    }
}
