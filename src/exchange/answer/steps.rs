//! Steps in sentences: the log by day, and what an undo took back.

use crate::engine::Entry;
use crate::engine::history::{Deed, telling};
use crate::engine::request::Names;
use crate::texts::Texts;

/// Of so many records of one step it is told what happened to each; an import has thousands.
const MOST: usize = 10;

/// How many records of a step are not told of one by one, if any.
fn more(step: &[&Deed], texts: Texts) -> Option<String> {
    let count = step.len().checked_sub(MOST).filter(|count| *count > 0)?;
    Some(texts.with("log-more", &[("count", count.into())]))
}

/// The log, newest first, under the days; `None` if nothing was done.
pub fn log(deeds: &[Deed], names: &Names, texts: Texts) -> Option<String> {
    let mut log = String::new();
    let widest = deeds.iter().map(|deed| names.short(&deed.id).len()).max().unwrap_or(0);
    let mut day = None;
    let told: Vec<&Deed> = telling(deeds).collect();
    for step in told.chunk_by(|one, next| one.sequence == next.sequence) {
        let first = step[0];
        if day != Some(first.moment.day()) {
            let gap = if day.is_some() { "\n" } else { "" };
            log.push_str(&format!("{gap}{}\n", texts.date(first.moment.day())));
            day = Some(first.moment.day());
        }
        let begin = format!("  {}  {:>4}", texts.time(first.moment), first.sequence);
        for deed in step.iter().take(MOST) {
            let id = names.short(&deed.id);
            for sentence in texts.deed(deed, names) {
                log.push_str(&format!("{begin}  {id:widest$}  {sentence}\n"));
            }
        }
        if let Some(sentence) = more(step, texts) {
            log.push_str(&format!("{begin}  {:widest$}  {sentence}\n", ""));
        }
    }
    (!log.is_empty()).then_some(log)
}

/// The step that was taken back or done again: its number, author and time, and what it had done.
pub fn undone(entry: &Entry, deeds: &[Deed], again: bool, names: &Names, texts: Texts) -> String {
    let arguments = [
        ("number", entry.sequence.to_string().into()),
        ("who", texts.author(&entry.author, names).into()),
        ("when", texts.moment(entry.moment).into()),
    ];
    let id = if again { "answer-redone" } else { "answer-undone" };
    let mut text = format!("{}\n", texts.with(id, &arguments));
    let told: Vec<&Deed> = telling(deeds).collect();
    let first = told.iter().take(MOST).flat_map(|deed| texts.deed(deed, names));
    for sentence in first.chain(more(&told, texts)) {
        text.push_str(&format!("  {sentence}\n"));
    }
    text
}
