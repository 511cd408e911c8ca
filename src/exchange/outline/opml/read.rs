//! A document of OPML read event by event, whatever else stands in it.

use std::collections::HashMap;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use crate::domain::Kind;
use crate::domain::kinds::OUTLINE;
use crate::domain::kinds::outlines::outline;
use crate::engine::outlines::{Draft, Sheet};

use crate::exchange::outline::{Problem, Reading, What, one_line};

/// Reads a document.
pub fn read(text: &str) -> Reading {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut opml = Opml::default();
    let byte = |position: u64| usize::try_from(position).unwrap_or(usize::MAX);
    loop {
        let from = byte(reader.buffer_position());
        let wrong = match reader.read_event() {
            Ok(Event::Eof) => {
                let open = opml.open.last();
                break match open {
                    Some((_, at)) => Reading::refused(Problem::at(text, *at, What::NotClosed)),
                    None if !opml.is_opml => Reading::refused(Problem::at(text, 0, What::NotOpml)),
                    None => Reading { sheet: opml.tidied(), problems: Vec::new() },
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    Title,
    Row,
    Other,
}

#[derive(Debug, Default)]
struct Opml {
    sheet: Sheet,
    /// The open elements, with the byte at which each began.
    open: Vec<(Element, usize)>,
    /// The rows whose elements are open.
    rows: Vec<usize>,
    /// The newest row, if no attribute says what it says: what stands in it does.
    silent: Option<usize>,
    /// The first row of each node that may stand in several places.
    shared: HashMap<String, usize>,
    is_opml: bool,
}

impl Opml {
    /// Takes the next event; `None` if its attributes cannot be read.
    fn take(&mut self, event: &Event<'_>, at: usize) -> Option<()> {
        match event {
            Event::Start(start) => self.begin(start, at)?,
            Event::Empty(start) => {
                self.begin(start, at)?;
                self.end();
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.say(text),
            Event::CData(text) => self.say(text),
            Event::GeneralRef(entity) => self.say(&entity_text(entity)),
            _ => {}
        }
        Some(())
    }

    fn begin(&mut self, start: &BytesStart<'_>, at: usize) -> Option<()> {
        let name = start.local_name();
        let element = match name.as_ref() {
            "title" if self.rows.is_empty() => Element::Title,
            "outline" => Element::Row,
            name => {
                self.is_opml |= name == "opml";
                Element::Other
            }
        };
        self.open.push((element, at));
        let mut draft = Draft { depth: self.rows.len(), ..Draft::default() };
        let mut title = String::new();
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.ok()?;
            // The value as it is, where an entity is nobody's.
            let value = attribute.normalized_value_with(
                XmlVersion::Implicit1_0,
                1,
                resolve_predefined_entity,
            );
            let value = value.unwrap_or_else(|_| attribute.value.clone());
            let key = attribute.key.as_ref();
            let own = key.strip_prefix("cg:").or_else(|| key.strip_prefix("cg_"));
            match (element, own.unwrap_or(key)) {
                (Element::Row, "text") => draft.text = value.into_owned(),
                (Element::Row, "title") => title = value.into_owned(),
                (Element::Row, "_note") => draft.note = value.trim().to_owned(),
                (Element::Row, "tags") if own.is_some() => draft.tags = one_line(&value),
                (Element::Row, "root") if own.is_some() => draft.root = value == "true",
                (Element::Row, "weak") if own.is_some() => draft.weak = value == "true",
                (Element::Row, "shared") if own.is_some() => {
                    draft.again = self.shared.get(&*value).copied();
                    self.shared.entry(value.into_owned()).or_insert(self.sheet.drafts.len());
                }
                (Element::Other, "form") if own.is_some() => self.sheet.form = form(&value),
                _ => {}
            }
        }
        if element == Element::Row {
            if draft.text.trim().is_empty() {
                draft.text = title;
            }
            let at = self.sheet.drafts.len();
            self.silent = draft.text.is_empty().then_some(at);
            self.rows.push(at);
            self.sheet.drafts.push(draft);
        }
        Some(())
    }

    fn end(&mut self) {
        if let Some((Element::Row, _)) = self.open.pop() {
            self.rows.pop();
        }
    }

    /// What was read, each text in one line.
    fn tidied(mut self) -> Sheet {
        self.sheet.title = one_line(&self.sheet.title);
        self.sheet.drafts.iter_mut().for_each(|draft| draft.text = one_line(&draft.text));
        self.sheet
    }

    /// Text between elements: the title, or of a row that has none as an attribute.
    fn say(&mut self, text: &str) {
        let into = match self.open.last() {
            Some((Element::Title, _)) => Some(&mut self.sheet.title),
            Some((Element::Row, _)) => {
                let row = self.silent.filter(|row| self.rows.last() == Some(row));
                row.and_then(|row| self.sheet.drafts.get_mut(row)).map(|draft| &mut draft.text)
            }
            _ => None,
        };
        if let Some(into) = into {
            into.push_str(text);
        }
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
