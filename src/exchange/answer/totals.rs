//! Numbers about all records of a kind, as a table and as JSON.

use serde_json::{Map, Value as Json, json};

use crate::domain::{Kind, Value};
use crate::engine::reckon::{Part, Totalled};
use crate::exchange::Presentation;
use crate::exchange::table::Table;
use crate::texts::Texts;

use super::views::of_value;

/// A line each, the parts below the whole.
pub fn of(kind: &Kind, totals: &[Totalled], presentation: &Presentation) -> String {
    let texts = presentation.texts();
    let mut table = Table::default();
    table.column(&texts.get("head-figure"));
    table.column(&texts.get("head-total"));
    for own in totals {
        let total = own.total;
        table.row([&*texts.field(kind, &total.field), &*texts.total(kind, total, &own.whole)]);
        for (choice, part) in &own.parts {
            let words = total.per.map(|field| texts.choice(kind, field, choice));
            table.row([
                &*format!("· {}", words.unwrap_or_default()),
                &*texts.total(kind, total, part),
            ]);
        }
    }
    table.draw(presentation.width)
}

/// An object for each.
pub fn document(kind: &Kind, totals: &[Totalled], texts: Texts) -> Json {
    let object = |own: &Totalled| {
        let field = &own.total.field;
        let number = |value: &Option<Value>| {
            value.as_ref().map_or(Json::Null, |value| of_value(field, value))
        };
        let by_choice = |one: fn(&Part) -> &Option<Value>| -> Map<String, Json> {
            let parts = own.parts.iter();
            parts.map(|(choice, part)| (choice.key.to_owned(), number(one(part)))).collect()
        };
        json!({
            "key": field.key,
            "label": texts.field(kind, field),
            "whole": number(&own.whole.number),
            "of": number(&own.whole.of),
            "by": own.total.per.map(|field| field.key),
            "parts": by_choice(|part| &part.number),
            "parts_of": by_choice(|part| &part.of),
        })
    };
    totals.iter().map(object).collect()
}
