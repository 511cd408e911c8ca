//! An outline as what is drawn of it.

use crate::engine::outlines::{Draft, Sheet};

use super::{Item, Link, Sketch};

impl Sketch {
    /// What is drawn of an outline: a node once, wherever it stands.
    pub fn of(sheet: &Sheet) -> Self {
        let (mut items, mut of_draft): (Vec<Item>, Vec<usize>) = (Vec::new(), Vec::new());
        let mut above: Vec<usize> = Vec::new();
        for draft in &sheet.drafts {
            above.truncate(draft.depth);
            let link = Link { above: above.last().copied(), weak: draft.weak };
            let first = draft.again.and_then(|first| of_draft.get(first).copied());
            let at = first.unwrap_or(items.len());
            match items.get_mut(at) {
                Some(item) => item.links.push(link),
                None => items.push(item(draft, link)),
            }
            of_draft.push(at);
            above.push(at);
        }
        Self { head: sheet.about.as_ref().unwrap_or(&sheet.title).clone(), items }
    }
}

fn item(draft: &Draft, link: Link) -> Item {
    // Primary and secondary drivers have columns of their own; ideas come behind what they serve.
    let column = if draft.depth < 2 { draft.depth + 1 } else { 0 };
    Item { text: draft.text.clone(), column, root: draft.root, links: vec![link] }
}
