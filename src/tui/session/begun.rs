//! What a step of a meeting needs before the room can begin: somewhere to write, something to vote on.

use std::sync::Arc;

use crate::domain::common::LEVEL;
use crate::domain::kinds::meetings::{agenda_item, vote, vote_option};
use crate::domain::kinds::outlines::{node, outline};
use crate::domain::kinds::{OUTLINE, VOTE, VOTE_OPTION};
use crate::domain::{FieldCode, KindCode, Record, RecordId, Value};
use crate::engine::outlines::{Row, Tree};
use crate::engine::{Edit, Workspace};

use super::items;

/// The edits that make it. Who may not see the item sees nothing that is made for it.
pub fn begun(
    item: &Record,
    workspace: &Workspace,
    fresh: &mut dyn FnMut() -> RecordId,
) -> Vec<Edit> {
    let activity = item.choice(agenda_item::ACTIVITY.code).unwrap_or(agenda_item::TALK);
    let said = item.link(agenda_item::ABOUT.code);
    // To sort, weigh and choose is done with what the room just wrote.
    let before = match activity {
        agenda_item::GROUP | agenda_item::VOTE | agenda_item::IMPACT_EFFORT if said.is_none() => {
            written_before(item, workspace)
        }
        _ => None,
    };
    let mut edits: Vec<Edit> = before.iter().map(|id| about(item, id)).collect();
    let on = said.or(before.as_ref());
    match activity {
        agenda_item::CAPTURE
        | agenda_item::GROUP
        | agenda_item::FIVE_WHYS
        | agenda_item::IMPACT_EFFORT
            if on.is_none() =>
        {
            edits.extend(paper(item, fresh));
        }
        agenda_item::VOTE if vote_of(&item.id, workspace).is_none() => {
            let on = on.and_then(|id| workspace.get(id.as_str()));
            let options = on.map_or_else(Vec::new, |on| options_of(on, workspace));
            edits.extend(ballot(item, on, &options, fresh));
        }
        _ => {}
    }
    edits
}

/// The outline of the nearest item before this one that has one.
fn written_before(item: &Record, workspace: &Workspace) -> Option<RecordId> {
    let items = items(item.link(agenda_item::MEETING.code)?, workspace);
    let before = items.iter().rev().skip_while(|own| own.id != item.id).skip(1);
    let mut outlines = before.filter_map(|own| own.link(agenda_item::ABOUT.code));
    let is_outline = |id: &&RecordId| {
        workspace.get(id.as_str()).is_some_and(|own| own.kind == OUTLINE && !own.is_deleted())
    };
    outlines.find(is_outline).cloned()
}

/// What an item is worked on.
fn about(item: &Record, id: &RecordId) -> Edit {
    let value = Some(Value::Link(id.clone()));
    Edit::Set { id: item.id.clone(), code: agenda_item::ABOUT.code, value }
}

/// The vote of an item of the agenda.
pub fn vote_of<'a>(item: &'a RecordId, workspace: &'a Workspace) -> Option<&'a Record> {
    workspace.pointing(item, VOTE, vote::ITEM.code).next().map(|own| &**own)
}

/// A record for an item, with the item's title and its level.
fn made(id: &RecordId, kind: KindCode, item: &Record, more: Vec<(FieldCode, Value)>) -> Edit {
    let title = item.get(agenda_item::TITLE.code).cloned();
    let title = title.map(|title| (vote::TITLE.code, title));
    let level = item.get(LEVEL.code).cloned().map(|level| (LEVEL.code, level));
    let values = title.into_iter().chain(level).chain(more).collect();
    Edit::Create { id: id.clone(), kind, values }
}

/// An empty outline on which the room writes.
fn paper(item: &Record, fresh: &mut dyn FnMut() -> RecordId) -> Vec<Edit> {
    let id = fresh();
    let form = vec![(outline::FORM.code, Value::Choice(outline::PLAIN))];
    vec![made(&id, OUTLINE, item, form), about(item, &id)]
}

/// A vote with its options.
fn ballot(
    item: &Record,
    on: Option<&Arc<Record>>,
    options: &[&Record],
    fresh: &mut dyn FnMut() -> RecordId,
) -> Vec<Edit> {
    let id = fresh();
    let mut links = vec![(vote::ITEM.code, Value::Link(item.id.clone()))];
    let meeting = item.get(agenda_item::MEETING.code).cloned();
    links.extend(meeting.map(|link| (vote::MEETING.code, link)));
    links.extend(on.map(|own| (vote::ABOUT.code, Value::Link(own.id.clone()))));
    let mut edits = vec![made(&id, VOTE, item, links)];
    for (at, own) in (1..).zip(options) {
        let Some(text) = own.get(node::TEXT.code).cloned() else { continue };
        let values = vec![
            (vote_option::TEXT.code, text),
            (vote_option::VOTE.code, Value::Link(id.clone())),
            (vote_option::POSITION.code, Value::Integer(at)),
            (vote_option::ABOUT.code, Value::Link(own.id.clone())),
        ];
        edits.push(Edit::Create { id: fresh(), kind: VOTE_OPTION, values });
    }
    edits
}

/// The rows of an outline that a room can choose among: the causes of a fishbone, the groups of a list or its
/// lines, the ends of a driver diagram.
fn options_of<'a>(about: &'a Record, workspace: &'a Workspace) -> Vec<&'a Record> {
    if about.kind != OUTLINE {
        return Vec::new();
    }
    let form = about.choice(outline::FORM.code).unwrap_or(outline::FISHBONE);
    let chosen = |row: &&Row| match form {
        outline::FISHBONE => row.depth == 1,
        outline::DRIVERS => row.is_leaf(),
        _ => row.depth == 0,
    };
    let tree = Tree::of(workspace, &about.id);
    let nodes = tree.rows.iter().filter(|row| !row.again).filter(chosen);
    let nodes = nodes.filter_map(|row| workspace.get(row.node.as_str()));
    nodes.map(|own| &**own).collect()
}
