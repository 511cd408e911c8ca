//! JSON that is nested by level: the aim, in it the primary drivers, in these the secondary ones, in these the ideas.
//! Programs call these by many names; what is nested stands below what it is nested in.

use serde_json::{Map, Value as Json};

use crate::exchange::outline::left::{Left, LeftOut};
use crate::exchange::outline::marks;
use crate::exchange::outline::{Problem, Reading, What, one_line};

use super::diagram::{Entry, Parent, Place, reading};
use super::levels::{Level, plain};
use super::table::SEPARATOR;

/// Keys under which somebody says something, folded.
const TEXT: &[&str] =
    &["text", "name", "title", "label", "content", "topic", "texto", "nombre", "titulo"];
const NOTE: &[&str] = &["note", "notes", "description", "nota", "notas", "descripcion"];
const ID: &[&str] = &["id", "key", "uid"];
const LEVEL: &[&str] = &["level", "nivel", "role"];
const PARENTS: &[&str] = &["parents", "further_parents", "also_below"];
const WEAK: &[&str] = &["weak"];
/// Keys under which something is nested that has no level of its own.
const BELOW: &[&str] =
    &["children", "nodes", "items", "branches", "topics", "subtopics", "attached", "hijos"];

/// Reads a document.
pub(super) fn read(text: &str) -> Reading {
    let root: Json = match serde_json::from_str(text) {
        Ok(root) => root,
        Err(error) => {
            let place = Some((error.line() as u64, error.column().max(1)));
            return Reading::refused(Problem { place, what: What::NotJson });
        }
    };
    let mut document = Nested { text, from: 0, entries: Vec::new(), left: LeftOut::of(text) };
    document.begin(&root);
    let Nested { entries, left, .. } = document;
    let mut problems = left.problems();
    if entries.is_empty() {
        problems.push(Problem { place: Some((1, 1)), what: What::NotDrivers });
    }
    reading(entries, problems)
}

struct Nested<'a> {
    text: &'a str,
    /// Up to here the text was looked through: things come in its order.
    from: usize,
    entries: Vec<Entry>,
    left: LeftOut<'a>,
}

impl Nested<'_> {
    /// What holds everything is the aim, if it says something. A frame that only holds one thing is passed over.
    fn begin(&mut self, root: &Json) {
        match root {
            Json::Array(all) if all.len() == 1 => self.begin(&all[0]),
            Json::Object(own) if said(own).is_none() && aim(own).is_none() => {
                let inner: Vec<&Json> = own.values().filter(|own| is_nest(own)).collect();
                match inner[..] {
                    [one] if own.keys().all(|key| nests(key).is_none()) => self.begin(one),
                    _ => self.below(own, None),
                }
            }
            Json::Object(own) => {
                let text = aim(own).or_else(|| said(own)).unwrap_or_default();
                let id = self.take(own, text, Some(Level::Aim), None);
                let inner = own.iter().find(|(key, _)| Level::called(key) == Some(Level::Aim));
                let inner = inner.and_then(|(_, value)| value.as_object());
                inner.into_iter().chain([own]).for_each(|own| self.below(own, Some(&id)));
            }
            all => self.all(all, None, None),
        }
    }

    /// Everything that is nested in an object.
    fn below(&mut self, own: &Map<String, Json>, above: Option<&str>) {
        for (key, value) in own {
            let level = nests(key).filter(|_| is_nest(value));
            if let Some(level) = level {
                self.all(value, level, above);
            }
        }
    }

    fn all(&mut self, value: &Json, level: Option<Level>, above: Option<&str>) {
        match value {
            Json::Array(all) => all.iter().for_each(|own| self.all(own, level, above)),
            Json::Object(own) => match said(own) {
                Some(text) => {
                    let id = self.take(own, text, level, above);
                    self.below(own, Some(&id));
                }
                // Some programs part what is nested once more.
                None => self.below(own, above),
            },
            Json::String(text) => {
                drop(self.take(&Map::new(), text.clone(), level, above));
            }
            _ => {}
        }
    }

    /// Takes a row; gives the id by which what is nested in it names it.
    fn take(
        &mut self,
        own: &Map<String, Json>,
        text: String,
        level: Option<Level>,
        above: Option<&str>,
    ) -> String {
        let at = self.find(&text);
        let read = marks::read(&text);
        let words = one_line(&read.text);
        if words.is_empty() {
            self.left.note(Left::EmptyRow, at);
        }
        let mut note = String::new();
        marks::with_addresses(&words, &mut note, &read.addresses);
        let mut entry =
            Entry { text: words, note, level, place: place(self.text, at), ..Entry::default() };
        let (mut is_weak, mut further) = (false, Vec::new());
        for (key, value) in own {
            let name = plain(key);
            let is = |names: &[&str]| names.contains(&&*name);
            match written(value) {
                Some(said) if is(ID) => entry.id = said,
                Some(said) if is(NOTE) => {
                    let read = marks::read(&said);
                    let notes = [read.text, std::mem::take(&mut entry.note)].into_iter();
                    let notes: Vec<String> = notes.filter(|own| !own.is_empty()).collect();
                    entry.note = notes.join("\n");
                    marks::with_addresses("", &mut entry.note, &read.addresses);
                }
                Some(said) if is(PARENTS) => {
                    further.extend(said.split(SEPARATOR).map(str::to_owned))
                }
                _ if is(WEAK) && value.is_boolean() => is_weak = value == &Json::Bool(true),
                Some(said) if is(LEVEL) => match Level::called(&said) {
                    // What holds everything is the aim, whatever it is called.
                    Some(said) if entry.level != Some(Level::Aim) => entry.level = Some(said),
                    Some(_) => {}
                    None => self.left.note(Left::Level(said), self.find(key)),
                },
                None if is(PARENTS) => {
                    let all = value.as_array().into_iter().flatten();
                    further.extend(all.filter_map(written));
                }
                _ if is(TEXT) || value.is_null() || Level::called(key).is_some() => {}
                _ if nests(key).is_some() && is_nest(value) => {}
                _ => self.left.note(Left::Attribute(key.clone()), self.find(key)),
            }
        }
        if entry.id.is_empty() {
            // No id of a file begins so.
            entry.id = format!("\0{}", self.entries.len());
        }
        let further = further.into_iter().map(|own| own.trim().to_owned());
        let parents = above.map(str::to_owned).into_iter().chain(further);
        let place = entry.place;
        let parents = parents.filter(|own| !own.is_empty());
        entry.parents = parents.map(|id| Parent { id, weak: is_weak, place }).collect();
        let id = entry.id.clone();
        if !entry.text.is_empty() {
            self.entries.push(entry);
        }
        self.from = at;
        id
    }

    /// The byte at which something is said, as far as it is spelled there as JSON would spell it.
    fn find(&self, said: &str) -> usize {
        let spelled = Json::from(said).to_string();
        let after = self.text.get(self.from..).and_then(|rest| rest.find(&spelled));
        after.map_or(self.from, |at| self.from + at)
    }
}

/// What an object says of itself.
fn said(own: &Map<String, Json>) -> Option<String> {
    let text = |name: &&str| own.iter().find(|(key, _)| plain(key) == **name).map(|(_, own)| own);
    TEXT.iter().find_map(|name| written(text(name)?))
}

/// The aim that the outermost object names.
fn aim(own: &Map<String, Json>) -> Option<String> {
    let (_, value) = own.iter().find(|(key, _)| Level::called(key) == Some(Level::Aim))?;
    written(value).or_else(|| said(value.as_object()?))
}

/// A text or a number.
fn written(value: &Json) -> Option<String> {
    match value {
        Json::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Whether what is nested under a key belongs to the diagram, and to which level.
fn nests(key: &str) -> Option<Option<Level>> {
    if BELOW.contains(&&*plain(key)) {
        return Some(None);
    }
    Level::called(key).filter(|level| *level != Level::Aim).map(Some)
}

const fn is_nest(value: &Json) -> bool {
    matches!(value, Json::Array(_) | Json::Object(_))
}

fn place(text: &str, at: usize) -> Place {
    Problem::at(text, at, What::NotJson).place.unwrap_or((1, 1))
}
