//! The terminal screens: model, update, panes, drawing. Never the store or the file system; those
//! are reached by effects, which the composition root carries out.
//!
//! ```text
//! 1 Home  2 Roadmap  3 People  …    Lincoln High · en   header
//! Open notes 3                                          body: the focused pane, or the topmost
//! › Ask Ms. Ortiz about the food pantry                 overlay (form, quick note, help)
//!   ...
//! Undone: adding “Ana” (person) (14:05).                 message, at most 3 rows, only if any
//! ? help  c quick note  f make a record   saved 14:05:09 footer: keys of the focus, how far saved
//! ```
//!
//! The contract with the composition root: it calls `run` with both ends of a channel. It reads the
//! workspace in another thread and sends `Opened` (or `CannotOpen`); before that it may send
//! anything. It keeps every `Commit` in order and answers with `Saved` or `CannotSave`, holds a
//! `Reply` or `CaptureTaken` back until the sequence in `after` is kept, and waits for the last
//! commit after `run` has come back. Effects that `run` carries out itself never reach it.

mod beside;
mod called;
mod desk;
mod draw;
mod env;
mod errand;
mod form;
pub mod keys;
mod layout;
mod message;
mod model;
mod notices;
mod overlays;
mod pane;
mod panes;
mod pinned;
mod room;
mod session;
mod setup;
mod state;
mod terminal;
mod told;
mod update;
mod view;
mod wall;
mod welcome;
mod widgets;
mod world;

pub use desk::panes;
pub use draw::glyphs::Glyphs;
pub use env::Env;
pub use errand::{Answered, Errand, Paper};
pub use message::{Effect, Exit, Message, Mouse, Preferred, Signal};
pub use model::Model;
pub use pane::Look;
pub use pinned::{Panes, pinned};
pub use setup::{Looks, Named, Settings, Themes};
pub use terminal::{Edited, Surroundings, TuiError, count_keys, fix, press_keys, run};
pub use update::{MASK, SCREEN_STATE, update};
pub use view::{Ground, view};
pub use wall::Slide;
pub use welcome::Begin;
