//! Numbers about all records of a kind, as a table and as JSON.

use serde_json::{Map, Value as Json, json};

use crate::domain::{Kind, Value};
use crate::engine::reckon::Totalled;
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
        let number = |value: &Option<Value>| texts.total(kind, total, value.as_ref());
        table.row([&*texts.field(kind, &total.field), &*texts.whole(kind, own)]);
        for (choice, part) in &own.parts {
            let words = total.per.map(|field| texts.choice(kind, field, choice));
            table.row([&*format!("· {}", words.unwrap_or_default()), &*number(part)]);
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
        let parts = own.parts.iter().map(|(choice, part)| (choice.key.to_owned(), number(part)));
        json!({
            "key": field.key,
            "label": texts.field(kind, field),
            "whole": number(&own.whole),
            "of": number(&own.of),
            "by": own.total.per.map(|field| field.key),
            "parts": parts.collect::<Map<_, _>>(),
        })
    };
    totals.iter().map(object).collect()
}
