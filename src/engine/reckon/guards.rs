//! The one runner of guards, for whatever changes records: edits, forms, commands, rows of a file,
//! undo and redo.

use chrono::NaiveDate;

use crate::domain::declare::{Guard, Test, Way};
use crate::domain::{Field, Kind, Record, RecordId};
use crate::engine::after::After;
use crate::engine::refusal::Broken;

use super::Reckoner;
use super::declared::guards_of;
use super::truth::choice;

/// The first guard that the drafted records break on a day. `again` is for undo and redo, which go
/// where somebody has been already. What asks for a reason is met by one for the record.
pub(in crate::engine) fn broken(
    after: &After<'_>,
    today: NaiveDate,
    again: bool,
    has_reason: impl Fn(&RecordId) -> bool,
) -> Option<Broken> {
    after.records.values().find_map(|record| {
        let guards = guards_of(record.kind).iter();
        let is_asked = |guard: &Guard| {
            (!again || guard.holds_always()) && !(guard.asks && has_reason(&record.id))
        };
        let mut asked = guards.filter(|(_, guard)| is_asked(guard));
        asked.find_map(|(owner, guard)| breaks(after, today, record, owner, guard))
    })
}

fn breaks(
    after: &After<'_>,
    today: NaiveDate,
    record: &Record,
    owner: &Kind,
    guard: &Guard,
) -> Option<Broken> {
    let over = Reckoner::new(after, today);
    let former = after.former(&record.id);
    // What is new said nothing else before.
    let is_new = former.is_none_or(Record::is_deleted);
    let is_asked = !(guard.asks && is_new)
        && goes(over, record, former, guard.way)
        && guard.when.is_none_or(|test| over.holds(record, &test));
    if !is_asked || over.holds(record, &guard.needs) {
        return None;
    }
    let from = match guard.way {
        Way::Becomes(field, _) | Way::Back(field) | Way::Leaps(field) => {
            former.and_then(|former| Some((field, choice(former, field)?)))
        }
        _ => None,
    };
    Some(Broken {
        kind: record.kind,
        owner: owner.code,
        guard: guard.key,
        from,
        field: guard.field().map(|field| field.code),
        lacks: over.lacks(record, &guard.needs),
        told: over.told(record, guard.tells),
        is_field: matches!(guard.needs, Test::Filled(_)),
        asks: guard.asks,
        mended_in: guard.mended_in.map(|field| field.code),
    })
}

/// Whether a record changes in this way.
pub(super) fn goes<'a>(
    over: Reckoner<'a>,
    record: &'a Record,
    former: Option<&Record>,
    way: Way,
) -> bool {
    let lives = !record.is_deleted() && !record.slots().is_empty();
    let step = |field| Some((choice(former?, field)?, choice(record, field)?)).filter(|_| lives);
    match way {
        Way::Becomes(field, choices) => {
            step(field).is_some_and(|(was, is)| was != is && choices.contains(&is))
        }
        Way::Reaches(field, choices) => {
            let was = former.filter(|own| !own.is_deleted()).and_then(|own| choice(own, field));
            let is = choice(record, field).filter(|is| lives && choices.contains(is));
            is.is_some() && was.is_none_or(|was| !choices.contains(&was))
        }
        Way::Back(field) => {
            step(field).is_some_and(|(was, is)| place(field, is) < place(field, was))
        }
        Way::Leaps(field) => step(field)
            .is_some_and(|(was, is)| place(field, is) > place(field, was).map(|at| at + 1)),
        Way::Changes(fields) => {
            let was = |field: &Field| former.and_then(|former| former.get(field.code));
            lives && fields.iter().any(|field| was(field) != record.get(field.code))
        }
        Way::Leaves(field) => former.is_some_and(|former| {
            let elsewhere = !lives || former.link(field.code) != record.link(field.code);
            !former.is_deleted() && elsewhere
        }),
        Way::While(test) => lives && over.holds(record, &test),
    }
}

/// Where a choice stands in the list of its field.
fn place(field: &Field, choice: u16) -> Option<usize> {
    field.choices().iter().position(|own| own.code == choice)
}
