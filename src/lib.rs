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
