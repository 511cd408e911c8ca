//! The roadmap, computed from the records: how far each step and benchmark is, when they end by plan
//! and by forecast.

pub mod calendar;
mod evidence;
mod figures;
mod progress;
mod schedule;
mod whatif;

use std::collections::HashMap;

use chrono::{Months, NaiveDate};

use crate::domain::kinds::roadmap::{benchmark, horizon, step};
use crate::domain::kinds::sites::site;
use crate::domain::kinds::{BENCHMARK, STEP};
use crate::domain::{Record, RecordId};

use super::seed::SITE_ID;
use super::{Seen, Workspace};

pub use evidence::{evidence_of, made_by_step, proves_itself, shown_by};
pub use figures::figures;
pub use progress::{Progress, Proof, Standing};
pub use schedule::{Schedule, Span};
pub use whatif::{WhatIf, what_if};

/// All of it, as it is on a day.
#[derive(Clone, Debug, Default)]
pub struct Roadmap {
    /// The benchmarks, by number.
    pub benchmarks: Vec<Benchmark>,
    /// The steps and their parts, by number.
    pub steps: Vec<Step>,
    /// The first day of the plan.
    pub start: Option<NaiveDate>,
}

/// A benchmark.
#[derive(Clone, Debug)]
pub struct Benchmark {
    /// Its record.
    pub id: RecordId,
    /// 1 to 10.
    pub number: i64,
    /// How far it is.
    pub progress: Progress,
    /// How it is known to be done: by evidence, if all that is done of it is.
    pub proof: Option<Proof>,
    /// Steps done or not needed, without their parts.
    pub done: usize,
    /// Steps, without their parts.
    pub total: usize,
    /// When it is by plan and by forecast; `None` while neither is known.
    pub schedule: Option<Schedule>,
}

/// A step, or a part of one.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its record.
    pub id: RecordId,
    /// The benchmark it belongs to.
    pub benchmark: Option<RecordId>,
    /// How many steps it is inside of.
    pub depth: usize,
    /// How far it is, and how that is known.
    pub standing: Standing,
}

impl Roadmap {
    /// The roadmap of a workspace on a day.
    pub fn of(workspace: &Workspace, today: NaiveDate) -> Self {
        let start = workspace.get(SITE_ID).and_then(|site| site.date(site::START.code));
        let standings = progress::standings(workspace, today);
        let mut steps: Vec<_> = workspace.of_kind(STEP).collect();
        steps.sort_by_key(|record| numbered(record));
        let steps: Vec<Step> = steps.into_iter().map(|own| step(own, &standings)).collect();
        let mut benchmarks: Vec<Benchmark> =
            workspace.of_kind(BENCHMARK).map(|own| benchmark(own, &steps)).collect();
        benchmarks.sort_by_key(|own| own.number);
        let schedules = schedule::schedules(workspace, &benchmarks, start, today);
        for (own, schedule) in benchmarks.iter_mut().zip(schedules) {
            own.schedule = schedule;
        }
        Self { benchmarks, steps, start }
    }

    /// The roadmap as an audience is told it. The steps are the team's; how far a benchmark is and when it ends
    /// comes of them all the same, so that nobody is told that nothing has happened.
    pub fn told(seen: Seen<'_>, today: NaiveDate) -> Self {
        let own = Self::of(&seen, today);
        let Some(team) = seen.as_team(BENCHMARK) else { return own };
        let Self { benchmarks, start, .. } = Self::of(&team, today);
        Self { benchmarks, start, ..own }
    }

    /// The steps of a benchmark.
    pub fn steps_of<'a>(&'a self, benchmark: &'a RecordId) -> impl Iterator<Item = &'a Step> {
        self.steps.iter().filter(move |step| step.benchmark.as_ref() == Some(benchmark))
    }

    /// The benchmark with this record.
    pub fn benchmark(&self, id: &RecordId) -> Option<&Benchmark> {
        self.benchmarks.iter().find(|own| own.id == *id)
    }

    /// The step with this record.
    pub fn step(&self, id: &RecordId) -> Option<&Step> {
        self.steps.iter().find(|own| own.id == *id)
    }

    /// The day on which the first year is over.
    pub fn first_year(&self) -> Option<NaiveDate> {
        self.start?.checked_add_months(Months::new(12))
    }

    /// When the benchmarks of the first year end at the latest, if that is after the first year.
    pub fn past_first_year(&self, workspace: &Workspace) -> Option<NaiveDate> {
        let year = self.first_year()?;
        let of_first_year = |own: &&Benchmark| {
            let record = workspace.get(own.id.as_str());
            record
                .is_some_and(|own| own.choice(benchmark::HORIZON.code) == Some(horizon::SHORT_TERM))
        };
        let ends = self.benchmarks.iter().filter(of_first_year).filter_map(Benchmark::last_day);
        ends.max().filter(|end| *end > year)
    }
}

impl Benchmark {
    /// The latest day on which it ends by forecast.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.schedule?.forecast.finish.map(|(_, latest)| latest)
    }

    /// It is not finished, and the plan's latest finish is past.
    pub fn is_late(&self) -> bool {
        self.schedule.is_some_and(|schedule| schedule.late)
    }

    /// While it is under way: the week it is in, counted from 1, and how many it takes by forecast, at
    /// least and at most. Unknown without a plan, before its time, and after it: a ninth week of eight
    /// says no more than that it is late.
    pub fn week(&self, today: NaiveDate) -> Option<(i64, i64, i64)> {
        let schedule = self.schedule.filter(|_| self.progress == Progress::Doing)?;
        let (start, (earliest, latest)) = (schedule.since?, schedule.forecast.finish?);
        let weeks = |to: NaiveDate| (to - start).num_days() / 7;
        let (week, least, most) = (weeks(today) + 1, weeks(earliest), weeks(latest));
        (start <= today && week <= most).then_some((week, least, most))
    }
}

fn step(record: &Record, standings: &HashMap<RecordId, Standing>) -> Step {
    let benchmark = record.link(step::BENCHMARK.code).cloned();
    let dots = record.text(step::NUMBER.code).map_or(1, |number| number.matches('.').count());
    let standing = standings.get(&record.id).copied().unwrap_or_default();
    Step { id: record.id.clone(), benchmark, depth: dots.saturating_sub(1), standing }
}

fn benchmark(record: &Record, steps: &[Step]) -> Benchmark {
    let number = record.integer(benchmark::NUMBER.code).unwrap_or(i64::MAX);
    let own = |step: &&Step| step.depth == 0 && step.benchmark.as_ref() == Some(&record.id);
    let own: Vec<Standing> = steps.iter().filter(own).map(|step| step.standing).collect();
    let done = own.iter().filter(|own| own.progress.is_over()).count();
    let Standing { progress, proof } = progress::of_benchmark(record, &own);
    let (id, total) = (record.id.clone(), own.len());
    Benchmark { id, number, progress, proof, done, total, schedule: None }
}

/// The parts of a step's number, so that 10 comes after 9.
fn numbered(record: &Record) -> Vec<u32> {
    let number = record.text(step::NUMBER.code).unwrap_or_default();
    number.split('.').map(|part| part.parse().unwrap_or(u32::MAX)).collect()
}
