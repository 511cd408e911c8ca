//! Two diagrams of Mermaid that are outlines: `mindmap`, and `ishikawa` for a fishbone. Both say by
//! indentation what is inside of what; the first row is the title. A page may stand around them.

pub mod label;
mod page;
mod scan;

use crate::engine::outlines::{Draft, Sheet};

use self::label::escaped;
use self::scan::{ISHIKAWA, MINDMAP, Scan, is_fishbone};
use super::left::{Left, LeftOut};
use super::{Problem, Reading, What};

/// The form of an outline that is written as a fishbone.
const FISHBONE: &str = "fishbone";

/// Reads a diagram, also one that stands on a page.
pub(super) fn read(text: &str) -> Reading {
    let page = page::page(text);
    let mut left = LeftOut::of(text);
    page.others.into_iter().for_each(|at| left.note(Left::Diagram, at));
    page.lines.into_iter().for_each(|at| left.note(Left::Line, at));
    let begin = page.chosen.start;
    let mut scan = Scan::of(text, page.chosen);
    if scan.has_settings {
        left.note(Left::Settings, begin);
    }
    let Some((at, head)) = scan.head() else { return Reading::default() };
    let is_fishbone = is_fishbone(&head);
    if !is_fishbone && !head.eq_ignore_ascii_case(MINDMAP) {
        return Reading::refused(Problem::at(text, at, What::NotMermaid));
    }
    let mut sheet = Sheet { form: is_fishbone.then_some(FISHBONE), ..Sheet::default() };
    let mut title: Option<usize> = None;
    let mut least: Option<usize> = None;
    let mut open: Vec<usize> = Vec::new();
    while let Some(row) = scan.row(!is_fishbone) {
        let Some(text) = row.text else {
            left.note(Left::Decoration, row.at);
            continue;
        };
        let Some(title) = title else {
            title = Some(row.width);
            sheet.title = text;
            continue;
        };
        // How far in a row is counts from the first below the title: in a fishbone the title stands
        // further in than what leads to it.
        let usual = if is_fishbone { row.width } else { row.width.min(title + 1) };
        let width = row.width.max(*least.get_or_insert(usual));
        while open.last().is_some_and(|last| *last >= width) {
            open.pop();
        }
        sheet.drafts.push(Draft { depth: open.len(), text, ..Draft::default() });
        open.push(width);
    }
    Reading { sheet, problems: left.problems() }
}

/// Writes a diagram: a fishbone as one, everything else as a mindmap.
pub(super) fn written(sheet: &Sheet) -> String {
    let title = escaped(&sheet.title);
    if sheet.form == Some(FISHBONE) {
        let mut text = format!("{}\n    {}\n", ISHIKAWA[1], guarded(&title));
        for draft in &sheet.drafts {
            text.push_str(&"    ".repeat(draft.depth + 2));
            text.push_str(&guarded(&escaped(&draft.text)));
            text.push('\n');
        }
        return text;
    }
    let mut text = format!("{MINDMAP}\n  n((\"{title}\"))\n");
    for (at, draft) in sheet.drafts.iter().enumerate() {
        text.push_str(&"  ".repeat(draft.depth + 2));
        text.push_str(&format!("n{at}[\"{}\"]\n", escaped(&draft.text)));
    }
    text
}

/// A row of a fishbone that begins with its key word would be taken for it.
fn guarded(text: &str) -> String {
    let word = ISHIKAWA[0];
    let begins = text.get(..word.len()).is_some_and(|own| own.eq_ignore_ascii_case(word));
    match text.chars().next().filter(|_| begins) {
        Some(first) => format!("#{};{}", u32::from(first), &text[first.len_utf8()..]),
        None => text.to_owned(),
    }
}
