//! The thread that reads the terminal. It sleeps until there is something to read, can be called
//! off at any time, so that an editor or the shell has the terminal for itself, and notices when the
//! terminal is gone.

use std::io::{self, PipeWriter};
use std::os::fd::AsFd;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::flood::{Dam, Focus};
use super::reader::Reader;
use crate::tui::{Message, Signal};

/// How long the program may take to end after its terminal is gone.
const GRACE: Duration = Duration::from_secs(2);

/// The reading of the terminal; ends when dropped.
pub struct Input {
    /// Nothing is ever written: closing it wakes the thread.
    wake: Option<PipeWriter>,
    thread: Option<JoinHandle<()>>,
}

impl Input {
    /// Reads the terminal and sends what comes. `focus` says what has the keys.
    ///
    /// # Errors
    /// The system gives no pipe or no thread.
    pub fn start(sender: Sender<Message>, focus: Arc<Mutex<Focus>>) -> io::Result<Self> {
        let (asleep, wake) = io::pipe()?;
        let work = move || {
            if read(&sender, &focus, &asleep).is_err() {
                gone(&sender);
            }
        };
        let thread = thread::Builder::new().name("input".into()).spawn(work)?;
        Ok(Self { wake: Some(wake), thread: Some(thread) })
    }
}

impl Drop for Input {
    fn drop(&mut self) {
        self.wake = None;
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Reads until it is called off. An error is a terminal that is gone.
fn read(sender: &Sender<Message>, focus: &Mutex<Focus>, asleep: impl AsFd) -> io::Result<()> {
    let terminal = io::stdin();
    let (mut reader, mut dam) = (Reader::default(), Dam::default());
    let mut buffer = vec![0; 1 << 16];
    loop {
        let deadline = [reader.deadline(), dam.deadline()].into_iter().flatten().min();
        let (has_input, is_over) = wait(&terminal, &asleep, deadline)?;
        if is_over {
            return Ok(());
        }
        let length = match has_input.then(|| rustix::io::read(&terminal, &mut buffer)) {
            None | Some(Err(Errno::INTR | Errno::AGAIN)) => 0,
            Some(Ok(0)) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Some(length) => length?,
        };
        let (now, mut messages) = (Instant::now(), Vec::new());
        reader.lapse(now, &mut messages);
        reader.take(&buffer[..length], now, &mut messages);
        let passed = dam.pass(messages, *focus.lock().unwrap_or_else(PoisonError::into_inner), now);
        for message in passed.into_iter().chain(dam.lapse(now)) {
            if sender.send(message).is_err() {
                return Ok(());
            }
        }
    }
}

/// Sleeps until there is input, the reading is called off, or the time has come.
fn wait(
    terminal: impl AsFd,
    asleep: impl AsFd,
    deadline: Option<Instant>,
) -> io::Result<(bool, bool)> {
    let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
    let left = left.and_then(|left| Timespec::try_from(left).ok());
    let mut both =
        [PollFd::new(&terminal, PollFlags::IN), PollFd::new(&asleep, PollFlags::empty())];
    match poll(&mut both, left.as_ref()) {
        Err(Errno::INTR) => return Ok((false, false)),
        result => result?,
    };
    let [terminal, asleep] = both.map(|fd| fd.revents());
    if terminal.intersects(PollFlags::ERR | PollFlags::NVAL) {
        return Err(io::ErrorKind::BrokenPipe.into());
    }
    // What was sent before the terminal went is read; then reading says that it is gone.
    Ok((terminal.intersects(PollFlags::IN | PollFlags::HUP), !asleep.is_empty()))
}

/// Tells that the terminal is gone, and ends the process itself if nobody else does: whoever draws
/// may hang in a write that never ends.
fn gone(sender: &Sender<Message>) {
    drop(sender.send(Message::Signal(Signal::Hangup)));
    thread::spawn(|| {
        thread::sleep(GRACE);
        std::process::exit(128 + signal_hook::consts::SIGHUP);
    });
}
