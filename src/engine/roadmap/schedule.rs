//! When benchmarks begin and end. The plan counts from the first day of the workspace and never
//! moves; the forecast takes what really happened: nothing unfinished ends before today, nothing that has
//! not begun begins before today, and nothing ends before it begins. Without that first day there is no
//! plan, but what has begun, and what follows it, has a forecast.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::Record;
use crate::domain::kinds::roadmap::{benchmark, step};
use crate::engine::Workspace;

use super::calendar::{Duration, estimate};
use super::{Benchmark, Progress, progress};

/// From when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day: the earliest and the latest it can be.
    pub start: Days,
    /// The earliest and the latest end; `None` if it goes on without an end.
    pub finish: Option<Days>,
}

/// The earliest day and the latest.
type Days = (NaiveDate, NaiveDate);

/// The two spans of a benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// From the first day of the workspace, if that is known.
    pub plan: Option<Span>,
    /// From what really happened.
    pub forecast: Span,
    /// The day from which its weeks are counted; none where it is under way before its time and nobody gave the
    /// day on which it began.
    pub since: Option<NaiveDate>,
    /// It is over: it has ended, on the last day of the forecast.
    pub over: bool,
    /// Unfinished, and today is after the latest finish of the plan.
    pub late: bool,
}

impl Schedule {
    /// By how many days the forecast ends later than the plan, at the latest.
    pub fn slip(&self) -> Option<i64> {
        let (_, planned) = self.plan?.finish?;
        let (_, expected) = self.forecast.finish?;
        Some((expected - planned).num_days())
    }
}

/// The schedules of benchmarks that are sorted by number.
pub(super) fn schedules(
    workspace: &Workspace,
    benchmarks: &[Benchmark],
    start: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<Option<Schedule>> {
    let mut known: HashMap<i64, Schedule> = HashMap::new();
    // A benchmark only ever follows those with smaller numbers.
    let scheduled = benchmarks.iter().map(|own| {
        let schedule = schedule(workspace, own, start, today, &known);
        known.extend(schedule.map(|schedule| (own.number, schedule)));
        schedule
    });
    scheduled.collect()
}

fn schedule(
    workspace: &Workspace,
    own: &Benchmark,
    start: Option<NaiveDate>,
    today: NaiveDate,
    known: &HashMap<i64, Schedule>,
) -> Option<Schedule> {
    let follows = benchmark::FOLLOWS.iter().find(|(number, _)| *number == own.number);
    let after = || follows.into_iter().flat_map(|own| own.1).filter_map(|n| known.get(n));
    let begins = |span: fn(&Schedule) -> Option<Span>| {
        let ends = after().filter_map(|before| span(before)?.finish);
        let begins = start.map(|day| (day, day)).into_iter().chain(ends);
        begins.reduce(|begin, end| (begin.0.max(end.0), begin.1.max(end.1)))
    };
    let record = workspace.get(own.id.as_str());
    let open_ended = record.is_some_and(|own| own.is_flagged(benchmark::OPEN_ENDED.code));
    let estimated = |fields| record.filter(|_| !open_ended).and_then(|own| estimate(own, fields));
    let planned = estimated(benchmark::ESTIMATE);
    let expected = estimated(benchmark::OWN).or(planned);
    let plan = begins(|before| before.plan).map(|begin| span(begin, planned));
    let (started, finished) = record.map_or((None, None), |own| actual(workspace, own));
    let is_over = own.progress.is_over();
    let finished = finished.filter(|_| is_over || record.is_some_and(ended));
    let on = |day: NaiveDate| (day, day);
    let expected_begin = || begins(|before| Some(before.forecast));
    let begun = started.map(on).or_else(expected_begin).or(finished.map(on))?;
    let over = finished.is_some() || is_over;
    let by = |days: Days, day: NaiveDate| (days.0.min(day), days.1.min(day));
    let from = |days: Days, day: NaiveDate| (days.0.max(day), days.1.max(day));
    let begun = match started {
        None if over => begun,
        // Nobody gave the day on which it began: it was one until today.
        None if own.progress == Progress::Doing => by(begun, today),
        None => from(begun, today),
        Some(_) => begun,
    };
    let mut forecast = span(begun, expected);
    forecast.finish = match (finished, forecast.finish) {
        (Some(day), _) => Some(on(day)),
        // What is proven by evidence alone has no day of its own: it is over by today at the latest.
        (None, finish) if over => finish.map(|days| by(days, today)),
        (None, finish) => finish.map(|days| from(days, today)),
    };
    if let Some((earliest, latest)) = forecast.finish {
        forecast.start = (forecast.start.0.min(earliest), forecast.start.1.min(latest));
    }
    let planned = plan.and_then(|plan| plan.finish);
    let late = !over && planned.is_some_and(|(_, latest)| today > latest);
    let begins = forecast.start.0;
    let is_early = plan.is_some_and(|plan| plan.start.0 > today);
    let since = started.or(Some(begins).filter(|_| !is_early));
    Some(Schedule { plan, forecast, since, over, late })
}

fn span(start: Days, duration: Option<(Duration, Duration)>) -> Span {
    let finish = duration.map(|(min, max)| (min.after(start.0), max.after(start.1)));
    Span { start, finish }
}

/// Somebody gave it a last day.
fn ended(record: &std::sync::Arc<Record>) -> bool {
    record.get(benchmark::FINISH.code).is_some()
}

/// When it really began and ended: by its own dates, else by those of its steps.
fn actual(workspace: &Workspace, record: &Record) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let steps = || progress::steps_of(workspace, &record.id);
    let began = || {
        steps()
            .filter_map(|step| step.date(step::START.code).or(step.date(step::FINISH.code)))
            .min()
    };
    let ended = || steps().filter_map(|step| step.date(step::FINISH.code)).max();
    (
        record.date(benchmark::START.code).or_else(began),
        record.date(benchmark::FINISH.code).or_else(ended),
    )
}
