//! Five whys among the rows of an outline: how an answer is known, said with a key, and which is the weakest link.

use std::collections::BTreeSet;

use crate::domain::kinds::outlines::{node, outline};
use crate::domain::{RecordId, Value};
use crate::engine::Edit;
use crate::engine::outlines::{chain, weakest};

use crate::tui::draw::cells::fit;
use crate::tui::pane::Ask;
use crate::tui::world::World;

use super::chosen::Chosen;

/// Columns of the weakest link's words beside a row.
const LINK: usize = 24;

impl Chosen {
    /// Says of the rows at hand in the next way how they are known; after the last, in none.
    pub(super) fn known_by(&mut self, world: &World<'_>) -> Vec<Ask> {
        let now = self.node(world).and_then(|own| own.choice(node::KNOWN_BY.code));
        let ways = node::KNOWN_BY.choices();
        let next = match now {
            Some(now) => ways.iter().skip_while(|own| own.code != now).nth(1),
            None => ways.first(),
        };
        let value = next.map(|own| Value::Choice(own.code));
        let nodes: BTreeSet<RecordId> =
            self.targets().into_iter().map(|at| self.tree.rows[at].node.clone()).collect();
        self.marked.clear();
        let set = |id| Edit::Set { id, code: node::KNOWN_BY.code, value: value.clone() };
        vec![Ask::Change(nodes.into_iter().map(set).collect())]
    }

    /// What is told of the weakest link between the row at hand and its bone.
    pub(super) fn weakest_told(&self, world: &World<'_>) -> Option<String> {
        let at = self.at().filter(|_| self.form == outline::FISHBONE)?;
        let chain = chain(world.seen.records(), &self.tree, at, self.form);
        let link = weakest(&chain)?;
        let texts = world.setup.texts;
        if link.id == self.tree.rows[at].node {
            return Some(texts.get("whys-weakest").into_owned());
        }
        let words = fit(&world.title(link), LINK).into();
        Some(texts.with("whys-weakest-is", &[("link", words)]))
    }
}
