//! A declared table: for people aligned, as JSON, and as CSV.

use serde_json::{Value as Json, json};

use crate::domain::declare::Axis;
use crate::engine::reckon::{Filling, Head};
use crate::engine::request::{FilledTable, Names};
use crate::engine::typed::written;
use crate::exchange::table::Table;
use crate::exchange::{Presentation, csv};
use crate::texts::Texts;

/// Drawn for people: what is missing is said in words.
pub fn of(filled: &FilledTable, names: &Names, presentation: &Presentation) -> String {
    let mut table = Table::default();
    let (head, rows) = worded(filled, names, presentation.texts());
    head.iter().for_each(|words| table.column(words));
    rows.iter().for_each(|row| table.row(row.iter().map(String::as_str)));
    table.draw(presentation.width)
}

/// The same, as a spreadsheet reads it.
pub fn as_csv(filled: &FilledTable, names: &Names, presentation: &Presentation) -> String {
    let (head, rows) = worded(filled, names, presentation.texts());
    let defused = |row: Vec<String>| row.iter().map(|cell| csv::defused(cell)).collect();
    csv::lines(std::iter::once(head).chain(rows).map(defused).collect())
}

/// One object: heads with keys or ids, cells with values and the records that are in them.
pub fn document(filled: &FilledTable, names: &Names, presentation: &Presentation) -> Json {
    let heads = |axis: &Axis, heads: &[Head]| -> Json {
        let one = |head: &Head| {
            let label = label(filled, axis, head, names, presentation.texts());
            match head {
                Head::Choice(choice) => json!({ "key": choice.key, "label": label }),
                Head::Record(id) => json!({ "id": id.as_str(), "label": label }),
                Head::Month(day) => {
                    json!({ "month": day.format("%Y-%m").to_string(), "label": label })
                }
                Head::Year(day) => {
                    json!({ "year": day.format("%Y").to_string(), "label": label })
                }
                Head::Part(_, choice) => json!({ "key": choice.key, "label": label }),
                Head::Kind(_) => json!({ "label": label }),
                Head::Nothing => json!({ "nothing": true, "label": label }),
                Head::All => json!({ "all": true, "label": label }),
            }
        };
        heads.iter().map(one).collect()
    };
    let cell = |cell: &Filling| {
        let ids: Vec<&str> = cell.records.iter().map(|id| id.as_str()).collect();
        let shown = cell.shown.as_ref().map(|(field, value)| written(field, value, None));
        json!({ "ids": ids, "value": shown })
    };
    let table = filled.table;
    let cells = filled.filled.cells.iter();
    json!({
        "kind": filled.kind.key,
        "table": table.key,
        "rows": heads(&table.rows, &filled.filled.rows),
        "columns": heads(&table.columns, &filled.filled.columns),
        "cells": cells.map(|row| row.iter().map(cell).collect::<Vec<_>>()).collect::<Vec<_>>(),
    })
}

/// The heads of the columns, and each row with its own.
pub fn worded(
    filled: &FilledTable,
    names: &Names,
    texts: Texts,
) -> (Vec<String>, Vec<Vec<String>>) {
    let (table, own) = (filled.table, &filled.filled);
    let columns = own.columns.iter();
    let columns = columns.map(|head| label(filled, &table.columns, head, names, texts));
    let head = [texts.corner(filled.kind, table)];
    let row = |(head, cells): (&Head, &Vec<Filling>)| {
        let first = label(filled, &table.rows, head, names, texts);
        let cells = cells
            .iter()
            .map(|cell| texts.cell(filled.kind, table, cell, &|id| texts.name(id, names)));
        std::iter::once(first).chain(cells).collect()
    };
    (head.into_iter().chain(columns).collect(), own.rows.iter().zip(&own.cells).map(row).collect())
}

fn label(filled: &FilledTable, axis: &Axis, head: &Head, names: &Names, texts: Texts) -> String {
    texts.head(filled.kind, axis, head, &|id| texts.name(id, names))
}
