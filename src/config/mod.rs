//! The user's own files - keys, themes, settings - as plain data, with their problems as data too.
//! Knows neither actions nor words nor the terminal library: `tui` and `texts` bring those.

pub mod caution;
pub mod check;
pub mod chord;
pub mod color;
pub mod contrast;
pub mod depth;
pub mod finding;
mod header;
pub mod keymap;
pub mod layered;
pub mod layout;
pub mod library;
pub mod paint;
pub mod preferences;
pub mod problem;
pub mod roles;
pub mod source;
pub mod theme;

pub use chord::{Chord, Key, Sequence};
pub use color::Color;
pub use depth::Depth;
pub use header::{Base, Header};
pub use keymap::Keymap;
pub use layered::Layered;
pub use library::Library;
pub use paint::{Ink, Mod, Paint};
pub use problem::{Findings, Place, Problem, ProblemKind, Severity};
pub use source::{Source, Unreadable};
pub use theme::Theme;
