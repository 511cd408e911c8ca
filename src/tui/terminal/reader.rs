//! Makes messages of the bytes of a terminal, however they are cut into pieces. Knows no terminal
//! and no clock: it is given bytes and the time, and says how long it waits for more.

use std::time::{Duration, Instant};

use crate::config::{Chord, Key};
use crate::tui::{Message, Mouse};

use super::meaning::{Meaning, meaning};
use super::paste::{self, Paste};
use super::span::{self, ESC, Span};

/// How long an Esc may be the beginning of something. The pieces of an arrow key come later than
/// that only on a link on which nobody types; a person who means the key waits less than 100 ms.
const ESC_PATIENCE: Duration = Duration::from_millis(75);
/// How long a sequence may pause …
const PAUSE: Duration = Duration::from_millis(300);
/// … and last. A torn one swallows what is typed for as long.
const LONGEST: Duration = Duration::from_secs(3);
/// A press of the mouse so soon after the window got the focus only meant the window.
const FOCUSING: Duration = Duration::from_millis(200);

/// Reads what a terminal sends.
#[derive(Default)]
pub struct Reader {
    /// The beginning of something.
    open: Vec<u8>,
    /// When it began, and when its last byte came.
    since: Option<(Instant, Instant)>,
    paste: Option<Paste>,
    focused: Option<Instant>,
}

impl Reader {
    /// Takes bytes; adds the messages that they complete.
    pub fn take(&mut self, bytes: &[u8], now: Instant, messages: &mut Vec<Message>) {
        self.open.extend_from_slice(bytes);
        let bytes = std::mem::take(&mut self.open);
        let mut rest = &bytes[..];
        loop {
            if let Some(paste) = &mut self.paste {
                let (taken, is_over) = paste.take(rest, now);
                rest = &rest[taken..];
                if !is_over {
                    break;
                }
                let paste = self.paste.take();
                messages.extend(paste.into_iter().flat_map(|paste| paste.messages(true)));
                continue;
            }
            match span::first(rest) {
                Span::Open => break,
                Span::Broken(length) => rest = &rest[length..],
                Span::Whole(length) => {
                    let (sequence, behind) = rest.split_at(length);
                    rest = behind;
                    if sequence == paste::START {
                        self.paste = Some(Paste::new(now));
                    } else {
                        self.whole(sequence, now, messages);
                    }
                }
            }
        }
        let begun =
            self.since.filter(|_| rest.len() == bytes.len()).map_or(now, |(begun, _)| begun);
        self.since = (!rest.is_empty()).then_some((begun, now));
        self.open = rest.to_vec();
    }

    fn whole(&mut self, sequence: &[u8], now: Instant, messages: &mut Vec<Message>) {
        match meaning(sequence) {
            Some(Meaning::Focus) => self.focused = Some(now),
            Some(Meaning::Message(Message::Mouse { kind: Mouse::Press, .. }))
                if self.focused.is_some_and(|at| now < at + FOCUSING) => {}
            Some(Meaning::Message(message)) => messages.push(message),
            None => {}
        }
    }

    /// When to call `lapse` if nothing more comes; `None` if nothing is open.
    pub fn deadline(&self) -> Option<Instant> {
        if let Some(paste) = &self.paste {
            return Some(paste.deadline());
        }
        let (begun, last) = self.since?;
        let is_esc = self.open.iter().all(|byte| *byte == ESC);
        Some(if is_esc { last + ESC_PATIENCE } else { (last + PAUSE).min(begun + LONGEST) })
    }

    /// Nothing more came in time: gives up what is open. An Esc was the key; a paste is what came
    /// of it; the rest is nothing.
    pub fn lapse(&mut self, now: Instant, messages: &mut Vec<Message>) {
        if self.deadline().is_none_or(|deadline| now < deadline) {
            return;
        }
        self.since = None;
        let open = std::mem::take(&mut self.open);
        if let Some(mut paste) = self.paste.take() {
            paste.keep(&open);
            messages.extend(paste.messages(false));
        } else if open.iter().all(|byte| *byte == ESC) {
            let esc = Key::named("esc").map(Chord::plain);
            messages.extend(open.iter().filter_map(|_| esc.map(Message::Key)));
        }
    }
}

#[cfg(test)]
mod tests;
