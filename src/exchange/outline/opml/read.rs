//! A document of OPML read event by event, whatever else stands in it.

use std::collections::HashMap;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use crate::domain::Kind;
use crate::domain::kinds::OUTLINE;
use crate::domain::kinds::outlines::{node, outline};
use crate::engine::outlines::{Draft, Known, Sheet};

use crate::exchange::outline::left::{Left, LeftOut};
use crate::exchange::outline::marks::{self, with_addresses};
use crate::exchange::outline::{Problem, Reading, What, one_line};

use super::{PLAIN, TEXTS};

/// Where else a row leads, as feed readers and outliners write it.
const ADDRESSES: [&str; 4] = ["url", "htmlUrl", "xmlUrl", "href"];
/// What a row has to say besides.
const NOTES: [&str; 2] = ["_note", "note"];

/// Reads a document.
pub fn read(text: &str) -> Reading {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut opml = Opml::of(text);
    let byte = |position: u64| usize::try_from(position).unwrap_or(usize::MAX);
    loop {
        let from = byte(reader.buffer_position());
        let wrong = match reader.read_event() {
            Ok(Event::Eof) => {
                let open = opml.open.last();
                break match open {
                    Some((_, at)) => Reading::refused(Problem::at(text, *at, What::NotClosed)),
                    None if !opml.is_opml => Reading::refused(Problem::at(text, 0, What::NotOpml)),
                    None => opml.tidied(),
                };
            }
            Ok(event) => opml.take(&event, from).is_none().then_some(from),
            Err(_) => Some(byte(reader.error_position())),
        };
        if let Some(at) = wrong {
            break Reading::refused(Problem::at(text, at, What::NotXml));
        }
    }
}

/// What an element means to us.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Element {
    Title,
    Row,
    /// The document, its head and its body.
    Frame,
    /// Anything else; what is in it is left out.
    Other(String),
}

#[derive(Debug)]
struct Opml<'a> {
    sheet: Sheet,
    left: LeftOut<'a>,
    /// The open elements, with the byte at which each began.
    open: Vec<(Element, usize)>,
    /// The rows whose elements are open.
    rows: Vec<usize>,
    /// Where the rows lead.
    addresses: Vec<Vec<String>>,
    /// The newest row, if no attribute says what it says: what stands in it does.
    silent: Option<usize>,
    /// The first row of each node that may stand in several places.
    shared: HashMap<String, usize>,
    is_opml: bool,
    /// Texts are what they are: no marks of HTML are in them.
    is_plain: bool,
}

impl<'a> Opml<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            sheet: Sheet::default(),
            left: LeftOut::of(text),
            open: Vec::new(),
            rows: Vec::new(),
            addresses: Vec::new(),
            silent: None,
            shared: HashMap::new(),
            is_opml: false,
            is_plain: false,
        }
    }

    /// Takes the next event; `None` if its attributes cannot be read.
    fn take(&mut self, event: &Event<'_>, at: usize) -> Option<()> {
        match event {
            Event::Start(start) => self.begin(start, at)?,
            Event::Empty(start) => {
                self.begin(start, at)?;
                self.end();
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.say(text, at),
            Event::CData(text) => self.say(text, at),
            Event::GeneralRef(entity) => self.say(&entity_text(entity), at),
            _ => {}
        }
        Some(())
    }

    fn begin(&mut self, start: &BytesStart<'_>, at: usize) -> Option<()> {
        let name = start.local_name();
        let element = match name.as_ref() {
            "title" if self.rows.is_empty() => Element::Title,
            "outline" => Element::Row,
            name @ ("opml" | "head" | "body") => {
                self.is_opml |= name == "opml";
                Element::Frame
            }
            name => Element::Other(name.to_owned()),
        };
        self.open.push((element.clone(), at));
        let mut row =
            Row { draft: Draft { depth: self.rows.len(), ..Draft::default() }, ..Row::default() };
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.ok()?;
            // The value as it is, where an entity is nobody's.
            let value = attribute.normalized_value_with(
                XmlVersion::Implicit1_0,
                1,
                resolve_predefined_entity,
            );
            let value = value.unwrap_or_else(|_| attribute.value.clone()).into_owned();
            let key = attribute.key.as_ref();
            let own = key.strip_prefix("cg:").or_else(|| key.strip_prefix("cg_"));
            let taken = match (&element, own) {
                (Element::Row, Some(own)) => self.take_own(&mut row.draft, own, &value),
                (Element::Row, None) => row.take(key, &value),
                (Element::Frame, Some("form")) => {
                    self.sheet.form = form(&value);
                    true
                }
                (Element::Frame, Some(TEXTS)) => {
                    self.is_plain = value == PLAIN;
                    true
                }
                (Element::Frame, _) => key == "version" || key.starts_with("xmlns"),
                _ => false,
            };
            if !taken && !value.trim().is_empty() {
                self.left.note(Left::Attribute(key.to_owned()), at);
            }
        }
        if element == Element::Row {
            self.push(row, at);
        }
        Some(())
    }

    /// Takes what only this program says of a row; `false` if it says nothing to us.
    fn take_own(&mut self, draft: &mut Draft, key: &str, value: &str) -> bool {
        match key {
            "tags" => draft.tags = one_line(value),
            "root" => draft.root = value == "true",
            "weak" => draft.weak = value == "true",
            "role" => {
                let role = node::ROLE.choices().iter().find(|own| own.key == value);
                draft.role = role.map(|own| own.code);
                return role.is_some();
            }
            "known" => draft.known = Known::of_key(value),
            "shared" => {
                draft.again = self.shared.get(value).copied();
                self.shared.entry(value.to_owned()).or_insert(self.sheet.drafts.len());
            }
            _ => return false,
        }
        true
    }

    fn push(&mut self, row: Row, at: usize) {
        let Row { mut draft, title, addresses } = row;
        if draft.text.trim().is_empty() {
            draft.text = title;
        } else if !title.trim().is_empty() && title != draft.text {
            self.left.note(Left::Attribute("title".to_owned()), at);
        }
        let place = self.sheet.drafts.len();
        self.silent = draft.text.is_empty().then_some(place);
        self.rows.push(place);
        self.sheet.drafts.push(draft);
        self.addresses.push(addresses);
    }

    fn end(&mut self) {
        if let Some((Element::Row, _)) = self.open.pop() {
            self.rows.pop();
        }
    }

    /// What was read, each text in one line and without marks.
    fn tidied(mut self) -> Reading {
        let read = |text: &str| match self.is_plain {
            true => marks::Plain { text: text.to_owned(), ..marks::Plain::default() },
            false => marks::read(text),
        };
        self.sheet.title = one_line(&read(&self.sheet.title).text);
        for (draft, mut addresses) in self.sheet.drafts.iter_mut().zip(self.addresses) {
            let (text, note) = (read(&draft.text), read(&draft.note));
            addresses.splice(0..0, text.addresses.into_iter().chain(note.addresses));
            draft.text = one_line(&text.text);
            draft.note = note.text.trim().to_owned();
            with_addresses(&draft.text, &mut draft.note, &addresses);
        }
        Reading { sheet: self.sheet, problems: self.left.problems() }
    }

    /// Text between elements: the title, or of a row that has none as an attribute.
    fn say(&mut self, text: &str, at: usize) {
        let open = self.open.last().map(|(element, _)| element);
        let into = match open {
            Some(Element::Title) => Some(&mut self.sheet.title),
            Some(Element::Row) => {
                let row = self.silent.filter(|row| self.rows.last() == Some(row));
                row.and_then(|row| self.sheet.drafts.get_mut(row)).map(|draft| &mut draft.text)
            }
            _ => None,
        };
        match into {
            Some(into) => into.push_str(text),
            None if text.trim().is_empty() => {}
            None => {
                let left = match open {
                    Some(Element::Other(name)) => Left::Element(name.clone()),
                    _ => Left::Text,
                };
                self.left.note(left, at);
            }
        }
    }
}

/// A row whose attributes are being read.
#[derive(Debug, Default)]
struct Row {
    draft: Draft,
    title: String,
    addresses: Vec<String>,
}

impl Row {
    /// Takes an attribute that other programs write; `false` if an outline does not hold it.
    fn take(&mut self, key: &str, value: &str) -> bool {
        match key {
            "text" => self.draft.text = value.to_owned(),
            "title" => self.title = value.to_owned(),
            key if NOTES.contains(&key) => {
                let note = &mut self.draft.note;
                if !note.is_empty() {
                    note.push('\n');
                }
                note.push_str(value.trim());
            }
            key if ADDRESSES.contains(&key) => self.addresses.push(value.to_owned()),
            _ => return false,
        }
        true
    }
}

fn entity_text(entity: &BytesRef<'_>) -> String {
    let named = || resolve_predefined_entity(entity).map(str::to_owned);
    let sign = entity.resolve_char_ref().ok().flatten().map(String::from);
    sign.or_else(named).unwrap_or_else(|| format!("&{};", &**entity))
}

/// The form with this key.
fn form(key: &str) -> Option<&'static str> {
    let field = Kind::by_code(OUTLINE)?.field_of(outline::FORM.code)?;
    field.choices().iter().map(|choice| choice.key).find(|known| *known == key)
}
