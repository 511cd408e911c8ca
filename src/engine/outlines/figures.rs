//! What is computed of problems and of change ideas.

use chrono::NaiveDate;

use crate::domain::kinds::cycles::cycle;
use crate::domain::kinds::outlines::{aim, node, outline};
use crate::domain::kinds::{AIM, CYCLE, OUTLINE, PROBLEM};
use crate::domain::{Links, Record, RecordId, Value};
use crate::engine::Workspace;
use crate::engine::reckon::Computed;

use super::tree::Tree;

/// The root causes of all problems, in words, and the tests of change that follow from each.
pub fn figures(workspace: &Workspace, today: NaiveDate) -> Computed {
    let mut figures = roots(workspace);
    let tried = workspace.of_kind(PROBLEM).filter_map(|problem| {
        let cycles: Links = cycles_of(workspace, &problem.id).map(|id| (id, today)).collect();
        let value = (!cycles.is_empty()).then(|| Value::Links(Box::new(cycles)))?;
        Some((("cycles", problem.id.clone()), value))
    });
    figures.extend(tried.collect::<Vec<_>>());
    figures
}

/// The cycles of a problem's aims.
fn cycles_of<'a>(
    workspace: &'a Workspace,
    problem: &'a RecordId,
) -> impl Iterator<Item = RecordId> + 'a {
    let aims = workspace.pointing(problem, AIM, aim::PROBLEM.code);
    let cycles = aims.flat_map(|aim| workspace.pointing(&aim.id, CYCLE, cycle::AIM.code));
    cycles.map(|cycle| cycle.id.clone())
}

fn roots(workspace: &Workspace) -> Computed {
    let words = |problem: &RecordId| {
        let roots = root_causes(workspace, problem);
        let words = roots.iter().filter_map(|id| text(workspace.get(id.as_str())?));
        words.collect::<Vec<_>>().join("\n")
    };
    let problems = workspace.of_kind(PROBLEM).map(|problem| problem.id.clone());
    let told = problems.map(|id| (words(&id), id)).filter(|(words, _)| !words.is_empty());
    told.map(|(words, id)| (("root_causes", id), Value::Text(words.into()))).collect()
}

fn text(node: &Record) -> Option<String> {
    match node.get(node::TEXT.code)? {
        Value::Text2(text) => Some(text.best(text.lead).to_owned()),
        _ => None,
    }
}

/// The outlines of a problem.
pub fn outlines_of<'a>(
    workspace: &'a Workspace,
    problem: &'a RecordId,
) -> impl Iterator<Item = &'a std::sync::Arc<Record>> {
    workspace.pointing(problem, OUTLINE, outline::PROBLEM.code)
}

/// The nodes of a problem's outlines that are flagged as root causes.
pub fn root_causes(workspace: &Workspace, problem: &RecordId) -> Vec<RecordId> {
    let mut found = Vec::new();
    for outline in outlines_of(workspace, problem) {
        for row in Tree::of(workspace, &outline.id).rows.iter().filter(|row| !row.again) {
            let node = workspace.get(row.node.as_str());
            if node.is_some_and(|node| node.is_flagged(node::ROOT.code)) {
                found.push(row.node.clone());
            }
        }
    }
    found
}

/// The newest cycle of a change idea.
pub fn latest_cycle<'a>(
    workspace: &'a Workspace,
    idea: &'a RecordId,
) -> Option<&'a std::sync::Arc<Record>> {
    let number = |cycle: &Record| cycle.integer(cycle::NUMBER.code).unwrap_or(0);
    workspace
        .pointing(idea, CYCLE, cycle::IDEA.code)
        .max_by_key(|cycle| (number(cycle), cycle.id.clone()))
}
