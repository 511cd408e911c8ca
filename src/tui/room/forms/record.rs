//! A record for a room: its title, then what the room may read of it, one thing to a line. And a list of
//! records.

use crate::domain::{Kind, KindCode, Record, RecordId};

use crate::tui::wall::deck::{Deck, Idea, Line, Tone};
use crate::tui::world::World;

/// What stands before a record of a list.
const BULLET: &str = "•";

/// The deck of a record.
pub fn deck(id: &RecordId, world: &World<'_>) -> Deck {
    let Some(record) = world.seen.get(id.as_str()) else { return Deck::default() };
    let kind = Kind::by_code(record.kind);
    let about = kind.map(|kind| world.setup.texts.kind(kind).into_owned()).unwrap_or_default();
    let lines = told(record, world).into_iter();
    let lines = lines.map(|(label, text)| Line::labelled(label, text)).collect();
    Deck {
        about,
        ideas: vec![Idea { id: Some(id.clone()), lines, ..Idea::new(world.title(record)) }],
    }
}

/// What is filled in and may be read, beside the title.
pub fn told(record: &Record, world: &World<'_>) -> Vec<(String, String)> {
    let Some(kind) = Kind::by_code(record.kind) else { return Vec::new() };
    let title = kind.title().code;
    let fields = kind.fields.iter().filter(|field| {
        field.code != title && field.belongs(|form| record.choice(form.code).or(form.default))
    });
    let shown = fields.filter(|field| world.shows(record, field.code));
    let told = shown.filter_map(|field| {
        let text = world.slot(record, field.code)?;
        Some((world.setup.texts.field(kind, field).into_owned(), text))
    });
    told.collect()
}

/// Where the caret is in what is typed.
const CARET: char = '│';

/// What is typed, with its caret.
pub fn with_caret(text: &str, caret: usize) -> String {
    let mut text = text.to_owned();
    let caret = caret.min(text.len());
    if text.is_char_boundary(caret) {
        text.insert(caret, CARET);
    }
    text
}

/// The deck of a list.
pub fn list(
    kind: KindCode,
    (of, cursor): (&[RecordId], Option<&RecordId>),
    typed: Option<&(String, usize)>,
    world: &World<'_>,
) -> Deck {
    let Some(kind) = Kind::by_code(kind) else { return Deck::default() };
    let records = of.iter().filter_map(|id| world.seen.get(id.as_str()));
    let line = |record: &std::sync::Arc<Record>| {
        let tone = if cursor == Some(&record.id) { Tone::Cursor } else { Tone::Text };
        Line { tone, ..Line::of(&record.id, BULLET, world.title(record)) }
    };
    let heading = world.setup.texts.kinds(kind).into_owned();
    let typed = typed.map(|(text, caret)| Line {
        tone: Tone::Typed,
        ..Line::new(BULLET, with_caret(text, *caret))
    });
    let lines = records.map(line).chain(typed).collect();
    Deck { about: String::new(), ideas: vec![Idea { lines, ..Idea::new(heading) }] }
}
