//! Records that might be: those of a founded office, with some that are different. What is declared
//! is asked of them before anything is typed.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use commonground::domain::common::{CHANGED, CREATED, DELETED};
use commonground::domain::declare::Test;
use commonground::domain::{Field, FieldCode, Figure, Kind, KindCode, Record, RecordId, Value};
use commonground::engine::figures::Figures;
use commonground::engine::reckon::{Reckoner, Truth, View};
use commonground::engine::{Ledger, Seen, Workspace};

use super::cli_office::MemoryOffice;
use super::samples::sample;
use crate::today;

/// Worlds to choose from, made one by one as they are asked for.
pub type Worlds = Box<dyn Iterator<Item = World>>;

/// One world.
#[derive(Clone)]
pub struct World {
    founded: Rc<Workspace>,
    /// What is different.
    own: BTreeMap<RecordId, Record>,
    made: usize,
    /// A record as it was before it changed, where a test looks back at it.
    former: Option<Record>,
    /// For whom something is written.
    pub recipient: Option<RecordId>,
}

impl World {
    /// The records of an office that was founded some months ago, and nothing else.
    pub fn founded() -> Self {
        let day = today::away(-100).to_string();
        let founded = Rc::new(MemoryOffice::starting(&day).workspace.take());
        Self { founded, own: BTreeMap::new(), made: 0, former: None, recipient: None }
    }

    /// A new record with what it needs.
    pub fn add(&mut self, kind: KindCode) -> RecordId {
        let kind = Kind::by_code(kind).expect("a kind that is declared");
        let needs = |field: &Field| field.required && field.belongs(|_| None);
        self.add_with(kind, |field| needs(field) || field.code == kind.title().code)
    }

    /// A new record with some of its fields filled, and what it begins with.
    pub fn add_with(&mut self, kind: &Kind, with: impl Fn(&Field) -> bool) -> RecordId {
        self.made += 1;
        let id = RecordId::parse(&format!("derived-{}", self.made)).expect("an id");
        let mut record = Record::new(id.clone(), kind.code);
        for field in [CREATED, CHANGED] {
            record.set(field.code, Some(Value::Moment(today::moment())));
        }
        for field in kind.fields {
            let value = if with(field) {
                sample(kind, field, |kind| self.add(kind))
            } else {
                field.default.map(Value::Choice)
            };
            record.set(field.code, value);
        }
        self.own.insert(id.clone(), record);
        id
    }

    /// Another one where a record holds something else.
    pub fn with(&self, id: &RecordId, field: &Field, value: Option<Value>) -> Self {
        let mut other = self.clone();
        let known = || self.record(id).clone();
        other.own.entry(id.clone()).or_insert_with(known).set(field.code, value);
        other
    }

    /// Another one where a record is in the trash.
    pub fn trashed(&self, id: &RecordId) -> Self {
        self.with(id, &DELETED, Some(Value::Moment(today::moment())))
    }

    /// Another one where a new record was not made.
    pub fn without(&self, id: &RecordId) -> Self {
        let mut other = self.clone();
        other.own.remove(id);
        other
    }

    /// Another one where a record was like this before.
    pub fn having_been(&self, former: Record) -> Self {
        Self { former: Some(former), ..self.clone() }
    }

    /// Another one where something is written for somebody.
    pub fn written_for(&self, recipient: Option<RecordId>) -> Self {
        Self { recipient, ..self.clone() }
    }

    /// The world before: that record is as it was.
    pub fn back(&self) -> Option<Self> {
        let former = self.former.clone()?;
        let mut before = self.clone();
        before.own.insert(former.id.clone(), former);
        Some(before)
    }

    /// A record that is there.
    pub fn record(&self, id: &RecordId) -> &Record {
        self.find(id).unwrap_or_else(|| panic!("{id} is not there"))
    }

    /// A record and its kind.
    pub fn kind(&self, id: &RecordId) -> &'static Kind {
        Kind::by_code(self.record(id).kind).expect("a kind that is declared")
    }

    /// Who points to a record, whatever by: one of each kind.
    pub fn pointing_to(&self, id: &RecordId) -> Vec<RecordId> {
        let kinds = Kind::all().filter_map(|kind| {
            let points = |own: &&Record| {
                own.slots().iter().any(|(_, value)| value.ends().any(|end| end == id))
            };
            self.of_kind(kind.code).into_iter().find(points)
        });
        kinds.map(|own| own.id.clone()).collect()
    }

    /// All of it as the engine holds it.
    pub fn workspace(&self) -> Workspace {
        let known = self.founded.records().filter(|own| !self.own.contains_key(&own.id));
        let records = known.cloned().chain(self.own.values().cloned().map(Arc::new));
        Workspace::from_parts(records, Ledger::default())
    }

    /// Whether a record certainly passes a test.
    pub fn holds(&self, id: &RecordId, test: &Test) -> bool {
        let record = self.record(id);
        let has_code =
            Kind::by_code(record.kind).filter(|kind| kind.figures.iter().any(Figure::is_code));
        let truth = match has_code {
            Some(kind) => {
                let workspace = self.workspace();
                let seen = Seen::whole(&workspace);
                let figures = Figures::of(seen, kind, today::day());
                let record = workspace.get(id.as_str()).expect("the same record");
                figures.over(&seen).written_for(self.recipient.as_ref()).truth(record, test)
            }
            None => {
                let over = Reckoner::new(self, today::day());
                over.written_for(self.recipient.as_ref()).truth(record, test)
            }
        };
        truth == Truth::Yes
    }
}

impl View for World {
    fn find(&self, id: &RecordId) -> Option<&Record> {
        self.own.get(id).or_else(|| self.founded.get(id.as_str()).map(|own| &**own))
    }

    fn of_kind(&self, kind: KindCode) -> Vec<&Record> {
        let known = self.founded.of_kind(kind).map(|own| &**own);
        let known = known.filter(|own| !self.own.contains_key(&own.id));
        let own = self.own.values().filter(|own| own.kind == kind && !own.is_deleted());
        known.chain(own).collect()
    }

    fn former(&self, id: &RecordId) -> Option<&Record> {
        self.former.as_ref().filter(|own| own.id == *id).or_else(|| self.find(id))
    }

    fn pointing(&self, to: &RecordId, kind: KindCode, by: FieldCode) -> Vec<&Record> {
        let mut all = self.of_kind(kind);
        all.retain(|own| own.get(by).is_some_and(|value| value.ends().any(|end| end == to)));
        all
    }
}
