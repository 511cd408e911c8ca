//! What keys do to those who are selected or marked.

use chrono::NaiveDate;

use crate::domain::kinds::people::{expectation, seat};
use crate::domain::kinds::{EXPECTATION, PERSON, SEAT};
use crate::domain::{FieldCode, KindCode, Record, RecordId, Value};
use crate::engine::{Edit, deed};

use crate::tui::keys::actions::Act;
use crate::tui::pane::{Ask, Place, Start, Wanted, Whole};
use crate::tui::widgets::acts as common;
use crate::tui::world::World;

use super::{EXPECTATIONS, GRID, People, TEAM, grid};

/// A new record with a value that is known already.
pub fn new(kind: KindCode, value: Option<(FieldCode, Value)>) -> Vec<Ask> {
    let start = Start { values: value.into_iter().collect(), ..Start::default() };
    vec![Ask::Form { kind, record: None, start }]
}

/// A new expectation of somebody.
pub fn expect(holder: &RecordId, world: &World<'_>) -> Option<Vec<Ask>> {
    let kind = world.seen.get(holder.as_str())?.kind;
    Some(vec![Ask::Do(deed::making(EXPECTATION, kind)?, holder.clone())])
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
    let open = expectation.choice(expectation::STATE.code) == Some(expectation::OPEN);
    let value = Some(Value::Choice(if open { expectation::MET } else { expectation::OPEN }));
    vec![Ask::Change(vec![Edit::Set {
        id: expectation.id.clone(),
        code: expectation::STATE.code,
        value,
    }])]
}

/// Agreed today, or not any more.
pub fn agree(seat: &Record, today: NaiveDate) -> Vec<Ask> {
    let value = seat.get(seat::AGREED.code).is_none().then_some(Value::Date(today));
    vec![Ask::Change(vec![Edit::Set { id: seat.id.clone(), code: seat::AGREED.code, value }])]
}

/// Makes two marked records one: the older one stays.
pub fn united(marked: &[RecordId], world: &World<'_>) -> Vec<Ask> {
    let texts = world.setup.texts;
    let records = marked.iter().filter_map(|id| world.seen.get(id.as_str()));
    let mut records: Vec<_> = records.collect();
    records.sort_by_key(|own| (own.moment(crate::domain::common::CREATED.code), own.id.clone()));
    match records[..] {
        [kept, other] if kept.kind == other.kind => {
            let names = [("kept", world.title(kept).into()), ("other", world.title(other).into())];
            let said = texts.with("said-united", &names);
            vec![Ask::Whole(Whole::Unite(kept.id.clone(), other.id.clone())), Ask::Say(said)]
        }
        _ => vec![Ask::Say(texts.get("why-unite-two").into_owned())],
    }
}

impl People {
    /// Does what is no movement; `None` if the action has no meaning here.
    pub(super) fn deed(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let selected = self.selected().cloned();
        let record = selected.as_ref().and_then(|id| world.seen.get(id.as_str()));
        match (act, self.view) {
            (Act::New, EXPECTATIONS) => {
                return self.board.holder().and_then(|own| expect(own, world));
            }
            (Act::New, TEAM) => return Some(seat(self.seats.team(world))),
            (Act::New, _) => return Some(person()),
            (Act::Search, _) => {
                if !self.is_list() {
                    // Whoever looks for somebody looks for them among all.
                    self.view = 0;
                    self.arrange(world);
                }
                self.roll.begin();
                return Some(Vec::new());
            }
            (Act::OrderNext, 0) => {
                self.by_need = !self.by_need;
                self.arrange(world);
                // Who comes first is what the order is for.
                self.roll.list.act(Act::Top, self.rows(world));
                let said = if self.by_need { "said-by-need" } else { "said-by-name" };
                return Some(vec![Ask::Say(world.setup.texts.get(said).into_owned())]);
            }
            (Act::Mark, 0 | GRID) => {
                let id = selected?;
                if !self.marked.remove(&id) {
                    self.marked.insert(id);
                }
                self.roll.list.act(Act::Down, self.rows(world));
                return Some(Vec::new());
            }
            (Act::Back, _) if !self.marked.is_empty() => {
                self.marked.clear();
                return Some(Vec::new());
            }
            (Act::Back, 0 | GRID) if self.roll.is_on() => {
                self.roll.clear();
                self.crowd(world);
                return Some(Vec::new());
            }
            (Act::Unite, _) => {
                let marked: Vec<RecordId> = std::mem::take(&mut self.marked).into_iter().collect();
                return Some(united(&marked, world));
            }
            _ => {}
        }
        let record = record?;
        let id = record.id.clone();
        match (act, self.view) {
            (Act::Open, _) => Some(vec![Ask::Go(Place::Record(id))]),
            (Act::Link, EXPECTATIONS) => Some(vec![Ask::Find(Wanted::Conflict(id))]),
            (Act::StatusNext, EXPECTATIONS) => Some(next_state(record)),
            (Act::StatusNext, TEAM) => Some(agree(record, world.setup.now.day())),
            (_, GRID) if grid::shifted(record, act).is_some() => {
                self.wanted = Some(id);
                grid::shifted(record, act).map(|edits| vec![Ask::Change(edits)])
            }
            _ => {
                let many = self.is_list() && common::takes_many(act) && !self.marked.is_empty();
                let ids = if many { std::mem::take(&mut self.marked) } else { [id].into() };
                common::act(&ids.into_iter().collect::<Vec<_>>(), act, world)
            }
        }
    }
}
