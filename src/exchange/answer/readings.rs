//! Readings, one a row: for people aligned, as JSON, and as CSV in the long form that spreadsheets, R and
//! pandas read and that comes in again.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use crate::domain::common::SITE;
use crate::domain::kinds::READING;
use crate::domain::kinds::cycles::reading;
use crate::domain::{Decimal, Field, FieldCode, Kind, Record, RecordId, Value};
use crate::engine::readings::points;
use crate::engine::readings::tally::Tallied;
use crate::engine::request::{Names, Read};
use crate::exchange::json::decimal;
use crate::exchange::table::Table;
use crate::exchange::{Presentation, csv};
use crate::texts::Texts;

/// The columns of a table for other programs.
const HEADS: [&str; 8] = ["date", "value", "measure", "site", "subgroup", "cycle", "note", "id"];
/// What says of what a reading is.
const OF: [Field; 4] = [reading::MEASURE, SITE, reading::SUBGROUP, reading::CYCLE];

/// A reading with its note.
type Line<'a> = (NaiveDate, Decimal, Option<&'a str>);

/// That a value was kept.
pub fn kept(read: &Read, names: &Names, texts: Texts) -> String {
    let told = [
        ("measure", texts.name(&read.measure, names).into()),
        ("day", texts.date(read.day).into()),
        ("value", texts.decimal(read.value).into()),
        ("before", read.before.map(|own| texts.decimal(own)).unwrap_or_default().into()),
    ];
    let id = if read.before.is_some() { "read-corrected" } else { "read-kept" };
    format!("{}\n", texts.with(id, &told))
}

/// The same for a program.
pub fn kept_as_json(read: &Read) -> Json {
    json!({
        "id": read.series.as_str(),
        "measure": read.measure.as_str(),
        "date": read.day.to_string(),
        "value": decimal(read.value),
        "before": read.before.map(decimal),
    })
}

/// What was counted, for a program.
pub fn tallied_as_json(own: &Tallied) -> Json {
    let cause = |(cause, count): &(String, usize)| json!({ "cause": cause, "counted": count });
    json!({
        "measure": own.measure.as_str(),
        "date": own.day.to_string(),
        "counted": own.counted,
        "value": decimal(own.value),
        "before": own.before.map(decimal),
        "causes": own.causes.iter().map(cause).collect::<Vec<_>>(),
    })
}

/// Drawn for people; `None` if nothing was read. Columns in which nothing stands are left out.
pub fn of(
    series: &[Arc<Record>],
    day: Option<NaiveDate>,
    names: &Names,
    presentation: &Presentation,
) -> Option<String> {
    let (texts, kind) = (presentation.texts(), Kind::by_code(READING)?);
    let has_notes = series.iter().any(|own| !points(own).notes().is_empty());
    let said = OF.iter().filter(|field| series.iter().any(|own| own.get(field.code).is_some()));
    let said: Vec<&Field> = said.collect();
    let mut table = Table::default();
    table.column(&texts.get("head-id"));
    table.column(&texts.field(kind, &reading::DATE));
    table.numbers(&texts.field(kind, &reading::VALUE));
    said.iter().for_each(|field| table.column(&texts.field(kind, field)));
    if has_notes {
        table.column(&texts.field(kind, &reading::NOTE));
    }
    for own in series {
        let id = names.short(&own.id).to_owned();
        let of: Vec<String> = said.iter().map(|field| word(own, field, names, texts)).collect();
        each(own, day, |(day, value, note)| {
            let own = [id.clone(), texts.date(day), texts.decimal(value)];
            let note = has_notes.then(|| note.unwrap_or_default().to_owned());
            let row: Vec<String> = own.into_iter().chain(of.iter().cloned()).chain(note).collect();
            table.row(row.iter().map(String::as_str));
        });
    }
    (!table.is_empty()).then(|| table.draw(presentation.width))
}

/// Rows for other programs.
pub fn as_csv(
    series: &[Arc<Record>],
    day: Option<NaiveDate>,
    names: &Names,
    texts: Texts,
) -> String {
    let mut rows = vec![HEADS.map(str::to_owned).to_vec()];
    for own in series {
        let id = &own.id;
        let of = OF.map(|field| csv::defused(&word(own, &field, names, texts)));
        each(own, day, |(day, value, note)| {
            let mut row = vec![day.to_string(), value.to_string()];
            row.extend(of.iter().cloned());
            row.extend([csv::defused(note.unwrap_or_default()), id.to_string()]);
            rows.push(row);
        });
    }
    csv::lines(rows)
}

/// One object a reading.
pub fn document(
    series: &[Arc<Record>],
    day: Option<NaiveDate>,
    names: &Names,
    texts: Texts,
) -> Json {
    let mut all = Vec::new();
    for own in series {
        let id = |code: FieldCode| own.link(code).map(RecordId::as_str);
        let of = |field| Some(word(own, field, names, texts)).filter(|word| !word.is_empty());
        let [measure, site, subgroup] = [&reading::MEASURE, &SITE, &reading::SUBGROUP].map(of);
        each(own, day, |(day, value, note)| {
            all.push(json!({
                "id": own.id.as_str(),
                "date": day.to_string(),
                "value": decimal(value),
                "measure": id(reading::MEASURE.code),
                "measure_label": measure,
                "site": id(SITE.code),
                "site_label": site,
                "subgroup": subgroup,
                "cycle": id(reading::CYCLE.code),
                "note": note,
            }));
        });
    }
    Json::Array(all)
}

fn each(own: &Record, day: Option<NaiveDate>, mut tell: impl FnMut(Line<'_>)) {
    let series = points(own);
    let wanted = series.points().iter().filter(|(own, _)| day.is_none_or(|day| day == *own));
    wanted.for_each(|(day, value)| {
        tell((*day, *value, series.notes().get(day).map(|note| &**note)));
    });
}

/// What stands in a field, in words; empty if nothing.
fn word(own: &Record, field: &Field, names: &Names, texts: Texts) -> String {
    let name = |id: &RecordId| texts.name(id, names);
    let value: Option<&Value> = own.get(field.code);
    value
        .map(|value| texts.of_field(Kind::by_code(READING), Some(field), value, &name))
        .unwrap_or_default()
}
