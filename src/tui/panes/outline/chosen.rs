//! The outline that is open: its tree, the rows to be seen, the cursor, what is marked, what was cut
//! or copied, and what is being typed.

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use crate::domain::kinds::outlines::outline;
use crate::domain::kinds::{AIM, CYCLE, NODE, OUTLINE, PLACEMENT, PROBLEM};
use crate::domain::{KindCode, Record, RecordId};
use crate::engine::outlines::{Cut, Draft, Row, Spot, Tree};

use crate::tui::keys::actions::Act;
use crate::tui::pane::Ask;
use crate::tui::state::KeptId;
use crate::tui::wall::Subject;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

use super::drawn::Drawn;
use super::entry::{At, Entry};
use super::rows::Folds;
use super::seek::Seek;

/// What was taken, to be put somewhere.
#[derive(Clone, Debug)]
pub enum Clip {
    /// It was cut: it is put back as it was.
    Cut(Cut),
    /// It was copied: new rows are made.
    Copied(Vec<Draft>),
}

/// The open outline.
pub struct Chosen {
    pub(super) outline: RecordId,
    pub(super) form: u16,
    pub(super) tree: Tree,
    pub(super) folds: Folds,
    /// The rows to be seen, as places in the tree.
    pub(super) seen: Vec<usize>,
    pub(super) cursor: usize,
    pub(super) marked: BTreeSet<RecordId>,
    pub(super) clip: Option<Clip>,
    pub(super) entry: Option<Entry>,
    /// What is looked for.
    pub(super) seek: Seek,
    pub(super) next: Next,
    /// Its picture.
    pub(super) drawn: Drawn,
}

/// What comes when the tree is read again.
#[derive(Default)]
pub(super) struct Next {
    /// A new row is to be typed when what was typed has become one.
    pub(super) typing_on: bool,
    /// It is an answer to why: the next one stands inside of it.
    pub(super) inward: bool,
    /// The node that said the same before.
    pub(super) first: Option<RecordId>,
    /// The same, once the row has its place: both can be put together.
    pub(super) twice: Option<(RecordId, RecordId)>,
    /// These rows go into the group that is being named.
    pub(super) gather: Vec<RecordId>,
    /// The placement that is to have the cursor.
    pub(super) wanted: Option<RecordId>,
}

/// What is to be there again at the next start.
#[derive(Serialize, Deserialize)]
pub struct State {
    outline: KeptId,
    selected: Option<KeptId>,
    folded: Vec<KeptId>,
}

impl State {
    /// The outline that was open.
    pub const fn outline(&self) -> &RecordId {
        &self.outline.0
    }
}

impl Chosen {
    /// Opens an outline, with what was cut before. What was being typed in it is there again.
    pub fn new(outline: RecordId, clip: Option<Clip>, world: &World<'_>) -> Self {
        let mut own = Self {
            outline,
            form: outline::PLAIN,
            tree: Tree::default(),
            folds: Folds::default(),
            seen: Vec::new(),
            cursor: 0,
            marked: BTreeSet::new(),
            clip,
            entry: None,
            seek: Seek::default(),
            next: Next::default(),
            drawn: Drawn::default(),
        };
        own.refresh(world, None);
        if let Some(text) = world.drafts.get(&own.draft_key()) {
            own.begin(At::Below(None));
            own.entry.iter_mut().for_each(|entry| entry.editor.insert(text));
        }
        own
    }

    /// What was cut or copied here.
    pub fn into_clip(self) -> Option<Clip> {
        self.clip
    }

    /// Which outline it is.
    pub const fn id(&self) -> &RecordId {
        &self.outline
    }

    /// What a room sees of it.
    pub fn on_wall(&self) -> Subject {
        // On the first row nobody has gone anywhere yet: that is the overview.
        let cursor = self.row().filter(|_| self.cursor > 0).map(|row| row.placement.clone());
        let typed = self.entry.as_ref().map(|entry| entry.on_wall(&self.tree));
        Subject::Outline { id: self.outline.clone(), cursor, typed }
    }

    /// Puts the cursor on the last of these placements, behind which a room goes on.
    pub fn take_up(&mut self, seen: &[RecordId]) {
        let last = seen.iter().rev().find(|id| self.tree.at(id).is_some());
        if let Some(at) = last.and_then(|id| self.tree.at(id)) {
            self.folds.reveal(&self.tree, at);
            self.look(last);
        }
    }

    /// Whether a row is being typed.
    pub const fn is_typing(&self) -> bool {
        self.entry.is_some()
    }

    /// Whether going back leaves the outline.
    pub fn has_nothing_to_leave(&self) -> bool {
        self.entry.is_none() && self.marked.is_empty() && !self.folds.is_focused()
    }

    /// Reads the tree again, if anything of it may have changed.
    pub fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        let own = [OUTLINE, NODE, PLACEMENT, CYCLE, PROBLEM, AIM];
        if kinds.is_some_and(|kinds| !kinds.iter().any(|kind| own.contains(kind))) {
            return;
        }
        let selected = self.row().map(|row| row.placement.clone());
        match kinds {
            Some(_) => self.tree.follow(&world.seen, &self.outline),
            None => self.tree = Tree::of(&world.seen, &self.outline),
        }
        let record = world.seen.get(self.outline.as_str());
        self.form = record.and_then(|own| own.choice(outline::FORM.code)).unwrap_or(outline::PLAIN);
        let selected = self.next.wanted.take().or(selected);
        match kinds {
            Some(_) => self.drawn.expire(),
            None => self.drawn.clear(),
        }
        self.marked.retain(|id| self.tree.at(id).is_some());
        if let Some(at) = selected.as_ref().and_then(|id| self.tree.at(id)) {
            self.folds.reveal(&self.tree, at);
        }
        self.look(selected.as_ref());
    }

    /// Lists the rows to be seen; the cursor goes to a placement, or stays at its place.
    pub(super) fn look(&mut self, selected: Option<&RecordId>) {
        self.seen = self.folds.seen(&self.tree);
        let at = selected.and_then(|id| self.tree.at(id));
        let seen = at.and_then(|at| self.seen.binary_search(&at).ok());
        self.cursor = seen.unwrap_or(self.cursor).min(self.seen.len().saturating_sub(1));
    }

    /// The place in the tree that has the cursor.
    pub(super) fn at(&self) -> Option<usize> {
        self.seen.get(self.cursor).copied()
    }

    /// The row that has the cursor.
    pub(super) fn row(&self) -> Option<&Row> {
        self.at().map(|at| &self.tree.rows[at])
    }

    /// The node under the cursor.
    pub(super) fn node<'a>(&self, world: &'a World<'_>) -> Option<&'a Record> {
        world.seen.get(self.row()?.node.as_str()).map(|node| &**node)
    }

    /// The rows that a deed is for: those marked, else the one under the cursor. What is inside of
    /// another one goes with it.
    pub(super) fn targets(&self) -> Vec<usize> {
        let marked = |at: &usize| self.marked.contains(&self.tree.rows[*at].placement);
        let mut rows: Vec<usize> = (0..self.tree.rows.len()).filter(marked).collect();
        if rows.is_empty() {
            rows.extend(self.at());
        }
        let mut end = 0;
        rows.retain(|at| {
            let own = *at >= end;
            end = if own { self.tree.branch(*at).end } else { end };
            own
        });
        rows
    }

    /// Begins to type a row.
    pub(super) fn begin(&mut self, at: At) {
        if let At::Below(Some(id)) = &at
            && let Some(at) = self.tree.at(id)
        {
            self.folds.fold(&self.tree, at, false);
            let selected = self.row().map(|row| row.placement.clone());
            self.look(selected.as_ref());
        }
        self.entry = Some(Entry::new(at));
        self.next.gather.clear();
    }

    /// Begins to type the first row, if there is none.
    pub fn begin_first(&mut self) {
        if self.tree.rows.is_empty() && self.entry.is_none() {
            self.begin(At::Below(None));
        }
    }

    /// Carries out an action; `None` if it has no meaning here.
    pub fn act(&mut self, act: Act, world: &World<'_>, rows: usize) -> Option<Vec<Ask>> {
        if self.entry.is_some() {
            return self.act_in_entry(act, world);
        }
        if self.seek.typing {
            return self.act_in_seek(act, world);
        }
        if let Some(cursor) = moved(self.cursor, self.seen.len(), rows, act) {
            self.cursor = cursor;
            return Some(Vec::new());
        }
        self.deed(act, world)
    }

    /// Puts drafts after the row under the cursor.
    pub fn grow_here(&self, drafts: Vec<Draft>) -> Vec<Ask> {
        let spot = self
            .at()
            .map_or_else(|| Spot::below(&self.tree, None), |at| Spot::after(&self.tree, at));
        vec![Ask::Grow { outline: self.outline.clone(), spot, drafts }]
    }

    /// Takes the placements that drafts became: the cursor goes to the last one at the edge.
    pub fn grown(&mut self, placements: &[RecordId]) -> Vec<Ask> {
        let rows = self.tree.rows.iter().map(|row| (&row.placement, row.depth));
        let depths: HashMap<&RecordId, usize> = rows.collect();
        let edge = placements.iter().filter_map(|id| depths.get(id)).min();
        let last = placements.iter().rfind(|id| depths.get(id) == edge).cloned();
        if let Some(at) = last.as_ref().and_then(|id| self.tree.at(id)) {
            self.folds.reveal(&self.tree, at);
        }
        self.look(last.as_ref());
        self.next.twice = self.next.first.take().zip(last.clone());
        if let Some(group) = last.as_ref().filter(|_| !self.next.gather.is_empty()) {
            self.next.typing_on = false;
            return self.gather(group);
        }
        if std::mem::take(&mut self.next.typing_on) {
            let inward = self.next.inward;
            let next = |id| if inward { At::Below(Some(id)) } else { At::After(id) };
            self.entry = last.map(next).map(Entry::new);
        }
        Vec::new()
    }

    /// The key and text of what is being typed, for keeping.
    pub fn draft(&self) -> Option<(String, String)> {
        let entry = self.entry.as_ref()?;
        let new = !matches!(entry.at, At::There(_));
        new.then(|| (self.draft_key(), entry.editor.text().to_owned()))
    }

    pub(super) fn draft_key(&self) -> String {
        format!("row-{}", self.outline)
    }

    /// Ends the entry of a row, whatever was typed.
    pub fn end_entry(&mut self) {
        self.entry = None;
        self.next.gather.clear();
    }

    /// Puts the cursor on a row of those that are seen, unless one is being typed.
    pub fn go_to(&mut self, row: usize) {
        if self.entry.is_none() {
            self.cursor = row.min(self.seen.len().saturating_sub(1));
        }
    }

    /// What is to be there again at the next start.
    pub fn state(&self) -> State {
        State {
            outline: KeptId(self.outline.clone()),
            selected: KeptId::of(self.row().map(|row| &row.placement)),
            folded: self.folds.folded().cloned().map(KeptId).collect(),
        }
    }

    /// Takes up the state of the last time.
    pub fn restore(&mut self, state: &State) {
        self.folds.restore(state.folded.iter().map(|KeptId(id)| id.clone()));
        self.look(state.selected.as_ref().map(|KeptId(id)| id));
    }
}
