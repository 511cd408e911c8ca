//! OPML: what an outliner needs in its usual attributes, what is ours in attributes that begin with
//! `cg_`. Nothing here calls itself, so that no depth of a file is too deep.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;

use quick_xml::XmlVersion;
use quick_xml::escape::{escape, resolve_predefined_entity};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use crate::domain::Kind;
use crate::domain::kinds::OUTLINE;
use crate::domain::kinds::outlines::OUTLINE_FORM;
use crate::engine::outlines::{Draft, Sheet};

use super::{Problem, Reading, What, one_line};

/// Reads a document.
pub(super) fn read(text: &str) -> Reading {
    let mut reader = Reader::from_str(text);
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
    let field = Kind::by_code(OUTLINE)?.field_of(OUTLINE_FORM)?;
    field.choices().iter().map(|choice| choice.key).find(|known| *known == key)
}

/// Writes a document.
pub(super) fn written(sheet: &Sheet) -> String {
    let form = sheet.form.map(|form| format!(" cg_form=\"{form}\"")).unwrap_or_default();
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    \
         <title>{}</title>\n  </head>\n  <body{form}>\n",
        escaped(&sheet.title)
    );
    let firsts: BTreeSet<usize> = sheet.drafts.iter().filter_map(|own| own.again).collect();
    let mut open = 0;
    for (at, draft) in sheet.drafts.iter().enumerate() {
        let inside = sheet.drafts.get(at + 1).is_some_and(|next| next.depth > draft.depth);
        close(&mut text, &mut open, draft.depth);
        text.push_str(&"  ".repeat(draft.depth + 2));
        text.push_str("<outline");
        for (key, value) in attributes(draft, draft.again.or(firsts.get(&at).copied())) {
            // Writing into a text cannot fail.
            let _ = write!(text, " {key}=\"{}\"", escaped(&value));
        }
        text.push_str(if inside { ">\n" } else { "/>\n" });
        open += usize::from(inside);
    }
    close(&mut text, &mut open, 0);
    text.push_str("  </body>\n</opml>\n");
    text
}

/// Closes elements until only so many are open.
fn close(text: &mut String, open: &mut usize, depth: usize) {
    while *open > depth {
        *open -= 1;
        text.push_str(&"  ".repeat(*open + 2));
        text.push_str("</outline>\n");
    }
}

fn attributes(draft: &Draft, shared: Option<usize>) -> Vec<(&'static str, String)> {
    let mut all = vec![("text", draft.text.clone())];
    let texts = [("_note", &draft.note), ("cg_tags", &draft.tags)];
    all.extend(texts.into_iter().filter(|(_, t)| !t.is_empty()).map(|(key, t)| (key, t.clone())));
    let flags = [("cg_root", draft.root), ("cg_weak", draft.weak)];
    all.extend(flags.into_iter().filter(|(_, on)| *on).map(|(key, _)| (key, "true".to_owned())));
    all.extend(shared.map(|first| ("cg_shared", first.to_string())));
    all
}

/// A text as the value of an attribute. Line ends are kept as references, since readers make blanks
/// of them; what XML cannot hold at all is left out.
fn escaped(text: &str) -> String {
    let text = escape(text);
    text.chars().fold(String::with_capacity(text.len()), |mut safe, c| {
        match c {
            '\n' => safe.push_str("&#10;"),
            '\t' => safe.push_str("&#9;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_ascii_control() => {}
            c => safe.push(c),
        }
        safe
    })
}
