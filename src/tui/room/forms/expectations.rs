//! What a group expects, for a room: what is expected by the group itself, then by each of its people, with
//! their name.

use std::sync::Arc;

use crate::domain::common::CREATED;
use crate::domain::kinds::people::{expectation, person};
use crate::domain::kinds::{GROUP, PERSON};
use crate::domain::{Record, RecordId};
use crate::engine::people::map::expectations_of;

use crate::tui::wall::deck::{Deck, Idea, Line, Tone};
use crate::tui::world::World;

/// The deck of the group of whoever expects something; of somebody without a group, their own.
pub fn deck(holder: &RecordId, cursor: Option<&RecordId>, world: &World<'_>) -> Deck {
    let records = world.seen.records();
    let Some(own) = records.get(holder.as_str()) else { return Deck::default() };
    let of = own.link(person::GROUP.code).filter(|_| own.kind == PERSON);
    let of = of.and_then(|id| records.get(id.as_str())).unwrap_or(own);
    let mut lines = expected(&of.id, "", cursor, world);
    if of.kind == GROUP {
        let mut people: Vec<_> = records.pointing(&of.id, PERSON, person::GROUP.code).collect();
        people.sort_by_cached_key(|own| world.title(own));
        for own in people {
            lines.extend(expected(&own.id, &world.title(own), cursor, world));
        }
    }
    let heading = world.setup.texts.get("kinds-expectation").into_owned();
    let idea = Idea { id: Some(of.id.clone()), lines, ..Idea::new(heading) };
    Deck { about: world.title(of), ideas: vec![idea] }
}

/// What somebody expects, the first that was heard first.
fn expected(
    holder: &RecordId,
    name: &str,
    cursor: Option<&RecordId>,
    world: &World<'_>,
) -> Vec<Line> {
    let mut all: Vec<&Arc<Record>> = expectations_of(&world.seen, holder).collect();
    all.sort_by_key(|own| (own.moment(CREATED.code), own.id.clone()));
    let line = |own: &&Arc<Record>| {
        let sign = match own.choice(expectation::STATE.code) {
            Some(expectation::MET) => "●",
            Some(expectation::IN_CONFLICT) => "!",
            _ => "○",
        };
        let tone = if cursor == Some(&own.id) { Tone::Cursor } else { Tone::Text };
        let label = name.to_owned();
        Line { label, tone, ..Line::of(&own.id, sign, world.title(own)) }
    };
    all.iter().map(line).collect()
}
