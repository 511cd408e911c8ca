//! The figures of benchmarks and steps, as their kinds declare them.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::kinds::BENCHMARK;
use crate::domain::{KindCode, RecordId, Value};
use crate::engine::Workspace;

use super::{Benchmark, Roadmap, Step, evidence_of};

/// The figures of all benchmarks, or of all steps, on a day.
pub fn figures(
    workspace: &Workspace,
    kind: KindCode,
    today: NaiveDate,
) -> HashMap<(&'static str, RecordId), Value> {
    let roadmap = Roadmap::of(workspace, today);
    let mut figures = HashMap::new();
    if kind == BENCHMARK {
        for own in &roadmap.benchmarks {
            let values = of_benchmark(&roadmap, own).into_iter();
            figures.extend(values.filter_map(|(key, value)| Some(((key, own.id.clone()), value?))));
        }
    } else {
        for own in &roadmap.steps {
            let values = of_step(workspace, own).into_iter();
            figures.extend(values.filter_map(|(key, value)| Some(((key, own.id.clone()), value?))));
        }
    }
    figures
}

fn of_benchmark(roadmap: &Roadmap, own: &Benchmark) -> [(&'static str, Option<Value>); 10] {
    let schedule = own.schedule.as_ref();
    let plan = schedule.and_then(|schedule| schedule.plan.finish);
    let forecast = schedule.and_then(|schedule| schedule.forecast.finish);
    let first = |span: Option<(NaiveDate, NaiveDate)>| span.map(|(first, _)| Value::Date(first));
    let last = |span: Option<(NaiveDate, NaiveDate)>| span.map(|(_, last)| Value::Date(last));
    let past = forecast.zip(roadmap.first_year()).map(|((_, last), year)| last > year);
    [
        ("progress", Some(Value::Choice(own.progress.code()))),
        ("steps_done", count(own.done)),
        ("steps_total", count(own.total)),
        ("earliest_finish", first(plan)),
        ("latest_finish", last(plan)),
        ("forecast_earliest", first(forecast)),
        ("forecast_latest", last(forecast)),
        ("late", schedule.map(|schedule| Value::Flag(schedule.late))),
        ("slip_days", schedule.and_then(super::Schedule::slip).map(Value::Integer)),
        ("past_first_year", past.map(Value::Flag)),
    ]
}

fn of_step(workspace: &Workspace, own: &Step) -> [(&'static str, Option<Value>); 3] {
    let evidence = workspace.get(own.id.as_str()).map(|step| evidence_of(workspace, step));
    [
        ("progress", Some(Value::Choice(own.standing.progress.code()))),
        ("proof", own.standing.proof.map(|proof| Value::Choice(proof.code()))),
        ("evidence_count", count(evidence.map_or(0, |own| own.len()))),
    ]
}

fn count(number: usize) -> Option<Value> {
    i64::try_from(number).ok().map(Value::Integer)
}
