//! Search through everything: case and accents folded, both languages, with the place where it was
//! found. Runs in slices, so that long texts hold up no key.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::domain::common::CHANGED;
use crate::domain::{FieldCode, Kind, Language, Record, RecordId, Value};

use super::edit::RowName;
use super::fold::Needle;
use super::query::{notes, texts};
use super::{Seen, catalogue_code};

/// What looking at a record costs besides its texts, in bytes of text.
const RECORD_COST: usize = 64;

/// A record that was found, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub id: RecordId,
    /// The first field in which one of the words occurs.
    pub field: FieldCode,
    /// The half of the field, if it is kept per language.
    pub language: Option<Language>,
    /// Where the first of the words is in that text, in bytes.
    pub place: Range<usize>,
}

/// A search under way. A new wish is a new search; so is a changed workspace.
#[derive(Clone, Debug)]
pub struct Search {
    needle: Needle,
    row_name: RowName,
    reader: Language,
    last: Option<RecordId>,
    hits: BTreeMap<Order, Hit>,
}

/// Found in the title first, then most recently changed.
type Order = (bool, Reverse<i64>, RecordId);

impl Search {
    /// Begins to look for records that hold all words of the needle.
    /// Of a text in both languages, the reader's is told if the words are in it.
    pub const fn new(needle: Needle, row_name: RowName, reader: Language) -> Self {
        Self { needle, row_name, reader, last: None, hits: BTreeMap::new() }
    }

    /// Looks on through about `budget` bytes of text. Whether all was looked through.
    pub fn step(&mut self, seen: Seen<'_>, budget: usize) -> bool {
        if self.needle.is_empty() {
            return true;
        }
        let (mut last, mut spent) = (self.last.take(), 0);
        for record in seen.records_after(last.clone().as_ref()) {
            if spent >= budget.max(1) {
                self.last = last;
                return false;
            }
            spent += RECORD_COST + self.look(seen, record);
            last = Some(record.id.clone());
        }
        self.last = last;
        true
    }

    /// What was found so far, best first.
    pub fn hits(&self) -> impl ExactSizeIterator<Item = &Hit> {
        self.hits.values()
    }

    /// Looks at one record; how many bytes of text it has.
    fn look(&mut self, seen: Seen<'_>, record: &Record) -> usize {
        let Some(kind) = Kind::by_code(record.kind).filter(|_| !record.is_deleted()) else {
            return 0;
        };
        // Most records hold the words nowhere: then nobody asks where.
        let length = texts(record).map(str::len).sum();
        if catalogue_code(record).is_none() && !self.needle.is_in(texts(record)) {
            return length;
        }
        // A catalogue row has a title even where none is kept.
        let title = kind.title().code;
        let filled = kind.fields.iter().filter(|f| f.code == title || record.get(f.code).is_some());
        let shown = filled.filter(|field| seen.shows(record, field.code));
        let visible: Vec<Text<'_>> =
            shown.flat_map(|field| texts_of(kind, record, field.code, self.row_name)).collect();
        if self.needle.is_in(visible.iter().map(|(_, _, text)| &**text)) {
            let places = visible.iter().filter_map(|(field, language, text)| {
                let place = self.needle.find(text)?;
                Some(Hit { id: record.id.clone(), field: *field, language: *language, place })
            });
            let places: Vec<Hit> = places.collect();
            let first = places.first().map(|hit| hit.field);
            let other = |hit: &&Hit| hit.language == Some(self.reader.other());
            let in_first = places.iter().filter(|hit| Some(hit.field) == first);
            if let Some(hit) = in_first.min_by_key(other).cloned() {
                let changed = record.moment(CHANGED.code).map_or(0, |moment| moment.millis);
                let order = (hit.field != title, Reverse(changed), hit.id.clone());
                self.hits.insert(order, hit);
            }
        }
        length
    }
}

impl Hit {
    /// The line of the text in which the first of the words is, and where it is in that line.
    pub fn line<'a>(
        &self,
        record: &'a Record,
        row_name: RowName,
    ) -> Option<(Cow<'a, str>, Range<usize>)> {
        let kind = Kind::by_code(record.kind)?;
        let mut texts = texts_of(kind, record, self.field, row_name);
        let (_, _, text) = texts.find(|(_, language, _)| *language == self.language)?;
        let start = text.get(..self.place.start)?.rfind('\n').map_or(0, |at| at + 1);
        let length = text.get(start..)?.find('\n').unwrap_or(text.len() - start);
        let line = match text {
            Cow::Borrowed(text) => text.get(start..start + length)?.into(),
            Cow::Owned(text) => text.get(start..start + length)?.to_owned().into(),
        };
        Some((line, self.place.start - start..(self.place.end - start).min(length)))
    }
}

/// Everything at once, best first.
pub fn search(seen: Seen<'_>, needle: Needle, row_name: RowName, reader: Language) -> Vec<Hit> {
    let mut search = Search::new(needle, row_name, reader);
    while !search.step(seen, usize::MAX) {}
    search.hits.into_values().collect()
}

type Text<'a> = (FieldCode, Option<Language>, Cow<'a, str>);

/// The texts in a field. A catalogue row without words of its own is called by the catalogue's.
fn texts_of<'a>(
    kind: &Kind,
    record: &'a Record,
    code: FieldCode,
    row_name: RowName,
) -> impl Iterator<Item = Text<'a>> {
    let (one, both) = match record.get(code) {
        Some(Value::Text(text)) => (Some(&**text), None),
        Some(Value::Text2(text)) => (None, Some(text)),
        _ => (None, None),
    };
    let row = catalogue_code(record);
    let row = row.filter(|_| code == kind.title().code && record.get(code).is_none());
    let own =
        both.into_iter().flat_map(|text| Language::ALL.map(|l| Some((l, text.get(l)?.into()))));
    let rows = row.into_iter().flat_map(move |row| {
        Language::ALL.map(|language| Some((language, row_name(row, language)?.into())))
    });
    let halves = own.chain(rows).flatten().map(move |(l, text)| (code, Some(l), text));
    let notes = record.get(code).into_iter().flat_map(notes);
    one.into_iter().chain(notes).map(move |text| (code, None, text.into())).chain(halves)
}
