//! What keys do to those who are selected or marked.

use chrono::NaiveDate;

use crate::domain::kinds::people::{
    EXPECTATION_HOLDER, EXPECTATION_OPEN, EXPECTATION_STATE, SEAT_AGREED,
};
use crate::domain::kinds::{EXPECTATION, PERSON, SEAT};
use crate::domain::{FieldCode, KindCode, Record, RecordId, Value};
use crate::engine::Edit;
use crate::engine::people::unite::unite;

use crate::tui::pane::{Ask, Start};
use crate::tui::world::World;

/// A new record with a value that is known already.
pub fn new(kind: KindCode, value: Option<(FieldCode, Value)>) -> Vec<Ask> {
    let start = Start { values: value.into_iter().collect(), ..Start::default() };
    vec![Ask::Form { kind, record: None, start }]
}

/// A new expectation of somebody.
pub fn expect(holder: &RecordId) -> Vec<Ask> {
    new(EXPECTATION, Some((EXPECTATION_HOLDER, Value::Link(holder.clone()))))
}

/// A new person.
pub fn person() -> Vec<Ask> {
    new(PERSON, None)
}

/// A new seat in a team.
pub fn seat(team: Option<(FieldCode, Value)>) -> Vec<Ask> {
    new(SEAT, team)
}

/// Met, or open again.
pub fn next_state(expectation: &Record) -> Vec<Ask> {
    const MET: u16 = 2;
    let open = expectation.get(EXPECTATION_STATE) == Some(&Value::Choice(EXPECTATION_OPEN));
    let value = Some(Value::Choice(if open { MET } else { EXPECTATION_OPEN }));
    vec![Ask::Change(vec![Edit::Set {
        id: expectation.id.clone(),
        code: EXPECTATION_STATE,
        value,
    }])]
}

/// Agreed today, or not any more.
pub fn agree(seat: &Record, today: NaiveDate) -> Vec<Ask> {
    let value = seat.get(SEAT_AGREED).is_none().then_some(Value::Date(today));
    vec![Ask::Change(vec![Edit::Set { id: seat.id.clone(), code: SEAT_AGREED, value }])]
}

/// Makes two marked records one: the older one stays.
pub fn united(marked: &[RecordId], world: &World<'_>) -> Vec<Ask> {
    let texts = world.setup.texts;
    let records = marked.iter().filter_map(|id| world.workspace.get(id.as_str()));
    let mut records: Vec<_> = records.collect();
    records.sort_by_key(|own| (own.moment(crate::domain::common::CREATED), own.id.clone()));
    let edits = match records[..] {
        [kept, other] => unite(world.workspace, kept, other),
        _ => Vec::new(),
    };
    if edits.is_empty() {
        return vec![Ask::Say(texts.get("why-unite-two").into_owned())];
    }
    let names =
        [("kept", world.title(records[0]).into()), ("other", world.title(records[1]).into())];
    let said = texts.with("said-united", &names);
    vec![Ask::Change(edits), Ask::Say(said)]
}
