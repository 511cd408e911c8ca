//! An outline for a room: a fishbone bone by bone, a driver diagram column by column, anything else
//! branch by branch. The head stays in sight.

use crate::domain::kinds::outlines::{node, outline};
use crate::domain::{Record, RecordId, Value};
use crate::engine::outlines::{Row, Tree};

use crate::tui::wall::Typed;
use crate::tui::wall::deck::{Deck, Idea, Line, Tone};
use crate::tui::world::World;

use super::record::with_caret;

/// What stands before a line.
const BULLET: &str = "•";
/// What stands before a root cause.
const ROOT: &str = "◆";

/// The deck.
pub fn deck(
    id: &RecordId,
    cursor: Option<&RecordId>,
    typed: Option<&Typed>,
    world: &World<'_>,
) -> Deck {
    let Some(record) = world.seen.get(id.as_str()) else { return Deck::default() };
    let form = record.choice(outline::FORM.code).unwrap_or(outline::PLAIN);
    let (about, heading) = head(record, form, world);
    let rows = rows(&Tree::of(&world.seen, id), cursor, typed, world);
    let ideas = match form {
        outline::DRIVERS => by_columns(&rows, heading),
        // A bone has its slide also while nothing stands at it: that is where a room begins.
        _ => by_branches(&rows, heading, form == outline::FISHBONE),
    };
    Deck { about, ideas }
}

/// A row of the outline as it is shown.
struct Shown {
    placement: Option<RecordId>,
    depth: usize,
    text: String,
    sign: &'static str,
    tone: Tone,
}

/// What all of it is about, and what its first slide is called.
fn head(record: &Record, form: u16, world: &World<'_>) -> (String, String) {
    let (field, heading) = match form {
        outline::FISHBONE => (&outline::PROBLEM, "wall-bones"),
        outline::DRIVERS => (&outline::AIM, "wall-primary"),
        _ => return (String::new(), world.title(record)),
    };
    // The link of what the room may not see is empty; then the outline is called by its own title.
    let about = match record.get(field.code) {
        Some(Value::Link(id)) => world.name(id),
        _ => world.title(record),
    };
    (about, world.setup.texts.get(heading).into_owned())
}

fn rows(
    tree: &Tree,
    cursor: Option<&RecordId>,
    typed: Option<&Typed>,
    world: &World<'_>,
) -> Vec<Shown> {
    let mut shown: Vec<Shown> =
        tree.rows.iter().map(|row| shown(row, cursor, typed, world)).collect();
    if let Some(typed) = typed.filter(|typed| typed.instead.is_none()) {
        let at = typed.before.as_ref().and_then(|id| tree.at(id)).unwrap_or(shown.len());
        let own = Shown {
            placement: None,
            depth: typed.depth,
            text: with_caret(&typed.text, typed.caret),
            sign: BULLET,
            tone: Tone::Typed,
        };
        shown.insert(at, own);
    }
    shown
}

fn shown(row: &Row, cursor: Option<&RecordId>, typed: Option<&Typed>, world: &World<'_>) -> Shown {
    let record = world.seen.get(row.node.as_str());
    let is_root = record.is_some_and(|own| own.get(node::ROOT.code) == Some(&Value::Flag(true)));
    let typed = typed.filter(|typed| typed.instead.as_ref() == Some(&row.placement));
    let has_cursor = cursor == Some(&row.placement);
    let (text, tone) = match typed {
        Some(typed) => (with_caret(&typed.text, typed.caret), Tone::Typed),
        None => {
            let tone = if has_cursor { Tone::Cursor } else { Tone::Text };
            (world.name(&row.node), tone)
        }
    };
    let sign = if is_root { ROOT } else { BULLET };
    Shown { placement: Some(row.placement.clone()), depth: row.depth, text, sign, tone }
}

impl Shown {
    fn line(&self, depth: usize) -> Line {
        let line = Line { id: self.placement.clone(), ..Line::new(self.sign, self.text.clone()) };
        Line { depth, tone: self.tone, ..line }
    }

    /// It as a heading.
    fn idea(&self) -> Idea {
        let mark = if self.sign == ROOT { format!("{ROOT} ") } else { String::new() };
        let (id, inside) = (self.placement.clone(), self.placement.clone());
        Idea { id, inside, ..Idea::new(format!("{mark}{}", self.text)) }
    }
}

/// The rows of the first depth, then each of them with all that is inside of it.
fn by_branches(rows: &[Shown], heading: String, empty_too: bool) -> Vec<Idea> {
    let mut ideas = vec![Idea::new(heading)];
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.depth == 0) {
        let inside = rows[at + 1..].iter().take_while(|below| below.depth > 0);
        let lines: Vec<Line> = inside.map(|below| below.line(below.depth - 1)).collect();
        let mut line = row.line(0);
        let has_slide = !lines.is_empty() || empty_too && row.placement.is_some();
        if has_slide {
            line.text = format!("{} ({})", line.text, lines.len());
            // The cursor on a bone is seen where its causes are.
            line.id = None;
        }
        ideas[0].lines.push(line);
        if has_slide {
            ideas.push(Idea { lines, ..row.idea() });
        }
    }
    ideas
}

/// The first column, then for each of its drivers what stands beside it, column by column.
fn by_columns(rows: &[Shown], heading: String) -> Vec<Idea> {
    let mut ideas = vec![Idea::new(heading)];
    let below = |at: usize| {
        let depth = rows[at].depth;
        let inside = rows.iter().enumerate().skip(at + 1);
        inside
            .take_while(move |(_, row)| row.depth > depth)
            .filter(move |(_, row)| row.depth == depth + 1)
    };
    let columns = rows.iter().map(|row| row.depth).max().unwrap_or(0);
    ideas[0].lines.extend(rows.iter().filter(|row| row.depth == 0).map(|row| row.line(0)));
    for depth in 0..columns {
        for at in (0..rows.len()).filter(|at| rows[*at].depth == depth) {
            let lines: Vec<Line> = below(at).map(|(_, row)| row.line(0)).collect();
            if !lines.is_empty() {
                ideas.push(Idea { lines, id: None, ..rows[at].idea() });
            }
        }
    }
    ideas
}
