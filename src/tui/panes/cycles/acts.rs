//! What keys do to the selected cycle.

use crate::domain::kinds::CYCLE;
use crate::domain::kinds::cycles::cycle;
use crate::domain::{RecordId, Value};
use crate::engine::Edit;

use crate::tui::keys::actions::Act;
use crate::tui::pane::{Ask, Start};
use crate::tui::widgets::acts;
use crate::tui::world::World;

use super::stage_of;

/// Carries out an action; `None` if it has no meaning here.
pub fn act(selected: Option<&RecordId>, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
    if act == Act::New {
        return Some(vec![Ask::Form { kind: CYCLE, record: None, start: Start::default() }]);
    }
    let cycle = world.seen.get(selected?.as_str())?;
    let id = cycle.id.clone();
    match act {
        // It is filled in where its stage begins.
        Act::Open => acts::act(&[id], Act::Edit, world),
        Act::StatusNext | Act::MoveRight if stage_of(cycle) >= cycle::ACT => {
            Some(vec![Ask::Decide(id)])
        }
        Act::StatusNext | Act::MoveRight => {
            let value = Some(Value::Choice(stage_of(cycle) + 1));
            Some(vec![Ask::Change(vec![Edit::Set { id, code: cycle::STAGE.code, value }])])
        }
        _ => acts::act(&[id], act, world),
    }
}
