//! Draws the list of outlines, or the open one: rows, and the picture beside.

use ratatui::layout::Rect;

use crate::domain::kinds::cycles::cycle;
use crate::domain::kinds::outlines::{node, outline};
use crate::domain::{FieldCode, Record};
use crate::engine::outlines::{Row, figures};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::widgets::views;
use crate::tui::world::World;

use super::chosen::Chosen;
use super::entry::At;
use super::{Outline, PICTURE, ROWS, VIEWS};

/// From this width of the screen on, rows and picture stand side by side.
const WIDE: u16 = 100;

/// The way that is shown: rows alone where there is no room for both.
pub fn shown(view: usize, world: &World<'_>) -> usize {
    let narrow = world.setup.size.width < WIDE || world.setup.zoomed;
    if narrow && view != PICTURE { ROWS } else { view }
}

/// Where rows and picture are drawn.
pub fn areas(view: usize, world: &World<'_>) -> (Option<Rect>, Option<Rect>) {
    let body = below(below(world.area));
    match shown(view, world) {
        PICTURE => (None, Some(body)),
        ROWS => (Some(body), None),
        _ => {
            let half = body.width * 2 / 5;
            let picture = Rect { x: body.x + half, width: body.width - half, ..body };
            (Some(Rect { width: half.saturating_sub(1), ..body }), Some(picture))
        }
    }
}

/// Draws the pane.
pub fn draw(outline: &Outline, world: &World<'_>, canvas: &mut Canvas<'_>) {
    let texts = world.setup.texts;
    let Some(open) = &outline.open else {
        let heading = texts.get("pane-outlines");
        let key = world.with_key("outlines-empty", Context::List, Act::New);
        return outline.list.draw(world, canvas, world.area, (&heading, &key), true);
    };
    views::heading(canvas, world, "pane-outlines", VIEWS[shown(outline.view, world)]);
    let second = below(world.area);
    canvas.row(second, 0, &world.name(&open.outline), Role::Heading);
    let (rows, picture) = outline.areas(world);
    if let Some(area) = picture {
        let area = if rows.is_some() { canvas.rule(area) } else { area };
        super::picture::draw(open, world, canvas, area);
    }
    if let Some(area) = rows {
        draw_rows(open, world, canvas, area);
    }
}

fn draw_rows(open: &Chosen, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let texts = world.setup.texts;
    let height = usize::from(area.height);
    let typed = open.entry.as_ref().and_then(|entry| entry.drawn_at(&open.tree));
    if open.seen.is_empty() && typed.is_none() {
        let id = if open.form == outline::FISHBONE {
            "outline-bones-empty"
        } else {
            "outline-rows-empty"
        };
        let words = texts.with(
            id,
            &[
                ("new", world.key(Context::Outline, Act::New).into()),
                ("bones", world.key(Context::Outline, Act::MakeRecord).into()),
            ],
        );
        canvas.paragraph(area, &words, Role::Muted);
        return canvas.put_cursor(area, 0, 0);
    }
    // The rows with the typed one among them.
    let mut lines: Vec<Option<usize>> = open.seen.iter().copied().map(Some).collect();
    let typed_at = typed.map(|(before, _)| {
        let at = open.seen.partition_point(|at| *at < before);
        lines.insert(at, None);
        at
    });
    let cursor = typed_at.unwrap_or(open.cursor);
    let top = crate::tui::widgets::list::top_of(cursor, lines.len(), height);
    for (row, line) in lines.iter().skip(top).take(height).enumerate() {
        match (line, typed) {
            (None, Some((_, depth))) => draw_typed(open, depth, canvas, area, row),
            (Some(at), _) if is_edited(open, *at) => {
                draw_typed(open, open.tree.rows[*at].depth, canvas, area, row);
            }
            (Some(at), _) => {
                let here = open.entry.is_none() && row + top == cursor;
                draw_row(open, *at, here, world, canvas, area, row);
            }
            (None, None) => {}
        }
    }
}

fn is_edited(open: &Chosen, at: usize) -> bool {
    let edited = open.entry.as_ref().map(|entry| &entry.at);
    matches!(edited, Some(At::There(id)) if *id == open.tree.rows[at].placement)
}

/// Columns before the text of a row so deep.
fn indent(depth: usize, area: Rect) -> usize {
    let step = if area.width < 50 { 1 } else { 2 };
    // Very deep rows keep room for their words.
    (depth * step).min(usize::from(area.width) / 2) + 4
}

fn draw_typed(open: &Chosen, depth: usize, canvas: &mut Canvas<'_>, area: Rect, row: usize) {
    let Some(entry) = &open.entry else { return };
    let column = indent(depth, area);
    canvas.at(area, row, column - 2, "·", Role::Muted);
    draw_line(canvas, area, (row, column), &entry.editor, Role::Input);
}

fn draw_row(
    open: &Chosen,
    at: usize,
    here: bool,
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    row: usize,
) {
    let own = &open.tree.rows[at];
    let Some(node) = world.seen.get(own.node.as_str()) else { return };
    let marked = open.marked.contains(&own.placement);
    let fold = match (own.inside > 0, open.folds.is_folded(&open.tree, at)) {
        (true, true) => "▸",
        (true, false) => "▾",
        (false, _) => "·",
    };
    let column = indent(own.depth, area);
    let aside = beside(own, node, world);
    let aside = if area.width < 40 { String::new() } else { aside };
    if marked {
        canvas.at(area, row, 1, "✓", Role::Marked);
    }
    canvas.at(area, row, column - 2, fold, Role::Muted);
    let role = if marked { Role::Marked } else { Role::Text };
    let hidden = if open.folds.is_folded(&open.tree, at) {
        format!(" (+{})", own.inside)
    } else {
        String::new()
    };
    let words = format!("{}{hidden}", world.title(node));
    canvas.beside((area, row), (column, &words, role), (&aside, Role::Muted));
    if here {
        canvas.row(area, row, "›", Role::Text);
        canvas.paint(area, row, Role::Cursor);
        canvas.put_cursor(area, row, 0);
    }
}

/// What stands at the end of a row: root cause, shared, weak, note, tags, owner, the latest cycle.
fn beside(own: &Row, node: &Record, world: &World<'_>) -> String {
    let texts = world.setup.texts;
    let shown = |code: FieldCode| world.slot(node, code).filter(|_| world.shows(node, code));
    let mut said: Vec<String> = Vec::new();
    if node.is_flagged(node::ROOT.code) {
        said.push(format!("◆ {}", texts.get("node-root")));
    }
    if own.shared {
        said.push("⇄".to_owned());
    }
    if own.weak {
        said.push(texts.get("placement-strength-weak").into_owned());
    }
    said.extend(shown(node::TAGS.code).map(|tags| format!("#{}", tags.replace(' ', " #"))));
    said.extend(shown(node::OWNER.code).map(|owner| format!("@{owner}")));
    said.extend(shown(node::NOTE.code).map(|_| "≡".to_owned()));
    said.extend(figures::latest_cycle(&world.seen, &node.id).map(|cycle| {
        let value = |code| world.slot(cycle, code);
        let number = value(cycle::NUMBER.code).unwrap_or_default();
        let stage = value(cycle::STAGE.code).unwrap_or_default();
        texts.with("outline-cycle", &[("number", number.into()), ("stage", stage.into())])
    }));
    said.join(" · ")
}
