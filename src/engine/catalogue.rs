//! Lays the rows that kinds begin with, and puts them back when somebody wishes it. A row is known by the
//! id of its record, so none is ever laid twice.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use crate::domain::common::CATALOGUE;
use crate::domain::declare::{Given, Row};
use crate::domain::kinds::{AREAS, Area};
use crate::domain::{FieldCode, Kind, KindCode, RecordId, Value};

use super::{Edit, Workspace};

/// The rows of all areas that are in use from the beginning.
pub fn at_founding() -> Vec<Edit> {
    laid(AREAS.iter().filter(|area| area.is_always_used()), |_| false)
}

/// The rows of some areas, but for those that are there.
pub(super) fn laid<'a>(
    areas: impl Iterator<Item = &'a Area>,
    is_there: impl Fn(&RecordId) -> bool,
) -> Vec<Edit> {
    let kinds = areas.flat_map(Area::kinds);
    let rows = kinds.flat_map(|kind| kind.offers.rows.iter().map(move |row| (kind, row)));
    let rows = rows.filter_map(|(kind, row)| Some((kind, row, RecordId::parse(row.code)?)));
    let new = rows.filter(|(.., id)| !is_there(id));
    new.map(|(kind, row, id)| made(kind, row, id, &|code| RecordId::parse(code), None)).collect()
}

/// The record that stands for a row. `named` says which record another row became, and `start` from
/// which day a template counts.
pub(super) fn made(
    kind: &Kind,
    row: &Row,
    id: RecordId,
    named: &dyn Fn(&str) -> Option<RecordId>,
    start: Option<NaiveDate>,
) -> Edit {
    let mut values = values(row, named, start);
    values.push((CATALOGUE.code, Value::Text(row.code.into())));
    Edit::Create { id, kind: kind.code, values }
}

fn values(
    row: &Row,
    named: &dyn Fn(&str) -> Option<RecordId>,
    start: Option<NaiveDate>,
) -> Vec<(FieldCode, Value)> {
    let value = |given: &Given| match given {
        Given::Number(number) => Some(Value::Integer(*number)),
        Given::Choice(choice) => Some(Value::Choice(*choice)),
        Given::Yes => Some(Value::Flag(true)),
        Given::Text(text) => Some(Value::Text((*text).into())),
        Given::Row(code) => named(code).map(Value::Link),
        Given::Day(days) => start?.checked_add_days(Days::new((*days).into())).map(Value::Date),
    };
    row.values.iter().filter_map(|(field, given)| Some((field.code, value(given)?))).collect()
}

/// The edits that bring the rows of kinds to what they were: missing ones are laid again, those in the
/// trash come back, and so do words and numbers of the catalogue. What people wrote in other fields stays,
/// and so do their own records. Rows that these name come back too if they are gone.
pub fn put_back(workspace: &Workspace, kinds: &[KindCode]) -> Vec<Edit> {
    let all = || Kind::all().flat_map(|kind| kind.offers.rows.iter().map(move |row| (kind, row)));
    let is_gone = |code: &str| workspace.get(code).is_none_or(|own| own.is_deleted());
    let own = all().filter(|(kind, _)| kinds.contains(&kind.code));
    let mut wanted: BTreeSet<&str> = own.map(|(_, row)| row.code).collect();
    loop {
        let named = all().filter(|(_, row)| wanted.contains(row.code));
        let named = named.flat_map(|(_, row)| names(row));
        let new: Vec<&str> = named.filter(|code| is_gone(code) && !wanted.contains(code)).collect();
        if new.is_empty() {
            break;
        }
        wanted.extend(new);
    }
    let wanted = all().filter(|(_, row)| wanted.contains(row.code));
    let known = wanted.filter_map(|(kind, row)| Some((kind, row, RecordId::parse(row.code)?)));
    known.flat_map(|(kind, row, id)| row_back(workspace, kind, row, id)).collect()
}

/// The codes of the rows that a row links to.
fn names(row: &Row) -> impl Iterator<Item = &'static str> {
    row.values.iter().filter_map(|(_, given)| match given {
        Given::Row(code) => Some(*code),
        _ => None,
    })
}

fn row_back(workspace: &Workspace, kind: &Kind, row: &Row, id: RecordId) -> Vec<Edit> {
    let Some(record) = workspace.get(id.as_str()) else {
        return vec![made(kind, row, id, &|code| RecordId::parse(code), None)];
    };
    let restored = record.is_deleted().then(|| Edit::Restore(id.clone()));
    let title = (kind.title().code, None);
    let given = values(row, &|code| RecordId::parse(code), None);
    let given = given.into_iter().map(|(code, value)| (code, Some(value)));
    let differs = |(code, value): &(FieldCode, Option<Value>)| record.get(*code) != value.as_ref();
    let sets = std::iter::once(title).chain(given).filter(differs);
    let sets = sets.map(|(code, value)| Edit::Set { id: id.clone(), code, value });
    restored.into_iter().chain(sets).collect()
}
