//! Registers and search hits for people: aligned tables.

use crate::domain::{Field, Figure, Kind, KindCode, Value};
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
    let joins = |field: &Field| kind.titled_by.iter().any(|own| own.code == field.code);
    let own = kind.fields.iter().skip(usize::from(kind.titled_by.is_empty()));
    let stored = own.filter(|field| !joins(field)).map(|field| (field, None));
    let figures = kind.figures.iter().map(|figure| (&figure.field, Some(figure)));
    let any = |(field, figure): &(&Field, Option<&Figure>)| {
        views.iter().any(|view| value(view, field, *figure).is_some())
    };
    let fields: Vec<(&Field, Option<&Figure>)> = stored.chain(figures).filter(any).collect();
    let mut table = Table::default();
    table.column(&texts.get("head-id"));
    if kind.titled_by.is_empty() {
        table.column(&texts.field(kind, kind.title()));
    } else {
        table.column(&texts.get("head-title"));
    }
    for (field, _) in &fields {
        let words = texts.field(kind, field);
        if field.ty.is_number() {
            table.numbers(&words);
        } else {
            table.column(&words);
        }
    }
    for view in views {
        let title = match view.record.get(kind.title().code) {
            Some(Value::Date(date)) => texts.date(*date),
            _ => texts.title_among(&view.record, names).into_owned(),
        };
        let mut row = vec![view.short.clone(), title];
        row.extend(fields.iter().map(|(field, figure)| {
            value(view, field, *figure).map_or_else(String::new, |value| {
                texts.of_field(Some(kind), Some(field), value, &|id| texts.name(id, names))
            })
        }));
        table.row(row.iter().map(String::as_str));
    }
    Some(table.draw(presentation.width))
}

fn value<'a>(view: &'a View, field: &Field, figure: Option<&Figure>) -> Option<&'a Value> {
    figure.map_or_else(|| view.record.get(field.code), |figure| view.figure(figure))
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
            &texts.slot(record.kind, hit.field),
            &line,
        ];
        table.row(cells);
    }
    (!table.is_empty()).then(|| table.draw(presentation.width))
}
