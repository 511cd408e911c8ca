//! Rows indented by tabs or blanks, as they are pasted and typed elsewhere.

use crate::engine::outlines::{Draft, Sheet, indented, written as rows};
use crate::texts::Texts;

use super::{Reading, one_line};

/// Reads rows.
pub(super) fn read(text: &str) -> Reading {
    let mut drafts = indented(text);
    drafts.iter_mut().for_each(|draft| draft.text = one_line(&draft.text));
    Reading { sheet: Sheet { drafts, ..Sheet::default() }, problems: Vec::new() }
}

/// Writes rows. The title is the file's name: at the head nobody could tell it from a row.
pub(super) fn written(sheet: &Sheet, texts: Texts) -> String {
    let told: Vec<Draft> = sheet.drafts.iter().map(|draft| texts.with_root(draft)).collect();
    rows(&told)
}
