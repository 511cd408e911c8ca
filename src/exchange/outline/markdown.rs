//! Lists of Markdown: the first heading is the title, later ones are rows at the top, and what
//! follows the first paragraph of a row is its note.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::engine::outlines::{Draft, Sheet};

use super::{Problem, Reading, What, one_line};

/// Reads a document.
pub(super) fn read(text: &str) -> Reading {
    let mut list = List::default();
    let mut passed: Option<(usize, usize)> = None;
    for (event, place) in Parser::new(text).into_offset_iter() {
        if !list.take(event) {
            passed = Some(passed.map_or((place.start, 1), |(first, count)| (first, count + 1)));
        }
    }
    for draft in &mut list.sheet.drafts {
        draft.text = one_line(&draft.text);
        draft.note = draft.note.trim().to_owned();
    }
    list.sheet.title = one_line(&list.sheet.title);
    let passed = passed.map(|(first, count)| Problem::at(text, first, What::PassedOver(count)));
    Reading { sheet: list.sheet, problems: passed.into_iter().collect() }
}

#[derive(Debug, Default)]
struct List {
    sheet: Sheet,
    /// The rows that are open, by their place among the drafts.
    rows: Vec<usize>,
    /// What the row that is open last says is complete; what follows is its note.
    complete: bool,
    /// Headings below the title were seen: lists are inside of them.
    base: usize,
    heading: Option<Heading>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Heading {
    Title,
    Row,
}

impl List {
    /// Takes the next event; `false` if it has no place in an outline.
    fn take(&mut self, event: Event<'_>) -> bool {
        match event {
            Event::Start(Tag::Heading { .. }) if self.rows.is_empty() => {
                let is_title = self.sheet.title.is_empty() && self.sheet.drafts.is_empty();
                self.heading = Some(if is_title { Heading::Title } else { Heading::Row });
                if !is_title {
                    self.base = 1;
                    self.sheet.drafts.push(Draft::default());
                }
            }
            Event::End(TagEnd::Heading(_)) => self.heading = None,
            Event::Start(Tag::Item) => {
                let depth = self.base + self.rows.len();
                self.rows.push(self.sheet.drafts.len());
                self.sheet.drafts.push(Draft { depth, ..Draft::default() });
                self.complete = false;
            }
            Event::End(TagEnd::Item) => {
                self.rows.pop();
                self.complete = true;
            }
            Event::Start(Tag::List(_)) => self.complete = true,
            Event::Start(Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock) => {
                if self.rows.is_empty() {
                    return false;
                }
                self.say("\n\n");
            }
            Event::End(TagEnd::Paragraph) => self.complete = true,
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => {
                self.say(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.say("\n"),
            _ => {}
        }
        true
    }

    fn say(&mut self, text: &str) {
        let into = match (self.heading, self.rows.last()) {
            (Some(Heading::Title), _) => Some(&mut self.sheet.title),
            (Some(Heading::Row), _) => self.sheet.drafts.last_mut().map(|draft| &mut draft.text),
            (None, Some(row)) => self
                .sheet
                .drafts
                .get_mut(*row)
                .map(|draft| if self.complete { &mut draft.note } else { &mut draft.text }),
            (None, None) => None,
        };
        if let Some(into) = into {
            into.push_str(text);
        }
    }
}

/// Writes a document.
pub(super) fn written(sheet: &Sheet) -> String {
    let mut text = format!("# {}\n\n", escaped(&sheet.title));
    for draft in &sheet.drafts {
        let indent = "  ".repeat(draft.depth);
        text.push_str(&format!("{indent}- {}\n", escaped(&one_line(&draft.text))));
        if draft.note.is_empty() {
            continue;
        }
        text.push('\n');
        for line in draft.note.lines().map(|line| escaped(line.trim())) {
            let indent = if line.is_empty() { "" } else { &*format!("{indent}  ") };
            text.push_str(&format!("{indent}{line}\n"));
        }
        text.push('\n');
    }
    text
}

/// A line that is read as the text that it is: no emphasis, link, list or heading.
fn escaped(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && line[digits..].starts_with(['.', ')']);
    let mut safe = String::with_capacity(line.len());
    for (at, c) in line.char_indices() {
        let always = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '~');
        let here = at == 0 && matches!(c, '-' | '+' | '=') || numbered && at == digits;
        if always || here {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}
