//! Tables that are declared, filled in.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Datelike, NaiveDate};

use crate::domain::common::CHANGED;
use crate::domain::declare::{Amount, Axis, Formula, Standing, Table};
use crate::domain::kinds::ANY;
use crate::domain::{Choice, Field, FieldType, Kind, KindCode, Language, Record, RecordId, Value};
use crate::engine::fold::folded;
use crate::engine::{times, title_text};

use super::Reckoner;
use super::amount::typed;

/// A table as it is now.
#[derive(Clone, Debug)]
pub struct Filled {
    /// What stands at the left.
    pub rows: Vec<Head>,
    /// What stands on top.
    pub columns: Vec<Head>,
    /// The cells, row by row.
    pub cells: Vec<Vec<Filling>>,
}

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Head {
    /// A choice of the axis's field.
    Choice(Choice),
    /// A record.
    Record(RecordId),
    /// A month, by its first day.
    Month(NaiveDate),
    /// A school year, by its first day.
    Year(NaiveDate),
    /// A choice of one of several fields: which, and the choice.
    Part(usize, Choice),
    /// A kind of several: which.
    Kind(usize),
    /// Nothing is named.
    Nothing,
    /// All of them together.
    All,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub struct Filling {
    /// Its records, the one that was changed last first.
    pub records: Vec<RecordId>,
    /// What it shows, with the field that holds it; `None` where something is missing.
    pub shown: Option<(&'static Field, Value)>,
}

impl Head {
    /// The record, if it is one.
    pub const fn record(&self) -> Option<&RecordId> {
        match self {
            Self::Record(id) => Some(id),
            Self::Choice(_)
            | Self::Month(_)
            | Self::Year(_)
            | Self::Part(..)
            | Self::Kind(_)
            | Self::Nothing
            | Self::All => None,
        }
    }
}

impl<'a> Reckoner<'a> {
    /// A record, in the trash or not.
    pub(in crate::engine) fn find(&self, id: &RecordId) -> Option<&'a Record> {
        self.records.find(id)
    }

    /// Fills a table of a kind; records at the left and on top are sorted by their titles in a language.
    pub fn table(&self, kind: &Kind, table: &Table, language: Language) -> Filled {
        self.table_of(kind, table, language, &|_| true)
    }

    /// The same with some of the records only.
    pub fn table_of(
        &self,
        kind: &Kind,
        table: &Table,
        language: Language,
        keeps: &dyn Fn(&Record) -> bool,
    ) -> Filled {
        let stands =
            |own: &&Record| keeps(own) && table.only.is_none_or(|only| self.holds(own, only));
        // What narrows a list says nothing of other kinds.
        let stands_here = |own: &&Record| own.kind != kind.code || stands(own);
        let records: Vec<&Record> = match table.kinds() {
            Some(kinds) => {
                let all = kinds.iter().flat_map(|own| self.records.of_kind(own.kind));
                all.filter(stands_here).collect()
            }
            None => self.records.of_kind(kind.code).into_iter().filter(stands).collect(),
        };
        let heads = |axis: &Axis| {
            let mut heads = self.heads(axis, &records, language);
            heads.extend(table.sums.map(|_| Head::All).filter(|_| !heads.is_empty()));
            heads
        };
        let (rows, columns) = (heads(&table.rows), heads(&table.columns));
        let places = |heads: &[Head]| -> HashMap<Head, usize> {
            heads.iter().cloned().enumerate().map(|(at, head)| (head, at)).collect()
        };
        let (left, top) = (places(&rows), places(&columns));
        let mut cells = vec![vec![Vec::new(); columns.len()]; rows.len()];
        for record in records {
            let on = |axis, places: &HashMap<Head, usize>| -> Vec<usize> {
                let own = self.heads_of(record, axis);
                let mut own: Vec<usize> =
                    own.iter().filter_map(|own| places.get(own)).copied().collect();
                let all = places.get(&Head::All).filter(|_| !own.is_empty()).copied();
                own.extend(all);
                own
            };
            let (rows, columns) = (on(&table.rows, &left), on(&table.columns, &top));
            for (row, column) in
                rows.iter().flat_map(|row| columns.iter().map(move |own| (*row, *own)))
            {
                cells[row][column].push(record);
            }
        }
        let cells = cells
            .into_iter()
            .map(|row| row.into_iter().map(|records| self.filling(table, records)).collect());
        Filled { rows, columns, cells: cells.collect() }
    }

    fn heads(&self, axis: &Axis, standing: &[&Record], language: Language) -> Vec<Head> {
        match axis {
            Axis::Choices(field, only) => {
                let is = |own: &&Choice| only.is_empty() || only.contains(&own.code);
                field.choices().iter().filter(is).copied().map(Head::Choice).collect()
            }
            Axis::Records(_, kind, only) => {
                let records = self.records.of_kind(*kind).into_iter();
                let mut records: Vec<&Record> =
                    records.filter(|own| only.is_none_or(|only| self.holds(own, only))).collect();
                records.sort_by_cached_key(|own| {
                    (title_text(own, language).map(folded), own.id.clone())
                });
                records.into_iter().map(|own| Head::Record(own.id.clone())).collect()
            }
            Axis::Named(_) => {
                let named: HashSet<Head> =
                    standing.iter().flat_map(|own| self.heads_of(own, axis)).collect();
                let mut named: Vec<Head> = named.into_iter().collect();
                named.sort_by_cached_key(|head| {
                    let record = head.record().and_then(|id| self.records.find(id));
                    let title = record.and_then(|own| title_text(own, language).map(folded));
                    (*head == Head::Nothing, title, head.record().cloned())
                });
                named
            }
            Axis::Months(_) | Axis::Years(_) => {
                let heads: BTreeMap<NaiveDate, Head> = standing
                    .iter()
                    .flat_map(|own| self.heads_of(own, axis))
                    .filter_map(|head| match head {
                        Head::Month(begun) | Head::Year(begun) => Some((begun, head)),
                        _ => None,
                    })
                    .collect();
                heads.into_values().collect()
            }
            Axis::Parts(fields) => {
                let of_field = |(at, field): (usize, &&'static Field)| {
                    field.choices().iter().map(move |own| Head::Part(at, *own))
                };
                fields.iter().enumerate().flat_map(of_field).collect()
            }
            Axis::Kinds(kinds) => (0..kinds.len()).map(Head::Kind).collect(),
        }
    }

    /// Where a record stands on an axis.
    fn heads_of(&self, record: &Record, axis: &Axis) -> Vec<Head> {
        match axis {
            Axis::Parts(fields) => {
                let kind = Kind::by_code(record.kind);
                let own = fields.iter().enumerate().filter_map(|(at, field)| {
                    // Another kind has another number for what is called the same.
                    let field = kind?.field(field.key)?;
                    let is = move |own: &&Choice| has_choice(record, field, own.code);
                    Some(field.choices().iter().filter(is).map(move |own| Head::Part(at, *own)))
                });
                own.flatten().collect()
            }
            Axis::Kinds(kinds) => {
                let stands = |own: &Standing| {
                    own.kind == record.kind && own.only.is_none_or(|only| self.holds(record, only))
                };
                let own = kinds.iter().enumerate().filter(|(_, own)| stands(own));
                own.map(|(at, _)| Head::Kind(at)).collect()
            }
            Axis::Named(field) => {
                let named = self.named(record, field).map(|own| Head::Record(own.id.clone()));
                let named: Vec<Head> = named.collect();
                if named.is_empty() { vec![Head::Nothing] } else { named }
            }
            Axis::Years(field) => {
                let begun = match record.get(field.code) {
                    Some(Value::Integer(year)) => times::begins(*year),
                    _ => record.date(field.code).and_then(times::school_year),
                };
                begun.map(Head::Year).into_iter().collect()
            }
            axis => match axis.field().map(|field| (field, record.get(field.code))) {
                Some((_, Some(Value::Links(ends)))) => {
                    ends.keys().cloned().map(Head::Record).collect()
                }
                Some((field, _)) => head(record, field).into_iter().collect(),
                None => Vec::new(),
            },
        }
    }

    fn filling(&self, table: &Table, mut records: Vec<&'a Record>) -> Filling {
        let day = |own: &Record| table.newest.and_then(|day| own.date(day.code));
        records.sort_by_key(|own| (Reverse((day(own), own.moment(CHANGED.code))), own.id.clone()));
        let counted = || i64::try_from(records.len()).ok().filter(|count| *count > 0);
        if table.counts {
            let shown = counted().map(|count| (&MANY, Value::Integer(count)));
            return Filling { records: records.iter().map(|own| own.id.clone()).collect(), shown };
        }
        if table.names {
            let links = records.iter().map(|own| (own.id.clone(), self.today)).collect();
            let shown = counted().map(|_| (&NAMES, Value::Links(Box::new(links))));
            return Filling { records: records.iter().map(|own| own.id.clone()).collect(), shown };
        }
        let shown = match table.sums.filter(|_| !records.is_empty()) {
            Some(field) => self
                .sum(&records, &added(records[0].kind, field))
                .and_then(|sum| Some((field, typed(field.ty, sum)?))),
            None => records.first().and_then(|own| {
                table.shows.iter().find_map(|field| Some((*field, own.get(field.code)?.clone())))
            }),
        };
        Filling { records: records.iter().map(|own| own.id.clone()).collect(), shown }
    }
}

/// What is added up of the records of a kind: the number in a field, or that of a figure.
fn added(kind: KindCode, field: &'static Field) -> Amount {
    let figure = Kind::by_code(kind).and_then(|kind| kind.figure(field.key));
    match figure.map(|own| own.formula) {
        Some(Formula::Amount(amount)) => amount,
        _ => Amount::Field(field),
    }
}

/// How many records stand in a cell.
const MANY: Field = Field::new(0, "count", FieldType::COUNT);

/// What the records in a cell are called.
const NAMES: Field = Field::new(0, "records", FieldType::Links(ANY));

/// Whether a field of a record has a choice, of several this one among others.
fn has_choice(record: &Record, field: &Field, code: u16) -> bool {
    match record.get(field.code) {
        Some(Value::Choices(codes)) => codes.contains(&code),
        Some(Value::Choice(own)) => *own == code,
        _ => false,
    }
}

/// Where a record stands by what is in a field.
fn head(record: &Record, field: &Field) -> Option<Head> {
    match record.get(field.code).cloned().or(field.default.map(Value::Choice))? {
        Value::Choice(code) => {
            let choice = field.choices().iter().find(|own| own.code == code);
            choice.copied().map(Head::Choice)
        }
        Value::Link(id) => Some(Head::Record(id)),
        Value::Date(day) => day.with_day(1).map(Head::Month),
        _ => None,
    }
}
