//! Takes the terminal and gives it back, whatever happens: on quit, error, panic, suspension.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Once, OnceLock};
use std::thread::ThreadId;

use crossterm::cursor::{SetCursorStyle, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};

/// Whether the terminal is ours.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Holds the terminal; gives it back when dropped.
pub struct Guard;

impl Guard {
    /// Takes the terminal.
    pub fn enter() -> io::Result<Self> {
        restore_on_panic();
        let guard = Self;
        guard.take()?;
        Ok(guard)
    }

    /// Takes the terminal, again if something else changed it meanwhile.
    pub fn take(&self) -> io::Result<()> {
        TAKEN.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        crossterm::execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)
    }

    /// Gives the terminal to the shell until it continues us. Where no shell waits, the system
    /// ignores the wish and we go on.
    pub fn suspend(&self) {
        restore();
        drop(signal_hook::low_level::raise(signal_hook::consts::SIGTSTP));
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back. Failures have nobody to be told to.
pub fn restore() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        drop(crossterm::execute!(
            out,
            EndSynchronizedUpdate,
            DisableBracketedPaste,
            SetCursorStyle::DefaultUserShape,
            LeaveAlternateScreen,
            Show
        ));
        drop(out.flush());
        drop(disable_raw_mode());
    }
}

/// A panic of this thread gives the terminal back before it is reported. One of another thread is
/// caught there; its report would only tear the screen.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    static OWNER: OnceLock<ThreadId> = OnceLock::new();
    let owner = *OWNER.get_or_init(|| std::thread::current().id());
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |report| {
            if std::thread::current().id() == owner {
                restore();
            }
            if !TAKEN.load(Ordering::SeqCst) {
                before(report);
            }
        }));
    });
}
