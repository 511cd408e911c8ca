//! The cursor goes to the first row that has what is looked for while that is typed, and from match to match
//! then, into closed branches too.

use crate::engine::fold::Needle;

use crate::tui::keys::actions::Act;
use crate::tui::pane::Ask;
use crate::tui::widgets::editor::Editor;
use crate::tui::world::World;

use super::chosen::Chosen;
use super::seek::Seek;

impl Chosen {
    /// Begins to take letters.
    pub(super) fn begin_seeking(&mut self) {
        let from = self.row().map(|row| row.placement.clone());
        self.seek = Seek { editor: Editor::default(), typing: true, from };
    }

    /// Takes typed text.
    pub(super) fn seek_typed(&mut self, text: &str, world: &World<'_>) {
        self.seek.editor.insert(text);
        self.seek_first(world);
    }

    /// Carries out an action while somebody types.
    pub(super) fn act_in_seek(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Help => return None,
            Act::Accept => {
                self.seek.typing = false;
                let found = !self.seek.has_words() || self.sought(0, true, world).is_some();
                return Some(if found { Vec::new() } else { nothing(world) });
            }
            Act::Leave => {
                let from = std::mem::take(&mut self.seek).from;
                self.look(from.as_ref());
            }
            Act::LineDown | Act::LineUp if self.seek.has_words() => {
                return Some(self.seek_on(act == Act::LineDown, world));
            }
            _ if self.seek.editor.act(act) => self.seek_first(world),
            _ => {}
        }
        Some(Vec::new())
    }

    /// Goes to the next row that has the words, or to the one before; says so where it begins anew.
    pub(super) fn seek_on(&mut self, forward: bool, world: &World<'_>) -> Vec<Ask> {
        let here = self.at().unwrap_or(0);
        let beside = if forward { Some(here + 1) } else { here.checked_sub(1) };
        let Some(at) = self.sought(beside.unwrap_or(usize::MAX), forward, world) else {
            return nothing(world);
        };
        self.go_to_row(at);
        let round = if forward { at <= here } else { at >= here };
        let said = if forward { "said-first-again" } else { "said-last-again" };
        let said = round.then(|| Ask::Say(world.setup.texts.get(said).into_owned()));
        said.into_iter().collect()
    }

    /// To the first row with the words, from where the cursor was before.
    fn seek_first(&mut self, world: &World<'_>) {
        let from = self.seek.from.clone();
        let start = from.as_ref().and_then(|id| self.tree.at(id)).unwrap_or(0);
        match self.sought(start, true, world).filter(|_| self.seek.has_words()) {
            Some(at) => self.go_to_row(at),
            None => self.look(from.as_ref()),
        }
    }

    /// The first row with the words, from a row on, round and round; of a focused branch, if one is.
    fn sought(&self, from: usize, forward: bool, world: &World<'_>) -> Option<usize> {
        let needle = Needle::new(self.seek.editor.text().trim());
        let has = |at: &usize| {
            let node = world.seen.get(self.tree.rows[*at].node.as_str());
            node.is_some_and(|node| world.finds(&needle, node))
        };
        let shown = self.folds.shown(&self.tree);
        let from = from.clamp(shown.start, shown.end);
        if forward {
            (from..shown.end).chain(shown.start..from).find(has)
        } else {
            let (before, after) = (shown.start..(from + 1).min(shown.end), from + 1..shown.end);
            before.rev().chain(after.rev()).find(has)
        }
    }

    fn go_to_row(&mut self, at: usize) {
        self.folds.reveal(&self.tree, at);
        let placement = self.tree.rows[at].placement.clone();
        self.look(Some(&placement));
    }
}

fn nothing(world: &World<'_>) -> Vec<Ask> {
    vec![Ask::Say(world.setup.texts.get("list-nothing-found").into_owned())]
}
