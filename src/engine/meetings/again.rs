//! What a room says twice: the second line is taken back, and the first one tells how often it was said.

use crate::domain::kinds::meetings::agenda_item::{SAID_BY, TIMES};
use crate::domain::value::Links;
use crate::domain::{Record, RecordId, Value};

use crate::engine::outlines::Cut;
use crate::engine::{Edit, Workspace};

/// The edits that count a line where the same was said first, as one step; whoever said it is named there, too.
pub fn said_again(workspace: &Workspace, again: &Cut, first: &RecordId) -> Vec<Edit> {
    let Some(own) = workspace.get(first.as_str()) else { return Vec::new() };
    let others: Vec<&Record> = again
        .nodes(workspace)
        .into_iter()
        .filter(|id| *id != first)
        .filter_map(|id| workspace.get(id.as_str()))
        .map(|own| &**own)
        .collect();
    let all = || std::iter::once(&**own).chain(others.iter().copied());
    let times = all().map(|own| own.integer(TIMES.code).unwrap_or(1)).sum();
    let groups: Links = all().filter_map(|own| own.get(SAID_BY.code)).flat_map(links).collect();
    let set = |code, value| Edit::Set { id: first.clone(), code, value: Some(value) };
    let mut edits = again.edits(workspace);
    edits.push(set(TIMES.code, Value::Integer(times)));
    if !groups.is_empty() {
        edits.push(set(SAID_BY.code, Value::Links(Box::new(groups))));
    }
    edits
}

fn links(value: &Value) -> Links {
    match value {
        Value::Links(links) => (**links).clone(),
        _ => Links::new(),
    }
}
