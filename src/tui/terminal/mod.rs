//! The loop on a real terminal: waits for messages, lets `update` take all that wait, draws once.
//! Decides nothing.

mod guard;
mod input;
mod watch;

use std::io::{self, BufWriter, IsTerminal, Stdout};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Position, Rect};

use crate::domain::{Moment, RecordId};
use crate::engine::Journal;

use super::{Effect, Env, Exit, Message, Model, Settings, update, view};
use guard::Guard;

/// What the screens need from the composition root.
pub struct Surroundings<'a> {
    /// The present moment.
    pub now: &'a dyn Fn() -> Moment,
    /// Fresh ids.
    pub fresh: &'a mut dyn FnMut() -> RecordId,
    /// Past transactions. Asked only after `Opened`.
    pub journal: &'a dyn Journal,
}

/// Why the screens could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum TuiError {
    /// Standard input or output is no terminal.
    #[error("no terminal")]
    NoTerminal,
    /// The terminal refused something.
    #[error("terminal: {0}")]
    Terminal(#[from] io::Error),
}

impl TuiError {
    /// The message id of the sentence that tells it.
    pub const fn message(&self) -> &'static str {
        match self {
            Self::NoTerminal => "screen-no-terminal",
            Self::Terminal(_) => "screen-terminal-failed",
        }
    }
}

type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Shows the screens until the user leaves, a signal comes, or the terminal is gone. `sender` is
/// the other end of `inbox`: input and signals come in there too. `outbox` takes what is to be done
/// and must not block.
///
/// # Errors
/// There is no terminal, or it refused to be set up.
pub fn run<'a>(
    settings: Settings,
    sender: &Sender<Message>,
    inbox: &Receiver<Message>,
    surroundings: Surroundings<'a>,
    outbox: &'a mut dyn FnMut(Effect),
) -> Result<Exit, TuiError> {
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(TuiError::NoTerminal);
    }
    // Colours are left out by our own roles; the library's own way would also undo `reverse`.
    crossterm::style::force_color_output(true);
    watch::signals(sender.clone())?;
    let guard = Guard::enter()?;
    watch::hangup(sender.clone());
    input::start(sender.clone());
    let screen =
        Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout())))?;
    let model = Model::new(&settings, (surroundings.now)());
    let exit = Loop { model, screen, guard, surroundings, outbox }.run(inbox);
    Ok(exit)
}

struct Loop<'a> {
    model: Model,
    screen: Screen,
    guard: Guard,
    surroundings: Surroundings<'a>,
    outbox: &'a mut dyn FnMut(Effect),
}

impl Loop<'_> {
    fn run(mut self, inbox: &Receiver<Message>) -> Exit {
        let mut shown = false;
        loop {
            // A terminal that does not take the frame is gone.
            if self.draw().is_err() {
                self.take(Message::Signal(super::Signal::Hangup));
                return Exit::Signal(signal_hook::consts::SIGHUP);
            }
            if !std::mem::replace(&mut shown, true) {
                (self.outbox)(Effect::Shown);
            }
            let mut next = Some(self.wait(inbox));
            while let Some(message) = next {
                if let Some(exit) = self.take(message) {
                    return exit;
                }
                next = inbox.try_recv().ok();
            }
        }
    }

    /// The next message; blocks, and wakes up by itself only for a draft that is due.
    fn wait(&self, inbox: &Receiver<Message>) -> Message {
        let gone = Message::Signal(super::Signal::Hangup);
        if self.model.works() {
            return inbox.try_recv().unwrap_or(Message::Work);
        }
        let Some(due) = self.model.wakes_at() else { return inbox.recv().unwrap_or(gone) };
        let left = due.millis.saturating_sub((self.surroundings.now)().millis);
        match inbox.recv_timeout(Duration::from_millis(u64::try_from(left).unwrap_or(0))) {
            Ok(message) => message,
            Err(RecvTimeoutError::Timeout) => Message::Tick,
            Err(RecvTimeoutError::Disconnected) => gone,
        }
    }

    fn take(&mut self, message: Message) -> Option<Exit> {
        let now = (self.surroundings.now)();
        let mut env =
            Env { now, fresh: &mut *self.surroundings.fresh, journal: self.surroundings.journal };
        let effects = update(&mut self.model, message, &mut env);
        let mut exit = None;
        for effect in effects {
            match effect {
                Effect::Quit(how) => exit = Some(how),
                Effect::Suspend => {
                    self.guard.suspend();
                    self.repaint();
                }
                Effect::Redraw => self.repaint(),
                other => (self.outbox)(other),
            }
        }
        exit
    }

    /// Takes the terminal again and draws everything anew; a failure shows at the next frame.
    fn repaint(&mut self) {
        drop(self.guard.take());
        // Not `clear`: it asks the terminal where the cursor is, and the answer would go to the
        // input thread.
        drop(self.screen.resize(Rect::from((Position::ORIGIN, self.model.setup.size))));
    }

    fn draw(&mut self) -> io::Result<()> {
        let size = self.screen.size()?;
        if size != self.model.setup.size {
            self.take(Message::Resize(size.width, size.height));
        }
        crossterm::queue!(self.screen.backend_mut(), BeginSynchronizedUpdate)?;
        self.screen.draw(|frame| view(&self.model, frame))?;
        crossterm::queue!(self.screen.backend_mut(), EndSynchronizedUpdate)?;
        io::Write::flush(self.screen.backend_mut())
    }
}
