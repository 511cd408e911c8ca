//! What somebody sees who presents on another terminal: what is on the wall, and what comes next.

use ratatui::layout::Rect;

use crate::domain::Level;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::paragraphs;
use crate::tui::draw::paint::Role;
use crate::tui::world::World;

use crate::tui::wall::{Curtain, Slide, Wall};

/// From this width on, both stand side by side.
const WIDE: u16 = 80;

/// Draws it over the pane.
pub fn console(wall: &Wall, world: &World<'_>, canvas: &mut Canvas<'_>) {
    let (texts, area) = (world.setup.texts, world.area);
    canvas.clear(area);
    canvas.put_cursor(area, 0, 0);
    let state = match wall.curtain {
        _ if wall.frozen => Some("wall-frozen"),
        Curtain::Open => None,
        Curtain::Neutral => Some("wall-is-neutral"),
        Curtain::Blank => Some("wall-is-dark"),
        Curtain::Timer => Some("wall-is-timer"),
    };
    let audience = match wall.audience {
        Level::Public => "wall-for-everybody",
        _ => "wall-for-team",
    };
    let (at, of) = wall.page.slide.place;
    let place = (of > 0).then(|| format!("{at}/{of}"));
    let told =
        [place, state.map(|id| texts.get(id).into_owned()), Some(texts.get(audience).into())];
    let told = told.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    canvas.row(area, 0, &texts.get("wall-console"), Role::Heading);
    canvas.right(area, 0, &told, Role::Muted);
    let below = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    let (here, next) = if area.width >= WIDE {
        let half = below.width / 2;
        let next = Rect { x: below.x + half, width: below.width - half, ..below };
        (Rect { width: half.saturating_sub(1), ..below }, canvas.rule(next))
    } else {
        let half = below.height.div_ceil(2);
        let next = Rect { y: below.y + half, height: below.height - half, ..below };
        (Rect { height: half, ..below }, next)
    };
    words(&wall.page.slide, canvas, here, 0);
    canvas.row(next, 0, &texts.get("wall-next"), Role::Muted);
    match &wall.next {
        Some(slide) => words(slide, canvas, next, 1),
        None => canvas.row(next, 1, &texts.get("wall-no-next"), Role::Muted),
    }
}

/// The words of a slide, small.
fn words(slide: &Slide, canvas: &mut Canvas<'_>, area: Rect, from: usize) {
    let about = slide.about.iter().map(|row| (0, &**row, Role::Muted));
    let heading = slide.heading.iter().map(|row| (0, &**row, Role::Heading));
    let rows = slide.rows.iter().map(|row| (row.indent, &*row.text, Role::Text));
    let mut at = from;
    for (indent, text, role) in about.chain(heading).chain(rows) {
        let room = usize::from(area.width).saturating_sub(indent);
        for row in paragraphs(text, room, usize::MAX) {
            canvas.at(area, at, indent, &row, role);
            at += 1;
        }
    }
}
