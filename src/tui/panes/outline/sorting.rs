//! What a room has said is put into groups: by the digit of a group, or into a new one that is named then.

use crate::domain::RecordId;
use crate::domain::kinds::outlines::outline;
use crate::engine::outlines::gathered;

use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::Ask;
use crate::tui::world::World;

use super::chosen::Chosen;
use super::entry::At;

/// As many groups have a digit.
const MOST: usize = 9;
/// Columns of the name of a group, however many there are.
const LEAST: usize = 6;

impl Chosen {
    /// The groups, as places in the tree: the bones of a fishbone; else each row at the edge with rows inside.
    fn groups(&self) -> Vec<usize> {
        let all = self.form == outline::FISHBONE;
        self.tree.children(None).filter(|at| all || self.tree.rows[*at].inside > 0).collect()
    }

    /// Puts what is marked, or the row under the cursor, into a group.
    pub(super) fn put_into_group(&mut self, number: u8, world: &World<'_>) -> Vec<Ask> {
        let groups = self.groups();
        let Some(group) = groups.get(usize::from(number).saturating_sub(1)) else {
            let key = world.key(Context::Sorting, Act::IntoNew);
            let told = [("number", i64::from(number).into()), ("key", key.into())];
            return vec![Ask::Say(world.setup.texts.with("why-no-group", &told))];
        };
        let rows = self.targets();
        let edits = gathered(&self.tree, &rows, *group);
        if edits.is_empty() {
            return vec![Ask::Say(world.setup.texts.get("why-in-group").into_owned())];
        }
        self.next.wanted = self.unsorted_after(&rows);
        self.marked.clear();
        vec![Ask::Change(edits)]
    }

    /// The row with which sorting goes on: the next one that is in no group, else the next one.
    fn unsorted_after(&self, rows: &[usize]) -> Option<RecordId> {
        let last = rows.last().map_or(0, |at| self.tree.branch(*at).end);
        let groups = self.groups();
        let is_left = |at: &usize| self.tree.rows[*at].parent.is_none() && !groups.contains(at);
        let next = (last..self.tree.rows.len()).find(is_left);
        let next = next.or_else(|| (last < self.tree.rows.len()).then_some(last));
        next.map(|at| self.tree.rows[at].placement.clone())
    }

    /// Begins to type the name of a new group, behind those that are there; the same rows go into it.
    pub(super) fn begin_group(&mut self) {
        let rows = self.targets().into_iter().map(|at| self.tree.rows[at].placement.clone());
        let rows = rows.collect();
        let groups = self.groups();
        let first = self.tree.children(None).find(|at| !groups.contains(at));
        let first = first.map(|at| self.tree.rows[at].placement.clone());
        self.begin(first.map_or(At::Below(None), At::Before));
        self.next.gather = rows;
    }

    /// The group has its name: its rows go into it.
    pub(super) fn gather(&mut self, group: &RecordId) -> Vec<Ask> {
        let rows: Vec<usize> = std::mem::take(&mut self.next.gather)
            .iter()
            .filter_map(|id| self.tree.at(id))
            .collect();
        let Some(at) = self.tree.at(group).filter(|_| !rows.is_empty()) else { return Vec::new() };
        self.next.wanted = self.unsorted_after(&rows);
        self.marked.clear();
        vec![Ask::Change(gathered(&self.tree, &rows, at))]
    }

    /// The groups with their digits in one row, each with an equal part of it, and how to make a new one.
    pub(super) fn legend(&self, world: &World<'_>, width: usize) -> String {
        let key = |act| world.key(Context::Sorting, act);
        let new = format!("{} {}", key(Act::IntoNew), world.setup.texts.get("word-new-group"));
        let groups: Vec<usize> = self.groups().into_iter().take(MOST).collect();
        let room = width.saturating_sub(new.chars().count()) / groups.len().max(1);
        let named = (1..).zip(groups).map(|(number, at)| {
            let key = key(Act::Into(number));
            let name = world.name(&self.tree.rows[at].node);
            let room = room.saturating_sub(key.chars().count() + 3).max(LEAST);
            format!("{key} {}", crate::tui::draw::cells::fit(&name, room))
        });
        named.chain([new]).collect::<Vec<_>>().join("  ")
    }
}
