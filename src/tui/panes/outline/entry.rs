//! A row that is being typed: one that is there, or a new one with its place. Enter keeps it and
//! begins the next, Tab and Shift+Tab move it in and out, an empty one is moved out or given up.

use crate::domain::RecordId;
use crate::engine::outlines::{Spot, Tree};

use crate::tui::wall::Typed;
use crate::tui::widgets::editor::Editor;

/// Where the typed row stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// It is there already.
    There(RecordId),
    /// Right after this one.
    After(RecordId),
    /// Right before this one.
    Before(RecordId),
    /// The last below this one, or at the end of the outline.
    Below(Option<RecordId>),
}

/// The row and what is typed.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where it stands.
    pub at: At,
    /// The text.
    pub editor: Editor,
}

impl Entry {
    /// A new row.
    pub fn new(at: At) -> Self {
        Self { at, editor: Editor::new("", false) }
    }

    /// A row that is there.
    pub fn edit(placement: RecordId, text: &str) -> Self {
        Self { at: At::There(placement), editor: Editor::new(text, false) }
    }

    /// Where a new row is to be put; `None` if it is there already, or what it stood by is gone.
    pub fn spot(&self, tree: &Tree) -> Option<Spot> {
        match &self.at {
            At::There(_) => None,
            At::After(id) => Some(Spot::after(tree, tree.at(id)?)),
            At::Before(id) => Some(Spot::before(tree, tree.at(id)?)),
            At::Below(None) => Some(Spot::below(tree, None)),
            At::Below(Some(id)) => Some(Spot::below(tree, Some(tree.at(id)?))),
        }
    }

    /// How a room reads along.
    pub fn on_wall(&self, tree: &Tree) -> Typed {
        let instead = match &self.at {
            At::There(id) => Some(id.clone()),
            _ => None,
        };
        let (at, depth) = self.drawn_at(tree).unwrap_or((tree.rows.len(), 0));
        let before = tree.rows.get(at).map(|row| row.placement.clone());
        let (text, caret) = (self.editor.text().to_owned(), self.editor.caret());
        Typed { before, instead, depth, text, caret }
    }

    /// The row of the tree before which a new one is drawn, and how deep it is.
    pub fn drawn_at(&self, tree: &Tree) -> Option<(usize, usize)> {
        match &self.at {
            At::There(_) => None,
            At::After(id) => {
                let at = tree.at(id)?;
                Some((tree.branch(at).end, tree.rows[at].depth))
            }
            At::Before(id) => {
                let at = tree.at(id)?;
                Some((at, tree.rows[at].depth))
            }
            At::Below(None) => Some((tree.rows.len(), 0)),
            At::Below(Some(id)) => {
                let at = tree.at(id)?;
                Some((tree.branch(at).end, tree.rows[at].depth + 1))
            }
        }
    }

    /// Moves a new row below the one before it; whether there is one.
    pub fn indent(&mut self, tree: &Tree) -> bool {
        let before = match &self.at {
            At::There(_) => None,
            At::After(id) => Some(id.clone()),
            At::Before(id) => {
                let before = tree.at(id).and_then(|at| tree.before(at));
                before.map(|at| tree.rows[at].placement.clone())
            }
            At::Below(above) => {
                let above = above.as_ref().map(|id| tree.at(id));
                let last = match above {
                    Some(None) => None,
                    Some(Some(at)) => tree.children(Some(at)).next_back(),
                    None => tree.children(None).next_back(),
                };
                last.map(|at| tree.rows[at].placement.clone())
            }
        };
        let found = before.is_some();
        if let Some(before) = before {
            self.at = At::Below(Some(before));
        }
        found
    }

    /// Moves a new row out, right after what it stood below; whether it stood below anything.
    pub fn outdent(&mut self, tree: &Tree) -> bool {
        let above = match &self.at {
            At::There(_) | At::Below(None) => None,
            At::Below(Some(id)) => Some(id.clone()),
            At::After(id) | At::Before(id) => {
                let parent = tree.at(id).and_then(|at| tree.rows[at].parent);
                parent.map(|at| tree.rows[at].placement.clone())
            }
        };
        let found = above.is_some();
        if let Some(above) = above {
            self.at = At::After(above);
        }
        found
    }
}
