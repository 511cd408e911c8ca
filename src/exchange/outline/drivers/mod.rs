//! Driver diagrams as other programs keep them: a table with a row for each driver, or JSON that is nested by level.

mod diagram;
mod levels;
mod nested;
mod table;
mod written;

pub(super) use written::written;

use super::Reading;

/// Reads either; which of both it is, its first sign says.
pub(super) fn read(text: &str) -> Reading {
    if text.trim_start().starts_with(['{', '[']) { nested::read(text) } else { table::read(text) }
}
