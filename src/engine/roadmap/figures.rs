//! The figures of benchmarks and steps, as their kinds declare them.

use chrono::NaiveDate;

use crate::domain::kinds::BENCHMARK;
use crate::domain::{KindCode, Links, Value};
use crate::engine::reckon::Computed;
use crate::engine::{Seen, Workspace};

use super::{Benchmark, Proof, Roadmap, Step, evidence_of};

/// The figures of all benchmarks, or of all steps, on a day.
pub fn figures(seen: Seen<'_>, kind: KindCode, today: NaiveDate) -> Computed {
    let roadmap = Roadmap::told(seen, today);
    let mut figures = Computed::new();
    if kind == BENCHMARK {
        for own in &roadmap.benchmarks {
            let values = of_benchmark(&roadmap, own, today).into_iter();
            figures.extend(values.filter_map(|(key, value)| Some(((key, own.id.clone()), value?))));
        }
    } else {
        for own in &roadmap.steps {
            let values = of_step(&seen, own, today).into_iter();
            figures.extend(values.filter_map(|(key, value)| Some(((key, own.id.clone()), value?))));
        }
    }
    figures
}

fn of_benchmark(
    roadmap: &Roadmap,
    own: &Benchmark,
    today: NaiveDate,
) -> [(&'static str, Option<Value>); 13] {
    let schedule = own.schedule.as_ref();
    let plan = schedule.and_then(|schedule| schedule.plan?.finish);
    let forecast = schedule.and_then(|schedule| schedule.forecast.finish);
    let first = |span: Option<(NaiveDate, NaiveDate)>| span.map(|(first, _)| Value::Date(first));
    let last = |span: Option<(NaiveDate, NaiveDate)>| span.map(|(_, last)| Value::Date(last));
    let past = forecast.zip(roadmap.first_year()).map(|((_, last), year)| last > year);
    let week = own.week(today);
    [
        ("progress", Some(Value::Choice(own.progress.code()))),
        ("proof", proof(own.proof)),
        ("steps_done", count(own.done)),
        ("steps_total", count(own.total)),
        ("earliest_finish", first(plan)),
        ("latest_finish", last(plan)),
        ("forecast_earliest", first(forecast)),
        ("forecast_latest", last(forecast)),
        ("late", schedule.and_then(|own| own.plan).map(|_| Value::Flag(own.is_late()))),
        ("slip_days", schedule.and_then(super::Schedule::slip).map(Value::Integer)),
        ("past_first_year", past.map(Value::Flag)),
        ("week", week.map(|(week, ..)| Value::Integer(week))),
        ("weeks", week.map(|(_, least, most)| Value::Text(span(least, most).into()))),
    ]
}

fn of_step(
    workspace: &Workspace,
    own: &Step,
    today: NaiveDate,
) -> [(&'static str, Option<Value>); 4] {
    let step = workspace.get(own.id.as_str());
    let evidence = step.map(|step| evidence_of(workspace, step, today)).unwrap_or_default();
    let counted = count(evidence.len());
    let shown: Links = evidence.into_iter().map(|id| (id, today)).collect();
    [
        ("progress", Some(Value::Choice(own.standing.progress.code()))),
        ("proof", proof(own.standing.proof)),
        ("evidence_count", counted),
        ("shown_by", (!shown.is_empty()).then(|| Value::Links(Box::new(shown)))),
    ]
}

fn proof(proof: Option<Proof>) -> Option<Value> {
    proof.map(|proof| Value::Choice(proof.code()))
}

/// From how many to how many.
fn span(least: i64, most: i64) -> String {
    if least == most { least.to_string() } else { format!("{least}–{most}") }
}

fn count(number: usize) -> Option<Value> {
    i64::try_from(number).ok().map(Value::Integer)
}
