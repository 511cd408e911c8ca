//! Tables that are declared, filled in.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::domain::common::CHANGED;
use crate::domain::declare::{Axis, Table};
use crate::domain::{Choice, Field, Kind, Language, Record, RecordId, Value};
use crate::engine::fold::folded;
use crate::engine::title_text;

use super::Reckoner;

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
            Self::Choice(_) => None,
            Self::Record(id) => Some(id),
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
        let (rows, columns) =
            (self.heads(&table.rows, language), self.heads(&table.columns, language));
        let places = |heads: &[Head]| -> HashMap<Head, usize> {
            heads.iter().cloned().enumerate().map(|(at, head)| (head, at)).collect()
        };
        let (left, top) = (places(&rows), places(&columns));
        let mut cells = vec![vec![Vec::new(); columns.len()]; rows.len()];
        let records = self.records.of_kind(kind.code).into_iter();
        let stands =
            |own: &&Record| keeps(own) && table.only.is_none_or(|only| self.holds(own, only));
        for record in records.filter(stands) {
            let row = head(record, table.rows.field()).and_then(|head| left.get(&head));
            let column = head(record, table.columns.field()).and_then(|head| top.get(&head));
            if let (Some(row), Some(column)) = (row, column) {
                cells[*row][*column].push(record);
            }
        }
        let cells = cells
            .into_iter()
            .map(|row| row.into_iter().map(|records| filling(table, records)).collect());
        Filled { rows, columns, cells: cells.collect() }
    }

    fn heads(&self, axis: &Axis, language: Language) -> Vec<Head> {
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
        }
    }
}

fn filling(table: &Table, mut records: Vec<&Record>) -> Filling {
    records.sort_by_key(|own| (Reverse(own.moment(CHANGED.code)), own.id.clone()));
    let shown = records.first().and_then(|own| {
        table.shows.iter().find_map(|field| Some((*field, own.get(field.code)?.clone())))
    });
    Filling { records: records.iter().map(|own| own.id.clone()).collect(), shown }
}

/// Where a record stands on an axis along a field.
fn head(record: &Record, field: &Field) -> Option<Head> {
    match record.get(field.code).cloned().or(field.default.map(Value::Choice))? {
        Value::Choice(code) => {
            let choice = field.choices().iter().find(|own| own.code == code);
            choice.copied().map(Head::Choice)
        }
        Value::Link(id) => Some(Head::Record(id)),
        _ => None,
    }
}
