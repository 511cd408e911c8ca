//! What a room has said at a meeting, to be taken as options of a vote: one after the other, or all at once.

use crate::domain::common::LEVEL;
use crate::domain::kinds::VOTE_OPTION;
use crate::domain::kinds::meetings::{vote, vote_option};
use crate::domain::{FieldCode, Kind, Record, RecordId, Text2, Value};
use crate::engine::meetings::{captured, options};

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::{Ask, Whole};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// The choice; with the row that is to be under the cursor, since it stays open: more than one is taken. Why
/// there is none, by the id of a message.
pub fn pull_in(id: &RecordId, at: Option<usize>, world: &World<'_>) -> Result<Pick, &'static str> {
    let records = world.seen.records();
    let own = records.get(id.as_str());
    let meeting = own.and_then(|own| own.link(vote::MEETING.code));
    let said = meeting.map(|meeting| captured(meeting, records)).unwrap_or_default();
    if said.is_empty() {
        return Err("why-nothing-said");
    }
    let there = options(id, records);
    let is_there = |own: &Record| {
        there.iter().any(|option| option.link(vote_option::ABOUT.code) == Some(&own.id))
    };
    let left: Vec<&Record> = said.into_iter().filter(|own| !is_there(own)).collect();
    if left.is_empty() {
        return Err("why-all-options");
    }
    let makes = |chosen: &[&Record]| {
        let places = (1..).skip(there.len());
        let made = chosen.iter().zip(places).map(|(own, at)| option(own, (id, at), world));
        Ask::Whole(Whole::Make(VOTE_OPTION, made.collect()))
    };
    let all = || {
        let words = world.setup.texts.with("vote-all-said", &[("count", left.len().into())]);
        Row::new(Picked { then: vec![makes(&left)], shows: Vec::new() }, words)
    };
    let each = left.iter().enumerate().map(|(row, own)| {
        let then = vec![makes(&[*own]), Ask::PullIn(id.clone(), Some(row))];
        Row::new(Picked { then, shows: Vec::new() }, world.title(own))
    });
    let mut rows: Vec<Row<Picked>> = each.collect();
    // Where several are left, all of them are one key away.
    let several = left.len() > 1;
    if several {
        rows.insert(0, all());
    }
    let mut picker = Picker::new(rows);
    picker.go_to(at.map_or(0, |at| at + usize::from(several)));
    Ok(Pick {
        title: "vote-said-heading",
        size: (60, 12),
        words: ("vote-add-option", "action-back"),
        left: Vec::new(),
        picker,
    })
}

/// An option in the words of what was said, seen by nobody who may not see that.
fn option(
    own: &Record,
    (vote, at): (&RecordId, i64),
    world: &World<'_>,
) -> Vec<(FieldCode, Value)> {
    let said = Kind::by_code(own.kind).and_then(|kind| own.get(kind.title().code));
    let text = match said {
        Some(Value::Text2(text)) => (**text).clone(),
        _ => Text2::new(world.setup.texts.language, &world.title(own)),
    };
    let mut values = vec![
        (vote_option::TEXT.code, Value::Text2(Box::new(text))),
        (vote_option::VOTE.code, Value::Link(vote.clone())),
        (vote_option::POSITION.code, Value::Integer(at)),
        (vote_option::ABOUT.code, Value::Link(own.id.clone())),
    ];
    values.extend(own.get(LEVEL.code).cloned().map(|level| (LEVEL.code, level)));
    values
}
