//! What an action is called where somebody is: by what it would do with the record at hand.

use crate::domain::{Kind, Level};

use super::keys::actions::{Act, Action};
use super::pane::Pane;
use super::world::World;

/// Its words; `None` for a pane that is not there.
pub fn words_of(action: &Action, asker: &dyn Pane, world: &World<'_>) -> Option<String> {
    let own = asker.word(action.act).or_else(|| {
        let opens = action.act == Act::MarkPrivate && is_private(asker, world)?;
        opens.then_some("action-mark_private-open")
    });
    world.setup.words_of(action, own)
}

/// Whether nobody else sees the record at hand.
fn is_private(asker: &dyn Pane, world: &World<'_>) -> Option<bool> {
    let record = world.seen.get(asker.subject()?.as_str())?;
    Some(Kind::by_code(record.kind)?.level_of(record) == Level::Private)
}
