//! Key and theme files as plain data, with their problems as data too. Knows neither actions nor
//! words nor the terminal library: `tui` brings those together.

pub mod chord;
pub mod keymap;
pub mod problem;
pub mod theme;

pub use chord::{Chord, Key, Sequence};
pub use keymap::Keymap;
pub use problem::{Problem, ProblemKind};
pub use theme::{Color, Paint, Theme};
