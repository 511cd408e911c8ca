//! commonground: one offline workspace in a terminal for people who build community schools.
//! The map of the code, its layers and their arrows are in `ARCHITECTURE.md`.

pub mod cli;
pub mod config;
pub mod domain;
pub mod engine;
pub mod exchange;
pub mod store;
pub mod texts;
pub mod tui;
pub mod wiring;

// The tests of the folder `tests` that need a kind which exists only among the library's own tests.
#[cfg(test)]
extern crate self as commonground;
#[cfg(test)]
#[path = "../tests/specimen/mod.rs"]
mod specimen;
#[cfg(test)]
#[path = "../tests/today/mod.rs"]
mod today;
