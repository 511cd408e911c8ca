//! Rows indented by tabs or blanks, as they are pasted and typed elsewhere.

use crate::engine::outlines::{Sheet, indented, written as rows};

use super::{Reading, one_line};

/// Reads rows.
pub(super) fn read(text: &str) -> Reading {
    let mut drafts = indented(text);
    drafts.iter_mut().for_each(|draft| draft.text = one_line(&draft.text));
    Reading { sheet: Sheet { drafts, ..Sheet::default() }, problems: Vec::new() }
}

/// Writes rows. The title is the file's name, not a row.
pub(super) fn written(sheet: &Sheet) -> String {
    rows(&sheet.drafts)
}
