//! Registers and search hits for people: aligned tables.

use crate::domain::common::{COMMON, LEVEL};
use crate::domain::{Column, Kind, KindCode, Value};
use crate::engine::request::{Names, View};
use crate::engine::search::Hit;
use crate::exchange::Presentation;
use crate::exchange::table::Table;
use crate::texts::Texts;
use crate::texts::names::row_name;

/// A register with these columns, or those in which anything stands, in a terminal those of its list; `None` if it
/// is empty. Then, what is left out of it.
pub fn of(
    kind: KindCode,
    views: &[View],
    columns: &[Column],
    names: &Names,
    presentation: &Presentation,
) -> Option<(String, String)> {
    let texts = presentation.texts();
    let kind = Kind::by_code(kind).filter(|_| !views.is_empty())?;
    let any = |column: &Column| views.iter().any(|view| view.shown(*column).is_some());
    let is_common = |column: &Column| COMMON.iter().any(|own| own.key == column.field().key);
    let usual: Vec<&str> = kind.usual_columns().map(|own| own.field().key).collect();
    let is_usual = |column: &Column| {
        presentation.width.is_none() || usual.is_empty() || usual.contains(&column.field().key)
    };
    let mut left: Vec<Column> = Vec::new();
    let columns: Vec<Column> = match columns {
        [] => {
            let filled = kind.columns().filter(|own| !is_common(own) && any(own));
            let (shown, rest) = filled.partition(is_usual);
            left = rest;
            shown
        }
        chosen => chosen.to_vec(),
    };
    // The first column shows the title, also of catalogue rows whose own text is empty.
    let mut table = Table::default();
    table.column(&texts.get("head-id"));
    if kind.titled_by.is_empty() {
        table.column(&texts.field(kind, kind.title()));
    } else {
        table.column(&texts.get("head-title"));
    }
    for field in columns.iter().map(Column::field) {
        let words = texts.field(kind, field);
        if field.ty.is_number() {
            table.numbers(&words);
        } else {
            table.column(&words);
        }
    }
    for view in views {
        let title = texts.title_among(&view.record, names).into_owned();
        let mut row = vec![view.short.clone(), title];
        row.extend(columns.iter().map(|column| {
            let name = |id: &_| texts.name(id, names);
            let words = |value| texts.of_field(Some(kind), Some(column.field()), value, &name);
            // Where nobody said who may see it, the kind says it.
            if column.field().code == LEVEL.code {
                return words(&Value::Choice(kind.level_of(&view.record).code()));
            }
            view.shown(*column).map(words).unwrap_or_default()
        }));
        table.row(row.iter().map(String::as_str));
    }
    Some((table.draw(presentation.width), left_out(kind, &left, texts)))
}

/// Says which columns are left out, and how they are had.
fn left_out(kind: &Kind, left: &[Column], texts: Texts) -> String {
    let Some(first) = left.first() else { return String::new() };
    let labels = left.iter().map(|own| texts.field(kind, own.field()));
    let labels = labels.collect::<Vec<_>>().join(", ");
    let told = [
        ("columns", labels.into()),
        ("kind", kind.key.into()),
        ("field", first.field().key.into()),
    ];
    format!("{}\n", texts.with("list-left-out", &told))
}

/// What a search found; `None` if nothing.
pub fn of_hits(hits: &[Hit], names: &Names, presentation: &Presentation) -> Option<String> {
    let texts = presentation.texts();
    let mut table = Table::default();
    for id in ["head-id", "head-kind", "head-title", "head-found-in", "head-line"] {
        table.column(&texts.get(id));
    }
    for hit in hits {
        let Some(record) = names.get(&hit.id) else { continue };
        let line = hit.line(record, row_name).map(|(line, _)| line).unwrap_or_default();
        let cells = [
            names.short(&hit.id),
            &texts.kind_of(record.kind),
            &texts.title_among(record, names),
            &texts.slot_in(record.kind, hit.field, hit.language),
            &line,
        ];
        table.row(cells);
    }
    (!table.is_empty()).then(|| table.draw(presentation.width))
}
