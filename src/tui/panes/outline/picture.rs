//! The picture of the open outline: what is drawn of its tree, laid out again when the tree changed,
//! as large as there is room for unless somebody chose a size.

use ratatui::layout::Rect;

use crate::domain::RecordId;
use crate::domain::kinds::outlines::{node, outline};
use crate::engine::outlines::{Tree, role_of};
use crate::engine::picture::{self, Item, Link, Picture, SIZES, Sketch};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::widgets::picture::{LETTERS, draw as draw_window, scroll_to, sees_head};
use crate::tui::world::World;

use super::chosen::Chosen;

/// More rows than this are not drawn: nobody could read it, and laying it out would hold up keys.
const MOST: usize = 3_000;

impl Chosen {
    /// Lays the picture out for an area.
    pub fn lay_out(&mut self, world: &World<'_>, area: Rect) {
        self.drawn.fits = Some((area.width, area.height));
        if self.form == outline::PLAIN || self.tree.rows.len() > MOST {
            self.drawn.picture = Picture::default();
            return;
        }
        let (sketch, items) = sketched(self, world);
        let drawn = |size: usize| match self.form {
            outline::DRIVERS => picture::drivers(&sketch, size, LETTERS),
            _ => picture::fishbone(&sketch, size, LETTERS),
        };
        let picture = match self.drawn.size {
            Some(size) => drawn(SIZES[size]),
            None => picture::fitted(area.width.into(), drawn),
        };
        self.drawn.head = sketch.head;
        (self.drawn.picture, self.drawn.items) = (picture, items);
    }
}

/// What is to be drawn, and the item of each row: a node is drawn once, wherever it stands.
fn sketched(open: &Chosen, world: &World<'_>) -> (Sketch, Vec<usize>) {
    let outline = world.seen.get(open.outline.as_str());
    let about = |code| outline?.link(code).map(|id| world.name(id));
    let code =
        if open.form == outline::FISHBONE { outline::PROBLEM.code } else { outline::AIM.code };
    let head = about(code).unwrap_or_else(|| world.name(&open.outline));
    let shown = open.folds.shown(&open.tree);
    let mut items: Vec<Item> = Vec::new();
    // Rows before the branch that is alone have no item.
    let mut of_row: Vec<usize> = vec![usize::MAX; shown.start];
    for row in &open.tree.rows[shown.clone()] {
        let above = row.parent.filter(|at| shown.contains(at)).map(|at| of_row[at]);
        let link = Link { above, weak: row.weak };
        let first = first_item(&open.tree, &row.node, &of_row).filter(|_| row.again);
        if let Some(at) = first.filter(|at| *at != usize::MAX) {
            items[at].links.push(link);
            of_row.push(at);
            continue;
        }
        let node = world.seen.get(row.node.as_str());
        let role = node.and_then(|node| role_of(node, open.form, row.depth));
        let column = match role {
            Some(node::PRIMARY) => 1,
            Some(node::SECONDARY) => 2,
            _ => 0,
        };
        of_row.push(items.len());
        items.push(Item {
            text: node.map(|node| world.title(node)).unwrap_or_default(),
            column,
            root: node.is_some_and(|node| node.is_flagged(node::ROOT.code)),
            links: vec![link],
        });
    }
    (Sketch { head, items }, of_row)
}

fn first_item(tree: &Tree, node: &RecordId, of_row: &[usize]) -> Option<usize> {
    let at = tree.rows.iter().position(|own| own.node == *node && !own.again)?;
    of_row.get(at).copied()
}

/// Draws it, so that the row under the cursor is seen; gives what stands at the head if that is not.
pub fn draw<'a>(
    open: &'a Chosen,
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) -> Option<&'a str> {
    let texts = world.setup.texts;
    let why = match open.form {
        outline::PLAIN => Some("outline-no-picture"),
        _ if !canvas.has_lines() => Some("outline-plain-picture"),
        _ if open.tree.rows.len() > MOST => Some("outline-large-picture"),
        _ if open.tree.rows.is_empty() => Some("outline-empty-picture"),
        _ => None,
    };
    if let Some(id) = why {
        canvas.paragraph(area, &texts.get(id), Role::Muted);
        canvas.put_cursor(area, 0, 0);
        return None;
    }
    let selected = open.at().and_then(|at| open.drawn.items.get(at).copied());
    let scroll = scroll_to(&open.drawn.picture, selected, (0, 0), area);
    draw_window(&open.drawn.picture, selected, scroll, canvas, area);
    // Where the rows stand beside, they take the cursor afterwards.
    let shown = open.drawn.picture.boxes.iter().find(|own| own.item == selected);
    let at = shown.map_or((0, 0), |own| (own.rect.x, own.rect.y));
    canvas.put_cursor(area, at.1.saturating_sub(scroll.1), at.0.saturating_sub(scroll.0));
    let is_out = !sees_head(&open.drawn.picture, scroll, area);
    is_out.then_some(&*open.drawn.head)
}
