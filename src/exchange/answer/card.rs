//! One record for people: its filled fields, links both ways and sums, a line each.

use unicode_width::UnicodeWidthStr;

use crate::domain::common::{AUTHOR, COMMON, LEVEL};
use crate::domain::{FieldCode, Kind, Language, Level, Record, RecordId, Relation, Value};
use crate::engine::request::{Names, View};
use crate::exchange::Presentation;
use crate::exchange::visible::visible;
use crate::texts::Texts;

/// Draws a record with who points to it.
pub fn of(
    view: &View,
    incoming: &[(FieldCode, RecordId)],
    names: &Names,
    presentation: &Presentation,
) -> String {
    let texts = presentation.texts();
    let record = &view.record;
    let Some(kind) = Kind::by_code(record.kind) else { return String::new() };
    let mut card = Card { texts, names, lines: Vec::new() };
    for field in kind.fields.iter().chain(COMMON) {
        if field.code != LEVEL.code {
            let value = record.get(field.code);
            value.into_iter().for_each(|value| card.slot(kind, record, field.code, value));
        } else if presentation.audience == Level::Private {
            let level = Value::Choice(kind.level_of(record).code());
            card.slot(kind, record, LEVEL.code, &level);
        }
    }
    for figure in kind.figures {
        if let Some(value) = view.figure(figure) {
            let named = |id: &RecordId| named(texts, names, id);
            let shown = texts.of_field(Some(kind), Some(&figure.field), value, &named);
            card.add(&texts.field(kind, &figure.field), &shown);
        }
    }
    for checked in &view.checklists {
        let words = texts.checklist(kind, checked);
        card.add(&words.heading, &words.told());
    }
    for (code, value) in
        record.slots().iter().filter(|(code, _)| Relation::by_code(*code).is_some())
    {
        card.slot(kind, record, *code, value);
    }
    for (code, from) in incoming {
        card.incoming(*code, from);
    }
    let head =
        format!("{}  ({}, {})", texts.title_among(record, names), texts.kind(kind), record.id);
    format!("{}\n{}", visible(&head), card.drawn())
}

struct Card<'a> {
    texts: Texts,
    names: &'a Names,
    lines: Vec<(String, String)>,
}

impl Card<'_> {
    fn slot(&mut self, kind: &Kind, record: &Record, code: FieldCode, value: &Value) {
        let words = self.texts.slot(kind.code, code);
        match value {
            Value::Text2(text) if text.en.is_some() && text.es.is_some() => {
                for language in [text.lead, text.lead.other()] {
                    self.half(&words, language, text.get(language).unwrap_or_default());
                }
            }
            Value::Text2(text) => {
                let language = text.spoken(self.texts.language);
                let words = self.texts.slot_in(kind.code, code, Some(language));
                self.add(&words, text.get(language).unwrap_or_default());
            }
            Value::Text(author) if code == AUTHOR.code => {
                let author = self.texts.author(author, self.names);
                self.add(&words, &author);
            }
            _ => {
                let shown = self
                    .texts
                    .value(record.kind, code, value, &|id| named(self.texts, self.names, id));
                self.add(&words, &shown);
            }
        }
    }

    fn half(&mut self, words: &str, language: Language, text: &str) {
        let words = format!("{words} ({})", self.texts.language(language));
        self.add(&words, text);
    }

    /// Who points here: by the relation's word for the way back, or by kind and field.
    fn incoming(&mut self, code: FieldCode, from: &RecordId) {
        let words = match (Relation::by_code(code), self.names.get(from)) {
            (Some(relation), _) => self.texts.relation_back(relation).into_owned(),
            (None, Some(record)) => {
                let field = self.texts.slot(record.kind, code);
                let kind = Kind::by_code(record.kind).map(|kind| self.texts.kinds(kind));
                format!("{} ({field})", kind.unwrap_or_default())
            }
            (None, None) => self.texts.get("field-unknown").into_owned(),
        };
        let shown = named(self.texts, self.names, from);
        self.add(&words, &shown);
    }

    fn add(&mut self, words: &str, text: &str) {
        if !text.is_empty() {
            self.lines.push((words.to_owned(), visible(text)));
        }
    }

    /// The words in one column, the texts beside them; further lines of a text stay in its column.
    fn drawn(&self) -> String {
        let widest = self.lines.iter().map(|(words, _)| words.width()).max().unwrap_or(0);
        let mut drawn = String::new();
        for (words, text) in &self.lines {
            let blanks = " ".repeat(widest - words.width());
            let text = text.replace('\n', &format!("\n{}", " ".repeat(widest + 4)));
            drawn.push_str(format!("  {words}{blanks}  {text}").trim_end());
            drawn.push('\n');
        }
        drawn
    }
}

fn named(texts: Texts, names: &Names, id: &RecordId) -> String {
    format!("{} ({})", texts.name(id, names), names.short(id))
}
