//! The screens on a real terminal: its bytes become messages, effects that concern it are carried
//! out, frames are drawn. Decides nothing.
//!
//! The bytes are read and framed here (`input`, `reader`, `span`) and get their meaning from
//! `termina` (`meaning`), because a reader has to give up what never ends, such as a paste without
//! end, and to stop when somebody else needs the terminal. `crossterm` writes the frames and
//! switches raw mode; its own reader must never run beside ours.

mod caught;
mod clipboard;
mod count;
mod cycle;
mod editing;
mod flood;
mod guard;
mod input;
mod meaning;
mod modes;
mod outlet;
mod paste;
mod placed;
mod press;
mod reader;
mod sixteen;
mod span;
mod suspend;
mod watch;

use std::io::{self, IsTerminal};
use std::sync::mpsc::{Receiver, Sender};

use ratatui::layout::Size;

use super::{Effect, Exit, Looks, Message, Settings};
use crate::domain::{Moment, RecordId};
use crate::engine::{Drawn, Journal};
use crate::texts::Texts;

pub use count::count_keys;
pub use editing::Edited;
pub use guard::fix;
pub use press::press_keys;

/// What the screens need from the composition root.
pub struct Surroundings<'a> {
    /// The present moment.
    pub now: &'a dyn Fn() -> Moment,
    /// Milliseconds of a clock that nobody sets and that goes on while the machine sleeps.
    pub steady: &'a dyn Fn() -> i64,
    /// Chance for the names of what is done.
    pub drawn: &'a dyn Fn() -> Drawn,
    /// Fresh ids.
    pub fresh: &'a mut dyn FnMut() -> RecordId,
    /// Past transactions. Asked only after `Opened`.
    pub journal: &'a dyn Journal,
    /// Lets the user change a text in an editor, which has the terminal meanwhile.
    pub editor: &'a (dyn Fn(&str) -> Edited + Sync),
    /// Lets the user change the first of their files in which something is wrong in an editor, which
    /// has the terminal meanwhile; what is in use is known from how the screens look.
    pub mend: &'a (dyn Fn(&Looks) -> Message + Sync),
    /// The kind of terminal, as in `TERM`; empty if it is not known.
    pub term: String,
    /// Whether tmux stands between us and the terminal.
    pub in_tmux: bool,
    /// Whether to ask the terminal for its background (`Message::Background`).
    pub ask_background: bool,
}

/// Why the screens could not be shown, or ended.
#[derive(Debug, thiserror::Error)]
pub enum TuiError {
    /// Standard input or output is no terminal.
    #[error("no terminal")]
    NoTerminal,
    /// The terminal cannot move its cursor.
    #[error("a dumb terminal")]
    Dumb,
    /// The terminal refused something.
    #[error("terminal: {0}")]
    Terminal(#[from] io::Error),
    /// Faults in the program, one after the other: where.
    #[error("fault: {0}")]
    Fault(String),
}

impl TuiError {
    /// The sentence that tells it.
    pub fn sentence(&self, texts: Texts) -> String {
        match self {
            Self::NoTerminal => texts.get("screen-no-terminal").into_owned(),
            Self::Dumb => texts.get("screen-dumb").into_owned(),
            Self::Terminal(_) => texts.get("screen-terminal-failed").into_owned(),
            Self::Fault(place) => texts.with("program-fault", &[("place", place.as_str().into())]),
        }
    }
}

/// Columns and rows that are drawn at most: more than any wall has, and a frame of them fits into memory.
const LARGEST: Size = Size::new(1_000, 500);

/// The size that is drawn of a terminal that says to be this large: some say nothing in one direction,
/// and some can be told anything.
fn drawable(width: u16, height: u16) -> Size {
    Size::new(width.clamp(1, LARGEST.width), height.clamp(1, LARGEST.height))
}

/// Shows the screens until the user leaves, a signal comes, or the terminal is gone. `sender` is
/// the other end of `inbox`: input and signals come in there too. `outbox` takes what is to be done
/// and must not block.
///
/// # Errors
/// There is no terminal, it refused to be set up, or the program has a fault.
pub fn run<'a>(
    settings: Settings,
    sender: &Sender<Message>,
    inbox: &'a Receiver<Message>,
    surroundings: Surroundings<'a>,
    outbox: &'a mut dyn FnMut(Effect),
) -> Result<Exit, TuiError> {
    if !has_terminal() {
        return Err(TuiError::NoTerminal);
    }
    if modes::Kind::of(&surroundings.term) == modes::Kind::Dumb {
        return Err(TuiError::Dumb);
    }
    // Colours are left out by our own roles; the library's own way would also undo `reverse`.
    crossterm::style::force_color_output(true);
    watch::signals(sender.clone())?;
    cycle::Cycle::start(&settings, (sender, inbox), surroundings, outbox)?.run()
}

fn has_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}
