//! The facilitator's part of the screen: the meeting and its time on top, the agenda at the left where there is
//! room, with the notes that are for nobody else.

use ratatui::layout::Rect;

use crate::domain::Record;
use crate::domain::kinds::meetings::{agenda_item, meeting};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::paragraphs;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::room::clock;
use crate::tui::session::timer::Pace;
use crate::tui::session::{Session, Step, items};
use crate::tui::world::World;

/// From this width on, the agenda stands beside what is worked on.
const WIDE: u16 = 100;
/// Columns of the agenda.
const AGENDA: u16 = 34;
/// Rows on top: the meeting with its time, the step with what comes next, and a free one.
const HEAD: u16 = 3;

/// Where the agenda is drawn, if there is room, and what is worked on.
pub fn areas(area: Rect) -> (Option<Rect>, Rect) {
    let head = HEAD.min(area.height);
    let below = Rect { y: area.y + head, height: area.height - head, ..area };
    if area.width < WIDE {
        return (None, below);
    }
    let agenda = Rect { width: AGENDA - 2, ..below };
    let inner = Rect { x: below.x + AGENDA, width: below.width - AGENDA, ..below };
    (Some(agenda), inner)
}

/// No meeting is led.
pub fn nobody(world: &World<'_>, canvas: &mut Canvas<'_>) {
    let words = world.with_key("session-none", Context::Global, Act::Meeting);
    canvas.paragraph(world.area, &words, Role::Muted);
    canvas.put_cursor(world.area, 0, 0);
}

/// Draws all but what is worked on.
pub fn draw(session: &Session, world: &World<'_>, canvas: &mut Canvas<'_>) {
    let (area, texts) = (world.area, world.setup.texts);
    canvas.put_cursor(area, 0, 0);
    canvas.row(area, 0, &world.name(&session.meeting), Role::Focus);
    if let Some(own) = clock(world) {
        let still = if session.timer.runs() { "timer-runs" } else { "timer-stands" };
        let text = texts.with(still, &[("time", own.text.into())]);
        canvas.right(area, 0, &text, Role::of_timer(own.pace));
    }
    let items = items(&session.meeting, world.seen.records());
    let at = session.item().and_then(|id| items.iter().position(|own| own.id == *id));
    let here = match (&session.step, at) {
        (Step::Arrival, _) => texts.get("session-arrival").into_owned(),
        (Step::Close, _) => texts.get("session-close").into_owned(),
        (Step::Item(_), Some(at)) => {
            let what = world.slot(items[at], agenda_item::ACTIVITY.code).unwrap_or_default();
            format!("{}/{} · {} · {what}", at + 1, items.len(), world.title(items[at]))
        }
        (Step::Item(_), None) => String::new(),
    };
    canvas.row(area, 1, &here, Role::Heading);
    let next = match &session.step {
        Step::Arrival => items.first(),
        Step::Item(_) => at.and_then(|at| items.get(at + 1)),
        Step::Close => None,
    };
    let soon = session.timer.is_set() && session.timer.pace(session.now) != Pace::Well;
    let next = next
        .map(|own| world.title(own))
        .or_else(|| (session.step != Step::Close).then(|| texts.get("session-close").into_owned()));
    let id = if soon { "session-next-soon" } else { "session-next" };
    let role = if soon { Role::Warn } else { Role::Muted };
    let next = next.map(|next| texts.with(id, &[("next", next.into())])).unwrap_or_default();
    let voice = session.speaks(world.seen.records()).map(|id| world.name(id));
    let voice = voice.map(|group| texts.with("session-voice", &[("group", group.into())]));
    canvas.beside((area, 2), (0, &next, role), (&voice.unwrap_or_default(), Role::Key));
    if let (Some(left), _) = areas(area) {
        agenda(session, &items, world, canvas, left);
    }
}

/// The items with their minutes, then the notes.
fn agenda(
    session: &Session,
    items: &[&Record],
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let mut row = 0;
    for own in items {
        let is_here = session.item() == Some(&own.id);
        let done = own.choice(agenda_item::STATE.code) == Some(agenda_item::DONE);
        let mark = if is_here {
            "›"
        } else if done {
            "✓"
        } else {
            " "
        };
        let minutes = own.integer(agenda_item::MINUTES.code);
        let minutes = minutes.map(|own| own.to_string()).unwrap_or_default();
        let width = usize::from(area.width).saturating_sub(7);
        let role = if is_here {
            Role::Heading
        } else if done {
            Role::Muted
        } else {
            Role::Text
        };
        for (part, text) in paragraphs(&world.title(own), width, 2).iter().enumerate() {
            if part == 0 {
                canvas.row(area, row, mark, Role::Key);
                canvas.right(area, row, &minutes, Role::Muted);
            }
            canvas.at(area, row, 2, text, role);
            row += 1;
        }
    }
    let meeting = world.seen.get(session.meeting.as_str());
    let code = meeting::FACILITATOR_NOTES.code;
    // What only the owner may see has no place on a screen that is shown to others.
    let notes = meeting.filter(|own| world.shows(own, code)).and_then(|own| own.text(code));
    if let Some(notes) = notes {
        let width = usize::from(area.width);
        let room = usize::from(area.height).saturating_sub(row + 2);
        canvas.row(
            area,
            row + 1,
            &world.setup.texts.get("meeting-facilitator_notes"),
            Role::Private,
        );
        for (at, text) in paragraphs(notes, width, room).iter().enumerate() {
            canvas.row(area, row + 2 + at, text, Role::Text);
        }
    }
}
