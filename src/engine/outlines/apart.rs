//! What is different in an outline between two days: what came and went, what says something else, what stands
//! elsewhere. Both are read from the records as they were; nothing is kept for it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::kinds::outlines::node;
use crate::domain::{Language, RecordId};
use crate::engine::{Refusal, Seen, title_text};

use super::draft::Draft;
use super::sheet::Sheet;
use super::tree::{Row, Tree};

/// What became of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Became {
    /// It was not there before.
    Came,
    /// It is not there any more.
    Went,
    /// It says something else; what it said.
    Reworded(String),
    /// It stands below these now, and did not before; at the top, where there are none.
    Moved(Vec<String>),
}

impl Became {
    /// The sign beside a node.
    pub const fn sign(&self) -> char {
        match self {
            Self::Came => '+',
            Self::Went => '−',
            Self::Reworded(_) => '~',
            Self::Moved(_) => '→',
        }
    }
}

/// The difference, node by node.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    /// The outline as it is later, with what went where it stood, and the signs before what is different.
    pub sheet: Sheet,
    /// What is different, in the order of the rows: what a node says, and what became of it.
    pub nodes: Vec<(String, Vec<Became>)>,
}

impl Apart {
    /// The difference between what is seen of two days.
    ///
    /// # Errors
    /// The outline is not there on the later one.
    pub fn of(
        before: Seen<'_>,
        after: Seen<'_>,
        outline: &RecordId,
        language: Language,
    ) -> Result<Self, Refusal> {
        let sheet = Sheet::of(after, outline, language)?;
        let (was, is) = (Side::of(before, outline, language), Side::of(after, outline, language));
        let mut own = Self { sheet: Sheet { drafts: Vec::new(), ..sheet }, nodes: Vec::new() };
        let mut firsts = BTreeMap::new();
        own.below(&was, &is, None, 0, &mut firsts);
        Ok(own)
    }

    /// How many of each: came, went, reworded, moved.
    pub fn counts(&self) -> [usize; 4] {
        let all = || self.nodes.iter().flat_map(|(_, became)| became);
        let of = |sign| all().filter(|own| own.sign() == sign).count();
        ['+', '−', '~', '→'].map(of)
    }

    /// The rows below one of the later day, then those that stood there and went.
    fn below(
        &mut self,
        was: &Side<'_>,
        is: &Side<'_>,
        above: Option<usize>,
        depth: usize,
        firsts: &mut BTreeMap<RecordId, usize>,
    ) {
        for at in is.tree.children(above).collect::<Vec<_>>() {
            let row = &is.tree.rows[at];
            let became = if row.again { Vec::new() } else { became(was, is, row) };
            self.row(is, row, depth, &became, firsts);
            if !row.again {
                self.below(was, is, Some(at), depth + 1, firsts);
            }
        }
        let node = above.map(|at| &is.tree.rows[at].node);
        let went = was.tree.rows.iter().enumerate().filter(|(_, row)| {
            let stood = row.parent.map(|at| &was.tree.rows[at].node);
            stood == node && !is.places.contains_key(&row.node)
        });
        for (at, _) in went.collect::<Vec<_>>() {
            self.gone(was, is, at, depth, firsts);
        }
    }

    /// A row that went, with those below it that went too.
    fn gone(
        &mut self,
        was: &Side<'_>,
        is: &Side<'_>,
        at: usize,
        depth: usize,
        firsts: &mut BTreeMap<RecordId, usize>,
    ) {
        let row = &was.tree.rows[at];
        let became = if row.again { Vec::new() } else { vec![Became::Went] };
        self.row(was, row, depth, &became, firsts);
        for below in was.tree.children(Some(at)).collect::<Vec<_>>() {
            if !is.places.contains_key(&was.tree.rows[below].node) {
                self.gone(was, is, below, depth + 1, firsts);
            }
        }
    }

    fn row(
        &mut self,
        side: &Side<'_>,
        row: &Row,
        depth: usize,
        became: &[Became],
        firsts: &mut BTreeMap<RecordId, usize>,
    ) {
        let (text, root) = (side.text(row), side.is_root(row));
        let first = *firsts.entry(row.node.clone()).or_insert(self.sheet.drafts.len());
        let again = Some(first).filter(|first| *first < self.sheet.drafts.len());
        let signs: String = became.iter().map(Became::sign).collect();
        let marked = match (again, signs.is_empty()) {
            (Some(first), _) => self.sheet.drafts[first].text.clone(),
            (None, true) => text.clone(),
            (None, false) => format!("{signs} {text}"),
        };
        let weak = row.weak;
        let draft = Draft { depth, text: marked, root, weak, again, ..Draft::default() };
        self.sheet.drafts.push(draft);
        if !became.is_empty() {
            self.nodes.push((text, became.to_vec()));
        }
    }
}

/// What is seen of one of the days.
struct Side<'a> {
    seen: Seen<'a>,
    tree: Tree,
    language: Language,
    /// Each node with those below which it stands.
    places: BTreeMap<RecordId, BTreeSet<Option<RecordId>>>,
}

impl<'a> Side<'a> {
    fn of(seen: Seen<'a>, outline: &RecordId, language: Language) -> Self {
        let is_there = seen.get(outline.as_str()).is_some_and(|own| !own.is_deleted());
        let tree = if is_there { Tree::of(&seen, outline) } else { Tree::default() };
        let mut places: BTreeMap<RecordId, BTreeSet<Option<RecordId>>> = BTreeMap::new();
        for row in &tree.rows {
            let above = row.parent.map(|at| tree.rows[at].node.clone());
            places.entry(row.node.clone()).or_default().insert(above);
        }
        Self { seen, tree, language, places }
    }

    fn text(&self, row: &Row) -> String {
        self.says(&row.node).unwrap_or_default()
    }

    fn is_root(&self, row: &Row) -> bool {
        let node = self.seen.get(row.node.as_str());
        node.is_some_and(|own| own.is_flagged(node::ROOT.code))
    }

    fn says(&self, id: &RecordId) -> Option<String> {
        title_text(self.seen.get(id.as_str())?, self.language).map(str::to_owned)
    }
}

fn became(was: &Side<'_>, is: &Side<'_>, row: &Row) -> Vec<Became> {
    let Some(stood) = was.places.get(&row.node) else { return vec![Became::Came] };
    let said = |side: &Side<'_>| {
        side.seen.get(row.node.as_str()).and_then(|own| own.get(node::TEXT.code).cloned())
    };
    let mut became = Vec::new();
    if said(was) != said(is) {
        became.push(Became::Reworded(was.says(&row.node).unwrap_or_default()));
    }
    let stands = is.places.get(&row.node);
    if stands != Some(stood) {
        let new = stands.into_iter().flatten().filter(|own| !stood.contains(*own));
        let names = new.filter_map(|own| is.says(own.as_ref()?));
        became.push(Became::Moved(names.collect()));
    }
    became
}
