//! What came of a meeting, for everybody: the meeting with its agenda, what was said, revealed, decided, taken on
//! and put off there. What somebody made private stays so, and what hangs on it.

use std::collections::BTreeSet;

use crate::domain::common::LEVEL;
use crate::domain::kinds::meetings::{agenda_item, decision, parked, task, vote, vote_option};
use crate::domain::kinds::outlines::placement;
use crate::domain::kinds::{
    AGENDA_ITEM, DECISION, NODE, PARKED, PLACEMENT, TASK, VOTE, VOTE_OPTION,
};
use crate::domain::{Kind, Level, Record, RecordId, Value};

use crate::engine::{Edit, Workspace};

use super::captured;

/// The records that others would be given too, each once.
pub fn published<'a>(meeting: &'a RecordId, records: &'a Workspace) -> Vec<&'a Record> {
    let of = |kind, by: &crate::domain::Field| records.pointing(meeting, kind, by.code);
    let decisions: Vec<_> = of(DECISION, &decision::MEETING).collect();
    let followed =
        decisions.iter().flat_map(|own| records.pointing(&own.id, TASK, task::DECISION.code));
    let votes = of(VOTE, &vote::MEETING);
    let votes = votes.filter(|own| own.choice(vote::STATE.code) == Some(vote::REVEALED));
    let votes: Vec<_> = votes.collect();
    let options =
        votes.iter().flat_map(|own| records.pointing(&own.id, VOTE_OPTION, vote_option::VOTE.code));
    let own = records.get(meeting.as_str()).into_iter();
    let all = own
        .chain(of(AGENDA_ITEM, &agenda_item::MEETING))
        .chain(of(TASK, &task::MEETING))
        .chain(followed)
        .chain(of(PARKED, &parked::MEETING))
        .chain(options)
        .chain(decisions.iter().copied())
        .chain(votes.iter().copied());
    let mut ids: BTreeSet<&RecordId> = all.map(|own| &own.id).collect();
    // A row is read where it stands: in its outline, below the rows that it is inside of.
    for said in captured(meeting, records).into_iter().filter(|own| own.kind == NODE) {
        for place in records.pointing(&said.id, PLACEMENT, placement::NODE.code) {
            ids.extend(place.link(placement::OUTLINE.code));
            let above = |own: &&'a std::sync::Arc<Record>| {
                records.get(own.link(placement::PARENT.code)?.as_str())
            };
            // A merge could close a loop.
            for own in std::iter::successors(Some(place), above).take(records.len()) {
                ids.insert(&own.id);
                ids.extend(own.link(placement::NODE.code));
            }
        }
    }
    let records = ids.into_iter().filter_map(|id| records.get(id.as_str()));
    records.map(|own| &**own).filter(|own| !own.is_deleted() && is_withheld(own)).collect()
}

/// The edits that give them to everybody.
pub fn publishes(meeting: &RecordId, records: &Workspace) -> Vec<Edit> {
    let value = Some(Value::Choice(Level::Public.code()));
    let set =
        |own: &Record| Edit::Set { id: own.id.clone(), code: LEVEL.code, value: value.clone() };
    published(meeting, records).into_iter().map(set).collect()
}

/// Whether it is for some only, and not for its owner alone.
fn is_withheld(own: &Record) -> bool {
    let level = Kind::by_code(own.kind).map_or(Level::Private, |kind| kind.level_of(own));
    level != Level::Private && level != Level::Public
}
