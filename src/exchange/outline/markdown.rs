//! Markdown: a heading is inside of the nearest one above it that is larger, lists are inside of
//! their heading, and what follows the first paragraph of a row is its note. The first heading is the
//! title, if no other one is as large.

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use crate::engine::outlines::{Draft, Sheet};

use crate::exchange::visible::steers;
use crate::texts::Texts;

use super::left::{Left, LeftOut};
use super::marks::{self, with_addresses};
use super::{Reading, front, one_line};

/// Reads a document.
pub(super) fn read(text: &str) -> Reading {
    let head = front::settings(text);
    let mut left = LeftOut::of(text);
    if head > 0 {
        left.note(Left::Settings, 0);
    }
    let body = &text[head..];
    let mut list = List { has_title: has_title(body), ..List::default() };
    for (event, place) in Parser::new(body).into_offset_iter() {
        if let Some(lost) = list.take(event) {
            left.note(lost, head + place.start);
        }
    }
    Reading { sheet: list.tidied(), problems: left.problems() }
}

/// Whether the first heading is the title: nothing stands before it, and no other is as large.
fn has_title(body: &str) -> bool {
    let mut first = None;
    let mut depth = 0usize;
    for event in Parser::new(body) {
        match event {
            Event::Start(Tag::Item) if first.is_none() => return false,
            Event::Start(Tag::Item) => depth += 1,
            Event::End(TagEnd::Item) => depth -= 1,
            Event::Start(Tag::Heading { level, .. }) if depth == 0 => match first {
                None => first = Some(level),
                Some(first) if level <= first => return false,
                Some(_) => {}
            },
            _ => {}
        }
    }
    first.is_some()
}

#[derive(Debug, Default)]
struct List {
    sheet: Sheet,
    /// The first heading is the title, and was not met yet.
    has_title: bool,
    /// The headings that rows are inside of: how large, and their place among the drafts.
    headings: Vec<(usize, usize)>,
    /// The rows that are open, by their place among the drafts.
    rows: Vec<usize>,
    /// What the row that is open last says is complete; what follows is its note.
    complete: bool,
    heading: Option<Heading>,
    /// Where the links that are open lead.
    links: Vec<String>,
    /// Addresses, by the draft in which they stand.
    addresses: Vec<(usize, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Heading {
    Title,
    Row,
}

impl List {
    /// Takes the next event; gives back what has no place in an outline.
    fn take(&mut self, event: Event<'_>) -> Option<Left> {
        match event {
            Event::Start(Tag::Heading { level, .. }) if self.rows.is_empty() => {
                self.begin_heading(level as usize);
            }
            Event::End(TagEnd::Heading(_)) => {
                self.heading = None;
                self.complete = true;
            }
            Event::Start(Tag::Item) => {
                let depth = self.headings.len() + self.rows.len();
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
                return (!self.say("\n\n")).then_some(Left::Text);
            }
            Event::End(TagEnd::Paragraph) => self.complete = true,
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                let is_said = matches!(link_type, LinkType::Autolink | LinkType::Email);
                self.links.push(if is_said { String::new() } else { dest_url.to_string() });
            }
            Event::Start(Tag::Image { dest_url, .. }) => self.links.push(dest_url.to_string()),
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let address = self.links.pop().filter(|address| !address.is_empty())?;
                return self.keep(address);
            }
            Event::Text(text) | Event::Code(text) => {
                self.say(&text);
            }
            Event::InlineHtml(text) | Event::Html(text) => {
                let plain = marks::read(&text);
                self.say(&plain.text);
                let lost = plain.addresses.into_iter().filter_map(|address| self.keep(address));
                return lost.last();
            }
            Event::SoftBreak | Event::HardBreak => {
                self.say("\n");
            }
            _ => {}
        }
        None
    }

    fn begin_heading(&mut self, level: usize) {
        if std::mem::take(&mut self.has_title) {
            self.heading = Some(Heading::Title);
            return;
        }
        while self.headings.last().is_some_and(|(above, _)| *above >= level) {
            self.headings.pop();
        }
        let depth = self.headings.len();
        self.headings.push((level, self.sheet.drafts.len()));
        self.sheet.drafts.push(Draft { depth, ..Draft::default() });
        self.heading = Some(Heading::Row);
        self.complete = false;
    }

    /// The draft that is being told: a row, else the heading that it is below.
    fn at(&self) -> Option<usize> {
        self.rows.last().copied().or_else(|| Some(self.headings.last()?.1))
    }

    /// Adds to what is being told; `false` if nothing is.
    fn say(&mut self, text: &str) -> bool {
        let into = if self.heading == Some(Heading::Title) {
            Some(&mut self.sheet.title)
        } else {
            let draft = self.at().and_then(|at| self.sheet.drafts.get_mut(at));
            draft.map(|draft| if self.complete { &mut draft.note } else { &mut draft.text })
        };
        into.map(|into| into.push_str(text)).is_some()
    }

    /// Keeps an address with its row; gives back that it cannot be kept.
    fn keep(&mut self, address: String) -> Option<Left> {
        let row = self.at().filter(|_| self.heading != Some(Heading::Title));
        let Some(row) = row else { return Some(Left::Address) };
        self.addresses.push((row, address));
        None
    }

    /// What was read, each text in one line.
    fn tidied(mut self) -> Sheet {
        for draft in &mut self.sheet.drafts {
            draft.text = one_line(&draft.text);
            draft.note = draft.note.trim().to_owned();
        }
        for (at, address) in self.addresses {
            if let Some(draft) = self.sheet.drafts.get_mut(at) {
                with_addresses(&draft.text, &mut draft.note, &[address]);
            }
        }
        self.sheet.title = one_line(&self.sheet.title);
        self.sheet
    }
}

/// Writes a document: the title, what it is about, the rows.
pub(super) fn written(sheet: &Sheet, texts: Texts) -> String {
    let about = sheet.about.iter().map(|about| format!("{}\n\n", escaped(&one_line(about))));
    let mut text = format!("# {}\n\n{}", escaped(&sheet.title), about.collect::<String>());
    for draft in &sheet.drafts {
        let draft = texts.with_root(draft);
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
        if steers(c) {
            safe.push_str(&format!("&#{};", u32::from(c)));
            continue;
        }
        if always || here {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}
