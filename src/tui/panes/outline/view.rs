//! Draws the list of outlines, or the open one: rows, and the picture beside.

use ratatui::layout::Rect;

use crate::domain::kinds::cycles::cycle;
use crate::domain::kinds::meetings::agenda_item::TIMES;
use crate::domain::kinds::outlines::{node, outline};
use crate::domain::{FieldCode, Record};
use crate::engine::outlines::{Row, figures};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::{self, cells};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::editor_view::{draw_lines, window};
use crate::tui::widgets::list::top_of;
use crate::tui::widgets::views;
use crate::tui::world::World;

use super::chosen::Chosen;
use super::entry::At;
use super::{Outline, PICTURE, ROWS, SINCE, VIEWS};

/// From this width of the screen on, rows and picture stand side by side.
const WIDE: u16 = 100;

/// The way that is shown: rows alone where there is no room for both.
pub fn shown(view: usize, world: &World<'_>) -> usize {
    let narrow = world.setup.size.width < WIDE || world.setup.zoomed;
    let view = if view == SINCE && world.past.is_none() { 0 } else { view };
    if narrow && view < PICTURE { ROWS } else { view }
}

/// Where rows and picture are drawn.
pub fn areas(view: usize, world: &World<'_>) -> (Option<Rect>, Option<Rect>) {
    let body = below(below(world.area));
    match shown(view, world) {
        PICTURE => (None, Some(body)),
        ROWS | SINCE => (Some(body), None),
        _ => {
            let half = body.width * 2 / 5;
            let picture = Rect { x: body.x + half, width: body.width - half, ..body };
            (Some(Rect { width: half.saturating_sub(1), ..body }), Some(picture))
        }
    }
}

/// Stands between the things at the end of a row.
const BETWEEN: &str = " · ";
/// Lines that a row takes at most where it is seen whole.
const TALLEST: u16 = 5;

/// Draws the pane.
pub fn draw(outline: &Outline, world: &World<'_>, canvas: &mut Canvas<'_>) {
    let texts = world.setup.texts;
    let Some(open) = &outline.open else {
        let heading = texts.get("pane-outlines");
        let key = world.nothing_yet("outlines-empty", Context::List, Act::New);
        return outline.list.draw(world, canvas, world.area, (&heading, &key), true);
    };
    views::heading(canvas, world, "pane-outlines", VIEWS[shown(outline.view, world)]);
    let second = below(world.area);
    let records = world.seen.records();
    if world.session.is_some_and(|own| own.sorts(&open.outline, records)) {
        let legend = open.legend(world, second.width.into());
        canvas.row(second, 0, &legend, Role::Key);
    } else {
        canvas.row(second, 0, &world.name(&open.outline), Role::Heading);
    }
    if shown(outline.view, world) == SINCE {
        return super::apart::draw(open, world, canvas, below(second));
    }
    let (rows, picture) = outline.areas(world);
    if let Some(area) = picture {
        let mut area = if rows.is_some() { canvas.rule(area) } else { area };
        let below = match &open.entry {
            Some(_) if rows.is_none() => typed_below(&mut area),
            _ => None,
        };
        if let Some(head) = super::picture::draw(open, world, canvas, area) {
            // A fish is read from its head: where that is out of sight, it stands above.
            canvas.row(second, 0, &" ".repeat(second.width.into()), Role::Text);
            canvas.row(second, 0, &format!("→ {head}"), Role::Heading);
        }
        if let Some(area) = below {
            draw_typed(open, 0, world, canvas, area, 0);
        }
    }
    if let Some(area) = rows {
        draw_rows(open, world, canvas, area);
    }
    if open.seek.typing {
        open.seek.draw(canvas, second);
    }
}

/// Room for a row that is typed while only the picture is seen, taken from below it.
fn typed_below(area: &mut Rect) -> Option<Rect> {
    let taken = area.height.min(TALLEST);
    area.height -= taken;
    (taken > 0).then_some(Rect { y: area.bottom(), height: taken, ..*area })
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
    // The row at hand is seen whole, over as many lines as it takes.
    let tall = match (&open.entry, lines.get(cursor).copied().flatten()) {
        (Some(entry), at) => {
            let depth = typed.map(|(_, depth)| depth);
            let depth = depth.or_else(|| Some(open.tree.rows[at?].depth)).unwrap_or(0);
            let width = usize::from(area.width).saturating_sub(indent(depth, area));
            window(&entry.editor, width, TALLEST.into()).rows.len()
        }
        (None, Some(at)) => row_lines(open, at, world, area).len(),
        (None, None) => 1,
    };
    let more = tall.clamp(1, height.max(1)) - 1;
    let top = top_of(cursor + more, lines.len() + more, height).min(cursor);
    let mut row = 0;
    for (place, line) in lines.iter().enumerate().skip(top) {
        if row >= height {
            break;
        }
        row += match (line, typed) {
            (None, Some((_, depth))) => draw_typed(open, depth, world, canvas, area, row),
            (Some(at), _) if is_edited(open, *at) => {
                draw_typed(open, open.tree.rows[*at].depth, world, canvas, area, row)
            }
            (Some(at), _) => {
                let here = open.entry.is_none() && place == cursor;
                draw_row(open, *at, here, world, canvas, area, row)
            }
            (None, None) => 0,
        };
    }
}

/// The row that is drawn so many lines below the top, if none is being typed.
pub fn row_at(open: &Chosen, line: usize, world: &World<'_>, area: Rect) -> usize {
    let height = usize::from(area.height);
    let tall = open.at().map_or(1, |at| row_lines(open, at, world, area).len());
    let more = tall.clamp(1, height.max(1)) - 1;
    let top = top_of(open.cursor + more, open.seen.len() + more, height).min(open.cursor);
    let row = top + line;
    if row <= open.cursor { row } else { (row - more).max(open.cursor) }
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

/// Draws the row that is typed; says how many lines it took.
fn draw_typed(
    open: &Chosen,
    depth: usize,
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    row: usize,
) -> usize {
    let Some(entry) = &open.entry else { return 0 };
    let column = indent(depth, area);
    canvas.at(area, row, column - 2, "·", Role::Muted);
    if let (At::There(id), "") = (&entry.at, entry.editor.text()) {
        // It has no words in this language yet: those of the other stand where they will be.
        let own = open.tree.at(id).map(|at| &open.tree.rows[at]);
        let node = own.and_then(|own| world.seen.get(own.node.as_str()));
        let words = node.map(|node| world.title(node)).unwrap_or_default();
        canvas.at(area, row, column + 1, &words, Role::Muted);
    }
    draw_lines(canvas, area, (row, column), &entry.editor, TALLEST.into())
}

/// What a row says, as the lines that it takes where it is seen whole.
fn row_lines(open: &Chosen, at: usize, world: &World<'_>, area: Rect) -> Vec<String> {
    let own = &open.tree.rows[at];
    let Some(node) = world.seen.get(own.node.as_str()) else { return vec![String::new()] };
    let width = usize::from(area.width).saturating_sub(indent(own.depth, area)).max(1);
    // It is asked of the row at hand alone, which is seen whole.
    let mut aside = beside(own, node, world);
    aside.extend(open.weakest_told(world));
    let aside = cells(&aside.join(BETWEEN));
    // What stands at its end has a line of its own where both have no room.
    let beside = if aside > 0 && aside < width / 2 { aside + 1 } else { 0 };
    let words = words(open, at, world);
    let mut lines: Vec<String> = cells::wrapped(&words, (width - beside).max(1), TALLEST.into())
        .into_iter()
        .map(|part| words[part].trim_end().to_owned())
        .collect();
    if aside > 0 && beside == 0 {
        lines.push(String::new());
    }
    lines
}

/// The words of a row; of a closed one, how much is inside.
fn words(open: &Chosen, at: usize, world: &World<'_>) -> String {
    let own = &open.tree.rows[at];
    let title = world.seen.get(own.node.as_str()).map(|node| world.title(node));
    let hidden = open.folds.is_folded(&open.tree, at);
    let hidden = if hidden { format!(" (+{})", own.inside) } else { String::new() };
    title.unwrap_or_default() + &hidden
}

fn draw_row(
    open: &Chosen,
    at: usize,
    here: bool,
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    row: usize,
) -> usize {
    let own = &open.tree.rows[at];
    let Some(node) = world.seen.get(own.node.as_str()) else { return 1 };
    let marked = open.marked.contains(&own.placement);
    let fold = match (own.inside > 0, open.folds.is_folded(&open.tree, at)) {
        (true, true) => "▸",
        (true, false) => "▾",
        (false, _) => "·",
    };
    let column = indent(own.depth, area);
    let mut aside = beside(own, node, world);
    aside.extend(open.weakest_told(world).filter(|_| here));
    let aside = aside.join(BETWEEN);
    if marked {
        canvas.at(area, row, 1, "✓", Role::Marked);
    }
    canvas.at(area, row, column - 2, fold, Role::Muted);
    let role = if marked { Role::Marked } else { Role::Text };
    if !here {
        let aside = if area.width < 40 { "" } else { &aside };
        let words = words(open, at, world);
        canvas.beside((area, row), (column, &words, role), (aside, Role::Muted));
        return 1;
    }
    let lines = row_lines(open, at, world, area);
    for (offset, line) in lines.iter().enumerate() {
        canvas.at(area, row + offset, column, line, role);
    }
    let last = lines.iter().rposition(String::is_empty).unwrap_or(0);
    canvas.right(area, row + last, &aside, Role::Muted);
    canvas.row(area, row, "›", Role::Text);
    (0..lines.len()).for_each(|offset| canvas.paint(area, row + offset, Role::Cursor));
    canvas.put_cursor(area, row, 0);
    lines.len()
}

/// What stands at the end of a row: root cause, shared, weak, note, tags, owner, the latest cycle.
fn beside(own: &Row, node: &Record, world: &World<'_>) -> Vec<String> {
    let texts = world.setup.texts;
    let shown = |code: FieldCode| world.slot(node, code).filter(|_| world.shows(node, code));
    let mut said: Vec<String> = Vec::new();
    if node.is_flagged(node::ROOT.code) {
        said.push(format!("◆ {}", texts.get("node-root")));
    }
    said.extend(texts.known_by(node).filter(|_| world.shows(node, node::KNOWN_BY.code)));
    if let Some(times) = node.integer(TIMES.code).filter(|_| world.shows(node, TIMES.code)) {
        said.push(format!("×{times}"));
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
    said
}
