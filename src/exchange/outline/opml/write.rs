//! An outline as a document of OPML 2.0.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io;

use quick_xml::Writer;
use quick_xml::escape::escape;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::name::QName;

use crate::domain::kinds::outlines::node;
use crate::engine::outlines::{Draft, Known, Sheet};
use crate::exchange::visible::steers;

use super::{PLAIN, TEXTS};

const OUTLINE: &str = "outline";

/// Writes a document.
pub fn written(sheet: &Sheet) -> String {
    // Writing into memory does not fail.
    let bytes = document(sheet).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn document(sheet: &Sheet) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    let start = |name| Event::Start(BytesStart::new(name));
    let end = |name| Event::End(BytesEnd::new(name));
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.write_event(Event::Start(BytesStart::new("opml").with_attributes([("version", "2.0")])))?;
    xml.write_event(start("head"))?;
    xml.write_event(start("title"))?;
    xml.write_event(Event::Text(BytesText::from_escaped(escaped(&sheet.title))))?;
    xml.write_event(end("title"))?;
    xml.write_event(end("head"))?;
    let (texts, form) = (format!("cg_{TEXTS}"), sheet.form.map(|form| ("cg_form", form)));
    let said = [(&*texts, PLAIN)].into_iter().chain(form);
    xml.write_event(Event::Start(BytesStart::new("body").with_attributes(said)))?;
    let firsts: BTreeSet<usize> = sheet.drafts.iter().filter_map(|own| own.again).collect();
    let mut open = 0;
    for (at, draft) in sheet.drafts.iter().enumerate() {
        while open > draft.depth {
            open -= 1;
            xml.write_event(end(OUTLINE))?;
        }
        let shared = draft.again.or(firsts.get(&at).copied());
        let row = BytesStart::new(OUTLINE).with_attributes(attributes(draft, shared));
        if sheet.drafts.get(at + 1).is_some_and(|next| next.depth > draft.depth) {
            open += 1;
            xml.write_event(Event::Start(row))?;
        } else {
            xml.write_event(Event::Empty(row))?;
        }
    }
    for _ in 0..open {
        xml.write_event(end(OUTLINE))?;
    }
    xml.write_event(end("body"))?;
    xml.write_event(end("opml"))?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// What is said of a row; `shared` is the first row on which its node stands.
fn attributes(draft: &Draft, shared: Option<usize>) -> Vec<Attribute<'static>> {
    let texts = [("_note", &draft.note), ("cg_tags", &draft.tags)];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    let flags = [("cg_root", draft.root), ("cg_weak", draft.weak)];
    let mut all = vec![("text", escaped(&draft.text))];
    all.extend(texts.map(|(key, text)| (key, escaped(text))));
    all.extend(flags.into_iter().filter(|(_, on)| *on).map(|(key, _)| (key, "true".to_owned())));
    let role = node::ROLE.choices().iter().find(|own| Some(own.code) == draft.role);
    all.extend(role.map(|role| ("cg_role", role.key.to_owned())));
    let known = draft.known.and_then(|own| own.by).and_then(Known::key);
    all.extend(known.map(|key| ("cg_known", key.to_owned())));
    all.extend(shared.map(|first| ("cg_shared", first.to_string())));
    let attribute = |(key, value)| Attribute { key: QName(key), value: Cow::Owned(value) };
    all.into_iter().map(attribute).collect()
}

/// A text as XML holds it. Line ends are kept as references, since readers make blanks of them in
/// attributes; what XML cannot hold at all is left out.
fn escaped(text: &str) -> String {
    let text = escape(text);
    text.chars().fold(String::with_capacity(text.len()), |mut safe, c| {
        match c {
            '\n' => safe.push_str("&#10;"),
            '\t' => safe.push_str("&#9;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if steers(c) => safe.push_str(&format!("&#{};", u32::from(c))),
            c if c.is_ascii_control() => {}
            c => safe.push(c),
        }
        safe
    })
}
