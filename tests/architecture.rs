//! Taste turned into tests: the arrows between layers, no circles, small files that say what they
//! hold, no visible words outside `texts`, permanent codes. It reads the sources as text.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "architecture/arrows.rs"]
mod arrows;
#[path = "architecture/fields.rs"]
mod fields;
#[path = "architecture/files.rs"]
mod files;
#[path = "architecture/sources.rs"]
mod sources;
