//! Frames on their way to the terminal. What it takes at once is written at once; the rest is handed
//! to a thread: a terminal that takes nothing must not keep the loop from what is due, such as drafts,
//! and on a slow link frames are left out, not queued.

use std::fs::File;
use std::io::{self, Write};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use rustix::fs::{Mode, OFlags, open};
use rustix::termios::ttyname;

use super::modes;
use super::sixteen::basic;
use crate::tui::{Message, Signal};

/// How long to wait for the terminal to take the last frame before others write to it.
const PATIENCE: Duration = Duration::from_secs(1);

/// More bytes than the library writes for a frame in which nothing changed.
const END: usize = 128;

/// Where frames are written to. Nothing goes out before `flush`, and nothing of a frame before its
/// end: the terminal library flushes several times in one, and each would be a write of its own.
pub struct Outlet {
    frame: Vec<u8>,
    /// How the last one ended.
    end: Vec<u8>,
    /// What stands around one.
    around: modes::Mode,
    /// The terminal opened once more, so that not waiting for it concerns nobody else who has it.
    direct: Option<File>,
    frames: Sender<Vec<u8>>,
    flow: Arc<Flow>,
}

/// How far the terminal has taken what was written.
#[derive(Default)]
pub struct Flow {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// Pieces that the terminal has not taken.
    waiting: usize,
    /// Whether a frame was left out for them.
    is_owed: bool,
    /// Whether a frame was begun and is not whole yet.
    is_begun: bool,
}

impl Outlet {
    /// Starts to write, with `around` before and after each frame. `sender` is told when a frame
    /// that was left out may be drawn, and that the terminal is gone.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(around: modes::Mode, sender: Sender<Message>) -> io::Result<(Self, Arc<Flow>)> {
        let flow = Arc::new(Flow::default());
        let (frames, pieces) = channel();
        let taken = Arc::clone(&flow);
        thread::Builder::new()
            .name("outlet".into())
            .spawn(move || write(&pieces, &taken, &sender))?;
        let (frame, end, direct) = (Vec::new(), Vec::new(), direct());
        Ok((Self { frame, end, around, direct, frames, flow: Arc::clone(&flow) }, flow))
    }
}

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.frame.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut state = self.flow.state();
        if state.is_begun {
            return Ok(());
        }
        let frame = std::mem::take(&mut self.frame);
        // Where nothing changed, the library still says how the last frame left the cursor.
        if self.end.ends_with(&frame) {
            return Ok(());
        }
        self.end = frame[frame.len().saturating_sub(END)..].to_vec();
        let mut frame =
            [self.around.0.as_bytes(), &basic(&frame), self.around.1.as_bytes()].concat();
        if let (0, Some(terminal)) = (state.waiting, &mut self.direct) {
            let taken = taken_at_once(terminal, &frame);
            if taken == frame.len() {
                return Ok(());
            }
            frame.drain(..taken);
        }
        self.frames.send(frame).map_err(|_| io::ErrorKind::BrokenPipe)?;
        state.waiting += 1;
        Ok(())
    }
}

/// The terminal behind standard output, in a way that never waits; `None` if it has no name.
fn direct() -> Option<File> {
    let name = ttyname(io::stdout(), Vec::new()).ok()?;
    let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    Some(open(name, flags, Mode::empty()).ok()?.into())
}

/// How many bytes the terminal takes without waiting. Its errors show when the rest is written.
fn taken_at_once(terminal: &mut File, frame: &[u8]) -> usize {
    let mut taken = 0;
    while taken < frame.len() {
        match terminal.write(&frame[taken..]) {
            Ok(bytes) if bytes > 0 => taken += bytes,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            _ => break,
        }
    }
    taken
}

impl Flow {
    /// Whether the next frame can be drawn. If not, `Drained` comes when it can.
    pub fn is_free(&self) -> bool {
        let mut state = self.state();
        state.is_owed = state.waiting > 0;
        !state.is_owed
    }

    /// A frame begins, or is whole.
    pub fn begun(&self, is_begun: bool) {
        self.state().is_begun = is_begun;
    }

    /// Waits until the terminal has taken everything, but not for ever.
    pub fn drain(&self) {
        let waits = |state: &mut State| state.waiting > 0;
        drop(self.changed.wait_timeout_while(self.state(), PATIENCE, waits));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn write(pieces: &Receiver<Vec<u8>>, flow: &Flow, sender: &Sender<Message>) {
    for piece in pieces {
        let mut terminal = io::stdout();
        let written = terminal.write_all(&piece).and_then(|()| terminal.flush());
        let mut state = flow.state();
        state.waiting -= 1;
        flow.changed.notify_all();
        if written.is_err() {
            drop(sender.send(Message::Signal(Signal::Hangup)));
            return;
        }
        if state.waiting == 0 && std::mem::take(&mut state.is_owed) {
            drop(sender.send(Message::Drained));
        }
    }
}
