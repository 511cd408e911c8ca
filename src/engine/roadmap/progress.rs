//! How far steps and benchmarks are. A step is done because its evidence is there, because somebody
//! said so, or because all its parts are; screens tell the ways apart.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::kinds::STEP;
use crate::domain::kinds::roadmap::{benchmark, progress, step};
use crate::domain::{Record, RecordId};
use crate::engine::Workspace;

use super::evidence;

/// How far something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Not begun.
    #[default]
    Open,
    /// Begun.
    Doing,
    /// Done.
    Done,
    /// Not needed, with a reason.
    Waived,
    /// Goes on without an end.
    Running,
}

impl Progress {
    /// Nothing is left to do.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Waived)
    }

    /// Its code as a choice.
    pub const fn code(self) -> u16 {
        match self {
            Self::Open => progress::OPEN,
            Self::Doing => progress::DOING,
            Self::Done => progress::DONE,
            Self::Waived => progress::WAIVED,
            Self::Running => progress::RUNNING,
        }
    }
}

/// How it is known that a step is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// By what is in the workspace.
    Evidence,
    /// Somebody said so.
    Declared,
}

impl Proof {
    /// Its code as a choice.
    pub const fn code(self) -> u16 {
        match self {
            Self::Evidence => step::PROOF_EVIDENCE,
            Self::Declared => step::PROOF_DECLARED,
        }
    }
}

/// How far a step is, and how that is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How far.
    pub progress: Progress,
    /// How it is known to be done.
    pub proof: Option<Proof>,
}

/// The standings of all steps on a day.
pub(super) fn standings(workspace: &Workspace, today: NaiveDate) -> HashMap<RecordId, Standing> {
    let steps: Vec<&Arc<Record>> = workspace.of_kind(STEP).collect();
    let mut parts: HashMap<&RecordId, Vec<&Arc<Record>>> = HashMap::new();
    for step in &steps {
        if let Some(parent) = step.link(step::PARENT.code) {
            parts.entry(parent).or_default().push(step);
        }
    }
    let of = |step: &Arc<Record>| (step.id.clone(), standing(workspace, today, step, &parts));
    steps.iter().map(|step| of(step)).collect()
}

fn standing(
    workspace: &Workspace,
    today: NaiveDate,
    step: &Record,
    parts: &HashMap<&RecordId, Vec<&Arc<Record>>>,
) -> Standing {
    let declared = said(step);
    if declared == Progress::Waived {
        return Standing { progress: declared, proof: None };
    }
    // Parents are never parts of their parts: planning refuses such a loop.
    let own = parts.get(&step.id).into_iter().flatten();
    let own: Vec<Standing> = own.map(|part| standing(workspace, today, part, parts)).collect();
    if !own.is_empty() {
        let progress = match together(own.iter().map(|part| part.progress)) {
            // Somebody may say that it was begun before any part of it.
            Progress::Open if declared != Progress::Open => Progress::Doing,
            progress => progress,
        };
        return Standing { progress, proof: proof_of(progress, &own) };
    }
    if evidence::proves(workspace, step, today) {
        return Standing { progress: Progress::Done, proof: Some(Proof::Evidence) };
    }
    Standing { progress: declared, proof: (declared == Progress::Done).then_some(Proof::Declared) }
}

/// A benchmark, from its steps.
pub(super) fn of_benchmark(record: &Record, steps: &[Standing]) -> Standing {
    if record.is_flagged(benchmark::OPEN_ENDED.code) {
        return Standing { progress: Progress::Running, proof: None };
    }
    let progress = together(steps.iter().map(|step| step.progress));
    Standing { progress, proof: proof_of(progress, steps) }
}

/// How something is known to be done by its parts: what was said of one of them is no evidence.
fn proof_of(progress: Progress, parts: &[Standing]) -> Option<Proof> {
    let proven = parts.iter().all(|part| part.proof != Some(Proof::Declared));
    let proof = if proven { Proof::Evidence } else { Proof::Declared };
    (progress == Progress::Done).then_some(proof)
}

/// How far the whole is whose parts are so far.
fn together(parts: impl Iterator<Item = Progress> + Clone) -> Progress {
    let mut done = parts.clone().filter(|part| *part != Progress::Waived).peekable();
    if parts.clone().all(Progress::is_over) && parts.clone().next().is_some() {
        let nothing_done = done.peek().is_none();
        return if nothing_done { Progress::Waived } else { Progress::Done };
    }
    if parts.clone().any(|part| part != Progress::Open) { Progress::Doing } else { Progress::Open }
}

/// What somebody said of a step.
fn said(step: &Record) -> Progress {
    match step.choice(step::STATE.code) {
        Some(progress::DOING) => Progress::Doing,
        Some(progress::DONE) => Progress::Done,
        Some(progress::WAIVED) => Progress::Waived,
        _ => Progress::Open,
    }
}

/// The records of a benchmark's steps and their parts.
pub(super) fn steps_of<'a>(
    workspace: &'a Workspace,
    benchmark: &'a RecordId,
) -> impl Iterator<Item = &'a Arc<Record>> {
    workspace.pointing(benchmark, STEP, step::BENCHMARK.code)
}
