//! A record: an id, a kind, and slots. Unknown slots and kinds of a newer version are carried along
//! untouched.

use chrono::NaiveDate;

use super::common::{DELETED, LEVEL};
use super::field::{Field, FieldCode, KindCode};
use super::value::{Links, Moment, Value};
use super::{Level, RecordId};

/// One record. Slots are sorted by code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its permanent id.
    pub id: RecordId,
    /// Its kind; may be one that this version does not know.
    pub kind: KindCode,
    slots: Vec<(FieldCode, Value)>,
}

impl Record {
    /// A record without slots.
    pub const fn new(id: RecordId, kind: KindCode) -> Self {
        Self { id, kind, slots: Vec::new() }
    }

    /// A record from stored slots, in any order; of two with one code the later counts.
    pub fn from_slots(
        id: RecordId,
        kind: KindCode,
        slots: impl IntoIterator<Item = (FieldCode, Value)>,
    ) -> Self {
        let mut record = Self::new(id, kind);
        for (code, value) in slots {
            record.set(code, Some(value));
        }
        record.slots.shrink_to_fit();
        record
    }

    /// The value of a slot.
    pub fn get(&self, code: FieldCode) -> Option<&Value> {
        self.position(code).ok().map(|at| &self.slots[at].1)
    }

    /// Sets or clears a slot.
    pub fn set(&mut self, code: FieldCode, value: Option<Value>) {
        match (self.position(code), value) {
            (Ok(at), Some(value)) => self.slots[at].1 = value,
            (Ok(at), None) => drop(self.slots.remove(at)),
            (Err(at), Some(value)) => self.slots.insert(at, (code, value)),
            (Err(_), None) => {}
        }
    }

    /// All slots, sorted by code.
    pub fn slots(&self) -> &[(FieldCode, Value)] {
        &self.slots
    }

    /// Whether it is in the trash.
    pub fn is_deleted(&self) -> bool {
        self.get(DELETED.code).is_some()
    }

    /// Its own privacy level, if it has one.
    pub fn level(&self) -> Option<Level> {
        match self.get(LEVEL.code) {
            Some(Value::Choice(code)) => Some(Level::from_code(*code)),
            _ => None,
        }
    }

    /// The text of a slot that holds plain text.
    pub fn text(&self, code: FieldCode) -> Option<&str> {
        match self.get(code) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The moment in a slot.
    pub fn moment(&self, code: FieldCode) -> Option<Moment> {
        match self.get(code) {
            Some(Value::Moment(moment)) => Some(*moment),
            _ => None,
        }
    }

    /// The record that a link field points to.
    pub fn link(&self, code: FieldCode) -> Option<&RecordId> {
        match self.get(code) {
            Some(Value::Link(id)) => Some(id),
            _ => None,
        }
    }

    /// The choice in a slot, by its code.
    pub fn choice(&self, code: FieldCode) -> Option<u16> {
        match self.get(code) {
            Some(Value::Choice(choice)) => Some(*choice),
            _ => None,
        }
    }

    /// The day in a slot.
    pub fn date(&self, code: FieldCode) -> Option<NaiveDate> {
        match self.get(code) {
            Some(Value::Date(day)) => Some(*day),
            _ => None,
        }
    }

    /// Whether a field belongs to this form of the record, is required, and is empty.
    pub fn lacks(&self, field: &Field) -> bool {
        let is_empty = field.required && self.get(field.code).is_none();
        is_empty && field.belongs(|form| self.choice(form.code))
    }

    /// The whole number in a slot.
    pub fn integer(&self, code: FieldCode) -> Option<i64> {
        match self.get(code) {
            Some(Value::Integer(number)) => Some(*number),
            _ => None,
        }
    }

    /// Whether a slot says yes.
    pub fn is_flagged(&self, code: FieldCode) -> bool {
        self.get(code) == Some(&Value::Flag(true))
    }

    /// The far ends of a relation.
    pub fn links(&self, code: FieldCode) -> Option<&Links> {
        match self.get(code) {
            Some(Value::Links(links)) => Some(links),
            _ => None,
        }
    }

    fn position(&self, code: FieldCode) -> Result<usize, usize> {
        self.slots.binary_search_by_key(&code, |(code, _)| *code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_stay_sorted_and_the_last_setting_counts() {
        let id = RecordId::parse("a").unwrap();
        let flag = |on| Some(Value::Flag(on));
        let mut record = Record::new(id, KindCode(1));
        record.set(FieldCode(9), flag(true));
        record.set(FieldCode(3), flag(false));
        record.set(FieldCode(9), flag(false));
        let codes: Vec<u16> = record.slots().iter().map(|(code, _)| code.0).collect();
        assert_eq!(codes, [3, 9]);
        assert_eq!(record.get(FieldCode(9)), flag(false).as_ref());
        record.set(FieldCode(3), None);
        assert_eq!(record.get(FieldCode(3)), None);
    }
}
