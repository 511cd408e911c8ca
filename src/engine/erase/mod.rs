//! Erasing for good: what past and present are once some records have left them as if they had never been there.
//! The one exception to "nothing is ever lost". Nothing here writes: the store makes the journal anew with it.
//!
//! Every image of a slot is mapped by the same rule, whenever it was made. So each step of the new history still
//! begins where the one before it ends, and undo and past days go on working on what is left.

mod gather;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::common::CREATED;
use crate::domain::kinds::meetings::participation;
use crate::domain::{FieldCode, KindCode, Links, Record, RecordId, Series, Text2, Value};

use super::{Change, Transaction};

pub use gather::{Erasing, Wish};
pub use words::Words;

/// Who did something, once they have been erased.
const NOBODY: &str = "–";

/// What is to be erased, and what is written down of it.
#[derive(Clone, Debug)]
pub struct Erasure {
    /// The record that is to go, with which others leave.
    first: RecordId,
    /// What nothing is to name any more.
    traces: Traces,
    /// Where somebody is only said to have been there from now on, and to which groups they belonged.
    nameless: BTreeMap<RecordId, Option<Links>>,
    /// By what all of these are known from now on, so that they are still one.
    known_by: Box<str>,
    /// What is to stand in no text of those records, beside what is to stand in none.
    words_near: Words,
    near: BTreeSet<RecordId>,
    /// The single words of their names, which may stand where others are meant and are only told of.
    parts: BTreeSet<Box<str>>,
    /// The step that writes down that it was done.
    pub note: Transaction,
}

/// What is to be found nowhere: the ids of the records that leave, and by what words they were known.
#[derive(Clone, Debug, Default)]
pub struct Traces {
    gone: BTreeSet<RecordId>,
    words: Words,
}

impl Traces {
    /// Of these ids and words.
    pub fn new<'a>(
        gone: impl IntoIterator<Item = RecordId>,
        words: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self { gone: gone.into_iter().collect(), words: Words::new(words) }
    }

    /// The ids.
    pub const fn gone(&self) -> &BTreeSet<RecordId> {
        &self.gone
    }

    /// The words.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// Whether a text, such as the key of a draft, names a record that leaves.
    pub fn are_in(&self, text: &str) -> bool {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        text.split(|c| !is_part(c)).any(|part| self.gone.contains(part))
    }
}

impl Erasure {
    /// What is to be found nowhere.
    pub const fn traces(&self) -> &Traces {
        &self.traces
    }

    /// What is left of a step. It keeps its number, its name and its day, even if nothing else is.
    #[must_use]
    pub fn transaction(&self, step: &Transaction) -> Transaction {
        let left = step.changes.iter().filter(|change| !self.traces.gone.contains(&change.id));
        let mut changes: Vec<Change> = left.flat_map(|change| self.change(change)).collect();
        changes.retain(|change| change.before != change.after);
        changes.sort_by(|a, b| (&a.id, a.code).cmp(&(&b.id, b.code)));
        let mut author = step.author.clone();
        if self.traces.gone.contains(&*author) || self.traces.words.taken_from(&author).is_some() {
            author = NOBODY.into();
        }
        Transaction { author, changes, ..step.clone() }
    }

    /// What is left of a record; `None` if it leaves.
    pub fn record(&self, record: &Record) -> Option<Record> {
        if self.traces.gone.contains(&record.id) {
            return None;
        }
        let (id, kind) = (&record.id, record.kind);
        let slots = record.slots().iter();
        let left = slots.filter_map(|(code, value)| Some((*code, self.value(id, *code, value)?)));
        Some(Record::from_slots(id.clone(), kind, left.chain(self.instead(id))))
    }

    /// A change as it is made from now on. With the making of a record comes what it has instead of a name.
    fn change(&self, change: &Change) -> Vec<Change> {
        let left = |value: &Option<Value>| {
            value.as_ref().and_then(|value| self.value(&change.id, change.code, value))
        };
        let own =
            Change { before: left(&change.before), after: left(&change.after), ..change.clone() };
        let makes = change.code == CREATED.code;
        let instead = makes.then(|| self.instead(&change.id)).into_iter().flatten();
        let instead = instead.map(|(code, value)| Change {
            code,
            before: change.before.is_some().then(|| value.clone()),
            after: change.after.is_some().then_some(value),
            ..change.clone()
        });
        let replaced = self.nameless.contains_key(&change.id) && is_replaced(change.code);
        instead.chain((!replaced).then_some(own)).collect()
    }

    /// What a record that leaves its name behind has instead, from its beginning on.
    fn instead(&self, id: &RecordId) -> Vec<(FieldCode, Value)> {
        let Some(groups) = self.nameless.get(id) else { return Vec::new() };
        let by_code = Value::Choice(participation::BY_CODE);
        let known = Value::Text(self.known_by.clone());
        let mut slots =
            vec![(participation::FORM.code, by_code), (participation::CODE.code, known)];
        let groups =
            groups.clone().map(|own| (participation::GROUPS.code, Value::Links(Box::new(own))));
        slots.extend(groups);
        slots
    }

    /// What is left of a value.
    fn value(&self, id: &RecordId, code: FieldCode, value: &Value) -> Option<Value> {
        if self.nameless.contains_key(id) && is_replaced(code) {
            return None;
        }
        Some(match value {
            Value::Link(to) if self.traces.gone.contains(to) => return None,
            Value::Links(links) => {
                let left = links.iter().filter(|(to, _)| !self.traces.gone.contains(*to));
                let left: Links = left.map(|(to, day)| (to.clone(), *day)).collect();
                return (!left.is_empty()).then(|| Value::Links(Box::new(left)));
            }
            Value::Text(text) if self.traces.gone.contains(&**text) => Value::Text(NOBODY.into()),
            Value::Text(text) => Value::Text(self.reworded(id, text)),
            Value::Text2(text) => {
                let told =
                    |text: &Option<Box<str>>| text.as_ref().map(|own| self.reworded(id, own));
                let (en, es) = (told(&text.en), told(&text.es));
                Value::Text2(Box::new(Text2 { lead: text.lead, en, es }))
            }
            Value::Series(series) if !series.notes().is_empty() => {
                let notes = series.notes().iter();
                let notes = notes.map(|(day, note)| (*day, self.reworded(id, note)));
                let told = Series::new(series.points().iter().copied()).noted(notes);
                Value::Series(Box::new(told))
            }
            other => other.clone(),
        })
    }

    fn reworded(&self, id: &RecordId, text: &str) -> Box<str> {
        let told = self.traces.words.taken_from(text);
        let near = self.near.contains(id).then_some(&self.words_near);
        let told_near = near.and_then(|own| own.taken_from(told.as_deref().unwrap_or(text)));
        told_near.or(told).map_or_else(|| text.into(), Into::into)
    }
}

/// What is said of somebody by name, and what else of a mark of presence is theirs.
fn is_replaced(code: FieldCode) -> bool {
    let own = [
        &participation::PERSON,
        &participation::FORM,
        &participation::CODE,
        &participation::GROUPS,
        &participation::LANGUAGE,
        &participation::NOTE,
    ];
    own.iter().any(|field| field.code == code)
}

/// How many records of each kind, in the order of the kinds' codes.
fn counted<'a>(records: impl Iterator<Item = &'a Record>) -> Vec<(KindCode, usize)> {
    let mut kinds: BTreeMap<KindCode, usize> = BTreeMap::new();
    records.for_each(|record| *kinds.entry(record.kind).or_default() += 1);
    kinds.into_iter().collect()
}
