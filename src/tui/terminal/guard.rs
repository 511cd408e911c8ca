//! Takes the terminal and gives it back, whatever happens: on quit, error, panic, signal,
//! suspension, and while an editor has it.

use std::io;
use std::sync::{Mutex, Once, OnceLock, PoisonError};
use std::thread::ThreadId;

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, retry_on_intr};
use rustix::termios::{InputModes, LocalModes, OptionalActions, OutputModes, tcgetattr, tcsetattr};

use super::caught;
use super::modes::{Modes, all_off};

/// What is on in the terminal while it is ours. Not in the guard: signals and panics give it back
/// from other threads.
static TAKEN: Mutex<Option<Modes>> = Mutex::new(None);

/// Holds the terminal; gives it back when dropped.
pub struct Guard {
    modes: Modes,
}

impl Guard {
    /// Takes the terminal.
    ///
    /// # Errors
    /// It refuses.
    pub fn enter(modes: Modes) -> io::Result<Self> {
        restore_on_panic();
        let guard = Self { modes };
        guard.take()?;
        Ok(guard)
    }

    /// Takes the terminal, again if something else changed it meanwhile.
    pub fn take(&self) -> io::Result<()> {
        *taken() = Some(self.modes);
        // Raw mode that the library believes to be on may have been taken away by a shell.
        disable_raw_mode()?;
        enable_raw_mode()?;
        send(&self.modes.on())
    }

    /// Begins or ends to hear the mouse.
    pub fn mouse(&mut self, mouse: bool) -> io::Result<()> {
        if self.modes.mouse == mouse {
            return Ok(());
        }
        self.modes.mouse = mouse;
        *taken() = Some(self.modes);
        send(self.modes.mouse_switched())
    }

    /// What is on.
    pub const fn modes(&self) -> Modes {
        self.modes
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back. Failures have nobody to be told to.
pub fn restore() {
    if let Some(modes) = taken().take() {
        drop(send(&modes.off()));
        drop(disable_raw_mode());
    }
}

/// Puts a terminal in order in which a program was killed that had no chance to do so.
///
/// # Errors
/// Standard output is no terminal, or refuses.
pub fn fix() -> io::Result<()> {
    let terminal = io::stdout();
    let mut attributes = tcgetattr(&terminal)?;
    attributes.input_modes |= InputModes::ICRNL | InputModes::IXON | InputModes::BRKINT;
    attributes.output_modes |= OutputModes::OPOST | OutputModes::ONLCR;
    attributes.local_modes |= LocalModes::ICANON
        | LocalModes::ISIG
        | LocalModes::IEXTEN
        | LocalModes::ECHO
        | LocalModes::ECHOE
        | LocalModes::ECHOK;
    tcsetattr(&terminal, OptionalActions::Now, &attributes)?;
    send(&all_off())
}

fn taken() -> std::sync::MutexGuard<'static, Option<Modes>> {
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes to the terminal, past the lock that a frame holds which never comes through. Where the
/// terminal takes nothing, nobody sees what it is told: then the attributes have to do.
fn send(bytes: &str) -> io::Result<()> {
    let terminal = io::stdout();
    let mut rest = bytes.as_bytes();
    while !rest.is_empty() {
        let mut ready = [PollFd::new(&terminal, PollFlags::OUT)];
        let ends = Timespec { tv_sec: 1, tv_nsec: 0 };
        match poll(&mut ready, Some(&ends)) {
            Ok(0) => return Err(io::ErrorKind::TimedOut.into()),
            Ok(_) => rest = &rest[retry_on_intr(|| rustix::io::write(&terminal, rest))?..],
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// A panic of this thread that nobody catches gives the terminal back before it is reported. What
/// is caught is not reported: that would only tear the screen.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    static OWNER: OnceLock<ThreadId> = OnceLock::new();
    let owner = *OWNER.get_or_init(|| std::thread::current().id());
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |report| {
            if std::thread::current().id() == owner {
                if caught::notes(report) {
                    return;
                }
                restore();
            }
            if taken().is_none() {
                before(report);
            }
        }));
    });
}
