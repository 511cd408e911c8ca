//! What a room has said at a meeting and was written down as it was said.

use crate::domain::common::CREATED;
use crate::domain::kinds::meetings::agenda_item::SAID_AT;
use crate::domain::kinds::outlines::placement;
use crate::domain::kinds::{EXPECTATION, NODE, PLACEMENT};
use crate::domain::{KindCode, Record, RecordId};

use crate::engine::Workspace;

/// What is written down so: a row of an outline, what a group expects.
const SAID: [KindCode; 2] = [NODE, EXPECTATION];

/// All of it, the first first; what came in one go, in the order in which it stands.
pub fn captured<'a>(meeting: &'a RecordId, records: &'a Workspace) -> Vec<&'a Record> {
    let said = SAID.into_iter().flat_map(|kind| records.pointing(meeting, kind, SAID_AT.code));
    let mut said: Vec<&Record> = said.map(|own| &**own).collect();
    let place = |own: &Record| {
        let place = records.pointing(&own.id, PLACEMENT, placement::NODE.code).next();
        place.and_then(|own| own.text(placement::ORDER.code)).unwrap_or_default().to_owned()
    };
    said.sort_by_cached_key(|own| (own.moment(CREATED.code), place(own), own.id.clone()));
    said
}
