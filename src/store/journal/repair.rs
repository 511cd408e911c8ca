//! Makes both copies what they should be. The damaged file is kept in `set-aside` first, then
//! replaced at once: a crash in between finds the same damage again, never less than before.

use crate::store::fault::Fault;
use crate::store::io::{self, Io};
use crate::store::layout::{Layout, Side};
use crate::store::notice::Notice;
use crate::store::set_aside::set_aside_bytes;

use super::history::{History, Unequal};
use super::merge::Condition;

/// A crash leaves one copy at most one batch short. More than this was no crash, and is told.
const CRASH_EXPLAINS: usize = 64;

/// Repairs every segment that is not the same in both copies. Stops at the first fault: what was
/// not repaired stays as it is and is found again.
pub fn repair(
    io: &dyn Io,
    layout: &Layout,
    history: &History,
    notices: &mut Vec<Notice>,
) -> Result<(), Fault> {
    notices.extend(history.unreadable.iter().cloned().map(Notice::CopyUnreadable));
    for unequal in &history.unequal {
        for (side, condition) in Side::BOTH.into_iter().zip(unequal.conditions) {
            repair_copy(io, layout, unequal, (side, condition), notices)?;
        }
    }
    Ok(())
}

fn repair_copy(
    io: &dyn Io,
    layout: &Layout,
    unequal: &Unequal,
    (side, condition): (Side, Condition),
    notices: &mut Vec<Notice>,
) -> Result<(), Fault> {
    let path = layout.segment(side, unequal.generation);
    let tell = match condition {
        Condition::Good | Condition::Unreadable => return Ok(()),
        Condition::Damaged => {
            let damaged = io::read(io, &path)?;
            set_aside_bytes(io, layout, &side_name(side, "damaged"), &damaged)?;
            true
        }
        Condition::Short { good, missing } => {
            let copy = io::read(io, &path).unwrap_or_default();
            let torn = copy.get(good..).unwrap_or_default();
            if !torn.is_empty() && good >= unequal.bytes.len() {
                // Not "torn", as version 0.1 called it: `open::salvage` looks for those.
                set_aside_bytes(io, layout, &side_name(side, "tail"), torn)?;
            }
            missing > CRASH_EXPLAINS || (missing > 0 && !unequal.is_last)
        }
    };
    io::replace(io, &path, &unequal.bytes)?;
    if tell {
        notices.push(Notice::JournalRepaired { side, generation: unequal.generation, whole: true });
    }
    Ok(())
}

fn side_name(side: Side, what: &str) -> String {
    let side = if side == Side::A { "journal" } else { "journal-b" };
    format!("{side}-{what}.log")
}
