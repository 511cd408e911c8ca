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
    /// A driver diagram as a table, or as JSON that is nested by level; written as a table.
    Drivers,
    /// The picture, as SVG; it cannot be read back.
    Svg,
}

impl Syntax {
    /// Those that are read.
    pub const READ: [Self; 5] =
        [Self::Opml, Self::Mermaid, Self::Outline, Self::Markdown, Self::Drivers];
    /// Those that are written.
    pub const WRITTEN: [Self; 6] =
        [Self::Opml, Self::Mermaid, Self::Outline, Self::Markdown, Self::Drivers, Self::Svg];

    /// The word by which it is typed.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Opml => "opml",
            Self::Mermaid => "mermaid",
            Self::Outline => "outline",
            Self::Markdown => "markdown",
            Self::Drivers => "drivers",
            Self::Svg => "svg",
        }
    }

    /// The one with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::WRITTEN.into_iter().find(|syntax| syntax.key() == key)
    }
}
