//! The benchmarks by plan and forecast, as a plain table.

use chrono::NaiveDate;

use crate::domain::Kind;
use crate::domain::Value;
use crate::domain::kinds::BENCHMARK;
use crate::domain::kinds::roadmap::benchmark;
use crate::engine::request::View;
use crate::exchange::table::Table;
use crate::texts::Texts;

/// The page.
pub fn draw(views: &[View], past: Option<NaiveDate>, texts: Texts) -> String {
    let mut table = Table::default();
    table.numbers(&texts.get("head-number"));
    for id in ["head-benchmark", "head-plan", "head-forecast", "head-progress", "head-late"] {
        table.column(&texts.get(id));
    }
    for view in views {
        let number = match view.record.get(benchmark::NUMBER.code) {
            Some(Value::Integer(number)) => number.to_string(),
            _ => String::new(),
        };
        let late = match figure(view, "late") {
            Some(Value::Flag(true)) => texts.get("flag-yes"),
            _ => "".into(),
        };
        let plan = span(view, ["earliest_finish", "latest_finish"], texts);
        let forecast = span(view, ["forecast_earliest", "forecast_latest"], texts);
        let title = texts.title(&view.record);
        table.row([&*number, &title, &plan, &forecast, &progress(view, texts), &late]);
    }
    let indented: String = table.draw(None).lines().map(|line| format!("    {line}\n")).collect();
    let mut page = format!("# {}\n\n{indented}", texts.get("report-roadmap-title"));
    if let Some(day) = past {
        let told = texts.with("report-past-first-year", &[("day", texts.date(day).into())]);
        page.push_str(&format!("\n{told}\n"));
    }
    page
}

fn figure<'a>(view: &'a View, key: &str) -> Option<&'a Value> {
    view.figures.iter().find(|(known, _)| *known == key).and_then(|(_, value)| value.as_ref())
}

/// The earliest and the latest day; one if they are the same.
fn span(view: &View, keys: [&str; 2], texts: Texts) -> String {
    match keys.map(|key| figure(view, key)) {
        [Some(Value::Date(first)), Some(Value::Date(last))] if first == last => texts.date(*first),
        [Some(Value::Date(first)), Some(Value::Date(last))] => {
            format!("{} – {}", texts.date(*first), texts.date(*last))
        }
        _ => String::new(),
    }
}

/// How far it is, with its steps.
fn progress(view: &View, texts: Texts) -> String {
    let kind = Kind::by_code(BENCHMARK);
    let field = kind.and_then(|kind| kind.figures.iter().find(|own| own.field.key == "progress"));
    let words = figure(view, "progress")
        .map(|value| texts.of_field(kind, field.map(|own| &own.field), value, &|_| String::new()));
    match [figure(view, "steps_done"), figure(view, "steps_total")] {
        [Some(Value::Integer(done)), Some(Value::Integer(total))] => {
            format!("{} {done}/{total}", words.unwrap_or_default())
        }
        _ => words.unwrap_or_default(),
    }
}
