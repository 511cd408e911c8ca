//! A paste while it comes in: its text, and the two ways in which one goes wrong, without an end
//! and without limit. Whatever happens, what came stays text and never becomes keys.

use std::time::{Duration, Instant};

use crate::tui::Message;

/// Begins a paste.
pub const START: &[u8] = b"\x1b[200~";
/// Ends it.
const END: &[u8] = b"\x1b[201~";
/// What is kept of a paste.
const LARGEST: usize = 32 << 20;
/// A paste that brings less than this many bytes …
const TRICKLE: usize = 256;
/// … in this time has lost its end: what comes are keys of somebody who wonders.
const PATIENCE: Duration = Duration::from_secs(5);

/// A paste.
#[derive(Debug)]
pub struct Paste {
    kept: Vec<u8>,
    /// Whether some of it was too much.
    is_cut: bool,
    /// How much came since the deadline was last moved.
    fresh: usize,
    deadline: Instant,
}

impl Paste {
    /// One that begins now.
    pub fn new(now: Instant) -> Self {
        Self { kept: Vec::new(), is_cut: false, fresh: 0, deadline: now + PATIENCE }
    }

    /// When it has to be given up if not enough comes.
    pub const fn deadline(&self) -> Instant {
        self.deadline
    }

    /// Takes bytes up to the end; how many it took, and whether that was all of the paste. The last
    /// bytes may be the beginning of the end and are left, to be given again with what follows.
    pub fn take(&mut self, bytes: &[u8], now: Instant) -> (usize, bool) {
        let end = bytes.windows(END.len()).position(|window| window == END);
        let text = end.unwrap_or_else(|| bytes.len().saturating_sub(END.len() - 1));
        self.keep(&bytes[..text]);
        self.fresh += text;
        if self.fresh >= TRICKLE {
            (self.fresh, self.deadline) = (0, now + PATIENCE);
        }
        (text + end.map_or(0, |_| END.len()), end.is_some())
    }

    /// Keeps bytes of the text.
    pub fn keep(&mut self, bytes: &[u8]) {
        let room = LARGEST - self.kept.len();
        self.kept.extend_from_slice(&bytes[..bytes.len().min(room)]);
        self.is_cut |= bytes.len() > room;
    }

    /// The messages of a paste that is over; `is_whole` if its end came.
    pub fn messages(self, is_whole: bool) -> impl Iterator<Item = Message> {
        let flaw = match (is_whole, self.is_cut) {
            (_, true) => Some("paste-cut"),
            (false, _) => Some("paste-open"),
            _ => None,
        };
        let text = String::from_utf8_lossy(&self.kept).into_owned();
        [Message::Paste(text)].into_iter().chain(flaw.map(Message::Told))
    }
}
