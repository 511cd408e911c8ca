//! The formats in which outlines come and go.

use serde::{Deserialize, Serialize};

/// A format of outlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Syntax {
    /// OPML 2.0, which most outliners read.
    Opml,
    /// A mindmap or a fishbone of Mermaid.
    Mermaid,
    /// Rows indented by tabs or blanks.
    Outline,
    /// A list of Markdown, with the title as its heading.
    Markdown,
}

impl Syntax {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Opml, Self::Mermaid, Self::Outline, Self::Markdown];

    /// The word by which it is typed.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Opml => "opml",
            Self::Mermaid => "mermaid",
            Self::Outline => "outline",
            Self::Markdown => "markdown",
        }
    }

    /// The one with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|syntax| syntax.key() == key)
    }
}
