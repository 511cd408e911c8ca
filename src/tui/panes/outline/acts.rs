//! What keys do to the rows of the open outline.

use crate::domain::kinds::cycles::cycle;
use crate::domain::kinds::outlines::{node, outline, placement};
use crate::domain::kinds::{CYCLE, NODE};
use crate::domain::{FieldCode, Record, RecordId, Value};
use crate::engine::Edit;
use crate::engine::outlines::{
    Cut, Draft, Row, Shift, Spot, drafts, figures, role_of, shifted, written,
};

use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Place, Start, Wanted, Whole};
use crate::tui::widgets::acts;
use crate::tui::world::World;

use super::chosen::{Chosen, Clip};
use super::entry::{At, Entry};

impl Chosen {
    /// The actions worth showing.
    pub fn hints(&self) -> &'static [Act] {
        match self.form {
            outline::FISHBONE if self.tree.rows.is_empty() => {
                &[Act::New, Act::MakeRecord, Act::Paste, Act::Back, Act::ViewNext]
            }
            outline::FISHBONE => &[
                Act::New,
                Act::NewChild,
                Act::StatusNext,
                Act::KnownBy,
                Act::ViewNext,
                Act::Delete,
            ],
            outline::DRIVERS => {
                &[Act::New, Act::NewChild, Act::Indent, Act::MakeRecord, Act::Link, Act::ViewNext]
            }
            _ => {
                &[Act::New, Act::NewChild, Act::StatusNext, Act::Indent, Act::ViewNext, Act::Delete]
            }
        }
    }

    /// What an action is called here.
    pub const fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept if self.seek.typing => Some("word-show"),
            Act::Leave if self.seek.typing => Some("action-back"),
            Act::Accept if self.is_typing() => Some("word-keep-row"),
            Act::FieldNext if self.is_typing() => Some("action-indent"),
            Act::FieldPrev if self.is_typing() => Some("action-outdent"),
            Act::New => Some("word-new-row"),
            Act::Delete => Some("word-cut"),
            Act::StatusNext if self.form == outline::DRIVERS => Some("word-strength"),
            Act::StatusNext => Some("word-root"),
            Act::Link if self.form == outline::DRIVERS => Some("word-stands-too"),
            Act::Link => Some("word-pull-in"),
            Act::MakeRecord if self.form == outline::FISHBONE && self.tree.rows.is_empty() => {
                Some("word-bones")
            }
            Act::MakeRecord if self.form == outline::FISHBONE => None,
            Act::MakeRecord => Some("word-new-cycle"),
            _ => None,
        }
    }

    /// Why an action does nothing here.
    pub fn refuses(&self, act: Act, world: &World<'_>) -> Option<&'static str> {
        match act {
            Act::UndoStep
            | Act::WhatIf
            | Act::Unite
            | Act::OrderNext
            | Act::DetailDown
            | Act::DetailUp
            | Act::Lens
            | Act::Columns => Some("why-not-here"),
            Act::SearchNext | Act::SearchPrev => {
                (!self.seek.has_words()).then_some("why-not-searching")
            }
            Act::Paste | Act::PasteChild if self.clip.is_none() => Some("why-nothing-cut"),
            Act::Paste => None,
            Act::Link => None,
            Act::StatusNext
                if self.form == outline::DRIVERS && self.row().is_none_or(|row| row.depth == 0) =>
            {
                Some("why-no-strength")
            }
            Act::MakeRecord if self.form == outline::FISHBONE => None,
            Act::MakeRecord if self.form == outline::DRIVERS => {
                let may = self.is_idea(world) || self.row().is_some_and(|row| row.is_leaf());
                (!may).then_some("why-only-ideas")
            }
            Act::MakeRecord => Some("why-not-here"),
            Act::Into(_) | Act::IntoNew if self.row().is_none() => Some("why-nothing-selected"),
            Act::Indent | Act::Outdent | Act::MoveUp | Act::MoveDown | Act::NewAbove
                if self.row().is_none() =>
            {
                Some("why-nothing-selected")
            }
            _ if act.is_on_records() && self.row().is_none() => Some("why-nothing-selected"),
            _ => None,
        }
    }

    /// Does what is no movement of the cursor.
    pub(super) fn deed(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let nothing = Some(Vec::new());
        let here = self.row().map(|row| row.placement.clone());
        match act {
            Act::New => {
                self.begin(here.map_or(At::Below(None), At::After));
                return nothing;
            }
            Act::NewChild => {
                self.begin(At::Below(here));
                return nothing;
            }
            Act::NewAbove => {
                self.begin(At::Before(here?));
                return nothing;
            }
            Act::Into(number) => return Some(self.put_into_group(number, world)),
            Act::IntoNew => {
                self.begin_group();
                return nothing;
            }
            Act::Search => {
                self.begin_seeking();
                return nothing;
            }
            Act::SearchNext | Act::SearchPrev => {
                return Some(self.seek_on(act == Act::SearchNext, world));
            }
            Act::PictureSize => {
                self.drawn.resize();
                return nothing;
            }
            Act::FoldCycleAll => {
                self.folds.cycle(&self.tree);
                self.look(here.as_ref());
                return nothing;
            }
            Act::Back if !self.marked.is_empty() => {
                self.marked.clear();
                return nothing;
            }
            Act::Back if self.folds.is_focused() => {
                self.folds.unfocus();
                self.drawn.expire();
                self.look(here.as_ref());
                return nothing;
            }
            Act::Paste | Act::PasteChild => return self.put(act, world),
            Act::MakeRecord if self.form == outline::FISHBONE && self.tree.rows.is_empty() => {
                let spot = Spot::below(&self.tree, None);
                return Some(vec![Ask::Bones { outline: self.outline.clone(), spot }]);
            }
            Act::Link => return Some(vec![Ask::Find(Wanted::Node(self.outline.clone()))]),
            Act::Thread => return Some(vec![Ask::Thread(self.row()?.node.clone())]),
            Act::Copy => return Some(self.copied(world)),
            _ => {}
        }
        let at = self.at()?;
        match act {
            Act::Edit | Act::Open => {
                let node = self.node(world)?;
                // What it says in the other language is no begin of what it says in this one.
                let own = match node.get(node::TEXT.code) {
                    Some(Value::Text2(text)) => text.get(world.setup.texts.language),
                    _ => None,
                };
                self.entry = Some(Entry::edit(here?, own.unwrap_or_default()));
                nothing
            }
            Act::FoldToggle => {
                let closed = !self.folds.is_folded(&self.tree, at);
                self.folds.fold(&self.tree, at, closed);
                self.look(here.as_ref());
                nothing
            }
            Act::ExpandOrChild | Act::CollapseOrParent => {
                self.walk_in_or_out(at, act == Act::ExpandOrChild);
                nothing
            }
            Act::FocusBranch => {
                self.folds.focus(&self.tree, at);
                self.drawn.expire();
                self.look(here.as_ref());
                nothing
            }
            Act::Mark => {
                let id = here?;
                if !self.marked.remove(&id) {
                    self.marked.insert(id);
                }
                self.cursor = (self.cursor + 1).min(self.seen.len().saturating_sub(1));
                nothing
            }
            Act::MarkAll => {
                let all = self.seen.iter().map(|at| self.tree.rows[*at].placement.clone());
                let all = all.collect();
                self.marked = if self.marked == all { Default::default() } else { all };
                nothing
            }
            Act::Indent => Some(self.shift(Shift::In, "why-no-row-before", world)),
            Act::Outdent => Some(self.shift(Shift::Out, "why-at-edge", world)),
            Act::MoveUp => Some(self.shift(Shift::Up, "why-first", world)),
            Act::MoveDown => Some(self.shift(Shift::Down, "why-last", world)),
            Act::Delete => Some(self.cut(world)),
            Act::StatusNext if self.form == outline::DRIVERS => Some(self.strength(at)),
            Act::StatusNext => Some(self.root(world)),
            Act::MakeRecord if self.form == outline::DRIVERS => Some(self.cycle(world)),
            Act::KnownBy => Some(self.known_by(world)),
            Act::Tag => self.fill(node::TAGS.code),
            Act::Owner => self.fill(node::OWNER.code),
            Act::Annotate => self.fill(node::NOTE.code),
            _ => {
                let nodes: Vec<RecordId> =
                    self.targets().iter().map(|at| self.tree.rows[*at].node.clone()).collect();
                acts::act(&nodes, act, world)
            }
        }
    }

    /// Opens a row, then goes to the first one inside; or closes it, then goes to what it is inside
    /// of. A node that stands here again leads to its first place.
    fn walk_in_or_out(&mut self, at: usize, inside: bool) {
        let folded = self.folds.is_folded(&self.tree, at);
        let row = &self.tree.rows[at];
        let first = || self.tree.rows.iter().position(|own| own.node == row.node && !own.again);
        let to = match inside {
            true if row.again => first(),
            true if folded => {
                self.folds.fold(&self.tree, at, false);
                Some(at)
            }
            true => Some(if row.inside > 0 { at + 1 } else { at }),
            false if row.inside > 0 && !folded => {
                self.folds.fold(&self.tree, at, true);
                Some(at)
            }
            false => row.parent,
        };
        let to = to.unwrap_or(at);
        self.folds.reveal(&self.tree, to);
        let placement = self.tree.rows[to].placement.clone();
        self.look(Some(&placement));
    }

    fn shift(&mut self, shift: Shift, why: &str, world: &World<'_>) -> Vec<Ask> {
        let rows = self.targets();
        let parent = |at: &usize| self.tree.rows[*at].parent;
        if rows.windows(2).any(|pair| parent(&pair[0]) != parent(&pair[1])) {
            return say("why-not-beside", world);
        }
        let edits = shifted(&self.tree, &rows, shift);
        self.next.wanted = self.row().map(|row| row.placement.clone());
        if edits.is_empty() { say(why, world) } else { vec![Ask::Change(edits)] }
    }

    fn cut(&mut self, world: &World<'_>) -> Vec<Ask> {
        let rows = self.targets();
        let count: usize = rows.iter().map(|at| self.tree.branch(*at).len()).sum();
        let cut = Cut::of(&self.tree, &rows);
        self.clip = Some(Clip::Cut(cut.clone()));
        self.marked.clear();
        let key = world.key(Context::Outline, Act::Paste);
        let told = [("count", count.into()), ("key", key.into())];
        vec![Ask::Whole(Whole::Cut(cut)), Ask::Say(world.setup.texts.with("said-cut", &told))]
    }

    /// What is marked as drafts for other places, and as indented text for other programs.
    fn copied(&mut self, world: &World<'_>) -> Vec<Ask> {
        let all = drafts(&world.seen, &self.tree, world.setup.texts.language);
        let mut own: Vec<Draft> = Vec::new();
        for at in self.targets() {
            let edge = self.tree.rows[at].depth;
            let branch = all[self.tree.branch(at)].iter().cloned();
            own.extend(branch.map(|draft| Draft {
                depth: draft.depth - edge,
                again: None,
                role: None,
                ..draft
            }));
        }
        let said = world.setup.texts.with("said-copied", &[("count", own.len().into())]);
        let told: Vec<Draft> = own.iter().map(|draft| world.setup.texts.with_root(draft)).collect();
        let text = written(&told);
        self.clip = Some(Clip::Copied(own));
        vec![Ask::Copy(text), Ask::Say(said)]
    }

    fn put(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let spot = match (self.at(), act) {
            (None, _) => Spot::below(&self.tree, None),
            (Some(at), Act::PasteChild) => Spot::below(&self.tree, Some(at)),
            (Some(at), _) => Spot::after(&self.tree, at),
        };
        match self.clip.clone()? {
            Clip::Copied(drafts) => {
                Some(vec![Ask::Grow { outline: self.outline.clone(), spot, drafts }])
            }
            Clip::Cut(cut) => {
                let edits = cut.put(&world.seen, &self.outline, &spot);
                if edits.is_empty() {
                    Some(say("why-put-already", world))
                } else {
                    Some(vec![Ask::Change(edits)])
                }
            }
        }
    }

    /// Strong, or weak.
    fn strength(&self, at: usize) -> Vec<Ask> {
        let row = &self.tree.rows[at];
        let value = (!row.weak).then_some(Value::Choice(placement::WEAK));
        let (id, code) = (row.placement.clone(), placement::STRENGTH.code);
        vec![Ask::Change(vec![Edit::Set { id, code, value }])]
    }

    /// Flags root causes, or takes the flag away if all have it.
    fn root(&mut self, world: &World<'_>) -> Vec<Ask> {
        let nodes = self.targets().into_iter().map(|at| self.tree.rows[at].node.clone());
        let nodes: Vec<RecordId> = nodes.collect();
        let is = |id: &RecordId| {
            let node = world.seen.get(id.as_str());
            node.is_some_and(|node| node.is_flagged(node::ROOT.code))
        };
        let value = (!nodes.iter().all(is)).then_some(Value::Flag(true));
        let set = |id| Edit::Set { id, code: node::ROOT.code, value: value.clone() };
        self.marked.clear();
        vec![Ask::Change(nodes.into_iter().map(set).collect())]
    }

    /// Whether the row under the cursor is a change idea.
    fn is_idea(&self, world: &World<'_>) -> bool {
        let role = |(node, row): (&Record, &Row)| role_of(node, self.form, row.depth);
        self.node(world).zip(self.row()).and_then(role) == Some(node::CHANGE_IDEA)
    }

    /// A new cycle for the idea under the cursor; or its latest one. What is tested is a change idea,
    /// also right below a primary driver, where a row is taken for a secondary one at first.
    fn cycle(&self, world: &World<'_>) -> Vec<Ask> {
        let Some(node) = self.node(world) else { return Vec::new() };
        if let Some(cycle) = figures::latest_cycle(&world.seen, &node.id) {
            return vec![Ask::Go(Place::Record(cycle.id.clone()))];
        }
        let outline = world.seen.get(self.outline.as_str());
        let aim = outline.and_then(|outline| outline.get(outline::AIM.code)).cloned();
        // Without words in this language the title would be missing in its form.
        let language = world.setup.texts.language;
        let title = match node.get(node::TEXT.code) {
            Some(Value::Text2(text)) => {
                let own = text.best(language).to_owned();
                Some(Value::Text2(Box::new((**text).clone().with(language, Some(&own)))))
            }
            _ => None,
        };
        let mut values = vec![(cycle::IDEA.code, Value::Link(node.id.clone()))];
        values.extend(title.map(|title| (cycle::TITLE.code, title)));
        values.extend(aim.map(|aim| (cycle::AIM.code, aim)));
        let start = Start { values, ..Start::default() };
        let role = (!self.is_idea(world)).then(|| {
            let (id, value) = (node.id.clone(), Some(Value::Choice(node::CHANGE_IDEA)));
            Ask::Change(vec![Edit::Set { id, code: node::ROLE.code, value }])
        });
        role.into_iter().chain([Ask::Form { kind: CYCLE, record: None, start }]).collect()
    }

    /// The form of the node, at a field.
    fn fill(&self, field: FieldCode) -> Option<Vec<Ask>> {
        let record = Some(self.row()?.node.clone());
        let start = Start { field: Some(field), ..Start::default() };
        Some(vec![Ask::Form { kind: NODE, record, start }])
    }

    /// Whether the row under the cursor stands inside of a node, or is it.
    fn is_inside(&self, node: &RecordId) -> bool {
        let first = self.tree.rows.iter().position(|own| own.node == *node && !own.again);
        let branch = first.map(|at| self.tree.branch(at)).unwrap_or_default();
        let here = self.row().map(|row| &row.node);
        branch.into_iter().any(|at| Some(&self.tree.rows[at].node) == here)
    }

    /// A node that was found stands here too; a cause of another outline becomes a node of its own,
    /// because it is reworded.
    pub fn given(&mut self, id: &RecordId, world: &World<'_>) -> Vec<Ask> {
        let Some(node) = world.seen.get(id.as_str()) else { return Vec::new() };
        if self.is_inside(id) {
            return say("why-inside-itself", world);
        }
        let here = self.tree.rows.iter().any(|row| row.node == *id);
        let spot = Spot::below(&self.tree, self.at());
        let text = world.setup.texts.title(node).into_owned();
        let is_cause = role_of(node, outline::FISHBONE, 1) == Some(node::CAUSE);
        let draft = match (self.form, here) {
            (outline::DRIVERS, true) => Draft { node: Some(id.clone()), ..Draft::default() },
            (outline::DRIVERS, false) if is_cause => {
                Draft { text, made_from: Some(id.clone()), ..Draft::default() }
            }
            (_, true) => return say("why-stands-once", world),
            (_, false) => Draft { text, ..Draft::default() },
        };
        vec![Ask::Grow { outline: self.outline.clone(), spot, drafts: vec![draft] }]
    }
}

fn say(id: &str, world: &World<'_>) -> Vec<Ask> {
    vec![Ask::Say(world.setup.texts.get(id).into_owned())]
}
