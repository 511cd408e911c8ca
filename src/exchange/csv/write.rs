//! A register written as CSV: one row per record, ready for a spreadsheet and for the way back.

use crate::domain::common::{CATALOGUE, COMMON, DELETED, LEVEL};
use crate::domain::{Column as Chosen, Field, Kind, Language, Level, Value};
use crate::engine::request::{Names, View};
use crate::engine::typed::written;
use crate::texts::Texts;

use super::formula::defused;

/// Writes a register for an audience, with the columns that were chosen or all. A column that the audience may not see is not there, so that
/// bringing the file back clears nothing.
pub fn register(
    kind: &'static Kind,
    views: &[View],
    chosen: &[Chosen],
    names: &Names,
    (audience, texts): (Level, Texts),
) -> String {
    let columns = if chosen.is_empty() { all(kind, audience) } else { chosen_of(chosen) };
    let heads = ["id".to_owned(), "label".to_owned()].into_iter();
    let heads = heads.chain(columns.iter().map(Column::head));
    let mut rows: Vec<Vec<String>> = vec![heads.collect()];
    for view in views {
        let record = &view.record;
        let title = texts.title_among(record, names).into_owned();
        let mut row = vec![record.id.to_string(), defused(&title)];
        row.extend(columns.iter().map(|column| match column.shown {
            Chosen::Field(_) => defused(&column.cell(view)),
            Chosen::Figure(_) => column.cell(view),
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
    shown: Chosen,
    half: Option<Language>,
}

/// Each column that was chosen, once.
fn chosen_of(chosen: &[Chosen]) -> Vec<Column> {
    chosen.iter().map(|shown| Column { shown: *shown, half: None }).collect()
}

/// The columns of a kind's own fields, of the common slots and of figures; a bilingual field has three.
fn all(kind: &'static Kind, audience: Level) -> Vec<Column> {
    let common =
        COMMON.iter().filter(|field| ![DELETED.code, CATALOGUE.code].contains(&field.code));
    // What a record's level is, is for its owner.
    let seen = |field: &&Field| {
        audience.may_see(field.level) && (field.code != LEVEL.code || audience == Level::Private)
    };
    let fields = kind.fields.iter().chain(common).filter(seen);
    let stored = fields.flat_map(|field| {
        let halves = if field.ty.is_bilingual() { &Language::ALL[..] } else { &[] };
        let halves = halves.iter().copied().map(Some);
        let shown = Chosen::Field(field);
        std::iter::once(None).chain(halves).map(move |half| Column { shown, half })
    });
    let figures = kind.figures.iter().filter(|own| audience.may_see(own.field.level));
    let figures = figures.map(|own| Column { shown: Chosen::Figure(own), half: None });
    stored.chain(figures).collect()
}

impl Column {
    fn head(&self) -> String {
        match self.half {
            Some(half) => format!("{}_{}", self.shown.field().key, half.key()),
            None => self.shown.field().key.to_owned(),
        }
    }

    fn cell(&self, view: &View) -> String {
        let field = self.shown.field();
        match view.shown(self.shown) {
            // What nobody typed in this version's words goes out as nothing, not as a bare number.
            Some(Value::Choice(code)) if !field.choices().iter().any(|c| c.code == *code) => {
                String::new()
            }
            Some(value) => written(field, value, self.half),
            None => String::new(),
        }
    }
}
