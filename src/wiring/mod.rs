//! The composition root beneath `main`: finds places and chance, opens the store, runs the
//! screen, and lets other `cg` processes ask this one. No rules and no drawing.

pub mod beginning;
pub mod call;
pub mod chance;
pub mod demo;
pub mod doctor;
pub mod errands;
pub mod follow;
mod instance;
pub mod line;
pub mod looks;
pub mod office;
pub mod place;
pub mod reach;
pub mod screen;
pub mod settings;
pub mod shared;
mod stage;
pub mod wardrobe;

pub use office::RealOffice;
