//! The time of a step of a meeting as a room reads it: a bar, digits, and for what it is.

use crate::tui::session::timer::PARTS;
use crate::tui::wall::Clock;
use crate::tui::world::World;

/// The time that is left, where a meeting is led and its step has a time.
pub fn clock(world: &World<'_>) -> Option<Clock> {
    let session = world.session.filter(|own| own.timer.is_set())?;
    let full = session.timer.parts(session.now);
    let bar = "█".repeat(full) + &"░".repeat(PARTS - full);
    // What the room may not know of is not named; the time is nobody's secret.
    let item = session.item().and_then(|id| world.seen.get(id.as_str()));
    let label = item.map(|own| world.title(own)).unwrap_or_default();
    let text = format!("{bar} {}", digits(world));
    Some(Clock { label, text, pace: session.timer.pace(session.now) })
}

/// The same in digits alone.
pub fn digits(world: &World<'_>) -> String {
    let Some(session) = world.session else { return String::new() };
    let (seconds, over) = session.timer.shown(session.now);
    let text = format!("{}:{:02}", seconds / 60, seconds % 60);
    if over { world.setup.texts.with("timer-over", &[("time", text.into())]) } else { text }
}
