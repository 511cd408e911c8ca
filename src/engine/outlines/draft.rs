//! Outlines as plain data on their way in and out: what every foreign format is read into and
//! written from.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::domain::kinds::outlines::{node, outline, placement};
use crate::domain::relation::MADE_FROM;
use crate::domain::{FieldCode, Language, Record, RecordId, Text2, Value};
use crate::engine::{Edit, Workspace};

use super::spot::{Spot, place};
use super::tree::{Row, Tree};
use super::whys::{chain, weakest};

/// A node on its way in or out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// How many nodes it is inside of; at most one more than the draft before it.
    pub depth: usize,
    /// What it says.
    pub text: String,
    /// What else there is to say.
    pub note: String,
    /// Words by which it is found.
    pub tags: String,
    /// It is a root cause.
    pub root: bool,
    /// How it is known, if somebody said so or it matters that nobody did.
    pub known: Option<Known>,
    /// It works weakly on what it stands below.
    pub weak: bool,
    /// What it is, where its place does not say so: a choice of the role of a node.
    #[serde(default)]
    pub role: Option<u16>,
    /// The draft, by its place in the list, whose node this is too: it stands there again.
    pub again: Option<usize>,
    /// A node that is there already and stands here too, in place of a new one.
    #[serde(skip)]
    pub node: Option<RecordId>,
    /// The cause from which it was made.
    #[serde(skip)]
    pub made_from: Option<RecordId>,
}

/// How an answer of five whys is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// The way; `None` if nobody said so.
    pub by: Option<u16>,
    /// Of the chain from a root cause up it holds least.
    pub weakest: bool,
}

impl Known {
    /// The key of a way to know.
    pub fn key(by: u16) -> Option<&'static str> {
        node::KNOWN_BY.choices().iter().find(|own| own.code == by).map(|own| own.key)
    }

    /// By the key of the way.
    pub fn of_key(key: &str) -> Option<Self> {
        let own = node::KNOWN_BY.choices().iter().find(|own| own.key == key)?;
        Some(Self { by: Some(own.code), weakest: false })
    }
}

/// The weakest links of the chains from the root causes of an outline up.
fn weakest_of_roots<'a>(workspace: &'a Workspace, tree: &Tree) -> HashSet<&'a RecordId> {
    let is_root = |row: &Row| {
        workspace.get(row.node.as_str()).is_some_and(|node| node.is_flagged(node::ROOT.code))
    };
    let roots = tree.rows.iter().enumerate().filter(|(_, row)| is_root(row));
    let links = roots.filter_map(|(at, _)| weakest(&chain(workspace, tree, at, outline::FISHBONE)));
    links.map(|own| &own.id).collect()
}

/// What an outline holds, in one language where there are two.
pub fn drafts(workspace: &Workspace, tree: &Tree, language: Language) -> Vec<Draft> {
    let weakest = weakest_of_roots(workspace, tree);
    let draft = |row: &Row| {
        let node = workspace.get(row.node.as_str());
        let text = |code| node.and_then(|node| said(node, code, language)).unwrap_or_default();
        let first = |own: &Row| own.node == row.node && !own.again;
        Draft {
            depth: row.depth,
            text: text(node::TEXT.code),
            note: text(node::NOTE.code),
            tags: text(node::TAGS.code),
            root: node.is_some_and(|node| node.is_flagged(node::ROOT.code)),
            known: {
                let by = node.and_then(|node| node.choice(node::KNOWN_BY.code));
                let weakest = weakest.contains(&row.node);
                (by.is_some() || weakest).then_some(Known { by, weakest })
            },
            weak: row.weak,
            role: node.and_then(|node| node.choice(node::ROLE.code)).filter(|_| !row.again),
            again: row.again.then(|| tree.rows.iter().position(first)).flatten(),
            ..Draft::default()
        }
    };
    tree.rows.iter().map(draft).collect()
}

/// The edits that put drafts at a spot. `fresh` gives the ids.
pub fn drafted(
    outline: &RecordId,
    spot: &Spot,
    drafts: &[Draft],
    language: Language,
    fresh: &mut dyn FnMut() -> RecordId,
) -> Vec<Edit> {
    let top = drafts.iter().filter(|draft| draft.depth == 0).count();
    let mut orders = spot.orders(top).into_iter();
    let mut above: Vec<(RecordId, Option<String>)> = Vec::new();
    let mut nodes: Vec<RecordId> = Vec::new();
    let mut edits = Vec::new();
    for draft in drafts {
        let depth = draft.depth.min(above.len());
        above.truncate(depth);
        let order = match above.last_mut() {
            None => orders.next().unwrap_or_default(),
            Some((_, last)) => {
                let order = super::between(last.as_deref(), None);
                last.replace(order.clone());
                order
            }
        };
        let parent = above.last().map(|(id, _)| id).or(spot.parent.as_ref());
        let again = draft.again.and_then(|first| nodes.get(first).cloned());
        let node = match again.or_else(|| draft.node.clone()) {
            Some(node) => node,
            None => {
                let node = fresh();
                let values = values(draft, language);
                let kind = crate::domain::kinds::NODE;
                edits.push(Edit::Create { id: node.clone(), kind, values });
                if let Some(to) = draft.made_from.clone() {
                    edits.push(Edit::Link { from: node.clone(), relation: MADE_FROM, to });
                }
                node
            }
        };
        let placement = fresh();
        edits.push(place(outline, parent, order, placement.clone(), &node));
        if draft.weak {
            let value = Some(Value::Choice(placement::WEAK));
            edits.push(Edit::Set { id: placement.clone(), code: placement::STRENGTH.code, value });
        }
        nodes.push(node);
        above.push((placement, None));
    }
    edits
}

fn values(draft: &Draft, language: Language) -> Vec<(FieldCode, Value)> {
    let text2 = |text: &str| Value::Text2(Box::new(Text2::new(language, text)));
    // A line without words keeps its place and what is below it.
    let text = if draft.text.trim().is_empty() { "–" } else { draft.text.as_str() };
    let mut values = vec![(node::TEXT.code, text2(text))];
    if !draft.note.is_empty() {
        values.push((node::NOTE.code, text2(&draft.note)));
    }
    if !draft.tags.is_empty() {
        values.push((node::TAGS.code, Value::Text(draft.tags.as_str().into())));
    }
    if let Some(role) = draft.role {
        values.push((node::ROLE.code, Value::Choice(role)));
    }
    if let Some(by) = draft.known.and_then(|own| own.by) {
        values.push((node::KNOWN_BY.code, Value::Choice(by)));
    }
    if draft.root {
        values.push((node::ROOT.code, Value::Flag(true)));
    }
    values
}

fn said(node: &Record, code: FieldCode, language: Language) -> Option<String> {
    match node.get(code)? {
        Value::Text(text) => Some(text.to_string()),
        Value::Text2(text) => Some(text.best(language).to_owned()),
        _ => None,
    }
}
