//! Steps in sentences: the log by day, and what an undo took back.

use crate::engine::Entry;
use crate::engine::history::{Deed, telling};
use crate::engine::request::Names;
use crate::texts::Texts;

/// The log, newest first, under the days; `None` if nothing was done.
pub fn log(deeds: &[Deed], names: &Names, texts: Texts) -> Option<String> {
    let mut log = String::new();
    let widest = deeds.iter().map(|deed| names.short(&deed.id).len()).max().unwrap_or(0);
    let mut day = None;
    for deed in telling(deeds) {
        if day != Some(deed.moment.day()) {
            let gap = if day.is_some() { "\n" } else { "" };
            log.push_str(&format!("{gap}{}\n", texts.date(deed.moment.day())));
            day = Some(deed.moment.day());
        }
        for sentence in texts.deed(deed, names) {
            let (time, id) = (texts.time(deed.moment), names.short(&deed.id));
            log.push_str(&format!("  {time}  {:>4}  {id:widest$}  {sentence}\n", deed.sequence));
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
    for sentence in telling(deeds).flat_map(|deed| texts.deed(deed, names)) {
        text.push_str(&format!("  {sentence}\n"));
    }
    text
}
