//! Registers and search hits for people: aligned tables.

use crate::domain::{Field, FieldType, Kind, KindCode, Value};
use crate::engine::request::{Names, View};
use crate::engine::search::Hit;
use crate::exchange::Presentation;
use crate::exchange::table::Table;
use crate::texts::names::row_name;

/// A register with the columns in which anything stands; `None` if it is empty.
pub fn of(
    kind: KindCode,
    views: &[View],
    names: &Names,
    presentation: &Presentation,
) -> Option<String> {
    let texts = presentation.texts();
    let kind = Kind::by_code(kind).filter(|_| !views.is_empty())?;
    // The first column shows the title, also of catalogue rows whose own text is empty.
    let fields: Vec<&Field> = kind.fields[1..]
        .iter()
        .filter(|field| views.iter().any(|view| view.record.get(field.code).is_some()))
        .collect();
    let mut table = Table::default();
    table.column(&texts.get("head-id"));
    table.column(&texts.field(kind, kind.title()));
    for field in &fields {
        let words = texts.field(kind, field);
        if matches!(field.ty, FieldType::Integer { .. } | FieldType::Decimal) {
            table.numbers(&words);
        } else {
            table.column(&words);
        }
    }
    kind.totals.iter().for_each(|total| table.numbers(&texts.total(kind, total)));
    for view in views {
        let title = match view.record.get(kind.title().code) {
            Some(Value::Link(id)) => texts.name(id, names),
            Some(Value::Date(date)) => texts.date(*date),
            _ => texts.title(&view.record).into_owned(),
        };
        let mut row = vec![view.short.clone(), title];
        row.extend(fields.iter().map(|field| {
            let value = view.record.get(field.code);
            value.map_or_else(String::new, |value| {
                texts.value(kind.code, field.code, value, &|id| texts.name(id, names))
            })
        }));
        for total in kind.totals {
            let sum = view.totals.iter().find(|(key, _)| *key == total.key);
            row.push(sum.and_then(|(_, sum)| *sum).map(|s| texts.decimal(s)).unwrap_or_default());
        }
        table.row(row.iter().map(String::as_str));
    }
    Some(table.draw(presentation.width))
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
            &texts.title(record),
            &texts.slot(record.kind, hit.field),
            &line,
        ];
        table.row(cells);
    }
    (!table.is_empty()).then(|| table.draw(presentation.width))
}
