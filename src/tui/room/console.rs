//! What somebody sees who presents on another terminal: what is on the wall, and what comes next.

use ratatui::layout::Rect;

use crate::domain::Level;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::paragraphs;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::wall::deck::Tone;
use crate::tui::wall::{Curtain, Row, Slide, Wall};
use crate::tui::world::{World, lacking};

/// From this width on, both stand side by side.
const WIDE: u16 = 80;

/// Draws it over the pane.
pub fn console(wall: &Wall, world: &World<'_>, canvas: &mut Canvas<'_>) {
    let (texts, area) = (world.setup.texts, world.area);
    canvas.clear(area);
    canvas.put_cursor(area, 0, 0);
    let state = match wall.curtain {
        _ if wall.frozen => Some("wall-frozen"),
        _ if wall.held => Some("wall-holds-back"),
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
    if let Some(told) = lacking::told(&wall.speech.lacking, texts) {
        let key = world.key(Context::Present, Act::Translate);
        let told = texts.with("wall-lacks", &[("told", told.into()), ("key", key.into())]);
        canvas.row(area, 1, &told, Role::Warn);
    }
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

/// The words of a slide, small: what stands side by side there, one below the other.
fn words(slide: &Slide, canvas: &mut Canvas<'_>, area: Rect, from: usize) {
    let mut at = from;
    let parts = [(&slide.about, Role::Muted), (&slide.heading, Role::Heading)];
    for (rows, role) in parts.into_iter().chain([(&slide.rows, Role::Text)]) {
        for line in rows.chunk_by(|_, row| row.goes_on) {
            let first = line.iter().map(|row| (row.indent, &*row.text, role_of(row, role)));
            let other = line.iter().filter_map(|row| Some((row.indent, row.other.as_deref()?)));
            let other = other.map(|(indent, text)| (indent, text, Role::LangSecond));
            for (indent, text, role) in first.chain(other).filter(|(_, text, _)| !text.is_empty()) {
                let room = usize::from(area.width).saturating_sub(indent);
                for row in paragraphs(text, room, usize::MAX) {
                    canvas.at(area, at, indent, &row, role);
                    at += 1;
                }
            }
        }
    }
}

fn role_of(row: &Row, role: Role) -> Role {
    if row.tone == Tone::Second { Role::LangSecond } else { role }
}
