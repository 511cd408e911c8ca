//! A register written as CSV: one row per record, ready for a spreadsheet and for the way back.

use crate::domain::common::{CATALOGUE, COMMON, DELETED, LEVEL};
use crate::domain::{Field, Kind, Language, Level, Record, Value};
use crate::engine::request::{Names, View};
use crate::engine::typed::written;
use crate::texts::Texts;

use super::formula::defused;

/// Writes a register for an audience. A column that the audience may not see is not there, so that
/// bringing the file back clears nothing.
pub fn register(
    kind: &'static Kind,
    views: &[View],
    names: &Names,
    audience: Level,
    texts: Texts,
) -> String {
    let columns = columns(kind, audience);
    let heads = ["id".to_owned(), "label".to_owned()].into_iter();
    let heads = heads.chain(columns.iter().map(Column::head));
    let heads = heads.chain(kind.figures.iter().map(|figure| figure.field.key.to_owned()));
    let mut rows: Vec<Vec<String>> = vec![heads.collect()];
    for view in views {
        let record = &view.record;
        let title = texts.title_among(record, names).into_owned();
        let mut row = vec![record.id.to_string(), defused(&title)];
        row.extend(columns.iter().map(|column| defused(&column.cell(record))));
        row.extend(kind.figures.iter().map(|figure| {
            let value = view.figure(figure);
            value.map(|value| written(&figure.field, value, None)).unwrap_or_default()
        }));
        rows.push(row);
    }
    lines(rows)
}

/// Rows as CSV.
pub fn lines(rows: Vec<Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail, nor can text become anything but text.
    rows.iter().for_each(|row| drop(writer.write_record(row)));
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

struct Column {
    field: &'static Field,
    half: Option<Language>,
}

/// The columns of a kind's own fields and of the common slots; a bilingual field has three.
fn columns(kind: &'static Kind, audience: Level) -> Vec<Column> {
    let common =
        COMMON.iter().filter(|field| ![DELETED.code, CATALOGUE.code].contains(&field.code));
    // What a record's level is, is for its owner.
    let seen = |field: &&Field| {
        audience.may_see(field.level) && (field.code != LEVEL.code || audience == Level::Private)
    };
    let fields = kind.fields.iter().chain(common).filter(seen);
    fields
        .flat_map(|field| {
            let halves = if field.ty.is_bilingual() { &Language::ALL[..] } else { &[] };
            let halves = halves.iter().map(move |half| Column { field, half: Some(*half) });
            std::iter::once(Column { field, half: None }).chain(halves)
        })
        .collect()
}

impl Column {
    fn head(&self) -> String {
        match self.half {
            Some(half) => format!("{}_{}", self.field.key, half.key()),
            None => self.field.key.to_owned(),
        }
    }

    fn cell(&self, record: &Record) -> String {
        match record.get(self.field.code) {
            // What nobody typed in this version's words goes out as nothing, not as a bare number.
            Some(Value::Choice(code)) if !self.field.choices().iter().any(|c| c.code == *code) => {
                String::new()
            }
            Some(value) => written(self.field, value, self.half),
            None => String::new(),
        }
    }
}
