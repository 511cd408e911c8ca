//! Signals, in a thread of its own, so that a wish to end is heard whatever the loop does.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;

use rustix::process::{Signal as ToGroup, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
use signal_hook::iterator::Signals;

use super::guard::restore;
use crate::tui::{Message, Signal};

/// Whether another program, such as an editor, has the terminal.
static LENT: AtomicBool = AtomicBool::new(false);

/// Sends signals as messages. A second wish to end is carried out at once; SIGHUP is neither the
/// first nor the second, because the kernel and the shell both send it for one window that is closed.
///
/// # Errors
/// The system refuses.
pub fn signals(sender: Sender<Message>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT, SIGWINCH])?;
    thread::spawn(move || {
        let (mut asked, mut passed_on) = (false, false);
        for signal in signals.forever() {
            let is_lent = LENT.load(Ordering::SeqCst);
            let message = match signal {
                SIGCONT => Message::Signal(Signal::Continued),
                SIGWINCH => match crossterm::terminal::size() {
                    Ok((width, height)) => Message::Resize(width, height),
                    Err(_) => continue,
                },
                // Meant for the program that has the terminal, which got it too.
                SIGINT | SIGQUIT if is_lent => continue,
                signal => Message::Signal(Signal::End(signal)),
            };
            let ends = matches!(message, Message::Signal(Signal::End(_)));
            let insists = ends && signal != SIGHUP;
            if (insists && asked) || sender.send(message).is_err() {
                restore();
                std::process::exit(128 + signal);
            }
            // We end when the other program does, so it has to end as well. We get it once more.
            if ends && is_lent && !std::mem::replace(&mut passed_on, true) {
                let _ = kill_current_process_group(ToGroup::TERM);
            }
            asked |= insists && !is_lent;
        }
    });
    Ok(())
}

/// Another program gets the terminal, or has given it back.
pub fn lend(is_lent: bool) {
    LENT.store(is_lent, Ordering::SeqCst);
}
