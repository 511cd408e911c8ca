//! Signals, and a watchdog for a terminal that goes away: both in threads of their own, because the
//! library's reader may never come back from a terminal that is gone.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use super::guard::restore;
use crate::tui::{Message, Signal};

/// How long the program may take to end after its terminal is gone.
const GRACE: Duration = Duration::from_secs(2);

/// Sends signals as messages. A second wish to end is carried out at once.
pub fn signals(sender: Sender<Message>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGCONT])?;
    thread::spawn(move || {
        let mut asked = false;
        for signal in signals.forever() {
            if signal == SIGCONT {
                drop(sender.send(Message::Signal(Signal::Continued)));
            } else if asked || sender.send(Message::Signal(Signal::End(signal))).is_err() {
                restore();
                std::process::exit(128 + signal);
            } else {
                asked = true;
            }
        }
    });
    Ok(())
}

/// Waits, without reading and without waking up, until the terminal is gone; then tells so, and
/// ends the process itself if nobody else does.
pub fn hangup(sender: Sender<Message>) {
    thread::spawn(move || {
        let stdin = io::stdin();
        loop {
            let mut terminal = [PollFd::new(&stdin, PollFlags::empty())];
            match poll(&mut terminal, None) {
                Err(rustix::io::Errno::INTR) => {}
                Ok(_) if terminal[0].revents().intersects(PollFlags::HUP | PollFlags::ERR) => break,
                // A system that cannot watch a terminal so: signals have to do.
                _ => return,
            }
        }
        drop(sender.send(Message::Signal(Signal::Hangup)));
        thread::sleep(GRACE);
        std::process::exit(128 + SIGHUP);
    });
}
