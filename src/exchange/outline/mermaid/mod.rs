//! Two diagrams of Mermaid that are outlines: `mindmap`, and `ishikawa` for a fishbone. Both say by
//! indentation what is inside of what; the first row is the title.

mod label;

use crate::engine::outlines::{Draft, Sheet};

use self::label::{escaped, label, plain};
use super::{Problem, Reading, What};

/// The form of an outline that is written as a fishbone.
const FISHBONE: &str = "fishbone";
const MINDMAP: &str = "mindmap";
const ISHIKAWA: &str = "ishikawa";
/// The word with which a fishbone begins until Mermaid calls it finished.
const ISHIKAWA_BETA: &str = "ishikawa-beta";
/// What a row shows of icons and colors.
const DECORATION: &str = "::";

/// Reads a diagram.
pub(super) fn read(text: &str) -> Reading {
    let mut lines = rows(text).into_iter();
    let Some((line, _, head)) = lines.next() else { return Reading::default() };
    let is_fishbone = [ISHIKAWA, ISHIKAWA_BETA].iter().any(|word| head.eq_ignore_ascii_case(word));
    if !is_fishbone && !head.eq_ignore_ascii_case(MINDMAP) {
        return Reading::refused(Problem { line, column: 1, what: What::NotMermaid });
    }
    let mut reading = Reading::default();
    reading.sheet.form = is_fishbone.then_some(FISHBONE);
    let mut open: Vec<usize> = Vec::new();
    let mut passed: Option<Problem> = None;
    for (line, width, body) in lines {
        if !is_fishbone && body.starts_with(DECORATION) {
            let column = width + 1;
            let so_far = passed.map_or(0, |own| match own.what {
                What::PassedOver(count) => count,
                _ => 0,
            });
            let first = passed.unwrap_or(Problem { line, column, what: What::PassedOver(0) });
            passed = Some(Problem { what: What::PassedOver(so_far + 1), ..first });
            continue;
        }
        let text = if is_fishbone { plain(&body) } else { label(&body) };
        let Some(base) = open.first().copied() else {
            open.push(width);
            reading.sheet.title = text;
            continue;
        };
        // What is not further in than the title is inside of it all the same.
        let width = width.max(base + 1);
        while open.last().is_some_and(|last| *last >= width) {
            open.pop();
        }
        reading.sheet.drafts.push(Draft { depth: open.len() - 1, text, ..Draft::default() });
        open.push(width);
    }
    reading.problems.extend(passed);
    reading
}

/// The rows that say something: line, columns before it, and what it says. Settings at the top,
/// remarks, and the fence of a code block in Markdown are passed over.
fn rows(text: &str) -> Vec<(u64, usize, String)> {
    let mut rows: Vec<(u64, usize, String)> = Vec::new();
    let (mut in_settings, mut in_quotes) = (false, false);
    for (line, row) in (1..).zip(text.lines()) {
        let body = row.trim();
        if in_quotes {
            if let Some((_, _, open)) = rows.last_mut() {
                open.push(' ');
                open.push_str(body);
            }
            in_quotes = !body.contains("`\"");
            continue;
        }
        if body == "---" && (rows.is_empty() || in_settings) {
            in_settings = !in_settings;
            continue;
        }
        if in_settings || body.is_empty() || body.starts_with("%%") || body.starts_with("```") {
            continue;
        }
        in_quotes = body.split_once("\"`").is_some_and(|(_, rest)| !rest.contains("`\""));
        let width = row.chars().take_while(|c| c.is_whitespace()).count();
        rows.push((line, width, body.to_owned()));
    }
    rows
}

/// Writes a diagram: a fishbone as one, everything else as a mindmap.
pub(super) fn written(sheet: &Sheet) -> String {
    let title = escaped(&sheet.title);
    if sheet.form == Some(FISHBONE) {
        let mut text = format!("{ISHIKAWA_BETA}\n    {}\n", guarded(&title));
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
    let begins = text.get(..ISHIKAWA.len()).is_some_and(|own| own.eq_ignore_ascii_case(ISHIKAWA));
    match text.chars().next().filter(|_| begins) {
        Some(first) => format!("#{};{}", u32::from(first), &text[first.len_utf8()..]),
        None => text.to_owned(),
    }
}
