//! What is computed of problems, aims, outlines, nodes and cycles.

use std::collections::HashMap;

use crate::domain::kinds::cycles::{cycle, reading};
use crate::domain::kinds::outlines::{aim, node, outline};
use crate::domain::kinds::{AIM, CYCLE, NODE, OUTLINE, PROBLEM, READING};
use crate::domain::{FieldCode, KindCode, Record, RecordId, Value};
use crate::engine::Workspace;

use super::tree::{Tree, placements_of};

/// The figures of all records of one of these kinds.
pub fn figures(workspace: &Workspace, kind: KindCode) -> HashMap<(&'static str, RecordId), Value> {
    let mut figures = HashMap::new();
    for record in workspace.of_kind(kind) {
        let own: Vec<(&'static str, Option<Value>)> = match kind {
            PROBLEM => of_problem(workspace, record).into(),
            AIM => vec![
                ("complete", Some(Value::Flag(is_complete(record)))),
                ("cycles", count(from(workspace, &record.id, CYCLE, cycle::AIM.code).count())),
            ],
            OUTLINE => vec![("nodes", count(placements_of(workspace, &record.id).count()))],
            NODE => {
                let latest = latest_cycle(workspace, &record.id);
                vec![("latest_cycle", latest.map(|cycle| Value::Link(cycle.id.clone())))]
            }
            CYCLE => vec![("readings", count(readings(workspace, &record.id)))],
            _ => Vec::new(),
        };
        let own =
            own.into_iter().filter_map(|(key, value)| Some(((key, record.id.clone()), value?)));
        figures.extend(own);
    }
    figures
}

fn of_problem(workspace: &Workspace, problem: &Record) -> [(&'static str, Option<Value>); 2] {
    let roots = root_causes(workspace, &problem.id);
    let sought = outlines_of(workspace, &problem.id).next().is_some();
    let state = match (roots.is_empty(), sought) {
        (false, _) => 3,
        (true, true) => 2,
        (true, false) => 1,
    };
    let words: Vec<String> =
        roots.iter().filter_map(|id| text(workspace.get(id.as_str())?)).collect();
    let words = (!words.is_empty()).then(|| Value::Text(words.join("\n").into()));
    [("cause_state", Some(Value::Choice(state))), ("root_causes", words)]
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
    from(workspace, problem, OUTLINE, outline::PROBLEM.code)
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

/// An aim says what is measured, how much is wanted, and by when.
pub fn is_complete(aim: &Record) -> bool {
    [aim::MEASURE.code, aim::TARGET.code, aim::DUE.code].iter().all(|code| aim.get(*code).is_some())
}

/// The newest cycle of a change idea.
pub fn latest_cycle<'a>(
    workspace: &'a Workspace,
    idea: &'a RecordId,
) -> Option<&'a std::sync::Arc<Record>> {
    let number = |cycle: &Record| cycle.integer(cycle::NUMBER.code).unwrap_or(0);
    from(workspace, idea, CYCLE, cycle::IDEA.code)
        .max_by_key(|cycle| (number(cycle), cycle.id.clone()))
}

/// How many readings were taken for a cycle.
pub fn readings(workspace: &Workspace, cycle: &RecordId) -> usize {
    from(workspace, cycle, READING, reading::CYCLE.code).count()
}

/// The living records of a kind that point to one by a slot.
pub fn from<'a>(
    workspace: &'a Workspace,
    to: &'a RecordId,
    kind: KindCode,
    by: FieldCode,
) -> impl Iterator<Item = &'a std::sync::Arc<Record>> {
    let incoming = workspace.incoming(to).filter(move |(code, _)| *code == by);
    let records = incoming.filter_map(|(_, id)| workspace.get(id.as_str()));
    records.filter(move |own| own.kind == kind && !own.is_deleted())
}

fn count(number: usize) -> Option<Value> {
    i64::try_from(number).ok().map(Value::Integer)
}
