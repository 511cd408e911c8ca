//! What a room says twice.

use crate::engine::fold::folded;
use crate::engine::outlines::Tree;

use crate::tui::world::World;

/// A sentence where the same was said before, so that both can be put together when there is time.
pub fn said_before(tree: &Tree, text: &str, world: &World<'_>) -> Option<String> {
    let text = folded(text);
    let row = tree.rows.iter().find(|row| folded(&world.name(&row.node)) == text)?;
    let above = row.parent.map(|at| world.name(&tree.rows[at].node));
    let texts = world.setup.texts;
    Some(match above {
        Some(above) => texts.with("said-before-below", &[("above", above.into())]),
        None => texts.get("said-before").into_owned(),
    })
}
