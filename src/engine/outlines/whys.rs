//! Five whys: from a cause up to the bone, each answer says how it is known, and the chain holds as much as its
//! weakest link.

use crate::domain::kinds::OUTLINE;
use crate::domain::kinds::outlines::{node, outline};
use crate::domain::{Links, Record, RecordId, Value};
use crate::engine::Workspace;
use crate::engine::reckon::Computed;

use super::form::role_of;
use super::tree::Tree;

/// How much an answer holds. What people say and what was seen hold the same: whoever lives with a thing knows as much of
/// it as whoever looks. Where nobody says how it is known, nothing holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Nobody said how it is known.
    Unsaid,
    /// It is assumed.
    Assumed,
    /// People say so, or somebody saw it.
    Told,
    /// It was counted.
    Counted,
}

impl Strength {
    /// Of an answer.
    pub fn of(node: &Record) -> Self {
        match node.choice(node::KNOWN_BY.code) {
            Some(node::DATA) => Self::Counted,
            Some(node::ASSUMED) => Self::Assumed,
            Some(_) => Self::Told,
            None => Self::Unsaid,
        }
    }
}

/// The answers from a row up, itself first, without the bone on which they stand.
pub fn chain<'a>(records: &'a Workspace, tree: &Tree, row: usize, form: u16) -> Vec<&'a Record> {
    let above = std::iter::successors(Some(row), |at| tree.rows.get(*at)?.parent);
    let answers = above.filter_map(|at| {
        let own = &tree.rows[at];
        let node = records.get(own.node.as_str())?;
        (role_of(node, form, own.depth) != Some(node::CATEGORY)).then_some(&**node)
    });
    answers.collect()
}

/// The link of a chain that holds least; of several the uppermost, for what is below it falls with it. None while
/// nobody has said of any answer how it is known, where all were counted, and of a single answer.
pub fn weakest<'a>(chain: &[&'a Record]) -> Option<&'a Record> {
    let is_begun = chain.iter().any(|own| Strength::of(own) > Strength::Unsaid);
    let least = chain.iter().rev().min_by_key(|own| Strength::of(own))?;
    let holds = Strength::of(least) == Strength::Counted;
    (is_begun && chain.len() > 1 && !holds).then_some(*least)
}

/// The weakest links of the chains in which each cause of a fishbone stands.
pub fn weakest_links(records: &Workspace, today: chrono::NaiveDate) -> Computed {
    let mut found: std::collections::HashMap<RecordId, Links> = std::collections::HashMap::new();
    let fishbones = records.of_kind(OUTLINE);
    for fish in fishbones.filter(|own| own.choice(outline::FORM.code) == Some(outline::FISHBONE)) {
        let tree = Tree::of(records, &fish.id);
        for (at, row) in tree.rows.iter().enumerate() {
            let chain = chain(records, &tree, at, outline::FISHBONE);
            if let Some(link) = weakest(&chain) {
                found.entry(row.node.clone()).or_default().insert(link.id.clone(), today);
            }
        }
    }
    let told = found.into_iter();
    told.map(|(id, links)| (("weakest", id), Value::Links(Box::new(links)))).collect()
}
