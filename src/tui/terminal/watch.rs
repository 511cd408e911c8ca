//! Signals, in a thread of its own, so that a wish to end is heard whatever the loop does.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use rustix::process::{Signal as ToGroup, kill_current_process_group};
use signal_hook::consts::{
    SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGPROF, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGVTALRM,
    SIGWINCH, SIGXCPU,
};
use signal_hook::iterator::Signals;

use super::drawable;
use super::guard::restore;
use crate::tui::{Message, Signal};

/// Whether another program, such as an editor, has the terminal.
static LENT: AtomicBool = AtomicBool::new(false);

/// Who is told. Not in the thread: the first start and what follows it are told one after the other.
static LISTENER: Mutex<Option<Sender<Message>>> = Mutex::new(None);

/// Those that would end the process with the terminal as it is.
const ENDS: [i32; 10] =
    [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU];

/// Sends signals as messages, from now on to this one. A second wish to end is carried out at once;
/// SIGHUP is neither the first nor the second, because the kernel and the shell both send it for one
/// window that is closed.
///
/// # Errors
/// The system refuses.
pub fn signals(sender: Sender<Message>) -> io::Result<()> {
    let mut listener = listener();
    if listener.is_none() {
        let signals = Signals::new(ENDS.iter().chain(&[SIGCONT, SIGWINCH]))?;
        thread::spawn(move || tell(signals));
    }
    *listener = Some(sender);
    Ok(())
}

fn listener() -> MutexGuard<'static, Option<Sender<Message>>> {
    LISTENER.lock().unwrap_or_else(PoisonError::into_inner)
}

fn tell(mut signals: Signals) {
    let (mut asked, mut passed_on) = (false, false);
    for signal in signals.forever() {
        let is_lent = LENT.load(Ordering::SeqCst);
        let message = match signal {
            SIGCONT => Message::Signal(Signal::Continued),
            SIGWINCH => match crossterm::terminal::size() {
                Ok((width, height)) => {
                    let size = drawable(width, height);
                    Message::Resize(size.width, size.height)
                }
                Err(_) => continue,
            },
            // Meant for the program that has the terminal, which got it too.
            SIGINT | SIGQUIT if is_lent => continue,
            signal => Message::Signal(Signal::End(signal)),
        };
        let ends = matches!(message, Message::Signal(Signal::End(_)));
        let insists = ends && signal != SIGHUP;
        let is_heard = listener().as_ref().is_some_and(|listener| listener.send(message).is_ok());
        if (ends && !is_heard) || (insists && asked) {
            restore();
            std::process::exit(128 + signal);
        }
        // We end when the other program does, so it has to end as well. We get it once more.
        if ends && is_lent && !std::mem::replace(&mut passed_on, true) {
            let _ = kill_current_process_group(ToGroup::TERM);
        }
        asked |= insists && !is_lent;
    }
}

/// Another program gets the terminal, or has given it back.
pub fn lend(is_lent: bool) {
    LENT.store(is_lent, Ordering::SeqCst);
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use rustix::process::{getpid, kill_process};

    use super::*;

    #[test]
    fn who_listens_last_is_told_and_who_is_gone_ends_nothing() {
        let (first, gone) = channel();
        signals(first).unwrap();
        drop(gone);
        let hears = || {
            let (sender, inbox) = channel();
            signals(sender).unwrap();
            kill_process(getpid(), ToGroup::CONT).unwrap();
            inbox.recv_timeout(Duration::from_secs(10))
        };
        for _ in 0..2 {
            assert!(matches!(hears(), Ok(Message::Signal(Signal::Continued))));
        }
        kill_process(getpid(), ToGroup::CONT).unwrap();
        assert!(hears().is_ok(), "nobody was there for the one before");
    }
}
