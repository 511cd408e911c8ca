//! What a room says twice.

use crate::domain::RecordId;
use crate::engine::fold::folded;
use crate::engine::outlines::Tree;

use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::world::World;

/// The node that said the same before, and a sentence that tells by which key both are put together.
pub fn said_before(tree: &Tree, text: &str, world: &World<'_>) -> Option<(RecordId, String)> {
    let text = folded(text);
    let row = tree.rows.iter().find(|row| folded(&world.name(&row.node)) == text)?;
    let above = row.parent.map(|at| world.name(&tree.rows[at].node));
    let key = ("key", world.key(Context::Text, Act::SaidAgain).into());
    let texts = world.setup.texts;
    let told = match above {
        Some(above) => texts.with("said-before-below", &[("above", above.into()), key]),
        None => texts.with("said-before", &[key]),
    };
    Some((row.node.clone(), told))
}
